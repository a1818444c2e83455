"""A verb that is said once of several: "Ann likes tea and Bob coffee."."""

import pytest

from playground.answering.deduction.answer import deduce
from playground.core import Question
from playground.deduction.reading.english.chunks import Unread
from playground.deduction.reading.english.gapping import ungapped


@pytest.mark.parametrize(
    ("sentence", "whole"),
    [
        ("Ann likes tea and Bob coffee.", "Ann likes tea and Bob likes coffee."),
        ("Ann ate an apple, and Bob a pear.", "Ann ate an apple and Bob ate a pear."),
        (
            "Ann likes tea, Bob coffee and Cy milk.",
            "Ann likes tea and Bob likes coffee and Cy likes milk.",
        ),
        ("Ann is tall and Bob short.", "Ann is tall and Bob is short."),
        ("Ann is a doctor and Bob a teacher.", "Ann is a doctor and Bob is a teacher."),
        ("Ann loves cats and Bob dogs.", "Ann loves cats and Bob loves dogs."),
        ("Ann eats pears and Bob figs.", "Ann eats pears and Bob eats figs."),
        (
            "Ann likes tea with milk and Bob coffee.",
            "Ann likes tea with milk and Bob likes coffee.",
        ),
        ("Ann sees Mia, and Bob Tom.", "Ann sees Mia and Bob sees Tom."),
        ("Ann reads books and Bob works.", ""),
        ("Ann likes tea and Bob runs.", ""),
        ("Ann likes tea and Bob left.", ""),
        ("Ann likes tea and Bob never sleeps.", ""),
        ("Ann is tall and Bob is short.", ""),
        ("Ann sees Mia and Bob Smith.", ""),
    ],
)
def test_the_verb_that_is_left_out_is_said_again(sentence: str, whole: str) -> None:
    assert ungapped(sentence) == whole


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Does Bob like coffee?", "True"),
        ("Does Ann like coffee?", "Unknown"),
        ("Does Ann like Bob?", "Unknown"),
    ],
)
def test_each_does_it_with_what_stands_beside_him(text: str, expected: str) -> None:
    found = deduce(Question("deduction", text, "Ann likes tea and Bob coffee."))[1]
    assert found.text == expected


@pytest.mark.parametrize("sentence", ["Ann sells shoes and Bob hats.", "Ann sees Mia and Bob Tom."])
def test_what_may_be_a_gap_or_none_is_left_unread(sentence: str) -> None:
    with pytest.raises(Unread, match="may be"):
        ungapped(sentence)
