"""How many of several, in Chinese: exactly two, at least two, at most one."""

import pytest

from playground.answering.deduction.answer import deduce
from playground.core import Question

TWO = "甲、乙、丙三人中恰好有两个人说谎。"
LEAST = "甲、乙、丙三人中至少有两个人说谎。"
MOST = "甲、乙、丙三人中至多一个人说谎。"


@pytest.mark.parametrize(
    ("context", "text", "expected"),
    [
        (f"{TWO}甲没有说谎。", "乙说谎吗？", "True"),
        (f"{TWO}甲说谎。乙说谎。", "丙说谎吗？", "False"),
        (f"{TWO}甲说谎。", "丙说谎吗？", "Unknown"),
        (f"{LEAST}甲没有说谎。", "丙说谎吗？", "True"),
        (f"{LEAST}甲说谎。乙说谎。", "丙说谎吗？", "Unknown"),
        (f"{MOST}甲说谎。", "乙说谎吗？", "False"),
        (f"{MOST}甲没有说谎。", "乙说谎吗？", "Unknown"),
        ("甲、乙、丙、丁中最多有两个是医生。甲是医生。乙是医生。", "丁是医生吗？", "False"),
        ("小明、小红和小刚中只有两个人会游泳。小明不会游泳。", "小刚会游泳吗？", "True"),
        ("甲、甲、丙中恰好两个说谎。", "丙说谎吗？", ""),
    ],
)
def test_how_many_of_several_are_so_says_who_is(context, text, expected):
    assert deduce(Question("deduction", text, context))[1].text == expected
