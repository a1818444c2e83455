"""A document cut into passages of whole sentences, each with its place in the document.

In:  cut("Ada was born in London. " * 60)
Out: (Passage("Ada was born in London. … London.", 0, 767), Passage("…", 768, 1439))
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from playground.text.prose import sentences

WORDS = 160
"""A passage has at most so many words; a longer sentence is cut between words."""

# A character of Chinese, Japanese or Korean counts as a word: they write none apart.
_WORD = re.compile(
    r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\W\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+"
)


@dataclass(frozen=True)
class Passage:
    """A piece of a document: `document[start:end]` is its text, in code points."""

    text: str
    start: int
    end: int


def whole(document: str) -> Passage:
    """The document as one passage."""
    return Passage(document, 0, len(document))


def cut(document: str) -> tuple[Passage, ...]:
    """The passages of a document, in order; none for a text without letters and digits."""
    found: list[Passage] = []
    begin, end, words = 0, 0, 0
    for start, stop, count in pieces(document, WORDS):
        if words and words + count > WORDS:
            found.append(Passage(document[begin:end], begin, end))
            words = 0
        if not words:
            begin = start
        end, words = stop, words + count
    if words:
        found.append(Passage(document[begin:end], begin, end))
    return tuple(found)


def pieces(document: str, most: int) -> Iterator[tuple[int, int, int]]:
    """Start, end and words of each sentence; one of more than `most` words in several pieces."""
    for sentence in sentences(document):
        places = [word.start() for word in _WORD.finditer(sentence.text)]
        cuts = [*places[most::most], len(sentence.text)]
        begin = 0
        for i, stop in enumerate(cuts):
            piece = sentence.text[begin:stop].rstrip()
            start = sentence.start + begin
            yield start, start + len(piece), min(most, len(places) - i * most)
            begin = stop
