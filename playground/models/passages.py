"""Which passages of a long document are nearest to a question, by the sentence encoder.

In:  best(index(encoder, document), "Where was Ada born?", 5)
Out: (Found(Passage("Ada was born in London. …", 767, 1530), 0.71), …), nearest first

The index of a document is kept in memory, for the last few documents.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy
from numpy.typing import NDArray

from playground.models.encoder import Encoder
from playground.text.passages import Passage, cut

KEPT = 8
"""So many documents' indexes are kept, the ones last asked for."""


@dataclass(frozen=True)
class Found:
    """A passage and the cosine of the angle between it and the question, -1 to 1."""

    passage: Passage
    score: float


@dataclass(frozen=True, eq=False)
class Index:
    """The passages of a document and a row of length 1 for each, by that encoder."""

    encoder: Encoder
    passages: tuple[Passage, ...]
    rows: NDArray[numpy.float32]


@lru_cache(maxsize=KEPT)
def index(encoder: Encoder, document: str) -> Index:
    """The document cut into passages and encoded; at once where it was asked for before."""
    passages = cut(document)
    return Index(encoder, passages, encoder.encode([passage.text for passage in passages]))


def best(of: Index, question: str, k: int) -> tuple[Found, ...]:
    """The `k` passages nearest to the question, nearest first; of equals the earlier first."""
    scores = (of.rows @ of.encoder.encode([question])[0]).tolist()
    order = sorted(range(len(scores)), key=lambda i: -scores[i])[:k]
    return tuple(Found(of.passages[i], scores[i]) for i in order)
