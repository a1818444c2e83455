"""How many of several who are named: exactly two, at least two, at most one, none."""

import pytest

from playground.answering.deduction.answer import deduce
from playground.core import Question


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("Is Bob guilty?", "Exactly two of Ann, Bob and Cy are guilty. Ann is not guilty.", "True"),
        ("Is Bob guilty?", "Exactly two of Ann, Bob and Cy are guilty. Ann is guilty.", "Unknown"),
        (
            "Is Cy guilty?",
            "Exactly two of Ann, Bob and Cy are guilty. Ann is guilty. Bob is guilty.",
            "False",
        ),
        ("Is Bob guilty?", "At most one of Ann, Bob and Cy is guilty. Ann is guilty.", "False"),
        (
            "Does Cy like tea?",
            "Exactly two of Ann, Bob and Cy like tea. Ann likes tea. Bob likes tea.",
            "False",
        ),
        (
            "Is Cy guilty?",
            "At most one of Ann, Bob and Cy is guilty. Ann is not guilty. Bob is not guilty.",
            "Unknown",
        ),
        ("Is Cy guilty?", "At least two of Ann, Bob and Cy are guilty. Ann is not guilty.", "True"),
        (
            "Is Cy guilty?",
            "At least two of Ann, Bob and Cy are guilty. Ann is guilty. Bob is guilty.",
            "Unknown",
        ),
        (
            "Is Bob guilty?",
            "Exactly one of Ann, Bob and Cy is guilty. Ann is not guilty. Cy is not guilty.",
            "True",
        ),
        ("Is Bob guilty?", "Exactly one of Ann, Bob and Cy is guilty. Ann is guilty.", "False"),
        (
            "Is Cy tall?",
            "Exactly two of the three boys (Tom, Bob, Cy) are tall. Tom is not tall.",
            "True",
        ),
        (
            "Is Cy tall?",
            "Exactly two of the three boys, Tom, Bob and Cy, are tall. Tom is not tall.",
            "True",
        ),
        (
            "Can Cy swim?",
            "Of Ann, Bob and Cy, at most two can swim. Ann can swim. Bob can swim.",
            "False",
        ),
        ("Is Bob guilty?", "None of Ann, Bob and Cy is guilty.", "False"),
        ("Does Bob sing?", "No more than one of Ann and Bob sings. Ann sings.", "False"),
        (
            "Is Bob guilty?",
            "At most two of Ann, Bob and Cy are guilty. Ann is not guilty.",
            "Unknown",
        ),
        ("Is Bob guilty?", "Exactly four of Ann, Bob and Cy are guilty. Ann is not guilty.", ""),
        ("Is Cy guilty?", "Exactly two of Ann, Ann and Cy are guilty. Ann is not guilty.", ""),
        ("Is Ann tall?", "Only one of Ann, Bob and Cy is tall. Bob is tall.", "False"),
        ("Did Ann lie?", "Exactly three of Ann, Bob, Cy and Dan lied. Dan did not lie.", "True"),
        ("Did Dan lie?", "Exactly three of Ann, Bob, Cy and Dan lied. Ann lied.", "Unknown"),
        (
            "Is Bob guilty?",
            "Exactly two of Ann, Bob and Cy are not guilty. Ann is guilty.",
            "False",
        ),
        ("Is Cy guilty?", "Two of Ann, Bob and Cy are guilty. Ann is guilty. Bob is guilty.", ""),
        ("Is Bob guilty?", "At least one of Ann and Bob is guilty. Ann is not guilty.", "True"),
        ("Is Bob a dog?", "Exactly one of Ann and Bob is a dog. Ann is a dog.", "False"),
        (
            "Is Bob sad?",
            "Exactly two of Ann, Bob and Cy are guilty. All guilty people are sad. Ann is not sad.",
            "True",
        ),
        ("Is Bob guilty?", "Exactly two of the boys are guilty. Bob is a boy.", ""),
    ],
)
def test_how_many_of_those_named_are_so_says_who_is(text: str, context: str, expected: str) -> None:
    assert deduce(Question("deduction", text, context))[1].text == expected
