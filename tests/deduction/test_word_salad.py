"""The reader is total: words in whatever order are read or unread, and nothing in it breaks."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from playground.deduction.compound import read_compound
from playground.deduction.notation.understood import understood
from playground.deduction.reading.reader import read, read_question, read_statement
from playground.deduction.reading.unbroken import BROKE

ENGLISH = """
a an the every each all any no some someone everyone nobody nothing people things it they he she him
her itself themselves his their who that which what whom whose if then unless only when whenever
because although and or nor but either neither both not is are was were has have had do does did can
may must should will would be been being there not only even also always never than as more less
least most many few several another other same of in on to from by with without between before after
since until for like likes chases barks sings give gives told say says know hopes dog dogs cat owl
teacher lamp house Monday red kind big bigger biggest tall taller afraid running closed Ann Bob Rex
Unit7 I you we me my us X Y two three 7 3.5 50 % probably perhaps maybe exactly at least so too
therefore however that's isn't don't Bob's dogs' can't , ; : ( ) " - — …
""".split()
CHINESE = """
小明 小红 老师 医生 学生 狗 猫 苏格拉底 人 都 会 死 是 不是 没有 有 的 地 得
和 或 或者 要么 如果 那么 就 只有 才 除非 否则 凡是 所有 有些 并非 至少 恰好
一个 两 个 三 谁 什么 哪 几 吗 呢 吧 不 没 也 很 比 最 高 矮 聪明 红 喜欢
怕 被 把 在 里 上 想 说 认为 可能 一定 曾经 了 过 着 他 她 它 他们 自己 每
因为 所以 但是 虽然 ， 、 ； “ ”
""".split()


def salad(words: list[str], joined: str, ends: str) -> st.SearchStrategy[str]:
    """One to three sentences of up to twelve of the words, in any order."""
    sentence = st.tuples(
        st.lists(st.sampled_from(words), min_size=1, max_size=12), st.sampled_from(ends)
    ).map(lambda made: joined.join(made[0]) + made[1].strip())
    return st.lists(sentence, min_size=1, max_size=3).map(" ".join)


def mind(text: str) -> None:
    program = read(text)
    unread = [program.sentences, [read_question(text, program)], [read_statement(text, program)]]
    assert not [one for some in unread for one in some if BROKE in (str(one), str_of(one))], text
    read_compound(text)
    understood(text)


def str_of(one: object) -> str:
    return str(getattr(one, "why", ""))


@settings(max_examples=600, deadline=None, derandomize=True)
@given(salad(ENGLISH, " ", ".?! "))
def test_no_order_of_english_words_breaks_the_reader(text: str) -> None:
    mind(text)
    mind(text.capitalize())


@settings(max_examples=400, deadline=None, derandomize=True)
@given(salad(CHINESE, "", "。？！ "))
def test_no_order_of_chinese_words_breaks_the_reader(text: str) -> None:
    mind(text)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.text(max_size=60))
def test_no_characters_break_the_reader(text: str) -> None:
    mind(text)


@pytest.mark.parametrize("text", ["", " ", "\0", "\ud800", "a" * 100_000, "是" * 10_000, "(" * 500])
def test_no_odd_text_breaks_the_reader(text: str) -> None:
    mind(text)
