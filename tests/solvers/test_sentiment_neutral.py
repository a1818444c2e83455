"""Plain facts are neutral, two sides are mixed, and neither a name nor a denial misleads."""

import pytest

from playground.core import Answer, Mode, Question
from playground.engine import ask
from playground.models.pool import Pool

POOL = Pool()
MODES: tuple[Mode, ...] = ("rules", "probabilistic")


def judged(text: str, mode: Mode) -> Answer:
    trace = ask(Question("sentiment", text), mode, POOL)
    assert trace.answer, trace.error
    return trace.answer


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("I don't think this is a good idea.", "negative"),
        ("I don't think the food was good.", "negative"),
        ("I don't think this is bad.", "positive"),
        ("It is nothing short of brilliant.", "positive"),
        ("Never had a better pizza.", "positive"),
        ("It never got better.", "negative"),
        ("He failed to disappoint.", "positive"),
        ("He failed to impress.", "negative"),
        ("Grace is my sister's dentist.", "neutral"),
        ("Grace is wonderful.", "positive"),
        ("My rich neighbour has a garden.", "neutral"),
        ("The service was poor.", "negative"),
        ("The review was neither good nor bad.", "neutral"),
    ],
)
def test_the_rules_read_far_denials_and_names(text: str, label: str) -> None:
    assert judged(text, "rules").text == label


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("text", ["Peter is a nurse.", "It cost 3 euros.", "The shop was closed."])
def test_plain_facts_are_neutral(text: str, mode: Mode) -> None:
    assert judged(text, mode).text == "neutral"


@pytest.mark.parametrize(
    "text", ["The screen flickers.", "It has a scratch.", "Hope is all I have"]
)
def test_the_rules_call_no_complaint_a_plain_fact(text: str) -> None:
    assert judged(text, "rules").text != "neutral"


@pytest.mark.parametrize("mode", MODES)
def test_praise_of_one_thing_and_blame_of_another_is_mixed(mode: Mode) -> None:
    assert judged("I love the camera, but the battery is terrible.", mode).text == "mixed"
    expected = judged("I expected it to be terrible, but I love it.", mode)
    assert expected.text == "positive"


def test_the_network_is_silent_where_a_name_turns_it() -> None:
    assert judged("Joy is my sister's dentist.", "probabilistic").abstained
    assert judged("Grace is wonderful.", "probabilistic").text == "positive"
