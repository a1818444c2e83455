"""Ages and heights in Chinese.

In:  ages("小刚今年十岁，小强今年八岁。"), ages("小李身高一米八。")
Out: Readings of is 10岁(小刚), is 8岁(小强); of is 180 cm tall(小李)
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
_HEIGHT = re.compile(
    r"(?P<who>[^，。今是\d一二三四五六七八九十]{1,4}?)的?(?:身高|个子|高)(?:是|有|为)?"
    r"(?:(?P<cm>\d{2,3}|[一二三四五六七八九十百]{2,6})(?:厘米|公分|[cC][mM])"
    r"|(?P<m>\d(?:\.\d{1,2})?|[一二两])(?:米|[mM])(?P<rest>\d{1,2}|[一二三四五六七八九]{1,2})?)(?:高)?"
)
_AND = re.compile("[，,；;]|而(?!且)")
_KIN = frozenset((*FAMILY.split("|"), "叔叔", "阿姨", "老师"))


def ages(sentence: str) -> Reading | None:
    """The ages or heights that a sentence says, and nothing else; None for another one."""
    clauses = _AND.split(sentence.rstrip("。.!！"))
    said = [_age(one) or _height(one) for one in clauses]
    told = [one for one in said if one]
    if len(told) < len(said) or not all(_is_name(who) for who, _, _ in told):
        return None
    rules = tuple((atomic(relation, who), ()) for who, relation, _ in told)
    names = tuple(one for who, relation, shown in told for one in ((who, who), (relation, shown)))
    return Reading(rules, names)


def _age(clause: str) -> tuple[str, str, str] | None:
    """Who is how old: the name, the relation, and how it is written."""
    if not (found := _AGE.fullmatch(clause)):
        return None
    years = f"{number(found['n']):.0f}岁"
    return found["who"], f"is {years}", years


def _height(clause: str) -> tuple[str, str, str] | None:
    """Who is how tall; “一米七五” are 175 cm."""
    if not (found := _HEIGHT.fullmatch(clause)):
        return None
    if found["cm"]:
        tall = number(found["cm"])
    else:
        digits = "".join(
            one if one.isdigit() else f"{number(one):.0f}" for one in found["rest"] or ""
        )
        tall = 100 * number(found["m"]) + float(digits.ljust(2, "0"))
    return found["who"], f"is {tall:.0f} cm tall", f"身高{tall:.0f}厘米"


def _is_name(who: str) -> bool:
    return who in STEMS or who in _KIN or is_person(who)
