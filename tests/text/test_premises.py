"""What a question takes for granted: names, numbers and opposites that the text lacks."""

import pytest

from playground.text.opposites import against
from playground.text.premises import Missing, missing

MILL = "Ada opened the mill in 1987."


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("When did Otto open the mill?", Missing("nowhere", "Otto")),
        ("Who opened the mill in 1993?", Missing("nowhere", "1993")),
        ("When was the mill closed?", Missing("against", "closed", "opened")),
    ],
)
def test_what_the_text_does_not_say_is_found(question: str, found: Missing) -> None:
    assert missing(question, MILL, MILL) == found


def test_a_question_that_the_text_supports_lacks_nothing() -> None:
    assert missing("Who opened the mill in 1987?", MILL, MILL) is None


def test_an_opposite_may_have_another_form() -> None:
    assert against("opening", "The mill closes at six.") == "closes"
    assert against("mill", "The mill closes at six.") == ""


@pytest.mark.parametrize(
    ("question", "context", "found"),
    [
        (
            "How many people died?",
            "Nobody died. 12 people were injured.",
            Missing("denied", "died", "Nobody died."),
        ),
        (
            "At what temperature does iron melt?",
            "Gold melts at 1064 degrees.",
            Missing("nowhere", "iron"),
        ),
        (
            "At what temperature does water freeze?",
            "Water boils at 100 degrees.",
            Missing("against", "freeze", "boils"),
        ),
        (
            "When did the plane land?",
            "The plane took off at 14:05.",
            Missing("against", "land", "took off"),
        ),
        (
            "When is check-out?",
            "Check-in is from 3 pm.",
            Missing("against", "check-out", "Check-in"),
        ),
        ("When is check-out?", "Check-in is from 3 pm, check-out by 11.", None),
        (
            "How much is the blue car?",
            "The red car costs 5000 euros.",
            Missing("against", "blue", "red"),
        ),
        ("How much is the blue car?", "The red car costs 5 and the blue one 6 euros.", None),
        ("When do trains leave?", "The 8:15 to Bern leaves first.", None),
        ("How many people died?", "Nobody died on Monday. Two people died on Tuesday.", None),
        ("Who did not come?", "Ann did not come.", None),
        (
            "When does the new bus come?",
            "The tram comes at two. The old bus is gone.",
            Missing("against", "new", "old"),
        ),
    ],
)
def test_a_verb_that_is_only_denied_is_asked_in_vain(
    question: str, context: str, found: Missing | None
) -> None:
    assert missing(question, context) == found
