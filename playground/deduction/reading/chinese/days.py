"""Today is one day of the week, and no other: “今天是星期一”, “今天是周三”.

In:  one_day(["is 星期一", "is 星期二"])
Out: not is 星期二(今天) ← is 星期一(今天), and the other way
"""

import re
from collections.abc import Iterable, Iterator
from itertools import permutations

from playground.deduction.program import Rule, atomic, unstated

_DAY = re.compile("is (?:星期|周|礼拜)(?P<which>[一二三四五六日天])")
_TODAY = "今天"


def one_day(relations: Iterable[str]) -> Iterator[Rule]:
    """That today is none of the other days that a text and a question speak of, and that one day
    has several names: 周日, 星期天.
    """
    days = {one: found["which"] for one in relations if (found := _DAY.fullmatch(one))}
    for one, other in permutations(sorted(days), 2):
        same = days[one].replace("天", "日") == days[other].replace("天", "日")
        is_other = atomic(other, _TODAY)
        yield unstated(is_other if same else is_other.negation, atomic(one, _TODAY))
