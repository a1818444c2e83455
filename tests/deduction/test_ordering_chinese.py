"""Orders in Chinese: what is read, and that the answers are those of all arrangements."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_ordering import NAMES as ENGLISH
from test_ordering import label

from playground.answering.deduction.answer import deduce
from playground.core import Proof, Question
from playground.deduction.orders import Claim
from playground.deduction.reading.english.chunks import Unread
from playground.deduction.reading.ordering.statements import states
from playground.deduction.reading.ordering.text import arrangement
from playground.deduction.reading.reader import read
from playground.wording.said import worded
from tests.cases_ordering_chinese import CASES, UNREAD

NAMES = ("麻雀", "燕子", "喜鹊", "乌鸦")
LIST = "有四只鸟：麻雀、燕子、喜鹊和乌鸦。"


@pytest.mark.parametrize(
    ("sentence", "said_again"), [case for cases in CASES.values() for case in cases]
)
def test_a_sentence_says_the_same_as_the_plain_one_on_the_page(sentence, said_again):
    claims = arrangement(read(f"{sentence}{said_again}")).claims
    said = [claim for number, claim in claims if number == 0]
    assert said
    assert said == [claim for number, claim in claims if number > 0]


@pytest.mark.parametrize(("sentence", "why"), UNREAD.items())
def test_a_sentence_is_left_alone_for_the_reason_in_the_table(sentence, why):
    with pytest.raises(Unread) as left:
        states(sentence)
    assert str(left.value) == why


def ask(text, context, **options):
    return deduce(Question("deduction", text, context, (), options))[1]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("麻雀在喜鹊的左边吗？", "True"),
        ("麻雀是不是在燕子的右边？", "False"),
        ("燕子紧挨着喜鹊吗？", "Unknown"),
        ("谁在最右边？", "喜鹊"),
        ("最右边的是谁？", "喜鹊"),
        ("哪只鸟是右数第一个？", "喜鹊"),
        ("喜鹊排第几？", "左数第四个"),
        ("从右边数第一个是谁？", "喜鹊"),
        ("从左数的第四只是什么？", "喜鹊"),
        ("什么在最右边？", "喜鹊"),
        ("什么鸟在最右边？", "喜鹊"),
        ("谁是左数第二个？", "Unknown"),
    ],
)
def test_questions_about_places(question, answer):
    context = f"{LIST}麻雀在燕子的左边。喜鹊在最右边。"
    assert ask(question, context).text == answer


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("甲比丙高吗？", "True"),
        ("丙比甲高吗？", "False"),
        ("甲和丙谁更高？", "甲"),
        ("谁最矮？", "丙"),
    ],
)
def test_questions_about_comparisons(question, answer):
    assert ask(question, "甲比乙高。丙没有乙高。").text == answer


def test_an_answer_names_its_sentences():
    found = ask("丙比甲高吗？", "甲比乙高。乙比丙高。")
    [proof] = found.evidence
    assert isinstance(proof, Proof)
    assert proof.conclusion == "并非丙比甲高。"
    assert [one.sentence for one in proof.premises] == ["甲比乙高。", "乙比丙高。"]


def test_orders_that_contradict_each_other_are_named():
    assert "contradicts itself" in worded(ask("甲比乙高吗？", "甲比乙高。乙比甲高。").why)


pairs = st.permutations(NAMES).map(lambda names: tuple(names[:2]))
claims = st.one_of(
    st.builds(Claim, st.just("before"), pairs, st.just("leftmost"), positive=st.booleans()),
    st.builds(Claim, st.just("gap"), pairs, st.just("leftmost"), st.just(1)),
    st.builds(Claim, st.just("beside"), pairs, st.just("leftmost"), positive=st.booleans()),
    st.builds(
        Claim,
        st.just("at"),
        st.tuples(st.sampled_from(NAMES)),
        st.just("leftmost"),
        st.sampled_from((1, 2, 3, 4, -1, -2)),
        st.booleans(),
    ),
)


def said(claim):
    """A claim as a sentence."""
    no = "" if claim.positive else "不"
    one, *others = claim.names
    if claim.relation == "at":
        side = "左" if claim.number > 0 else "右"
        return f"{one}{no}是{side}数第{'一二三四'[abs(claim.number) - 1]}个"
    if claim.relation == "before":
        return f"{one}{no}在{others[0]}的左边"
    if claim.relation == "gap":
        return f"{one}紧靠{others[0]}的左边"
    return f"{one}{no}在{others[0]}的旁边"


def english(claim):
    """The claim of the names that the definition has."""
    names = dict(zip(NAMES, ENGLISH, strict=True))
    return replace(claim, names=tuple(names[one] for one in claim.names))


@settings(max_examples=150)
@given(st.lists(claims, min_size=1, max_size=4), claims)
def test_an_answer_is_that_of_all_permutations(told, goal):
    told = [Claim("at", ("乌鸦",), "leftmost", 4, positive=False), *told]
    context = LIST + "".join(f"{said(one)}。" for one in told)
    read_claims = [claim for _, claim in arrangement(read(context)).claims]
    assert read_claims == told
    answer = ask(f"{said(goal)}吗？", context)
    length = len(NAMES)
    expected = label(english(goal), list(map(english, told)), range(length, length + 1))
    assert ("none" if answer.abstained else answer.text) == expected
