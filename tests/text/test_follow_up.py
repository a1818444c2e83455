"""A question that follows on the one before is the whole question that it stands for."""

import pytest

from playground.text.follow_up import after


@pytest.mark.parametrize(
    ("text", "before", "whole"),
    [
        ("And Carl?", "Is Bob kind?", "Is Carl kind?"),
        ("what about Mary Ann?", "Where does Tom live?", "Where does Mary Ann live?"),
        ("and the youngest?", "Who is the oldest?", "Who is the youngest?"),
        ("How about the shortest one?", "Who is the tallest?", "Who is the shortest?"),
        ("And the dog?", "Where is the cat?", "Where is the dog?"),
        ("And who is the tallest?", "Is Bob kind?", "Who is the tallest?"),
        ("And Tim?", "Is Sara older than Uma?", "Is Tim older than Uma?"),
        ("小红呢？", "小明善良吗？", "小红善良吗？"),
        ("小红呢？", "小明是老师吗？", "小红是老师吗？"),
        ("那最矮的呢？", "谁最高？", "谁最矮？"),
    ],
)
def test_what_is_new_stands_in_the_place_of_what_was(text: str, before: str, whole: str) -> None:
    assert after(text, before) == whole


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("And Carl?", "Does Bob like Ann?"),
        ("And Carl is kind", "Is Bob kind?"),
        ("And Carl?", "Bob is kind."),
        ("and so it is", "Is Bob kind?"),
        ("Is Carl kind?", "Is Bob kind?"),
        ("And the shortest?", "Is Bob kind?"),
        ("And Carl?", "Who is kind?"),
        ("他在做什么呢？", "谁最高？"),
        ("狗呢？", "所有猫都会飞吗？"),
        ("小红呢？", "小明和小红是医生吗？"),
        ("小红呢？", "今天是星期一吗？"),
        ("然后呢？", "小明会飞吗？"),
        ("And Paris?", "Does Bob live there?"),
        ("And Carl?", "Is Monday a day?"),
        ("And the dogs?", "Is the cat kind?"),
        ("And Bob?", "Is the dog of Bob kind?"),
    ],
)
def test_where_nothing_or_more_than_one_could_be_meant_it_is_none(text: str, before: str) -> None:
    assert after(text, before) == ""
