"""What a click does to a sentence: it is taken out, changed or put in, or something is set at it.

In:  change_of("Bob is big. Bob is old.", 0, 11, "")
Out: Change(0, "Bob is big. ", ""), whose .of(that text) is "Bob is old."

Places are code points. A change is undone by `.undone` of the text that it led to. After a click
the same question is asked again (again.py).
"""

import re
from dataclasses import dataclass
from typing import Literal

_SPACE = re.compile(r"\s*")
Kind = Literal["weight", "reading", "guess", "nearest", "poke"]


@dataclass(frozen=True)
class Click:
    """What was clicked at the sentence from `start` to `end`, and the text that goes with it.

    `kind` is `text` (a sentence is changed, taken out or put in), `back` (as it was before) or what
    is set: a `weight`, a `reading`, a `guess` (no more reading of one's own), `nearest` for all.
    """

    kind: str
    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Setting:
    """What a click set at a sentence; without `value` it was taken away.

    Of an edit of the whole text (`poke`) the value is its kind.
    """

    kind: Kind
    sentence: str
    value: str


@dataclass(frozen=True)
class Change:
    """`before`, which stood at `start` of a text, has given way to `after`."""

    start: int
    before: str
    after: str

    @property
    def undone(self) -> "Change":
        """The way back."""
        return Change(self.start, self.after, self.before)

    def of(self, text: str) -> str:
        """The text once it is changed."""
        return text[: self.start] + self.after + text[self.start + len(self.before) :]


def change_of(text: str, start: int, end: int, sentence: str) -> Change | None:
    """What a click asks for: another sentence from `start` to `end`, or none; None for no change.

    With a negative `start` the sentence comes to the end of the text. The space after a sentence
    goes with it.
    """
    sentence = sentence.strip()
    if start < 0:
        between = "" if not text.strip() else "\n" if "\n" in text.strip() else " "
        at = len(text.rstrip())
        return Change(at, text[at:], between + sentence) if sentence else None
    if not start < end <= len(text) or text[start:end] == sentence:
        return None
    if sentence:
        return Change(start, text[start:end], sentence)
    space = _SPACE.match(text, end)
    end = space.end() if space else end
    start = start if end < len(text) else len(text[:start].rstrip())
    return Change(start, text[start:end], "")
