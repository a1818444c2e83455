"""The sentences of a Chinese text with their words, in simplified script.

In:  parsed("李娜賣茶。")
Out: (Sentence("李娜卖茶。", 0, (Word("李娜", 0, 2, "person"), …), after=""),)
"""

import re
from collections.abc import Iterable, Iterator
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

_ADVERBS = frozenset("刚也都就还又正曾才却已便将先再没不")


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
    plain = simplified(context)
    for one in sentences(context):
        for start, end in _pieces(one.text):
            text = one.text[start:end]
            words = tuple(_shorter(names.joined(text, segment(text)), plain))
            found.append(Sentence(simplified(text), one.start + start, words))
    following = (*(one.text for one in found[1:]), "")
    return tuple(replace(one, after=after) for one, after in zip(found, following, strict=True))


def _shorter(words: Iterable[Word], context: str) -> Iterator[Word]:
    """The words, a name without the adverb after it where the text has the name alone elsewhere:
    “陈静刚” is 陈静 and 刚 in “他遇见了陈静。陈静刚回来。”."""
    for word in words:
        name, last = word.text[:2], word.text[2:]
        if (
            word.kind == "person"
            and last in _ADVERBS
            and word.end - word.start == len(word.text)
            and context.count(name) > context.count(word.text)
        ):
            yield Word(name, word.start, word.end - 1, "person")
            yield Word(last, word.end - 1, word.end, "adverb")
        else:
            yield word


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """A sentence whole, or cut after the last mark within `MOST` characters."""
    start = 0
    while len(text) - start > MOST:
        marks = [one.end() for one in CLAUSE.finditer(text, start, start + MOST)]
        end = marks[-1] if marks else start + MOST
        yield start, end
        start = end
    yield start, len(text)
