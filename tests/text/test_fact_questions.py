"""Which questions ask for a fact, and which ask about a text as such."""

import pytest

from playground.text.fact_questions import about_the_text, asks_for_a_fact

LETTER = "Maria wrote the letter in Rome and sent it to Vienna."


@pytest.mark.parametrize(
    ("question", "context"),
    [
        ("Who wrote the letter?", LETTER),
        ("Where did Maria write the letter?", LETTER),
        ("What does the letter say?", LETTER),
        ("Who wrote the article?", "Sam Poe lives in Ulm."),
        ("what is the capital of Peru", ""),
    ],
)
def test_what_the_text_tells_of_is_asked_as_a_fact(question: str, context: str) -> None:
    assert asks_for_a_fact(question, context)


@pytest.mark.parametrize(
    ("question", "context"),
    [
        ("Who is mentioned in the letter?", "Sam Poe lives in Ulm."),
        ("What is the main point?", LETTER),
        ("What is this in Spanish?", LETTER),
        ("Is the review positive?", "The room was dirty."),
    ],
)
def test_what_the_text_is_or_has_is_asked_about_it(question: str, context: str) -> None:
    assert about_the_text(question, context)
    assert not asks_for_a_fact(question, context)
