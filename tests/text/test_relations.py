"""Of whom somebody is the father, the owner or the like."""

import pytest

from playground.text.relations import of_another

JULIA = "Peter is the father of Julia. Lisa is six."


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Who is the father of Lisa?", JULIA),
        ("Who is Lisa's father?", JULIA),
        (
            "Who is the owner of the café?",
            "Lena is the owner of the bakery. The café is next door.",
        ),
    ],
)
def test_a_father_of_others_is_not_the_one_asked_about(question: str, text: str) -> None:
    assert of_another(question, text, 0)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Who is the father of Julia?", JULIA),
        ("Who is the father of Lisa?", "Mark is the father of Julia and Lisa."),
        ("Who is the father of Lisa?", "Peter is the father of Julia. Lisa's father is Mark."),
        ("Who is the head of the firm?", "Ann is head of Apex."),
    ],
)
def test_who_is_so_of_the_one_asked_about_or_may_be_is_not_ruled_out(
    question: str, text: str
) -> None:
    assert not of_another(question, text, 0)
