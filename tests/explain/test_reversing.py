"""Negations that VADER's three words before do not reach, and the words it did not know."""

import pytest

from playground.answering.unread_feeling import empty_words, silence
from playground.core import Question
from playground.explain.added_words import EMOJI, WORDS
from playground.explain.vader import score, twice_denied


@pytest.mark.parametrize(
    "text",
    [
        "The soup is far from bad.",
        "The guide was anything but boring.",
        "I don't think it is a terrible idea.",
        "The staff couldn't be nicer.",
        "It is not only good but cheap.",
        "I can't say I wasn't impressed by the staff.",
        "I don't think the food was not good.",
        "No guest was not happy.",
        "There is not a dish I did not like.",
        "👍",
    ],
)
def test_these_are_praise(text: str) -> None:
    assert score(text).compound > 0


@pytest.mark.parametrize(
    "text",
    [
        "The soup is far from good.",
        "I don't think it is a very good hotel.",
        "Nobody enjoyed the evening.",
        "By no means a great song.",
        "I can't say I was not disappointed.",
        "There was nothing I didn't hate about this hotel.",
        "I do not know why it is not good.",
        "I don't like it, it is not good.",
        "We did not stay because the room was not clean.",
        "💔",
        "Overpriced and bland.",
    ],
)
def test_these_are_blame(text: str) -> None:
    assert score(text).compound < 0


def test_each_emoji_stands_for_a_word_with_a_weight_or_for_none() -> None:
    assert set(EMOJI.values()) <= {*WORDS, ""}


@pytest.mark.parametrize("text", ["Der Abend war schrecklich lang.", "Вечер был ужасный.", "Xqvz"])
def test_what_it_cannot_read_has_a_reason_to_be_silent(text: str) -> None:
    assert silence(Question("sentiment", text)) is not None


@pytest.mark.parametrize("text", ["A lovely evening.", "awesome pizza", "👍", "The bus is late."])
def test_english_and_signs_are_read(text: str) -> None:
    assert silence(Question("sentiment", text)) is None


def test_function_words_and_letters_alone_say_nothing() -> None:
    assert empty_words("a")
    assert empty_words("It is the")
    assert not empty_words("It is lovely")
    assert not empty_words("👍")


@pytest.mark.parametrize("text", ["Ms Hope Love lives in Battle.", "Maria Best is a nurse."])
def test_a_name_feels_nothing(text: str) -> None:
    assert score(text).compound == 0


@pytest.mark.parametrize("text", ["I Love it.", "Tom Hanks Is Great"])
def test_a_capital_alone_makes_no_name(text: str) -> None:
    assert score(text).compound > 0.3


def test_the_opposite_of_something_good_is_bad() -> None:
    assert score("This is the opposite of fun.").compound < -0.2


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("I can't say I was not disappointed.", "disappointed"),
        ("You can't not love this film.", "love"),
        ("I don't like it, it is not good.", None),
        ("It was not cheap but it was not bad.", None),
    ],
)
def test_a_word_that_is_denied_twice_is_named(text: str, word: str | None) -> None:
    found = twice_denied(score(text))
    assert (found and found.word) == word
