"""What would be so under a condition that is not said to hold: “If Ned had a boat, he would …”."""

import pytest

from playground.answering.deduction.answer import deduce
from playground.core import Question

BOAT = "If Ned had a boat, Nina would be glad."


def answer(context: str, question: str) -> str:
    return deduce(Question("deduction", question, context))[1].text


def test_what_would_be_so_is_so_where_the_condition_holds() -> None:
    assert answer(f"{BOAT} Ned has a boat.", "Is Nina glad?") == "True"


def test_where_it_is_not_so_the_condition_does_not_hold() -> None:
    assert answer(f"{BOAT} Nina is not glad.", "Does Ned have a boat?") == "False"


@pytest.mark.parametrize("question", ["Does Ned have a boat?", "Is Nina glad?"])
def test_the_condition_alone_says_neither_that_it_holds_nor_what_follows(question: str) -> None:
    assert answer(BOAT, question) == "Unknown"


def test_were_is_of_one_too() -> None:
    assert answer("If Ned were rich, he would be glad. Ned is rich.", "Is Ned glad?") == "True"
