"""What a sentence leaves out is what the one before has just said."""

import pytest

from playground.deduction.reading.english.ellipsis import completed


@pytest.mark.parametrize(
    ("before", "short", "whole"),
    [
        ("Bob is kind.", "Alice is too.", "Alice is kind."),
        ("Bob is kind.", "So is the captain.", "The captain is kind."),
        ("Bob is kind.", "Alice isn't.", "Alice is not kind."),
        ("Bob is not kind.", "Neither is Alice.", "Alice is not kind."),
        ("Bob likes pizza.", "So does Alice.", "Alice likes pizza."),
        ("Bob likes pizza.", "Alice does not.", "Alice does not like pizza."),
        ("The dog can fly.", "Alice can too.", "Alice can fly."),
    ],
)
def test_it_is_said_again_of_the_other(before, short, whole):
    assert completed(short, before) == whole


@pytest.mark.parametrize(
    ("before", "short"),
    [
        ("", "Alice is too."),
        ("Bob is not kind.", "Alice is too."),
        ("Bob is kind.", "Neither is Alice."),
        ("Bob is big and kind.", "Alice is not."),
        ("All dogs are big.", "Alice is too."),
        ("Bob likes pizza.", "Alice is too."),
    ],
)
def test_it_stays_where_it_is_not_clear_what_is_left_out(before, short):
    assert completed(short, before) == short


@pytest.mark.parametrize(
    ("said", "whole"),
    [
        (
            "If Bob goes to the fair, Alice goes too.",
            "If Bob goes to the fair, then Alice goes to the fair.",
        ),
        ("If Bob likes tea, then Alice does too.", "If Bob likes tea, then Alice likes tea."),
        ("If Bob likes tea, Alice sings too.", "If Bob likes tea, Alice sings too."),
    ],
)
def test_a_consequence_may_leave_out_where_to_and_what(said, whole):
    assert completed(said) == whole
