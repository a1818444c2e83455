"""The sentences of a Chinese text with their words, in simplified script.

In:  parsed("李娜賣茶。")
Out: (Sentence("李娜卖茶。", 0, (Word("李娜", 0, 2, "person"), …), after=""),)
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from playground.text.chinese import names
from playground.text.chinese.script import simplified
from playground.text.chinese.segmenter import Word, segment
from playground.text.prose import sentences

MOST = 250
"""Characters of a sentence; a longer one is read in pieces."""

CLAUSE = re.compile(r"[，。；！？：,;!?:\n]")
"""What ends a clause."""


@dataclass(frozen=True)
class Sentence:
    """A sentence of the text in simplified script, its place, and its words at places in it."""

    text: str
    start: int
    words: tuple[Word, ...]
    after: str = ""
    """The text of the sentence that follows."""


@lru_cache(maxsize=2)
def parsed(context: str) -> tuple[Sentence, ...]:
    """The sentences of a text with their words, names as one word each; long ones in pieces."""
    found = []
    for one in sentences(context):
        for start, end in _pieces(one.text):
            text = one.text[start:end]
            words = names.joined(text, segment(text))
            found.append(Sentence(simplified(text), one.start + start, words))
    following = (*(one.text for one in found[1:]), "")
    return tuple(replace(one, after=after) for one, after in zip(found, following, strict=True))


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """A sentence whole, or cut after the last mark within `MOST` characters."""
    start = 0
    while len(text) - start > MOST:
        marks = [one.end() for one in CLAUSE.finditer(text, start, start + MOST)]
        end = marks[-1] if marks else start + MOST
        yield start, end
        start = end
    yield start, len(text)
