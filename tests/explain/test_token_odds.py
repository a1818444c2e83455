"""How open a choice was, of a few likeliest tokens."""

from math import log2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playground.core import TokenDistribution
from playground.explain.token_odds import entropy, others, ranked

WHOLE = st.lists(st.floats(1e-6, 1.0), min_size=2, max_size=40)


def of(weights: list[float], told: int) -> tuple[TokenDistribution, float]:
    """The first of the likeliest tokens as it was written, and its whole distribution's entropy."""
    odds = sorted((one / sum(weights) for one in weights), reverse=True)
    shown = tuple((str(at), p) for at, p in enumerate(odds[:told]))
    return TokenDistribution("0", odds[0], shown), sum(p * log2(1 / p) for p in odds)


@given(WHOLE, st.integers(1, 8))
def test_the_others_are_what_the_told_ones_leave(weights: list[float], told: int) -> None:
    token, _ = of(weights, told)
    assert sum(p for _, p in ranked(token)) + others(token) == pytest.approx(1)


@given(WHOLE, st.integers(1, 8))
def test_the_entropy_is_never_less_than_what_is_said_of_it(weights: list[float], told: int) -> None:
    token, whole = of(weights, told)
    said = entropy(token)
    assert not said.exact
    assert said.bits <= whole + 1e-9
    if told >= len(weights):
        assert said.bits == pytest.approx(whole)


def test_an_entropy_that_is_known_is_told_as_it_is() -> None:
    said = entropy(TokenDistribution("a", 0.5, (("b", 0.3),), 1.7))
    assert (said.bits, said.exact) == (1.7, True)


def test_a_token_without_alternatives_is_a_choice_between_it_and_the_others() -> None:
    assert entropy(TokenDistribution("a", 0.5)).bits == 1


def test_a_token_that_is_sure_leaves_nothing_open() -> None:
    assert entropy(TokenDistribution("a", 1.0, (("a", 1.0),))).bits == 0


def test_a_piece_of_a_character_is_not_counted_twice() -> None:
    token = TokenDistribution("", 0.6, (("�", 0.6), ("x", 0.3)))
    assert ranked(token) == (("", 0.6), ("x", 0.3))
    assert others(token) == pytest.approx(0.1)
