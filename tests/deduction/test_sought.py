"""What one paints, wants or looks for need not be there; what fits inside what, fits on and on."""

import pytest

from playground.answering.deduction.answer import deduce
from playground.core import Question


def answer(text: str, context: str) -> str:
    return deduce(Question("deduction", text, context))[1].text


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        ("Bob painted a dragon.", "Is there a dragon?"),
        ("Bob is painting a dragon.", "Is there a dragon?"),
        ("Bob dreamt of a unicorn.", "Is there a unicorn?"),
        ("Bob wanted a dog.", "Is there a dog?"),
        ("Bob was afraid of a ghost.", "Is there a ghost?"),
        ("Bob looked for a ghost.", "Is there a ghost?"),
        ("Bob read about a dragon. All dragons are green.", "Is something green?"),
    ],
)
def test_of_what_is_but_sought_nothing_says_that_there_is_one(told: str, asked: str) -> None:
    assert answer(asked, told) in {"Unknown", ""}


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("Did Bob paint a dragon?", "Bob painted a dragon.", "True"),
        ("Did Bob paint a dog?", "Bob painted Rex. Rex is a dog.", "True"),
        (
            "Is Bob kind?",
            "If someone paints a dragon then they are kind. Bob paints a dragon.",
            "True",
        ),
        ("Does Mia want a dog?", "Bob wants a dog. Mia does not want a dog.", "False"),
        ("Is Bob afraid of a dog?", "Bob is afraid of Rex. Rex is a dog.", "True"),
        ("Is there a dog?", "Bob has a dog.", "True"),
    ],
)
def test_what_is_sought_is_told_of_who_seeks_it(text: str, context: str, expected: str) -> None:
    assert answer(text, context) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Does the coin fit inside the bag?", "True"),
        ("Does the bag fit inside the coin?", "False"),
        ("Does the pen fit inside the coin?", "Unknown"),
    ],
)
def test_what_fits_inside_fits_inside_what_that_fits_inside(text: str, expected: str) -> None:
    context = (
        "The coin fits inside the box. The box fits inside the bag. The pen fits inside the bag."
    )
    assert answer(text, context) == expected


def test_the_order_is_a_step_of_the_proof() -> None:
    context = "The coin fits inside the box. The box fits inside the bag."
    found = deduce(Question("deduction", "Does the coin fit inside the bag?", context))[1]
    assert "box" in str(found.evidence)


def test_what_fits_a_thing_is_no_order() -> None:
    context = "The key fits the lock. The lock fits the door."
    assert answer("Does the key fit the door?", context) == "Unknown"
