"""Sentences from which nothing of what is comes, and which silence nobody in the open world."""

import pytest

from playground.answering.deduction.answer import deduce
from playground.core import Question
from playground.deduction.reading.reader import read


def label(text: str, question: str, world: str = "open") -> str:
    answer = deduce(Question("deduction", question, text, options={"world": world}))[1]
    return "silent" if answer.abstained else answer.text


@pytest.mark.parametrize(
    "sentence",
    [
        "Bob might be big.",
        "Bob pretends to be big.",
        "Alice thinks that Bob is big.",
        "Alice doubts Bob is big.",
        'Alice said "Bob is big".',
        "Nobody believes that Bob is big.",
        "It is possible that Bob is big.",
        "Most dogs are big.",
        "Hardly any dogs bark.",
    ],
)
def test_it_is_left_open_and_the_question_is_unknown(sentence: str) -> None:
    [one] = read(sentence).sentences
    assert one.left_open
    assert not one.read
    assert label(f"{sentence} Bob is a dog.", "Is Bob big?") == "Unknown"


@pytest.mark.parametrize(
    "sentence",
    [
        "Alice knows that Bob is big.",
        "Alice proves that Bob is big.",
        "Bob might be big, and Alice is kind.",
        "Bob fails to be small.",
        "Bob thinks the blorp of it on quite.",
        "Bob must be big.",
        "Most cats and all dogs are big.",
        "Most cats are kind and Bob is big.",
    ],
)
def test_what_may_say_that_it_is_so_stays_unread(sentence: str) -> None:
    assert not read(sentence).sentences[0].left_open
    assert label(f"{sentence} Carl is kind.", "Is Bob big?") != "Unknown"


def test_in_the_closed_world_and_of_whether_there_is_one_it_silences_still() -> None:
    assert label("Bob might be big.", "Is Bob big?", "closed") == "silent"
    assert label("Most dogs are big.", "Is there a big dog?") == "silent"
