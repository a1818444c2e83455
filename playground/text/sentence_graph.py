"""How central each sentence of a text is: LexRank on the graph of shared words.

In:  rank(["The mill burned.", "The old mill burned down.", "Nobody was hurt."])
Out: Ranking(scores=(0.47, 0.47, 0.07), matrix=…): the first two share a word and lift each other

LexRank (Erkan and Radev 2004, the continuous form): sentences are vectors of tf-idf, the edge
between two has their cosine as its weight, and a sentence's score is its PageRank. Unlike in the
paper no sentence votes for itself: else one that is like no other would keep its score whole.
"""

import math
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy
from numpy.typing import NDArray

DAMPING = 0.85
"""PageRank follows an edge so often, and else jumps to any sentence."""

STOP = frozenset(
    """a an and are as at be been but by can could did do does for from had has have he her his i if
    in into is it its may me more most my no not of on one or our out she so some such than that the
    their them then there these they this those to too us was we were what when where which while
    who will with would you your""".split()
)
"""English words that say nothing of a sentence's topic."""

# Chinese and Japanese put no space between words: two characters in a row stand for one.
_WORD = re.compile(
    r"(?=([\u3040-\u30ff\u3400-\u9fff]{2}))"
    r"|([^\W\u3040-\u30ff\u3400-\u9fff]+(?:['’][^\W\u3040-\u30ff\u3400-\u9fff]+)*)"
)


@dataclass(frozen=True)
class Ranking:
    """Each sentence's PageRank (they sum to 1), and the weights (n, n) that it rests on."""

    scores: tuple[float, ...]
    matrix: NDArray[numpy.float64]


def words(sentence: str) -> list[str]:
    """The words that say what a sentence is about, in lower case."""
    found = [pair or word.lower() for pair, word in _WORD.findall(sentence)]
    return [word for word in found if word not in STOP]


def rank(sentences: Sequence[str], read: Callable[[str], Sequence[str]] = words) -> Ranking:
    """LexRank of at least one sentence; `read` says which words one is about."""
    matrix = cosines(sentences, read)
    numpy.fill_diagonal(matrix, 0)
    return Ranking(pagerank(matrix), matrix)


def cosines(
    sentences: Sequence[str], read: Callable[[str], Sequence[str]] = words
) -> NDArray[numpy.float64]:
    """The cosine (n, n) between the sentences' vectors of tf-idf; 0 where one has no words.

    The idf of a word in m of n sentences is log((1 + n) / (1 + m)) + 1, so that a word in all of
    them still counts: one text is no large collection to take frequencies from.
    """
    counts = [Counter(read(sentence)) for sentence in sentences]
    often = Counter(word for count in counts for word in count)
    column = {word: place for place, word in enumerate(often)}
    vectors = numpy.zeros((len(counts), len(column)))
    for row, count in enumerate(counts):
        for word, times in count.items():
            idf = math.log((1 + len(counts)) / (1 + often[word])) + 1
            vectors[row, column[word]] = times * idf
    lengths = numpy.linalg.norm(vectors, axis=1, keepdims=True)
    unit = vectors / numpy.where(lengths == 0, 1, lengths)
    matrix: NDArray[numpy.float64] = numpy.clip(unit @ unit.T, 0, 1)
    return matrix


def pagerank(matrix: NDArray[numpy.float64]) -> tuple[float, ...]:
    """The PageRank of each row of a symmetric matrix of weights; they sum to 1.

    A row of zeros jumps anywhere.
    """
    import networkx

    graph = networkx.from_numpy_array(matrix)
    scores = networkx.pagerank(graph, DAMPING, max_iter=1000, tol=1e-9)
    return tuple(scores[node] for node in range(len(matrix)))


def positions(count: int) -> tuple[float, ...]:
    """What a place in the text adds: the first sentence counts double, the tenth 1.1 times."""
    return tuple(1 + 1 / place for place in range(1, count + 1))
