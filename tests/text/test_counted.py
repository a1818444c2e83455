"""Numbers of another thing than is asked about."""

import pytest

from playground.text.counted import of_another_noun


@pytest.mark.parametrize(
    ("question", "context", "piece", "noun"),
    [
        ("How many dogs has Nina?", "Nina has four cats.", "four", "cats"),
        ("How many dogs has Nina?", "Nina has four cats.", "has four cats", "cats"),
        ("How many people came?", "It was full. They played for two hours.", "two", "hours"),
        ("How many brothers has Tom?", "Tom has two sisters.", "two", "sisters"),
    ],
)
def test_a_number_of_others_is_no_answer(
    question: str, context: str, piece: str, noun: str
) -> None:
    at = context.index(piece)
    assert of_another_noun(question, context, at, at + len(piece)) == noun


@pytest.mark.parametrize(
    ("question", "context", "piece"),
    [
        ("How many dogs has Nina?", "Nina has four cats and two dogs.", "two"),
        ("How many people live there?", "The village has 300 inhabitants.", "300"),
        ("How many yellow cabs are there?", "There are 12,000 yellow taxis.", "12,000"),
        ("How many hours a day does it run?", "It runs 24 hours a day.", "24"),
        ("How many came?", "Four of them came.", "Four"),
        ("How old is Nina?", "Nina has 4 cats.", "4"),
    ],
)
def test_a_number_of_what_is_asked_about_is_one(question: str, context: str, piece: str) -> None:
    at = context.index(piece)
    assert of_another_noun(question, context, at, at + len(piece)) == ""
