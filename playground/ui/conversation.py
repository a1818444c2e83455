"""The chat as values: what was told, what was asked, and how far each mind has come.

In:  split("Bob is big. Is Bob kind?", …)
Out: Message(told="Bob is big.", asked="Is Bob kind?")
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from playground.core import MODES, Draft, Mode, Step, Trace
from playground.errors import InputError
from playground.tasks import MAX_CHARACTERS, find_task
from playground.text.instruction import instruction

Manner = Literal["auto", "tell", "ask"]


@dataclass(frozen=True)
class Message:
    """A message taken apart: the sentences it tells, and the question it asks; either may be ""."""

    told: str
    asked: str


@dataclass(frozen=True)
class Run:
    """One mind at work: its steps so far, its draft, and the trace once it has ended."""

    steps: tuple[Step, ...] = ()
    draft: str = ""
    trace: Trace | None = None

    def after(self, event: Step | Draft | Trace) -> "Run":
        """The run after one more event."""
        match event:
            case Step():
                return Run((*self.steps, event), self.draft)
            case Draft():
                return Run(self.steps, event.text)
            case Trace():
                return Run(event.steps, "", event)


@dataclass(frozen=True)
class Turn:
    """One message and its answers, by mode, with what stood in the box.

    `why` and `sure` (a probability) are there where the task was picked for the person who asked.
    `problem` says why a message was refused.
    """

    message: Message
    task: str = ""
    why: str = ""
    sure: float | None = None
    context: str = ""
    runs: Mapping[Mode, Run] = field(default_factory=dict)
    problem: str = ""
    stopped: bool = False

    def traces(self) -> tuple[Trace, ...]:
        """The runs that have ended, rules first."""
        return tuple(
            trace for mode in MODES if mode in self.runs and (trace := self.runs[mode].trace)
        )


def split(text: str, context: str, task: str, manner: Manner) -> Message:
    """Take a message apart. One sentence asks; of several the last asks and the others tell.

    `manner` overrules. A text of several sentences none of which reads as a fact or a rule is a
    text to ask about, unless it ends in a question about what the box has. Raises InputError where
    it is too long.
    """
    if len(text) > MAX_CHARACTERS:
        raise InputError(
            f"The message has {len(text):,} characters; at most {MAX_CHARACTERS:,} are taken. "
            "Shorten it, or ask about a part of it."
        )
    text = text.strip()
    if manner == "tell":
        return Message(text, "")
    if manner == "ask" or (task != "auto" and not find_task(task).reads_context):
        return Message("", text)
    if task == "auto" and instruction(text):
        return Message("", text)
    from playground.logic.reader import read

    sentences = read(text).sentences
    if len(sentences) < 2:
        return Message("", text)
    last = sentences[-1]
    asks = last.text.endswith(("?", "？")) and context.strip()
    if task == "auto" and not asks and not any(one.read for one in sentences):
        return Message("", text)
    return Message(text[: last.start].strip(), text[last.start :].strip())


def joined(context: str, told: str) -> str:
    """The box after something was told: a line more."""
    return f"{context.rstrip()}\n{told}".strip() if told else context
