"""Irony of stock praise beside a mishap, and expectations that were wrong."""

import pytest

from playground.explain import chinese_feelings, vader
from playground.explain.unmeant import denied, hedged, ironic


@pytest.mark.parametrize(
    ("text", "praise"),
    [
        ("Oh great, another delay.", "Oh great"),
        ("Just what I needed: a flat tyre.", "Just what I needed"),
        ("The lift was out of order again. Well done, everyone.", "Well done"),
        ("Perfect. My luggage was lost and they cancelled the next flight.", "Perfect"),
        ("Thanks a lot, the parcel arrived late.", "Thanks a lot"),
        ("Brilliant! The server crashed in the demo.", "Brilliant"),
    ],
)
def test_stock_praise_beside_a_mishap_is_named(text: str, praise: str) -> None:
    assert ironic(text, "positive") == praise


@pytest.mark.parametrize(
    "text",
    [
        "Great job, team! The launch went well.",
        "Great, the food came fast and no delays at all.",
        "Well done, you fixed the broken heater in an hour!",
        "Exactly what I needed, works perfectly.",
        "A great film about a train that crashed.",
        "Well done. " + "The rooms are large and the view is good. " * 4 + "A bulb died.",
    ],
)
def test_praise_that_may_be_meant_is_left(text: str) -> None:
    assert ironic(text, "positive") is None


def test_what_is_called_negative_anyway_is_no_irony() -> None:
    assert ironic("Oh great, another delay.", "negative") is None


@pytest.mark.parametrize(
    ("text", "praise"),
    [
        ("太好了，航班又取消了。", "太好了"),
        ("谢谢你们，把我的行李弄丢了。", "谢谢你们"),
        ("太好了，快递到了！", None),
        ("谢谢你们，行李没有弄丢。", None),
    ],
)
def test_chinese_praise_beside_a_mishap(text: str, praise: str | None) -> None:
    assert ironic(text, "positive", chinese=True) == praise


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("I expected to hate this movie and I was wrong.", "positive"),
        ("I was sure I would love this phone. I was wrong.", "negative"),
        (
            "We thought the hotel would be terrible, but boy, were we wrong, we were mistaken.",
            "positive",
        ),
        ("I thought it was on Monday, but I was wrong.", "neutral"),
    ],
)
def test_what_was_expected_in_error_is_felt_the_other_way_round(text: str, label: str) -> None:
    found = denied(text, lambda part: vader.score(part).sum)
    assert found is not None
    assert found[1] == label


def test_an_expectation_that_came_true_is_no_error() -> None:
    for text in (
        "I expected to hate it and I did.",
        "I thought it would be good and it was great.",
    ):
        assert denied(text, lambda part: vader.score(part).sum) is None


def test_a_chinese_expectation_that_was_wrong() -> None:
    text = "我本来以为会讨厌这部电影，结果我错了。"
    found = denied(text, lambda part: chinese_feelings.score(part).sum, chinese=True)
    assert found == ("会讨厌这部电影", "positive")


@pytest.mark.parametrize(
    "text",
    ["It's not that I didn't like it.", "I'm not saying it is not good.", "不是说菜不好吃。"],
)
def test_what_only_takes_back_says_no_feeling(text: str) -> None:
    assert hedged(text)


@pytest.mark.parametrize(
    "text",
    [
        "It's not that I didn't like it, but the room was dirty.",
        "I'm not saying it is bad.",
        "不是不好吃。",
    ],
)
def test_what_goes_on_or_denies_once_says_one(text: str) -> None:
    assert hedged(text) is None
