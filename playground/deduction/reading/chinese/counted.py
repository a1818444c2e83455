"""几个人中有几个: of several how many, as riddles tell it.

In:  counted("甲、乙、丙三人中恰好有两个人说谎", frozenset())
Out: Reading: of each two at least one lies, and not all three do

“至少两个” is that of each n − 1 of n names one is so, “至多一个” that of each two one is not.
"""

import re
from itertools import combinations

from playground.deduction.program import Literal, Options, Statement
from playground.deduction.reading.chinese.numbers import number
from playground.deduction.reading.chinese.reading import read_chinese
from playground.deduction.reading.english.chunks import Unread
from playground.deduction.reading.english.reading import Reading

_NAME = "[一-鿿A-Za-z]{1,4}?"
_MOST_NAMES = 6
_COUNTED = re.compile(
    rf"(?P<names>{_NAME}(?:、{_NAME})*(?:、|，?和|与){_NAME})"
    r"(?:这?[两二三四五六2-6][个位名]?(?:人|学生|孩子)?)?(?:之?中|里面?|当中)，?"
    r"(?P<how>恰好|正好|刚好|只|至少|最少|至多|最多)有?(?P<n>[一两二三四五1-5])[个位名](?:人)?"
    r"(?P<says>(?:是|会|能|不|没|有|在|喜欢|[一-鿿]{2})[^，。]*)"
)
_AND = re.compile("、|，?和|与")


def counted(sentence: str, known: frozenset[str]) -> Reading | None:
    """What such a sentence says, told without its full stop; None for another. Raises Unread."""
    found = _COUNTED.fullmatch(sentence)
    if not found:
        return None
    names, many = _AND.split(found["names"]), int(number(found["n"]))
    if len(set(names)) < len(names) or not many <= len(names) <= _MOST_NAMES:
        raise Unread("of whom it counts is not read.")
    said = [read_chinese(f"{name}{found['says']}。", known) for name in names]
    literals = [_only(one) for one in said]
    rules: list[Statement] = []
    eithers: list[Options] = []
    if not found["how"].endswith("多"):
        for some in combinations(literals, len(names) - many + 1):
            if len(some) == 1:
                rules.append((some[0], ()))
            else:
                eithers.append((some, (), False))
    if not found["how"].endswith("少"):
        for head, *others in combinations(literals, many + 1):
            rules += [
                (one.negation, tuple(other for other in (head, *others) if other != one))
                for one in (head, *others)
            ]
    shown = dict(pair for one in said for pair in one.names)
    return Reading(tuple(rules), tuple(shown.items()), tuple(eithers))


def _only(reading: Reading) -> Literal:
    """The one literal that a reading states. Raises Unread of another."""
    if len(reading.rules) == 1 and not reading.eithers and not reading.sought:
        [(head, body)] = reading.rules
        if not body:
            return head
    raise Unread("what so many of them are is not read.")
