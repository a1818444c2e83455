"""Ages in Chinese.

In:  ages("小刚今年十岁，小强今年八岁。")
Out: Reading of is 10岁(小刚), is 8岁(小强)
"""

import re

from playground.deduction.program import atomic
from playground.deduction.reading.chinese.dictionary import is_person
from playground.deduction.reading.chinese.kin import FAMILY
from playground.deduction.reading.chinese.lexicon import STEMS
from playground.deduction.reading.chinese.numbers import number
from playground.deduction.reading.english.reading import Reading

_AGE = re.compile(
    r"(?P<who>[^，。今是\d一二三四五六七八九十]{1,4})(?:今年|现在)?(?:是|有|已经)?"
    r"(?P<n>\d{1,3}|[一二三四五六七八九十百]{1,5})岁(?:了)?"
)
_AND = re.compile("[，,；;]|而(?!且)")
_KIN = frozenset((*FAMILY.split("|"), "叔叔", "阿姨", "老师"))


def ages(sentence: str) -> Reading | None:
    """The ages that a sentence says, and nothing else; None for another one."""
    found = [_AGE.fullmatch(one) for one in _AND.split(sentence.rstrip("。.!！"))]
    told = [(one["who"], f"{number(one['n']):.0f}岁") for one in found if one]
    if len(told) < len(found) or not all(_is_name(who) for who, _ in told):
        return None
    rules = tuple((atomic(f"is {age}", who), ()) for who, age in told)
    names = tuple(one for who, age in told for one in ((who, who), (f"is {age}", age)))
    return Reading(rules, names)


def _is_name(who: str) -> bool:
    return who in STEMS or who in _KIN or is_person(who)
