"""What is asked in Chinese: whether there is such a one, whether it is right, in either script."""

import pytest

from playground.answering.deduction.answer import deduce
from playground.core import Question
from playground.deduction.reading.chinese.asking import plainly
from playground.deduction.reading.reader import read
from playground.wording.said import worded

KINDS = {"is 老师", "is 猫", "is 胖"}


def answer(context: str, text: str):
    return deduce(Question("deduction", text, context))[1]


def said(context: str, text: str) -> str:
    found = answer(context, text)
    return "silent" if found.abstained else found.text


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        ("有没有老师善良？", "有些老师善良吗？"),
        ("是否有老师善良？", "有些老师善良吗？"),
        ("有老师善良吗？", "有些老师善良吗？"),
        ("有没有胖的猫？", "有些猫是胖的吗？"),
        ("有没有叽里的猫？", "有没有叽里的猫？"),
        ("有没有医生善良？", "有没有医生善良？"),
        ("小明有没有猫？", "小明有没有猫？"),
        ("请证明：小明善良。", "小明善良。"),
        ("判断对错：小明善良。", "小明善良。"),
        ("小明善良，对还是错？", "小明善良。"),
        ("小明善良吗？", "小明善良吗？"),
    ],
)
def test_a_question_is_put_more_plainly(question, plain):
    assert plainly(question, KINDS) == plain


@pytest.mark.parametrize(
    ("context", "text", "expected"),
    [
        ("王老师是老师。王老师善良。", "有没有老师善良？", "True"),
        ("王老师是老师。李医生善良。", "有没有老师善良？", "Unknown"),
        ("没有老师善良。", "有没有老师善良？", "False"),
        ("小明会游泳。小明是学生。", "有没有学生会游泳？", "True"),
        ("小花是猫。小花很胖。", "有没有胖的猫？", "True"),
        ("小明画了一条龙。", "有龙吗？", "silent"),
    ],
)
def test_whether_there_is_one_is_asked_in_many_words(context, text, expected):
    assert said(context, text) == expected


@pytest.mark.parametrize(
    ("context", "text", "expected"),
    [
        ("会飞的都是鸟。小花会飞。", "小花是鸟吗？", "True"),
        ("会飞的都是鸟。小花是鸟。", "小花会飞吗？", "Unknown"),
        ("会唱歌的人都快乐。小红会唱歌。", "小红快乐吗？", "True"),
        ("红的都是甜的。这个苹果是红的。", "这个苹果是甜的吗？", "True"),
        ("小刚的都是红的。", "这本书是红的吗？", "silent"),
    ],
)
def test_whatever_is_so_needs_no_noun(context, text, expected):
    assert said(context, text) == expected


@pytest.mark.parametrize(
    ("context", "text", "expected"),
    [
        ("贝贝是一只小的象。所有的象都是动物。", "贝贝是小动物吗？", "Unknown"),
        ("旺旺是一条大狗。所有的狗都是宠物。", "旺旺是大宠物吗？", "Unknown"),
        ("旺旺是一条大狗。所有的狗都是宠物。", "旺旺是大狗吗？", "True"),
        ("大壮很小。大壮是牛。所有的牛都是动物。", "大壮是小动物吗？", "True"),
        ("跳跳是一只大老鼠。老鼠是动物。", "跳跳是动物吗？", "True"),
        ("阿福是一只白色的狗。所有的狗都是动物。", "阿福是白色的动物吗？", "True"),
        ("小丽是优秀的歌手。小丽是母亲。", "小丽是优秀的母亲吗？", "Unknown"),
        ("小丽是优秀的歌手。小丽是母亲。", "小丽是歌手吗？", "True"),
        ("Jumbo is a small elephant. All elephants are animals.", "Is Jumbo a small animal?",
         "Unknown"),
        ("Jumbo is a small elephant. All elephants are animals.", "Is Jumbo a small elephant?",
         "True"),
        ("Jumbo is a small elephant. Jumbo is small. All elephants are animals.",
         "Is Jumbo a small animal?", "True"),
        ("Rex is a red bird. All birds are animals.", "Is Rex a red animal?", "True"),
    ],
)  # fmt: skip
def test_a_size_is_told_by_the_kind_and_a_colour_is_not(context, text, expected):
    assert said(context, text) == expected


def test_why_a_size_does_not_go_over_is_said():
    found = answer("Jumbo is a small elephant. Elephants are animals.", "Is Jumbo a small animal?")
    assert worded(found.why) == (
        "“small” is said of it as an elephant, and need not be so of an animal."
    )


@pytest.mark.parametrize(
    ("context", "text", "expected"),
    [
        ("小李没有车。", "小李有车吗？", "False"),
        ("小王有一只猫。小李没有猫。", "小李有猫吗？", "False"),
        ("小王有一只猫。小李没有猫。", "小王有猫吗？", "True"),
        ("小周没有票。没有票的人都着急。", "小周着急吗？", "True"),
        ("小周没有生病。", "小周生病了吗？", "False"),
    ],
)
def test_who_has_none_of_a_kind_is_not_said_to_be_none(context, text, expected):
    assert said(context, text) == expected


def test_who_has_no_car_is_no_statement_about_being_a_car():
    [rule] = read("小李没有车。").rules
    assert (rule.head.atom, rule.head.positive) == (("有", ("小李", "车")), False)


@pytest.mark.parametrize(
    ("context", "text", "expected"),
    [
        ("小华不是小李。小李是医生。", "小华是医生吗？", "silent"),
        ("小明就是小红。小红喜欢猫。", "小明是不是小红？", "silent"),
        ("小明就是小红。小红喜欢猫。", "小明喜欢猫吗？", "True"),
        ("今天是星期一。", "今天是星期二吗？", "False"),
        ("今天不是星期一。", "今天是星期二吗？", "Unknown"),
        ("今天是周五。", "今天是星期五吗？", "True"),
        ("今天是星期天。", "今天是星期日吗？", "True"),
        ("球在盒子里面。盒子在柜子里面。", "球在柜子里吗？", "True"),
        ("球不在盒子里面。盒子在柜子里面。", "球在柜子里吗？", "Unknown"),
        ("3不是狗。", "3是狗吗？", "False"),
        ("假设小郑是老师。", "小郑是老师吗？", "True"),
    ],
)
def test_names_days_places_and_what_is_supposed(context, text, expected):
    assert said(context, text) == expected


@pytest.mark.parametrize(
    ("context", "text", "expected"),
    [
        ("所有的貓都會飛。小花是貓。", "小花會飛嗎？", "True"),
        ("沒有人喜歡小明。", "有人喜歡小明嗎？", "False"),
        ("小紅比小明高。小明比小剛高。", "誰最高？", "小紅"),
        ("小華是學生。", "誰是學生？", "小華"),
        ("小華在廚房裡。", "小華在哪裡？", "廚房裡"),
    ],
)
def test_traditional_script_is_answered_in_itself(context, text, expected):
    assert said(context, text) == expected


def test_a_proof_in_traditional_script_points_into_the_own_text():
    context = "所有的貓都會飛。小花是貓。"
    [proof] = answer(context, "小花會飛嗎？").evidence
    assert proof.sentence == "所有的貓都會飛。" == context[proof.start : proof.end]
