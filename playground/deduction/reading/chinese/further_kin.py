"""Kin of kin in Chinese: the mother of one's father is one's “奶奶”, a man is his parents' “儿子”.

In:  further_kin({"is 小华的奶奶"}, {"is 小明的妈妈", "is 小华的爸爸"}, ["小华", "小明"])
Out: is 小华的奶奶(?x) ← is 小明的妈妈(?x), is 小华的爸爸(小明)

Only for the kin that a question asks of; “母亲” is “妈妈”, and “父亲” is “爸爸”.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from playground.deduction.program import Rule, atomic, unstated

_SAME = {"父亲": "爸爸", "母亲": "妈妈", "姥姥": "外婆", "姥爷": "外公"}
_OF_OF = {
    "奶奶": ("妈妈", "爸爸"),
    "爷爷": ("爸爸", "爸爸"),
    "外婆": ("妈妈", "妈妈"),
    "外公": ("爸爸", "妈妈"),
    "叔叔": ("弟弟", "爸爸"),
    "伯伯": ("哥哥", "爸爸"),
}
_CHILD = {
    "孩子": frozenset[str](),
    "儿子": frozenset("爸爸 儿子 哥哥 弟弟 爷爷 外公 丈夫 叔叔 伯伯 孙子".split()),
    "女儿": frozenset("妈妈 女儿 姐姐 妹妹 奶奶 外婆 妻子 姑姑 孙女".split()),
}
"""What one's child is called, and the words that say that somebody is a man, or a woman."""
_WHOSE = re.compile(r"is (?P<whose>.+)的(?P<word>[^的]+)")
_X = "?x"


def further_kin(asked: Iterable[str], told: Iterable[str], names: Sequence[str]) -> Iterator[Rule]:
    """What relations that are told say of those that are asked; `names` are the people's."""
    said = [(one, *parts) for one in sorted(told) if (parts := _parts(one))]
    for relation in sorted(set(asked)):
        if not (parts := _parts(relation)):
            continue
        whose, word = parts
        for other, his, what in said:
            if (his, what) == (whose, word) and other != relation:
                yield _rule(relation, _X, (other, _X))
        if word in _OF_OF:
            first, second = _OF_OF[word]
            for of, his, what in said:
                for between, theirs, kind in said if what == first and his in names else ():
                    if (theirs, kind) == (whose, second):
                        yield _rule(relation, _X, (of, _X), (between, his))
        if word in _CHILD:
            for of, child, what in said:
                if what not in {"爸爸", "妈妈"} or child not in names:
                    continue
                shows = [one for one, _, kind in said if kind in _CHILD[word]]
                for one in shows if _CHILD[word] else [""]:
                    yield _rule(relation, child, (of, whose), *([(one, child)] if one else []))


def _parts(relation: str) -> tuple[str, str] | None:
    found = _WHOSE.fullmatch(relation)
    return (found["whose"], _SAME.get(found["word"], found["word"])) if found else None


def _rule(head: str, term: str, *body: tuple[str, str]) -> Rule:
    conditions = tuple(atomic(relation, of) for relation, of in body)
    return unstated(atomic(head, term), *conditions)
