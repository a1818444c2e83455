"""Whom a question means by "Jack's father", and by "she", where the text speaks of one alone.

In:  "Is Jack's father kind?" of "Tom is Jack's father. Tom is kind."
Out: "Is Tom kind?", and the step that says whom it means

The text is asked who Jack's father is. Where it names nobody, or several, nothing is answered.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from playground.answering.deduction.bindings import bindings
from playground.core import Answer, Step, abstain
from playground.deduction.model import World
from playground.deduction.program import Program, Sentence
from playground.deduction.reading.chinese.kin import FAMILY
from playground.deduction.reading.chinese.words import is_chinese
from playground.deduction.reading.english.gender import may_mean
from playground.deduction.reading.english.inflection import has_article, inside, with_article
from playground.deduction.reading.english.introduced import by_name, with_names
from playground.deduction.reading.reader import Asked, read_question
from playground.deduction.reading.relations import of_words
from playground.deduction.settled import settle
from playground.wording.as_written import as_written, step_as_written

_ONE = r"(?:[Tt]he [a-z]+|[Mm]y [a-z]+|[A-Z][\w-]*)"
_ENGLISH = re.compile(
    r"(?:Is|Was|Does|Did|Can|May|Must|Should|Has|Will|How old is|Where is|Where does) "
    rf"(?P<said>(?P<whose>{_ONE})['’]s (?P<noun>[a-z]+))(?= [a-z]|\?$)"
)
_PRONOUN = re.compile(
    r"(?:Is|Was|Does|Did|Can|May|Must|Should|Has) (?P<said>he|she|it|they)(?= [a-z])"
)
_ROLE = re.compile(r"(?P<asks>Who (?:is|was)|(?:Is|Was) [A-Z][\w-]*) the (?P<noun>[a-z]+)\?")
_CHINESE = re.compile(
    rf"(?P<said>(?P<whose>[^，。是的有]{{1,4}})的(?P<noun>{FAMILY}|丈夫|妻子|老师|老板|班长|校长))"
    "(?=[^？?])(?!是谁)"
)


def named(question: str, program: Program, world: World) -> tuple[str, list[Step], Answer | None]:
    """The question with a name for whose somebody it asks of, the step that tells who that is, and
    the silence where the text does not name one; the question itself where it asks of no such one.
    """
    called = _by_name(program)
    if (by_their_name := with_names(question, called)) != question:
        meant = ", ".join(
            f"“{said}” is {name}" for said, name in called.items() if said in question
        )
        return by_their_name, [step_as_written("Found whom the question means", f"{meant}.")], None
    if two := next((said for said, name in called.items() if not name and said in question), ""):
        return question, [], abstain(as_written(f"The text names several for who “{two}” is."))
    pronoun = _PRONOUN.match(question)
    one = _only_one(program, pronoun["said"]) if pronoun else ""
    if pronoun and one and isinstance(read_question(question, program), Sentence):
        name = program.names.get(one, one)
        step = step_as_written("Found whom the question means", f"“{pronoun['said']}” is {name}.")
        start, end = pronoun.span("said")
        return f"{question[:start]}{name}{question[end:]}", [step], None
    role = _ROLE.fullmatch(question)
    if role and f"is {role['noun']}" in program.relations and role["noun"] not in program.names:
        return f"{role['asks']} {with_article(role['noun'])}?", [], None
    found = _ENGLISH.match(question) or _CHINESE.match(question)
    said = inside(found["said"]) if found else ""
    if not found or said.lower().replace("’", "'") in program.names:
        return question, [], None
    chinese = is_chinese(said)
    who = f"谁是{said}？" if chinese else f"Who is a {found['noun']} of {inside(found['whose'])}?"
    asked = read_question(who, program)
    if not isinstance(asked, Asked) or not asked.sought:
        return question, [], None
    known = of_words(program, [asked.literal])
    told = program.relations | {one.head.atom.relation for one in known}
    if asked.literal.atom.relation not in told:
        return question, [], None
    settled = settle(program.with_more(known), world, ())
    names = [one.name for one in bindings(asked, settled)] if settled.models else []
    if len(names) != 1:
        how = "does not say who" if not names else "names several for who"
        return question, [], abstain(as_written(f"The text {how} “{said}” is."))
    name = program.names.get(names[0], names[0])
    step = step_as_written("Found whom the question means", f"“{said}” is {name}.")
    return f"{question[: found.start('said')]}{name}{question[found.end() :]}", [step], None


@lru_cache(maxsize=8)
def _by_name(program: Program) -> Mapping[str, str]:
    return by_name(one.text for one in program.sentences)


def _only_one(program: Program, pronoun: str) -> str:
    """The only one of whom the text speaks, where a pronoun fits; "" where there are several."""
    named = {
        term for one in program.literals for term in one.atom.terms if term[0] not in "?!0123456789"
    }
    if len(named) != 1 or {"it"} & named:
        return ""
    [name] = named
    shown = program.names.get(name, name)
    kinds = (
        one.head.atom.relation.removeprefix("is ")
        for one in program.rules
        if not one.body and one.head.positive and one.head.atom.terms == (name,)
    )
    kind = next((one for one in kinds if has_article(program.names.get(f"is {one}", ""))), "")
    return name if may_mean(pronoun, shown, kind) and "'s" not in name else ""
