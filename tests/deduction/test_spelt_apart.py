"""A compound that the question writes together and the text apart, or the other way round."""

import pytest

from playground.answering.deduction.answer import deduce
from playground.core import Question
from playground.deduction.reading.english.spelt_apart import as_told


@pytest.mark.parametrize(
    ("asked", "told", "written"),
    [
        ("Is Rex a sheepdog?", "All sheep dogs bark.", "Is Rex a sheep dog?"),
        ("Are all sheepdogs loud?", "A sheep-dog is loud.", "Are all sheep dogs loud?"),
        ("Is Rex a sheep dog?", "All sheepdogs bark.", "Is Rex a sheepdog?"),
        ("Is Rex away?", "Rex has a way.", "Is Rex away?"),
        ("Does Rex bark everyday?", "Rex barks every day.", "Does Rex bark everyday?"),
        ("Is Rex a sheepdog?", "Rex is a sheepdog. Sheep dogs bark.", "Is Rex a sheepdog?"),
    ],
)
def test_a_question_writes_its_compounds_as_the_text_does(
    asked: str, told: str, written: str
) -> None:
    assert as_told(asked, told) == written


def test_who_is_a_snow_man_is_a_snowman() -> None:
    context = "No cat is a snow man. Tom is a cat. Rex is a snow man."
    answers = [
        deduce(Question("deduction", f"Is {name} a snowman?", context))[1].text
        for name in ("Rex", "Tom", "Ann")
    ]
    assert answers == ["True", "False", "Unknown"]
