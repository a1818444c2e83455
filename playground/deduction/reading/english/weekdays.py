"""What is so on a day of the week is so today, where today is that day; and days told together.

In:  on_days(the program of "The shop is closed on Mondays. Today is Monday.", is closed(shop)),
     on_each("The shop is open every day except Sunday.")
Out: is closed(?x) ← is closed on(?x, mondays), is monday(it),
     "The shop is open on Mondays and is open on Tuesdays and … and is not open on Sundays."
"""

import re
from collections.abc import Iterator, Sequence

from playground.deduction.program import Literal, Program, Rule, atomic, unstated
from playground.deduction.reading.english.chunks import is_function_word
from playground.deduction.reading.english.inflection import base
from playground.deduction.reading.english.lexicon import may_be
from playground.deduction.reading.english.tenses import is_past
from playground.deduction.reading.english.weather import WEEKDAYS

_ON = " on"
_DAY = rf"(?:{'|'.join(one.capitalize() for one in WEEKDAYS)})s?"
_DAYS = rf"{_DAY}(?:, {_DAY})*,? and {_DAY}"
_EACH = re.compile(
    r"(?P<who>(?:The|My|Our|Every|Each) [a-z]+|[A-Z][\w-]*) "
    r"(?P<said>(?P<verb>(?!does |has )[a-z]+)(?P<rest>(?: (?!every |not |never |and )[^ ,]+)*?)) "
    r"(?:every day(?:(?:,| \() ?|,? )(?:except|but|apart from)(?: for)?(?: on)? "
    rf"(?P<but>{_DAYS}|{_DAY})\)?"
    rf"|(?P<all>every day)|from (?P<first>{_DAY}) (?:to|through|until|till) (?P<last>{_DAY})"
    rf"|on (?P<those>{_DAYS})|(?:on|every) (?P<each>weekdays?))\.?"
)


def on_each(sentence: str) -> str:
    """The sentence said of each day that it speaks of; itself where it is of another form."""
    found = _EACH.fullmatch(sentence)
    verb = base(found["verb"]) if found else ""
    named = found and not is_function_word(found["who"].lower())
    if not found or not named or verb == found["verb"] or not may_be(verb, "verb"):
        return sentence
    days = [f"{one.capitalize()}s" for one in WEEKDAYS]
    but = [f"{one.removesuffix('s')}s" for one in re.findall(_DAY, found["but"] or "")]
    if found["those"]:
        days = re.findall(_DAY, found["those"])
    if found["each"]:
        days = days[:5]
    if found["first"]:
        start, end = (days.index(f"{found[one].removesuffix('s')}s") for one in ("first", "last"))
        days = days[start : end + 1] if start <= end else [*days[start:], *days[: end + 1]]
    denied = f"{'is not' if found['verb'] == 'is' else f'does not {verb}'}{found['rest']} on"
    said = [f"{found['said']} on {day}" for day in days if day not in but]
    return f"{found['who']} {' and '.join([*said, *(f'{denied} {day}' for day in but)])}."


def on_days(program: Program, asked: Sequence[Literal]) -> Iterator[Rule]:
    """The laws for what a question asks without its day, where the text says what day it is."""
    yield from _on_one(asked)
    today = program.relations & {f"is {one}" for one in WEEKDAYS}
    sought = {one.atom.relation for one in asked}
    of_being = any(one.startswith("is ") for one in sought)  # “open” is asked of what is “closed”
    for relation, terms in dict.fromkeys(one.atom for one in program.literals if today):
        day = terms[-1].removesuffix("s") if terms and terms[-1].endswith("s") else ""
        so = relation.removesuffix(_ON)
        if len(terms) != 2 or day not in WEEKDAYS or so == relation or is_past(relation):
            continue
        if so not in sought and not (of_being and so.startswith("is ")):
            continue
        on = atomic(relation, "?x", terms[1])
        is_day, holds = atomic(f"is {day}", "it"), atomic(so, "?x")
        yield unstated(holds, on, is_day)
        yield unstated(holds.negation, on.negation, is_day)


def _on_one(asked: Sequence[Literal]) -> Iterator[Rule]:
    """That what is so on Mondays is so on Monday."""
    for relation, terms in dict.fromkeys(one.atom for one in asked):
        if terms[-1:] and terms[-1] in WEEKDAYS and relation.endswith(_ON):
            each, one = (atomic(relation, "?x", f"{terms[1]}{s}") for s in ("s", ""))
            yield unstated(one, each)
            yield unstated(one.negation, each.negation)
