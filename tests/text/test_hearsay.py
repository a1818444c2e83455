"""What somebody only thinks or says to be so."""

import pytest

from playground.text.chinese.hearsay import only_said as only_said_in_chinese
from playground.text.hearsay import only_said

KEY = "Anna thinks the key is in the kitchen, but nobody has looked."
THIEF = "Dora says Emil is the thief. Emil says Fay is the thief."


@pytest.mark.parametrize(
    ("question", "context", "piece", "who"),
    [
        ("Where is the key?", KEY, "kitchen", "Anna"),
        ("Who is the thief?", THIEF, "Fay", "Emil"),
        ("Who is the thief?", "My uncle claims that Fay is the thief.", "Fay", "My uncle"),
    ],
)
def test_what_is_only_thought_or_said_against_each_other_is_not_told(
    question: str, context: str, piece: str, who: str
) -> None:
    assert only_said(question, context, context.index(piece)) == who


@pytest.mark.parametrize(
    ("question", "context", "piece"),
    [
        ("Where does Anna think the key is?", KEY, "kitchen"),
        ("When will it open?", "The mayor said it will open in May.", "May"),
        ("Who is the thief?", "Dora says Emil is the thief.", "Emil"),
        ("When did they die out?", "Scientists believe they died out in 1700.", "1700"),
        ("What did he claim?", "He claimed the land for France.", "the land"),
        ("Who lost it?", "Anna thinks it is there. Ben lost it.", "Ben"),
    ],
)
def test_what_a_text_tells_and_what_is_asked_of_a_speaker_is_an_answer(
    question: str, context: str, piece: str
) -> None:
    assert only_said(question, context, context.index(piece)) == ""


def test_two_who_say_so_of_each_other_tell_nothing_in_chinese_either() -> None:
    told = "小王说小李是小偷，小李说小张是小偷。"
    assert only_said_in_chinese("谁是小偷？", told, told.index("小李是")) == "小王"
    assert only_said_in_chinese("谁说小李是小偷？", told, 0) == ""
    assert only_said_in_chinese("会议几点开？", "小王说会议三点开。", 5) == ""
