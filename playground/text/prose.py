"""Where the sentences of running prose begin and end; a text of any length, in any layout.

In:  sentences("Dr. Ada Byrne moved to the U.S. Navy. She was 20.")
Out: (Sentence("Dr. Ada Byrne moved to the U.S. Navy.", 0, 37), Sentence("She was 20.", 38, 49))

A sentence ends at ".", "!" or "?" before a space, unless that belongs to a shortened word or an
initial, or a lower-case letter follows; at the marks of Chinese; at an empty line; and at the end
of a line that is no mere wrap. (`logic.sentences` reads facts and rules, which end at ";" too, and
has limits; prose has none.) Offsets are code points, so that `text[start:end]` is the sentence.
"""

import re

from playground.logic.program import Sentence

# Possessive, so that a run of 200,000 marks is walked over once.
_MARK = re.compile(
    r"(?<![.!?…])[.!?…]++[\"'”’)\]]*+(?:\[\d{1,3}\])*+(?=\s|$)|[。！？]++[”’」』）]*+|[\n\r\v\f\x85\u2028\u2029]++"
)
_SHORTENED = re.compile(
    r"mrs?|ms|dr|prof|st|mt|rev|gen|col|capt|lt|sgt|sen|rep|gov|hon|jr|sr|vs|vol|fig|approx|inc|ltd"
    r"|co|corp|bros|dept|est|e\.g|i\.e|u\.s|u\.k|d\.c|b\.c|a\.d|ph\.d|jan|feb|mar|apr|aug|sept?|oct|nov"
    r"|dec|ave|blvd|pp|eds?"
)
_WRAP = 50
"""A line at least so many characters long may be one that was wrapped."""


def sentences(text: str) -> tuple[Sentence, ...]:
    """Split a text; pieces without a letter or digit are left out."""
    found: list[Sentence] = []
    start = 0
    for mark in _MARK.finditer(text):
        if _ends(text, start, mark):
            _add(found, text, start, mark.end())
            start = mark.end()
    _add(found, text, start, len(text))
    return tuple(found)


def _ends(text: str, start: int, mark: re.Match[str]) -> bool:
    """Whether a sentence that began at `start` ends at the mark."""
    said = mark.group()
    after = text[mark.end() : mark.end() + 40].lstrip()[:1]
    if said.isspace():
        if len(said.replace("\r\n", "\n")) > 1:
            return True
        line = mark.start() - max(text.rfind("\n", start, mark.start()) + 1, start)
        return not (after.islower() or (line >= _WRAP and after.isalpha()))
    if said[0] in "。！？" or not after:
        return True
    if after.islower():
        return False
    if said != ".":
        return True
    last = text[max(start, mark.start() - 12) : mark.start()].rsplit(maxsplit=1)[-1:]
    word = last[0].strip("\"'“‘([") if last else ""
    initial = len(word) == 1 and word.isupper() and word != "I"
    return not (initial or _SHORTENED.fullmatch(word.lower()) is not None)


def _add(found: list[Sentence], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    piece = piece.strip()
    if any(character.isalnum() for character in piece):
        found.append(Sentence(piece, start, start + len(piece)))
