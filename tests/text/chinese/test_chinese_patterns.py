"""Dates, times, amounts and numbers as Chinese writes them."""

import pytest

from playground.text.chinese.patterns import find


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("他2024年5月1日到。", [("2024年5月1日", "date")]),
        ("下周三下午两点半开会", [("下周三", "date"), ("下午两点半", "time")]),
        ("每天早上五点起床", [("每天", "date"), ("早上五点", "time")]),
        ("上午8:30至下午5点停水", [("上午8:30至下午5点", "time")]),
        ("去年冬天他走了", [("去年冬天", "date")]),
        ("三天后见", [("三天后", "date")]),
        ("花了2.6亿元", [("2.6亿元", "amount")]),
        ("十二块五一斤", [("十二块五", "amount")]),
        ("增长了18%，约百分之三点五", [("18%", "amount"), ("百分之三点五", "amount")]),
        ("身高一米七五，重65公斤", [("一米七五", "amount"), ("65公斤", "amount")]),
        ("三千本书", [("三千本", "amount")]),
        ("電話0571-8765 4321", [("0571-8765 4321", "phone")]),
        ("請寫信至wangli@bakery.example。", [("wangli@bakery.example", "e-mail")]),
        ("六層樓，五點開門", [("六層", "amount"), ("五點", "time")]),
        ("第三名", [("第三名", "number")]),
    ],
)
def test_each_is_found_whole_with_its_label(text: str, found: list[tuple[str, str]]) -> None:
    assert [(one.text, one.label) for one in find(text)] == found


@pytest.mark.parametrize(
    "text", ["加一点盐", "一家书店", "一起去", "一直走", "万一下雨", "月亮很圆"]
)
def test_what_only_looks_like_a_number_or_a_date_is_none(text: str) -> None:
    assert not find(text)
