"""Options are checked before a solver sees them."""

import pytest

from playground.core import Question
from playground.deduction import limits
from playground.errors import InputError
from playground.tasks import MAX_THEORY_CHARACTERS, WRITING, check


@pytest.mark.parametrize(
    ("option", "value", "takes"),
    [
        ("temperature", "hot", "a number from 0 to 2"),
        ("temperature", "nan", "a number from 0 to 2"),
        ("max_new_tokens", "-1", "a whole number from 1 to 100,000"),
        ("max_new_tokens", "1.5", "a whole number from 1 to 100,000"),
        ("top_p", "1.1", "a number from 0 to 1"),
        ("top_k", "-2", "a whole number from 0 to 1,000,000"),
        ("seed", "x", "a whole number from 0 to 4,294,967,295"),
    ],
)
def test_an_option_that_is_no_such_number_is_refused(option: str, value: str, takes: str) -> None:
    with pytest.raises(InputError, match=f"The option {option} is “{value}”; it takes {takes}."):
        check(Question("chat", "Hello", options={option: value}))


@pytest.mark.parametrize("option", [option.name for option in WRITING])
def test_an_option_that_is_left_empty_is_left_to_the_model(option: str) -> None:
    check(Question("chat", "Hello", options={option: ""}))


def test_a_text_of_facts_and_rules_may_be_as_long_as_the_engine_takes() -> None:
    check(Question("deduction", "Is Bob big?", "a" * 200_001))
    assert MAX_THEORY_CHARACTERS == limits.MAX_THEORY_CHARACTERS
    with pytest.raises(InputError, match="at most 200,000"):
        check(Question("question-answering", "Who is big?", "a" * 200_001))
