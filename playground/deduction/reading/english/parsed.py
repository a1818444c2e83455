"""A sentence as the second reader has it: each word with its class, its role and its head.

In:  parsed("Ann laughs.")
Out: Word("Ann", "PROPN", "NNP", "nsubj", 1), Word("laughs", "VERB", "VBZ", "ROOT", 1), …
"""

from functools import lru_cache
from typing import NamedTuple

from playground.deduction.reading.english.pipeline import pipeline, with_names


class Word(NamedTuple):
    """A word as the parser takes it: its class, its finer tag, what it is to its head, and that
    head's place in the sentence."""

    text: str
    kind: str
    tag: str
    role: str
    head: int


@lru_cache(maxsize=5_000)
def parsed(sentence: str) -> tuple[Word, ...]:
    """The words of a sentence; none where the parser is not here."""
    parser = pipeline()
    if parser is None:
        return ()
    found = parser(with_names(sentence))
    return tuple([Word(one.text, one.pos_, one.tag_, one.dep_, one.head.i) for one in found])
