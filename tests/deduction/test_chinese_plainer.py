"""Chinese in plainer words, what a sentence leaves out, and what leaves open what is."""

import pytest

from playground.answering.deduction.answer import deduce
from playground.core import Question
from playground.deduction.reading.chinese.plainer import again, plainer
from playground.deduction.reading.reader import read


@pytest.mark.parametrize(
    ("sentence", "plain"),
    [
        ("小明不再是老师了。", "小明不是老师。"),
        ("小明不再善良。", "小明不善良。"),
        ("小明虽然聪明，但是不善良。", "小明聪明，但是不善良。"),
        ("小明或者小红是班长。", "小明是班长或者小红是班长。"),
        ("只要努力就会成功。", "努力的人都会成功。"),
        ("小明现在高兴吗？", "小明高兴吗？"),
        ("从现在起小明高兴。", "从现在起小明高兴。"),
        ("小明是老师。", "小明是老师。"),
    ],
)
def test_it_is_said_in_plainer_words(sentence: str, plain: str) -> None:
    assert plainer(sentence) == plain


@pytest.mark.parametrize(
    ("before", "sentence", "whole"),
    [
        ("小明喜欢小红。", "小刚也是。", "小刚喜欢小红。"),
        ("小明不是医生。", "小刚也不是。", "小刚不是医生。"),
        ("小明是医生。", "小刚也不是。", "小刚也不是。"),
        ("小明是医生。", "小刚很高。", "小刚很高。"),
    ],
)
def test_what_the_sentence_before_says_is_said_again(
    before: str, sentence: str, whole: str
) -> None:
    assert again(sentence, before) == whole


@pytest.mark.parametrize(
    "sentence",
    [
        "小明也许是医生。",
        "小明想当医生。",
        "小红说小明是医生。",
        "小红否认小明是医生。",
        "大多数学生是医生。",
    ],
)
def test_what_is_left_open_makes_the_question_unknown(sentence: str) -> None:
    text = f"{sentence}小刚很高。所有的医生都善良。"
    answer = deduce(Question("deduction", "小明善良吗？", text))[1]
    assert answer.text == "Unknown"
    assert not [rule for rule in read(sentence).rules if not rule.body]


def test_who_knows_that_it_is_so_may_say_that_it_is() -> None:
    assert not read("小红知道小明是医生。").sentences[0].left_open
