"""The answer at the end of a written message: after “Answer:”, “the answer is” or in a box.

In:  find("Ann is old. So she is wise.\n**Answer:** True.")
Out: Final("True", start=40, end=44, mark=30, colon=39)

A message that marks no answer may still end in its verdict: “So the statement is false.”
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_MARK = re.compile(
    r"(?P<line>\banswer[*_`]*\s*[:：][*_`]*)"
    r"|(?<!whether )(?<!if )\bthe (?:(?:final|correct|right) )?answer "
    r"(?:is|must be|should be|would be)(?: therefore| thus)?\b(?!\s+(?:not|that|based|given)\b)"
    r"(?:\s*[:：])?[*_`]*"
    r"|\\boxed\{(?:\\text\{)?",
    re.IGNORECASE,
)
_VERDICT = re.compile(
    r"\b(?:the|this) (?:statement|claim|conclusion|hypothesis|proposition|question) "
    r"(?:is|must be)(?: therefore| thus)?(?=[*_`\s]+(?:true|false|unknown|uncertain)\W*$)",
    re.IGNORECASE,
)
_LINE = re.compile(r"\s*([^\n]*)")
_SENTENCE = re.compile(r"\s*([^\n.;}]*)")
_AROUND = " \t*_`\"“”'‘’.}$"


@dataclass(frozen=True)
class Final:
    """What was answered, characters `start` to `end`; “Answer:” goes from `mark` to `colon`."""

    text: str
    start: int
    end: int
    mark: int
    colon: int


def find(written: str) -> Final | None:
    """The last answer in a text, without quotation and emphasis.

    After “Answer:” it is the line, after “the answer is” the sentence, in a box what it holds.
    """
    marks = list(_MARK.finditer(written)) or list(_VERDICT.finditer(written))
    if not marks:
        return None
    colon = marks[-1].end()
    ends = _LINE if marks[-1].groupdict().get("line") else _SENTENCE
    line = ends.match(written, colon)
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
        if re.match(rf"{re.escape(option.strip(_AROUND).casefold())}(?!\w)(?! or\b)", said)
    ]
    return max(fitting, key=len, default=None)
