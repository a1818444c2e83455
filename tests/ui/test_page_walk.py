"""The walk as it is drawn: numbers that add up, tokens as text, a way from stop to stop."""

import json
import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_page_render import trace

from playground.explain.walk.stops import (
    STOPS,
    Choice,
    Compared,
    Frame,
    Looked,
    Output,
    Piece,
    Place,
    Tokens,
    Walk,
    Weighing,
)  # fmt: skip
from playground.ui.addresses import read
from playground.ui.evidence import header, views_of
from playground.ui.walk.numbers import adding_up, number, odds, squares
from playground.ui.walk.view import invitation, walk_view


def frame(stop: str = "tokens", kind: str = "labels", answered: str = "") -> Frame:
    return Frame(
        "embedded/neutral", "PyTorch 2.13, float32, cpu", answered, kind,
        ("[CLS]", "warm", "##ly", "<b>", "[SEP]"), (), 6, 12, 384, 30522, Place(stop, 1),
    )  # fmt: skip


def tokens() -> Tokens:
    parts = ("special", "word", "piece", "word", "special")
    named = zip(frame().tokens, parts, strict=True)
    return Tokens("WordPiece", tuple(Piece(name, 7, part) for name, part in named))


@given(st.lists(st.floats(-5, 5), min_size=1, max_size=9))
def test_numbers_that_are_shown_add_up(values: list[float]) -> None:
    shown = adding_up(values, sum(values))
    assert sum(shown) == pytest.approx(round(sum(values), 3), abs=1e-9)
    assert all(abs(a - b) < 0.0021 for a, b in zip(shown, values, strict=True))


def test_a_number_has_a_minus_as_long_as_a_plus_and_none_at_0() -> None:
    assert [number(one) for one in (-0.0321, 0.5, -0.0001)] == ["−0.032", "0.500", "0.000"]


def test_a_probability_too_small_for_three_digits_says_how_small() -> None:
    assert [odds(one) for one in (0.996, 0.00003, 0.0)] == ["0.996", "3e−5", "0.000"]
    assert odds(0.000097) == "1e−4"


def test_a_vector_is_a_square_a_number() -> None:
    assert squares((0.1, -0.2, 0.3), 0.3).count("<rect") == 3


def test_before_anyone_walks_there_is_a_button() -> None:
    drawn = invitation("7f3a")
    assert 'data-run="7f3a"' in drawn
    assert "data-walk=" not in drawn


def test_a_stop_has_the_way_the_engine_and_its_numbers() -> None:
    drawn = walk_view(Walk(frame(), tokens()), "7f3a")
    assert re.findall(r'role="tab" id="walk-(\w+)"', drawn) == list(STOPS)
    assert "PyTorch 2.13, float32, cpu" in drawn
    (told,) = re.findall(r'<div hidden class="numbers">(.*?)</div>', drawn)
    assert json.loads(unescape(told))["stop"]["pieces"][1] == {
        "token": "warm", "number": 7, "part": "word",
    }  # fmt: skip


def test_what_stands_in_a_token_is_text() -> None:
    drawn = walk_view(Walk(frame(), tokens()), '"><script>')
    assert "<script>" not in drawn
    assert '<b class="tok">&lt;b&gt;</b>' in drawn


def weighing() -> Weighing:
    looked = tuple(
        Looked(at, name, (1.0, 0.0), 1.0, 0.7, share, (0.5, -0.5))
        for at, name, share in ((0, "[CLS]", 0.3333), (1, "warm", 0.3333))
    )
    return Weighing(
        (1.0, 0.0), 0.707, looked, 3, 0.3334, (0.1, 0.2), (0.4333, -0.1333), 1e-8,
        ("[CLS]", "warm"), ((0.7, None), (0.7, 0.7)), ((0.6, 0.0), (0.3333, 0.3333)),
    )  # fmt: skip


def test_the_shares_that_are_shown_add_up_to_1() -> None:
    drawn = walk_view(Walk(frame("attention"), weighing()), "7f3a")
    shares = re.findall(r'share-bar"><i[^>]*></i></span>([\d.]+)', drawn)
    assert sum(map(float, shares)) == pytest.approx(1)
    assert "−∞" in drawn


def test_the_last_stop_names_both_engines_and_the_difference() -> None:
    choice = Choice("label", (("positive", 2.0, 0.9), ("negative", 0.0, 0.1)), 2, 0.5, (1.0,) * 39)
    stop = Output((choice,), (Compared("positive", 0.91, 0.9),))
    drawn = walk_view(Walk(frame("output", answered="llama.cpp, Q4_1, cpu"), stop), "7f3a")
    assert "llama.cpp, Q4_1, cpu" in drawn
    assert "−0.0100" in drawn


def test_only_an_answer_of_a_transformer_has_the_tab() -> None:
    ruled = trace(mode="rules")
    assert "walk" not in views_of(ruled)
    assert re.search(r'class="lacks [^"]*walk', header(ruled, None))


def test_an_address_names_a_stop_of_an_answer() -> None:
    address = read("?run=7f3a&walk=attention.3.0.2.-1")
    assert (address.run, address.walk) == ("7f3a", "attention.3.0.2.-1")
