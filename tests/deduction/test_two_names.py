"""Two names of one, where no other sentence has the second; and of what or with whom one is so."""

import pytest

from playground.answering.deduction.answer import deduce
from playground.core import Question


def answer(text: str, context: str) -> str:
    return deduce(Question("deduction", text, context))[1].text


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("Does Tom see Ann?", "Bob is Tom. Bob sees Ann.", "True"),
        ("Does Ann see Tom?", "Bob is Tom. Ann sees Bob.", "True"),
        ("Does Bob like Ann?", "Bob is Tom. Tom is Max. Max likes Ann.", "True"),
        ("Is Tom tall?", "Bob is Tom. Bob is tall.", "True"),
        ("Is Bob tall?", "Bob is Tom. Tom is tall.", "True"),
        ("Is Tom tall?", "Bob is Tom. Bob is not tall.", "False"),
        ("Is Bob French?", "Bob is French. Bob is tall.", "True"),
        ("Does Bob sing?", "Today is Monday. Bob sings.", "True"),
    ],
)
def test_what_is_so_of_one_name_is_so_of_the_other(text: str, context: str, expected: str) -> None:
    assert answer(text, context) == expected


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("Is Bob tall?", "Ann is King. Bob is King. Ann is tall. Bob is kind."),
        ("Is Ann tall?", "Bob is French. Ann is French. Bob is tall."),
        ("Does Tom see Ann?", "Bob is not Tom. Bob sees Ann."),
        ("Does Max see Ann?", "Bob is Tom. Bob sees Ann."),
    ],
)
def test_what_two_are_makes_no_one_of_them(text: str, context: str) -> None:
    assert answer(text, context) in {"Unknown", ""}


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("What is Bob afraid of?", "Bob is afraid of mice.", "mice"),
        ("Who is Bob angry with?", "Bob is angry with Ann.", "Ann"),
        ("Who is Bob afraid of?", "Bob is afraid of Ann.", "Ann"),
        ("Who is the cat proud of?", "The cat is proud of Mia.", "Mia"),
        ("What is Bob fond of?", "Bob is a fan of Mia. Bob is fond of tea.", "tea"),
        ("What is Rex afraid of?", "All dogs are afraid of the cat. Rex is a dog.", "the cat"),
        ("Who is Bob married to?", "Bob is married to Ann.", "Ann"),
        ("Who is Bob married to?", "Ann is married to Bob.", "Ann"),
    ],
)
def test_of_what_one_is_afraid_is_told(text: str, context: str, expected: str) -> None:
    assert answer(text, context) == expected


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("Is Tom Bob?", "Bob is not Tom.", "False"),
        ("Is Bob Tom?", "Bob is Tom.", "True"),
        ("Is Bob Tom?", "Bob is kind. Tom is kind.", "Unknown"),
        ("Is Bob Tom?", "Bob is kind. Tom is not kind.", "False"),
        ("Is Tom Bob?", "Bob likes tea. Tom does not like tea.", "False"),
        ("Is Bob Tom?", "All cooks are kind. Bob is a cook. Tom is not kind.", "False"),
        ("Is Bob Cy?", "Bob is Tom. Tom is Cy.", "True"),
        ("Is Bob Cy?", "Bob is not Tom. Tom is Cy.", "False"),
        ("Is Bob Tom Smith?", "Tom Smith is rich. Bob is Tom Smith.", "True"),
        ("Is Bob Tom?", "Bob and Tom are different people.", "False"),
        ("Is Tom kind?", "Bob and Tom are the same person. Bob is kind.", "True"),
        ("Are Bob and Tom the same person?", "Bob and Tom are not the same person.", "False"),
        ("Is Bob kind?", "Bob is not Tom. Tom is kind.", "Unknown"),
        ("Is Bob French?", "Bob is French. Ann is kind.", "True"),
    ],
)
def test_whether_two_names_are_one_is_answered(text: str, context: str, expected: str) -> None:
    assert answer(text, context) == expected
