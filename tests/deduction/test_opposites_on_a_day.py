"""What is closed on Monday is not open on Monday, and may be open on Sunday."""

import pytest

from playground.answering.deduction.answer import deduce
from playground.core import Question

TEXT = "On Sunday, the shop is closed. On Monday, the shop is open."


@pytest.mark.parametrize(
    ("context", "question", "answer"),
    [
        (TEXT, "Is the shop closed on Monday?", "False"),
        (TEXT, "Is the shop open on Sunday?", "False"),
        (TEXT, "Is the shop closed on Tuesday?", "Unknown"),
        ("The shop is open on Mondays.", "Is the shop closed on Monday?", "False"),
        ("The shop is not open on Mondays.", "Is the shop closed on Monday?", "Unknown"),
    ],
)
def test_opposites_exclude_each_other_on_the_same_day(
    context: str, question: str, answer: str
) -> None:
    assert deduce(Question("deduction", question, context))[1].text == answer
