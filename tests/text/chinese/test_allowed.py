"""What a Chinese text allows, forbids and asks for, as an answer to 可以…吗 and 需要…吗."""

import pytest

from playground.text.chinese.yes_no import decide

NOTE = "闭馆期间可以在网上续借图书，但不能还书。"


@pytest.mark.parametrize(
    ("question", "context", "answer"),
    [
        ("闭馆期间可以还书吗？", NOTE, "否"),
        ("需要带午餐吗？", "请学生穿校服，自带午餐。", "是"),
        ("需要预约吗？", "参观无需预约。", "否"),
        ("可以停车吗？", "请勿停车。", "否"),
        ("可以拍照吗？", "展厅内可以拍照，但不能使用闪光灯。", "是"),
        ("學生可以帶手機嗎？", "學生不可以帶手機。", "否"),
    ],
)
def test_it_is_said_of_the_very_same_words(question: str, context: str, answer: str) -> None:
    verdict = decide(question, context)
    assert verdict is not None
    assert verdict.answer == answer


@pytest.mark.parametrize(
    ("question", "context"),
    [
        ("能不能吸烟？", "室内不能吸烟，室外可以吸烟。"),
        ("需要预约吗？", "如果人多，需要预约。"),
        ("可以用手机吗？", "考试时不能用手机。"),
        ("小红能来吗？", "小明不能来。"),
        ("可以拍照吗？", "可以拍照吗？请问工作人员。"),
    ],
)
def test_what_holds_of_others_or_at_times_leaves_it_open(question: str, context: str) -> None:
    assert decide(question, context) is None
