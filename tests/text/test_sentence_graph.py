"""LexRank: the scores are PageRank's, and sentences that share words lift one another."""

import numpy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from playground.text.sentence_graph import cosines, pagerank, positions, rank, words


def by_hand(matrix: NDArray[numpy.float64]) -> NDArray[numpy.float64]:
    """PageRank as its formula has it, by power iteration; a row of zeros jumps anywhere."""
    count = len(matrix)
    steps = numpy.full((count, count), 1 / count)
    for row in range(count):
        if matrix[row].sum() > 0:
            steps[row] = matrix[row] / matrix[row].sum()
    score = numpy.full(count, 1 / count)
    for _ in range(2000):
        score = 0.15 / count + 0.85 * score @ steps
    return score


@st.composite
def symmetric(draw: st.DrawFn) -> NDArray[numpy.float64]:
    count = draw(st.integers(1, 12))
    weight = st.one_of(st.just(0.0), st.floats(0.01, 1))
    matrix = numpy.zeros((count, count))
    for row in range(count):
        for column in range(row + 1):
            matrix[row, column] = matrix[column, row] = draw(weight)
    return matrix


@settings(max_examples=200)
@given(symmetric())
def test_the_scores_equal_pagerank_by_hand(matrix: NDArray[numpy.float64]) -> None:
    assert pagerank(matrix) == pytest.approx(by_hand(matrix), abs=1e-6)


@settings(max_examples=100)
@given(st.lists(st.text(max_size=30), min_size=1, max_size=8))
def test_any_sentences_have_scores_that_sum_to_one(sentences: list[str]) -> None:
    found = rank(sentences)
    assert sum(found.scores) == pytest.approx(1)
    assert found.scores == pytest.approx(by_hand(found.matrix), abs=1e-6)


def test_a_cosine_is_that_of_tf_idf() -> None:
    matrix = cosines(["mill burned", "mill stood", "river"])
    common, own = numpy.log(4 / 3) + 1, numpy.log(4 / 2) + 1
    assert matrix[0, 1] == pytest.approx(common**2 / (common**2 + own**2))
    assert matrix[0, 2] == 0
    assert numpy.diag(matrix) == pytest.approx(1)


def test_sentences_that_share_words_lift_one_another() -> None:
    scores = rank(["The mill burned.", "The old mill burned down.", "Nobody was hurt."]).scores
    assert min(scores[:2]) > scores[2]


def test_words_are_those_of_the_topic() -> None:
    assert words("It was the miller's OLD mill, in 1840.") == ["miller's", "old", "mill", "1840"]
    assert words("猫在睡觉。") == ["猫在", "在睡", "睡觉"]


def test_the_first_sentence_counts_double() -> None:
    assert positions(3) == pytest.approx((2, 1.5, 4 / 3))
