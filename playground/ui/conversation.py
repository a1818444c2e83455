"""The chat as values: what was told, what was asked, and how far each mind has come.

In:  Turn(Message("Bob is big.", "Is Bob kind?"), runs={"rules": Run((Step(…),))})
Out: its traces(), rules first, as soon as they have ended
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from playground.core import MODES, Draft, Mode, Question, Said, Step, Trace
from playground.deduction.program import Sentence
from playground.errors import InputError
from playground.json_text import read_json
from playground.parting import Message
from playground.route import EVEN
from playground.ui.changes import Change, Setting


@dataclass(frozen=True)
class Run:
    """One mind at work: its steps so far, its last draft, and the trace once it has ended.

    `fetched` are the bytes of its model that are here and those there are, while it is fetched;
    `loading` is whether its weights are on their way into memory.
    """

    steps: tuple[Step, ...] = ()
    draft: Draft | None = None
    trace: Trace | None = None
    fetched: tuple[int, int] | None = None
    loading: bool = False

    def after(self, event: Step | Draft | Trace) -> "Run":
        """The run after one more event."""
        match event:
            case Step():
                return Run((*self.steps, event), self.draft)
            case Draft():
                return Run(self.steps, event)
            case Trace():
                return Run(event.steps, self.draft, event)


@dataclass(frozen=True)
class Turn:
    """One message and its answers, by mode, with what stood in the box.

    `why` and `sure` (a probability) are there where the task was picked for the person who asked.
    `problem` says why a message was refused. `begun` is there where the answer was told how to
    begin: what had been written before a token, and the other token to go on from. `change` is
    there where the question was asked `before`: what a click has changed since, and what `was`
    answered then. `conversation` and `number` are its place in the log, `shared` whether others may
    see it there. `seconds` is the longest that it may take, while it is answered.
    """

    message: Message
    task: str = ""
    why: Said | None = None
    sure: float | None = None
    context: str = ""
    runs: Mapping[Mode, Run] = field(default_factory=dict)
    problem: str = ""
    stopped: bool = False
    begun: tuple[str, str] | None = None
    change: Change | Setting | None = None
    before: Question | None = None
    was: Mapping[Mode, str] = field(default_factory=dict)
    conversation: str = ""
    number: int = 0
    shared: bool = False
    seconds: float = 0.0

    def traces(self) -> tuple[Trace, ...]:
        """The runs that have ended, rules first."""
        return tuple(
            trace for mode in MODES if mode in self.runs and (trace := self.runs[mode].trace)
        )

    @property
    def unclear(self) -> bool:
        """Whether no mind was asked, since the task would have been a guess."""
        return not self.runs and self.sure is not None and self.sure < EVEN

    def waits(self) -> bool:
        """Whether it asks, and no mind has been asked yet: its task is still being chosen."""
        asks = bool(self.message.asked or (self.context.strip() and not self.message.told))
        return asks and not self.runs and not self.problem


Turns = tuple[Turn, ...]


@dataclass(frozen=True)
class Chosen:
    """The answer whose evidence is looked at: turn and mode."""

    turn: int
    mode: Mode


# --- of several turns ---------------------------------------------------------------------------


def ended(turns: Turns) -> Turns:
    """The conversation with its last turn marked as stopped, where nobody waited for its end."""
    if not turns or not (
        turns[-1].waits() or any(not one.trace for one in turns[-1].runs.values())
    ):
        return turns
    return (*turns[:-1], replace(turns[-1], stopped=True))


def speaker(turn: Turn) -> Mode | None:
    """Whose evidence is looked at first: the first mind that has an answer, else the first."""
    traces = turn.traces()
    said = [one for one in traces if bare_answer(one) is not None]
    return (said or traces)[0].mode if traces else None


def bare_answer(trace: Trace) -> str | None:
    """The text of an answer and no more; None for an error or an abstention."""
    return trace.answer.text if trace.answer and not trace.answer.abstained else None


def following(turns: Turns) -> int:
    """The number of a conversation's next turn, as far as these turns tell."""
    return turns[-1].number + 1 if turns else 0


def chosen_turn(turns: Turns, number: int) -> Turn:
    """The turn of that number; an empty one where it is not here."""
    return next((one for one in turns if one.number == number), Turn(Message("", "")))


def chosen_traces(turns: Turns, chosen: Chosen | None) -> tuple[Trace | None, Trace | None]:
    """The trace that is looked at and the other mind's of the same question."""
    if chosen is None:
        return None, None
    traces = chosen_turn(turns, chosen.turn).traces()
    mine = next((trace for trace in traces if trace.mode == chosen.mode), None)
    if mine is None:
        return None, None
    return mine, next((trace for trace in traces if trace is not mine), None)


def sentences(context: str) -> tuple[Sentence, ...]:
    """The sentences of a context, read or not; none where it is too long to be read or drawn."""
    from playground.deduction.limits import MAX_SENTENCES
    from playground.deduction.reading.ordering.text import arrangement
    from playground.deduction.reading.reader import read

    try:
        found = arrangement(read(context)).sentences
    except InputError:
        return ()
    return found if len(found) <= MAX_SENTENCES else ()


# --- a chat remembers --------------------------------------------------------------------------


def remembered(turns: Sequence[Turn], asked: str, box: str) -> tuple[str, str]:
    """The text and the context of a chat's next question.

    The context is the box's text or, once a language model has answered, the messages so far as a
    JSON list of {"role", "content"}. A text that came into the box since then stands before what is
    asked.
    """
    for turn in reversed(turns):
        for trace in turn.traces():
            answer = trace.answer
            if trace.question.task != "chat" or not answer or answer.abstained:
                continue
            said = messages(trace)
            known = any(box.strip() in one["content"] for one in said)
            spoken = [*said, {"role": "assistant", "content": answer.text}]
            text = asked if known else f"{box.strip()}\n\n{asked}"
            return text, json.dumps(spoken, ensure_ascii=False)
    return asked, box


def messages(trace: Trace) -> list[dict[str, str]]:
    """What a chat's model was told, from the first message to the last question."""
    question = trace.question
    earlier = dialogue(question.context)
    if earlier:
        return [*earlier, {"role": "user", "content": question.text}]
    whole = f"{question.context.strip()}\n\n{question.text}".strip()
    return [{"role": "user", "content": whole}]


def dialogue(context: str) -> list[dict[str, str]]:
    """The messages of a context that `remembered` made; none of any other."""
    try:
        found = read_json(context)
    except ValueError:
        return []
    of_messages = isinstance(found, list) and all(
        isinstance(one, dict) and {"role", "content"} <= one.keys() for one in found
    )
    return found if of_messages else []
