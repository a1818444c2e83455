"""A question in other clothes asks what its plain form asks."""

import pytest

from playground.deduction.reading.reader import Asked, read, read_question

TEXT = read("Bob is big. All big people are kind.")


@pytest.mark.parametrize(
    "asked",
    [
        "Bob is kind, right?",
        "Bob is kind, isn't he?",
        "Isn't Bob kind?",
        "Why is Bob kind?",
        "Is Bob kind or not?",
        "True or false: Bob is kind.",
        "Prove that Bob is kind.",
        "Is it true that Bob is kind?",
        "Is it true or false that Bob is kind?",
        "Bob is kind. True or false?",
        "Bob is kind (true or false?)",
        "Bob is kind. Is this right?",
        "Is Bob kind? Yes or no?",
        "Please prove: Bob is kind.",
        "Show the following: Bob is kind.",
        "Claim: Bob is kind.",
    ],
)
def test_it_asks_the_same(asked):
    assert read_question(asked, TEXT) == read_question("Is Bob kind?", TEXT)


def test_a_question_may_begin_with_a_small_letter():
    text = read("Lisa is Mark's mother. Mark is Peter's father.")
    small, large = "who is Peter's grandmother?", "Who is Peter's grandmother?"
    assert isinstance(read_question(small, text), Asked)
    assert read_question(small, text) == read_question(large, text)
