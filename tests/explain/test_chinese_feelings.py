"""The feeling of Chinese texts: each word, degree and negation that fires, and what it adds."""

import pytest

from playground.explain.chinese_feelings import score
from playground.explain.vader import spans


def rules(text: str) -> list[tuple[str, str]]:
    return [(one.rule, one.cue) for one in score(text).firings]


@pytest.mark.parametrize(
    "text",
    [
        "手机很好用，电池耐用，非常满意！",
        "电影不难看，演员演得不错。",
        "这个老师从来不骂学生。",
        "虽然有点贵，但味道真的好极了。",
        "並不貴，強烈推薦。",
        "不是不好吃。",
        "没有任何缺点。",
        "不能说我不满意。",
        "没有一个客人不满意。",
        "不得不说很好。",
        "😍👍",
    ],
)
def test_what_is_praised_is_positive(text: str) -> None:
    assert score(text).compound > 0.05


@pytest.mark.parametrize(
    "text",
    [
        "酒店太脏了，服务员态度也差，再也不会来。",
        "味道一点也不好。",
        "没有比这更失望的一次旅行了。",
        "外观漂亮，但是电池太差。",
        "不推荐，浪费时间。",
        "別買，誰買誰後悔。",
        "不能说不失望。",
        "没有一个客人满意。",
        "不得不说不好吃。",
    ],
)
def test_what_is_blamed_is_negative(text: str) -> None:
    assert score(text).compound < -0.05


@pytest.mark.parametrize(
    "text",
    [
        "会议改到星期五下午三点。",
        "好的，收到。",
        "我出差去了成都，最近好像很冷。",
        "她是一位穆斯林老师。",
    ],
)
def test_where_no_word_has_a_feeling_nothing_fires(text: str) -> None:
    assert not score(text).firings


def test_degree_and_negation_are_told_of_their_word() -> None:
    assert rules("菜不太好吃") == [("lexicon", "好吃"), ("dampener", "不太"), ("negation", "不太")]
    assert rules("非常好看！") == [("lexicon", "好看"), ("booster", "非常"), ("punctuation", "！")]


def test_a_negation_does_not_reach_over_a_comma() -> None:
    assert rules("我不去，很好。") == [("lexicon", "好"), ("booster", "很")]


def test_all_spans_lie_on_the_text_and_add_up_to_the_sum() -> None:
    text = "這家店的菜非常好吃，但是服務不太熱情！"
    found = score(text)
    shown = spans(text, found.firings)
    assert all(text[one.start : one.end] == one.text for one in shown)
    assert sum(one.weight for one in shown) == pytest.approx(found.sum)
