"""Complaints and praise without a word of feeling, and ratings in stars and points."""

import pytest

from playground.explain import ratings, sayings
from playground.explain.vader import score


@pytest.mark.parametrize(
    "text",
    [
        "The kettle quit heating.",
        "The hinge came off within a week.",
        "The parcel never turned up.",
        "They came three hours late.",
        "I asked for my money back.",
        "Could have been better.",
        "I would not buy it again.",
        "My screen went blank.",
        "The battery dies after an hour.",
        "The noise kept us awake all night.",
    ],
)
def test_a_plain_complaint_is_heard(text: str) -> None:
    assert score(text).compound < -0.05
    assert [one.rule for one in score(text).firings] == ["saying"]


@pytest.mark.parametrize(
    "text",
    [
        "I can't recommend them enough.",
        "You cannot go wrong.",
        "It couldn't have been better.",
        "We will definitely come back.",
        "It never broke down.",
        "It works as advertised.",
    ],
)
def test_plain_praise_is_heard(text: str) -> None:
    assert score(text).compound > 0.05


@pytest.mark.parametrize(
    "text",
    [
        "He will be back at five.",
        "He doesn't work on Sundays.",
        "She returned the book to the library.",
        "The train came at nine.",
        "She stopped working at sixty.",
    ],
)
def test_what_only_looks_like_a_saying_is_none(text: str) -> None:
    assert not sayings.find(text)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("One star.", "negative"),
        ("2/10", "negative"),
        ("Zero stars if I could.", "negative"),
        ("Two stars. The soup was cold.", "negative"),
        ("3 out of 5", "neutral"),
        ("A solid 7/10.", "positive"),
        ("Great phone, 5 stars.", "positive"),
        ("★★☆☆☆", "negative"),
        ("一星，不能再多了。", "negative"),
        ("给五星！", "positive"),
    ],
)
def test_a_rating_says_how_good_it_was(text: str, label: str) -> None:
    found = ratings.find(text)
    assert found
    assert found.label == label


@pytest.mark.parametrize(
    "text",
    [
        "There are five stars on the flag.",
        "We stayed in a 5-star hotel.",
        "2/10 of the people came.",
        "The film star lives in Rome.",
        "他是一名五星上将。",
    ],
)
def test_stars_that_rate_nothing_are_no_rating(text: str) -> None:
    assert ratings.find(text) is None


def test_a_rating_may_stand_alone() -> None:
    assert ratings.alone("1 star")
    assert not ratings.alone("Two stars. The soup was cold.")


def test_how_a_letter_begins_and_ends_and_what_one_wishes_feels_nothing() -> None:
    letter = "Dear Ms Vale, I would like to send the plan on Monday. Yours sincerely, Tom"
    assert score(letter).compound == 0
    assert score("Dear Sir or Madam, I would like to complain about the room.").compound < 0
