"""Whether a question is about one whom nobody knows who has not been told."""

import pytest

from playground.text.of_one import is_of_one


@pytest.mark.parametrize(
    "question",
    [
        "Is Bob kind?",
        "Is Otto happy?",
        "Is the lamp green?",
        "Does Nora like the cat?",
        "小明善良吗？",
    ],
)
def test_of_one_person_or_thing(question: str) -> None:
    assert is_of_one(question)


@pytest.mark.parametrize(
    "question",
    [
        "Is a tomato a fruit?",
        "Is the sky blue?",
        "Is the whale a mammal?",
        "Was Einstein a physicist?",
        "Do dogs bark?",
        "Is water wet?",
        "西红柿是水果吗？",
        "Who is kind?",
    ],
)
def test_of_what_is_generally_known(question: str) -> None:
    assert not is_of_one(question)
