"""Sentences that no full stop parts."""

import pytest

from playground.answering.deduction.unread import read_step
from playground.deduction.reading.reader import read


def _sentences(text: str) -> list[str]:
    return [one.text for one in read(text).sentences]


@pytest.mark.parametrize(
    "pieces",
    [
        ("Tom is a cat", "All cats are animals"),
        ("All cats are animals", "Tom is a cat."),
        ("Bob is big", "If someone is big then they are kind"),
        ("Ann is a nurse", "Every nurse is kind", "Bob is a nurse"),
        ("Cats purr", "The dog barks", "If it rains, the road is wet"),
    ],
)
def test_two_that_are_read_are_two(pieces: tuple[str, ...]) -> None:
    program = read(" ".join(pieces))
    assert [one.text for one in program.sentences] == [*pieces]
    assert all(one.read for one in program.sentences)
    assert [one.run_on for one in program.sentences] == [False, *(True for _ in pieces[1:])]


@pytest.mark.parametrize(
    "sentence",
    [
        "Tom likes The Beatles.",
        "Bob is sure Tom is ill.",
        "Bob says Tom is ill.",
        "Bob thinks All dogs bark.",
        "Tom is a boy Ann is fond of.",
        "Bob is kind If Ann is ill",
        "Tom Is A Cat All Cats Are Animals",
        "If Tom sings, The dog barks.",
        "Tom reads The old man and the sea.",
        "It is a fact Tom is ill.",
    ],
)
def test_what_may_be_one_is_one(sentence: str) -> None:
    assert _sentences(sentence) == [sentence]


def test_no_phrase_goes_across_the_beginning_of_another_sentence() -> None:
    [one] = read("Tom is a fond friend mostly All cats that in a way purr").sentences
    assert one.why == "a full stop seems to be missing before “All”."


def test_a_step_says_what_was_taken_for_two() -> None:
    step = read_step(read("Tom is a cat All cats are animals"))
    assert "with no full stop between them: “Tom is a cat”, “All cats are animals”" in str(step)
