"""A text that goes in circles is noticed at its third round."""

import pytest

from playground.text.repeating import round_and_round, thrice


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("So it is. It is not. So it is. No. So it is.", "So it is."),
        ("Bob is big\nBob is big\nBob  is big\n", "Bob is big"),
        ("天空是蓝色的。天空是蓝色的。天空是蓝色的。", "天空是蓝色的。"),
    ],
)
def test_the_third_time_a_sentence_is_written_is_a_loop(text: str, sentence: str) -> None:
    assert thrice(text) == sentence


@pytest.mark.parametrize(
    "text",
    [
        "",
        "So it is. So it is.",
        "Yes. Yes. Yes. Yes.",
        "So it is. So it is. So it is",
        "Bob is big. Bob is kind. Bob is old.",
    ],
)
def test_less_than_that_is_none(text: str) -> None:
    assert thrice(text) is None


def test_words_that_follow_themselves_four_times_go_round_without_a_full_stop() -> None:
    assert round_and_round("So: " + "the answer is: " * 4) == "the answer is:"


@pytest.mark.parametrize("text", ["", "no, no, no, no, no, no", "the answer is: " * 3])
def test_fewer_rounds_or_fewer_words_are_none(text: str) -> None:
    assert round_and_round(text) is None
