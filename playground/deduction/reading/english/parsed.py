"""A sentence as the second reader has it: each word with its class, its role and its head.

In:  parsed("Ann laughs.")
Out: Word("Ann", "PROPN", "NNP", "nsubj", 1, "Ann"),
     Word("laughs", "VERB", "VBZ", "ROOT", 1, "laugh"), …
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from playground.deduction.reading.english.pipeline import pipeline, with_names


class Word(NamedTuple):
    """A word as the parser takes it: its class, its finer tag, what it is to its head, that head's
    place in the sentence, and the word's own lemma."""

    text: str
    kind: str
    tag: str
    role: str
    head: int
    lemma: str


@lru_cache(maxsize=5_000)
def parsed(sentence: str) -> tuple[Word, ...]:
    """The words of a sentence; none where the parser is not here."""
    parser = pipeline()
    if parser is None:
        return ()
    found = parser(with_names(sentence))
    return tuple(
        [Word(one.text, one.pos_, one.tag_, one.dep_, one.head.i, one.lemma_) for one in found]
    )


def above(words: Sequence[Word], at: int) -> Iterator[Word]:
    """The words that a word hangs on, the nearest first, up to the root."""
    while words[at].head != at:
        at = words[at].head
        yield words[at]
