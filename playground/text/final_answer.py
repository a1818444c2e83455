"""The answer at the end of a written message: what stands after the last “Answer:”.

In:  find("Ann is old. So she is wise.\n**Answer:** True.")
Out: Final("True", start=40, end=44, mark=30, colon=39)
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_MARK = re.compile(r"\banswer[*_`]*\s*[:：][*_`]*", re.IGNORECASE)
_LINE = re.compile(r"\s*([^\n]*)")
_AROUND = " \t*_`\"“”'‘’."


@dataclass(frozen=True)
class Final:
    """What was answered, characters `start` to `end`; “Answer:” goes from `mark` to `colon`."""

    text: str
    start: int
    end: int
    mark: int
    colon: int


def find(written: str) -> Final | None:
    """The last answer in a text: the line after its mark, without quotation and emphasis."""
    marks = list(_MARK.finditer(written))
    if not marks:
        return None
    colon = marks[-1].end()
    line = _LINE.match(written, colon)
    if line is None or not (text := line[1].strip(_AROUND)):
        return None
    start = written.index(text, line.start(1))
    return Final(text, start, start + len(text), marks[-1].start(), colon)


def chosen(answered: str, options: Sequence[str]) -> str | None:
    """The option that an answer is or begins with, the longest of several; None for no option."""
    said = answered.strip(_AROUND).casefold()
    fitting = [
        option
        for option in options
        if re.match(rf"{re.escape(option.strip(_AROUND).casefold())}(?!\w)", said)
    ]
    return max(fitting, key=len, default=None)
