"""Who did what, when and where, in plain Chinese clauses."""

import pytest

from playground.text.chinese.clauses import find


def events(text: str) -> list[dict[str, str]]:
    found = find(text)
    for event in found:
        assert all(text[one.start : one.end] == one.text for one in event.parts)
    return [{one.label: one.text for one in event.parts} for event in found]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "王伟上周在上海见到了李娜。",
            {"who": "王伟", "did": "见到", "what": "李娜", "when": "上周", "where": "上海"},
        ),
        (
            "昨天，黄医生把孩子的药送到了医院。",
            {"who": "黄医生", "did": "送到", "what": "孩子的药", "when": "昨天"},
        ),
        ("小偷被警察抓住了。", {"who": "警察", "did": "抓住", "what": "小偷"}),
        (
            "青禾公司由王志远和刘芳于2016年创办。",
            {"who": "王志远和刘芳", "did": "创办", "what": "青禾公司", "when": "2016年"},
        ),
        ("张老师每周三和周六教书法。", {"who": "张老师", "when": "每周三和周六"}),
        ("会议改到了周四下午三点。", {"who": "会议", "when": "周四下午三点"}),
        ("陳秀霞把店交給了兒子。", {"who": "陳秀霞", "did": "交給", "what": "店"}),
    ],
)
def test_the_parts_of_an_event_stand_where_the_order_puts_them(
    text: str, event: dict[str, str]
) -> None:
    [found] = events(text)
    assert {label: text for label, text in found.items() if label in event} == event


def test_a_clause_without_a_subject_goes_on_about_the_last_one() -> None:
    first, second = events("妈妈买了三公斤苹果，花了二十四块钱。")
    assert first["who"] == second["who"] == "妈妈"
    assert second["what"] == "二十四块钱"


@pytest.mark.parametrize("text", ["天气真好。", "他是医生。", "请于周五前报名。", "通知"])
def test_where_nobody_does_anything_there_is_no_event(text: str) -> None:
    assert not find(text)
