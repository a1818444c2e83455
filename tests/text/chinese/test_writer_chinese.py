"""Whoever wrote a Chinese text may be who did what is asked about."""

import pytest

from playground.text.chinese.answering import answer


@pytest.mark.parametrize(
    ("question", "text", "right"),
    [
        ("谁卖了车？", "我把车卖给了小李。", "我"),
        ("谁修好了电脑？", "小王，我把你的电脑修好了。", "我"),
        ("谁去了上海？", "上周我们去了上海，小王留在家里。", "我们"),
        ("谁买了香蕉？", "我买了苹果，小王买了香蕉。", "小王"),
        ("谁留在家里？", "上周我们去了上海，小王留在家里。", "小王"),
        ("谁打破了杯子？", "我的杯子被小王打破了。", "小王"),
    ],
)
def test_the_doer_is_whose_clause_says_most_of_it(question: str, text: str, right: str) -> None:
    assert answer(question, text).candidates[0].candidate.text == right


def test_who_lends_and_who_borrows_are_one_verb_so_neither_is_taken() -> None:
    found = answer("谁借了书？", "我把书借给了小张。").candidates
    assert all(one.candidate.kind != "writer" for one in found)
