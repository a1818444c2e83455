"""Persons, places and organizations among the words of a Chinese text."""

import pytest

from playground.text.chinese.names import find
from playground.text.chinese.segmenter import segment


def found(text: str) -> list[tuple[str, str]]:
    return [(one.text, one.label) for one in find(text, segment(text))]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("王伟上周在上海见到了李娜。", [("王伟", "person"), ("上海", "place"), ("李娜", "person")]),
        ("黄医生把药送到了王奶奶家。", [("黄医生", "person"), ("王奶奶", "person")]),
        ("地质学家赵铁山住在兰州。", [("赵铁山", "person"), ("兰州", "place")]),
        ("由王志远和刘芳创办", [("王志远", "person"), ("刘芳", "person")]),
        ("检修由城南自来水公司负责", [("城南自来水公司", "organization")]),
        ("她毕业于厦门大学", [("厦门大学", "organization")]),
        ("位于临江路88号", [("临江路88号", "place")]),
        ("臺南的陳秀霞開了店", [("臺南", "place"), ("陳秀霞", "person")]),
        ("诸葛青山和欧阳明月来了", [("诸葛青山", "person"), ("欧阳明月", "person")]),
        ("司马青云是作家", [("司马青云", "person")]),
        ("宇文静怡毕业了", [("宇文静怡", "person")]),
        ("欧阳修写了书", [("欧阳修", "person")]),
        ("老陈来了", [("老陈", "person")]),
        ("特斯拉发布了新车", [("特斯拉", "organization")]),
        ("安娜·林德来了", [("安娜·林德", "person")]),
    ],
)
def test_names_are_found_whole_with_their_label(text: str, names: list[tuple[str, str]]) -> None:
    assert found(text) == names


@pytest.mark.parametrize(
    "text", ["本公司放假三天。", "白糖可以去酸味。", "猫毛太多了。", "大家都喜欢。"]
)
def test_what_names_nobody_is_no_name(text: str) -> None:
    assert not found(text)


def test_a_city_abroad_is_nobody_though_it_begins_as_a_surname_does() -> None:
    text = "张艺谋在柏林获奖，李柏林也去了。"
    found = {one.text: one.label for one in find(text, segment(text))}
    assert found == {"张艺谋": "person", "柏林": "place", "李柏林": "person"}
