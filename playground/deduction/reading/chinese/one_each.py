"""几个人各有一样东西: one thing each, and one or more of several, as riddles tell it.

In:  one_each("小红和小蓝各有一只不同的宠物：猫和狗。"), one_each("小偷是甲、乙两人中的一个。")
Out: Readings: exactly one of 有(小红, 猫), 有(小红, 狗), and so on; exactly one of is 小偷(甲), …
"""

import re

from playground.deduction.reading.assignment import assignment
from playground.deduction.reading.chinese.counted import counted
from playground.deduction.reading.chinese.reading import read_chinese
from playground.deduction.reading.english.reading import Reading

_WORD, _ONE = "[一-鿿A-Za-z]{1,4}?", "(?:一[只个条件杯种辆把本张位门名支部])"
_SEVERAL = "(?:[两二三四五六2-6][个位名]?(?:人|朋友|孩子|同学|学生|女孩|男孩|姑娘|兄弟|姐妹)?)?"
_NAMES = rf"(?P<names>{_WORD}(?:、{_WORD})*(?:、|，?和|与|以及){_WORD}){_SEVERAL}"
_ANY = rf"(?P<names>{_WORD}(?:、{_WORD})*(?:、|或者?|还是|和){_WORD}){_SEVERAL}"
_ITEM = f"{_ONE}?{_WORD}"
_ITEMS = rf"(?P<items>{_ITEM}(?:、{_ITEM})*(?P<join>、|和|与|以及|或者?){_ITEM})"
_EACH = re.compile(
    rf"{_NAMES}(?:都)?(?:各自?|每人)(?P<verb>[一-鿿]{{1,2}}?)了?{_ONE}?(?P<different>不同的)?"
    rf"(?P<kind>[一-鿿]{{1,3}})?[：:，](?:分别是)?{_ITEMS}"
)
_ANOTHER = r"[，、；]?(?:另外?|还有|其中)?一(?:个|位|名)人?"
_ONE_IS = re.compile(
    rf"{_NAMES}[中里]?[，：]?(?P<says>{_ANOTHER}[^，、；一]+(?:{_ANOTHER}[^，、；一]+)+)"
)
_WHICH = re.compile(
    rf"(?P<noun>{_WORD})(?:就|一定)?是{_ANY}(?:之?中|里|当中)?的?(?:其中)?(?:一个人?|一位|一人|之一)"
)
_AMONG = re.compile(
    rf"{_NAMES}(?:之?中|里|当中)?，?(?:只|恰好|正好|仅)有一(?:个|位|名)?人?(?P<says>[^，]+)"
)
_AND = re.compile(r"、|，?和|与|以及|或者?|还是")
_COUNTED = re.compile(f"^{_ONE}")


def one_each(sentence: str, known: frozenset[str]) -> Reading | None:
    """What such a sentence says; None for one of another form. Raises Unread."""
    sentence, kind, different = sentence.rstrip("。.!！"), None, True
    if found := _EACH.fullmatch(sentence):
        said = [f"{found['verb']}{one}" for one in _things(found)]
        kind = found["kind"]
        different = bool(found["different"]) or not found["join"].startswith("或")
    elif found := _ONE_IS.fullmatch(sentence):
        said = [one for one in re.split(_ANOTHER, found["says"]) if one]
    elif found := _WHICH.fullmatch(sentence):
        said = [f"是{found['noun']}"]
    elif found := _AMONG.fullmatch(sentence):
        said = [found["says"]]
    else:
        return counted(sentence, known)
    rows = [[f"{name}{one}。" for one in said] for name in _AND.split(found["names"])]
    passing = [f"{one}是{kind}。" for one in _things(found)] if kind else []
    if len(said) == 1:  # one of several, and no other
        rows, different = [[one for [one] in rows]], False
    return assignment(rows, passing, lambda one: read_chinese(one, known), different=different)


def _things(found: re.Match[str]) -> list[str]:
    return [_COUNTED.sub("", one) for one in _AND.split(found["items"])]
