"""What was so before a change, and what since."""

import pytest

from playground.text.moved import elsewhen

MEETING = "The meeting was moved from Tuesday to Thursday."
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
    ],
)
def test_a_question_is_about_now_unless_it_says_otherwise(
    question: str, sentence: str, piece: str, other_time: bool
) -> None:
    at = sentence.index(piece)
    assert elsewhen(question, sentence, at, at + len(piece)) is other_time
