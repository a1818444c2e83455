"""What is said of names by names in Chinese: two that are one, and all but one.

In:  of_names("除了小明，所有的学生都及格。", reads, readings that name 小明 and 小红)
Out: Reading(not 及格(小明), 及格(小红) ← is 学生(小红))

As english/identity.py and english/excepting.py do it for English.
"""

import re
from collections.abc import Sequence

from playground.deduction.program import atomic
from playground.deduction.reading.chinese.dictionary import is_person
from playground.deduction.reading.english.chunks import Unread
from playground.deduction.reading.english.excepting import Reads, all_but
from playground.deduction.reading.english.identity import made_one, relations_of, terms_of
from playground.deduction.reading.english.reading import Reading

_NAME = r"[^，。？！是的]{1,8}?"
_SAME = re.compile(
    rf"(?P<one>{_NAME})(?<![不也都没就可能算正像])(?P<is>就是|便是|是)(?P<other>{_NAME}(?:的{_NAME})?)。?"
)
_CALLED = re.compile(rf"(?P<one>{_NAME}的{_NAME})(?:的?名字)?叫做?(?P<other>{_NAME})。?")
_ALL_BUT = re.compile(
    rf"除(?!非)了?(?P<name>{_NAME})(?:以外|之外|外)?[，,]?(?:其他|其余|别)?的?"
    r"(?P<all>所有的?|每个|全部|大家|人人|人)?(?P<rest>[^，。]+)。?"
)


def of_names(sentence: str, reads: Reads, readings: Sequence[Reading | Unread]) -> Reading | None:
    """The rules of a sentence that says two names are one, or something of all but one.

    None for another sentence. `readings` are those of the whole text.
    """
    found = _SAME.fullmatch(sentence)
    if found and (found["is"] != "是" or "的" in found["other"] or is_person(found["other"])):
        return _identity(found["one"], found["other"], readings)
    called = _CALLED.fullmatch(sentence)
    if called and (one := _identity(called["one"], called["other"], readings)):
        return one
    found = _ALL_BUT.fullmatch(sentence)
    if found and (found["all"] or "都" in found["rest"]):  # “除了小明，小红也…” is of him too
        return _all_but(found, reads, readings)
    return None


def other_name(sentence: str) -> str:
    """The second name of “鲁迅就是周树人”, which is then no kind; "" of another sentence."""
    found = _SAME.fullmatch(sentence)
    return found["other"] if found and found["is"] != "是" else ""


def _identity(one: str, other: str, readings: Sequence[Reading | Unread]) -> Reading | None:
    if other not in terms_of(readings) or one == other:
        return None
    relations = relations_of(readings)
    relations.pop(f"is {other}", None)
    return made_one({one: one, other: other}, relations)


def _all_but(
    found: re.Match[str], reads: Reads, readings: Sequence[Reading | Unread]
) -> Reading | None:
    """What is so of each of a kind that has another name or is of another kind, and not of that."""
    name = found["name"]
    every = reads(f"{found['all'] or '所有'}{found['rest']}。")
    if isinstance(every, Unread) or every.eithers or len(every.rules) != 1:
        return None
    [rule] = every.rules
    [variable] = {one for one in rule[0].atom.terms if one.startswith("?")} or {""}
    if not variable:
        return None
    if f"is {name}" in relations_of(readings):  # no name, but a kind
        head, body = rule
        but = atomic(f"is {name}", variable)
        rules = (head, (*body, but.negation)), (head.negation, (*body, but))
        return Reading(rules, every.names)
    named = {term for term in terms_of(readings) if not term.startswith(("?", "!"))}
    names = {**dict(every.names), name: name}
    return Reading(tuple(all_but(rule, variable, name, sorted(named))), tuple(names.items()))
