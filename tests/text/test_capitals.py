"""Sentences in capitals are read in small letters."""

import pytest

from playground.text.capitals import lowered, lowered_text


@pytest.mark.parametrize(
    ("text", "small"),
    [
        ("I AM AT HOME.", "I am at home."),
        ("“COME HERE!”", "“Come here!”"),
        ("¿DÓNDE ESTÁ?", "¿Dónde está?"),
        ("NASA", "NASA"),
        ("I am at NASA.", "I am at NASA."),
        ("2 + 2", "2 + 2"),
        ("", ""),
    ],
)
def test_a_sentence_in_capitals_is_lowered(text: str, small: str) -> None:
    assert lowered(text, "en") == small


def test_in_a_text_each_sentence_counts_by_itself_and_stays_in_its_place() -> None:
    assert lowered_text("It rains. COME HOME!  \nNow.", "en") == (
        "It rains. Come home!  \nNow.",
        1,
    )
