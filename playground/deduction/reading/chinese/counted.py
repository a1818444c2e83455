"""几个人中有几个: of several how many, as riddles tell it.

In:  counted("甲、乙、丙三人中恰好有两个人说谎", frozenset())
Out: Reading: of each two at least one lies, and not all three do (so_many.py)
"""

import re

from playground.deduction.reading.chinese.numbers import number
from playground.deduction.reading.chinese.reading import read_chinese
from playground.deduction.reading.english.chunks import Unread
from playground.deduction.reading.english.reading import Reading
from playground.deduction.reading.so_many import MOST_NAMES, so_many

_NAME = "[一-鿿A-Za-z]{1,4}?"
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
    if len(names) > MOST_NAMES:
        raise Unread("of whom it counts is not read.")
    said = [read_chinese(f"{name}{found['says']}。", known) for name in names]
    least, most = not found["how"].endswith("多"), not found["how"].endswith("少")
    return so_many(said, many if least else 0, many if most else len(names))
