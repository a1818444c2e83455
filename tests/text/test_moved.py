"""What was so before a change, and what since."""

import pytest

from playground.text.moved import elsewhen, is_since

MEETING = "The meeting was moved from Tuesday to Thursday."
PLANNED = "It was planned for Friday but was postponed to Sunday."
PRICE = "The price rose from 5 to 8 euros."


@pytest.mark.parametrize(
    ("question", "sentence", "piece", "other_time"),
    [
        ("When is the meeting now?", MEETING, "Tuesday", True),
        ("When is the meeting now?", MEETING, "Thursday", False),
        ("When was the meeting originally?", MEETING, "Thursday", True),
        ("When was the meeting originally?", MEETING, "Tuesday", False),
        ("When is it?", MEETING, "Tuesday to Thursday", True),
        ("How much is it?", PRICE, "5", True),
        ("How much is it?", PRICE, "8", False),
        ("When does the meeting take place?", MEETING, "Tuesday", True),
        ("When does the meeting take place?", MEETING, "Thursday", False),
        ("When did it rise?", "It rose from 1990 to 1995.", "1990", False),
        ("When is it open?", "It is open from Tuesday to Thursday.", "Tuesday", False),
        ("When is it?", PLANNED, "Friday", True),
        ("When is it?", PLANNED, "Sunday", False),
        ("When was it planned?", PLANNED, "Sunday", True),
        ("Where is it?", "It was going to be in the hall but was moved to the park.", "hall", True),
        ("Where is the firm?", "It began in Leeds and moved to York in 1970.", "Leeds", True),
        ("Where was the firm founded?", "It began in Leeds and moved to York.", "Leeds", False),
        ("Which gate is it?", "It was changed from gate 12 to gate 31.", "gate 12", True),
        ("When is the meeting?", "The meeting on Tuesday was moved to room 204.", "Tuesday", False),
        ("When was it postponed?", "On 3 May it was postponed to 10 May.", "3 May", False),
        ("How much is it?", "It costs 8 euros; for groups it is cut to 5 euros.", "8", False),
        ("What was it in 2001?", "It rose from 5 to 8 in 2001.", "5", False),
    ],
)
def test_a_question_is_about_now_unless_it_says_otherwise(
    question: str, sentence: str, piece: str, other_time: bool
) -> None:
    at = sentence.index(piece)
    assert elsewhen(question, sentence, at, at + len(piece)) is other_time


@pytest.mark.parametrize(
    ("question", "sentence", "piece", "after", "other_time"),
    [
        (
            "When is the deadline?",
            "It is 3 March.",
            "3 March",
            "It was extended to 10 March.",
            True,
        ),
        ("How much is it?", "It costs 12 euros.", "12", "The price was raised to 15 euros.", True),
        ("When is it?", "The meeting is on Tuesday.", "Tuesday", "It was moved to room 4.", False),
        (
            "When was the meeting?",
            "The meeting was on Tuesday.",
            "Tuesday",
            "The picnic was moved to Thursday.",
            False,
        ),
    ],
)
def test_the_sentences_that_follow_may_tell_of_the_change(
    question: str, sentence: str, piece: str, after: str, other_time: bool
) -> None:
    at = sentence.index(piece)
    assert elsewhen(question, sentence, at, at + len(piece), f" {after}") is other_time


def test_what_something_was_changed_to_is_told_of_it_though_only_as_it() -> None:
    said = "It was later extended to 10 March."
    assert is_since("When is the deadline?", said, said.index("10 March"))
    assert not is_since("When was it first?", said, said.index("10 March"))
