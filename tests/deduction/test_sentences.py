"""Where sentences begin and end that are numbered in one line, or stand in brackets."""

import pytest

from playground.deduction.reading.sentences import sentences

CATS = ["All cats are kind.", "Tom is a cat."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1) All cats are kind. 2) Tom is a cat.", CATS),
        ("(1) All cats are kind. (2) Tom is a cat.", CATS),
        ("1. All cats are kind. 2. Tom is a cat.", CATS),
        ("1) All cats are kind 2) Tom is a cat", ["All cats are kind", "Tom is a cat"]),
        ("(All cats are kind.) Tom is a cat.", CATS),
        ("[All cats are kind.] [Tom is a cat.]", CATS),
        ("Tom is a cat (not a dog).", ["Tom is a cat (not a dog)."]),
        ("Ann has 3. Bob has 2 dogs.", ["Ann has 3.", "Bob has 2 dogs."]),
    ],
)
def test_numbers_and_brackets_are_no_part_of_them(text: str, expected: list[str]) -> None:
    found = sentences(text)
    assert [one.text for one in found] == expected
    assert [text[one.start : one.end] for one in found] == expected
