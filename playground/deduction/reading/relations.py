"""Named relations whose words say more: who is married to Ann has Ann married to them.

In:  laws(("is married to",)), laws(("is mother of", "is child of"))
Out: is married to(?y, ?x) ← is married to(?x, ?y)
     is parent of(?x, ?y) ← is mother of(?x, ?y), is child of(?y, ?x) ← is parent of(?x, ?y)

Only the relations in these tables; each law that is used is shown as a step. “Leaves before” and
its like are orders whatever the verb.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from playground.deduction.program import Atom, Literal, Program, Rule, atomic, unstated
from playground.deduction.reading.acts import POSTURE
from playground.deduction.reading.bounds import of_bounds
from playground.deduction.reading.chinese.days import one_day
from playground.deduction.reading.chinese.further_kin import further_kin
from playground.deduction.reading.chinese.kin import kin
from playground.deduction.reading.chinese.words import has_chinese
from playground.deduction.reading.english.giving import given
from playground.deduction.reading.english.identity import SAME, laws_of_same
from playground.deduction.reading.english.kin import BY_SEX, DESCENT, MATES, by_sex
from playground.deduction.reading.english.possessives import owned
from playground.deduction.reading.english.weekdays import on_days
from playground.deduction.reading.quantities import of_things

_EACH_OTHER = frozenset(
    [
        *(f"is {noun} of" for noun in MATES),
        *("is married to", "is related to", "is engaged to", "is equal to", "is identical to"),
        *("is next to", "is beside", "is adjacent to", "is parallel to", "is different from"),
        *("border", "marry"),
    ]
)
_NEVER_BOTH = frozenset(f"is {noun} of" for noun in DESCENT)
_PLACED = ("north", "south", "east", "west", "inside", "part", "above", "below")
_PLACES = frozenset(
    (
        *(
            f"is {one}" if one in {"inside", "above", "below"} else f"is {one} of"
            for one in _PLACED
        ),
        *(f"{can}fit {way}" for can in ("", "can ") for way in ("in", "inside", "into")),
    )
)
_ON_AND_ON = (
    frozenset(("is in", "在", "is ancestor of", "is descendant of", "is a part of")) | _PLACES
)
_SO_TOO = (
    *((one, either) for either, pair in BY_SEX.items() for one in pair),
    *(("is husband of", "is spouse of"), ("is wife of", "is spouse of")),
    *(("is spouse of", "is married to"), ("is married to", "is spouse of")),
)
"""Who is the first is the second too."""
_ON_FROM = (
    ("is parent of", "is parent of", "is grandparent of"),
    ("is mother of", "is parent of", "is grandmother of"),
    ("is father of", "is parent of", "is grandfather of"),
    ("is brother of", "is parent of", "is uncle of"),
    ("is sister of", "is parent of", "is aunt of"),
    ("live in", "is in", "live in"),
    ("work in", "is in", "work in"),
    ("is born in", "is in", "is born in"),
    ("is at", "is in", "is in"),
    ("is on", "is in", "is in"),
    ("is under", "is in", "is in"),
    ("住在", "在", "住在"),
)
"""Who is the first of one that is the second of another is the third of that."""
_TURNED = (
    ("is parent of", "is child of"),
    ("is ancestor of", "is descendant of"),
    ("is husband of", "is wife of"),
    ("is grandparent of", "is grandchild of"),
    ("own", "belong to"),
    ("is above", "is below"),
    ("is north of", "is south of"),
    ("is east of", "is west of"),
)
_BESIDE = re.compile(rf"(?P<does>{POSTURE}) (?P<where>beside|near|opposite)")
_THERE = re.compile(
    r"(?:Every|Any|No)(?:one|body| one) (?P<where>in|on|at|from|near|with) (?!love|trouble|need)",
    re.IGNORECASE,
)
_SOMEWHERE = re.compile(r"(?P<does>(?:did )?(?:go|come|travel|walk)) to")
"""Who goes to the party goes."""
_ORDER = re.compile(r"(?!is )(?P<verb>[a-z]+) (?P<when>before|after)")
_BECOMING = frozenset(("become", "get", "go", "grow", "turn"))
_X, _Y, _Z = "?x", "?y", "?z"


def laws(relations: Iterable[str]) -> tuple[Rule, ...]:
    """What follows for the relations of a text and its question from their words alone."""
    named = {_now(one) for one in relations}
    known = [*_table(), *by_sex(named), *(law for one in sorted(named) for law in _of_order(one))]
    reached, asked = set(named), set(named)
    ends = [_ends(law) for law in known]
    while more := {head for body, head in ends if body <= reached} - reached:
        reached |= more
    while more := {one for body, head in ends if head in asked for one in body} - asked:
        asked |= more
    pairs = zip(known, ends, strict=True)
    return tuple(law for law, (body, head) in pairs if body <= reached and head in asked)


def of_words(program: Program, asked: Sequence[Literal]) -> tuple[Rule, ...]:
    """The laws of the relations between two that a text and a question speak of."""
    used = program.relations | {one.atom.relation for one in asked}
    terms = {term for one in asked for term in one.atom.terms}
    known = (
        *of_things(program, asked),
        *of_bounds(program, asked),
        *on_days(program, asked),
        *_of_those_there(program),
        *laws(used),
        *_becoming(program, asked),
        *owned(program.names, used),
        *given(map(_now, used)),
        *(laws_of_same(program.literals) if SAME in {one.atom.relation for one in asked} else ()),
    )
    if not any(map(has_chinese, used)):
        return known
    people = sorted({*program.names, *terms})
    further = further_kin((one.atom.relation for one in asked), program.relations, people)
    days = one_day(used)
    return (*known, *_within(program, people), *kin(used, people), *further, *days)


def _of_those_there(program: Program) -> Iterator[Rule]:
    """That "everyone in the office" is also said of who works there, and, told in the past, of who
    is there now.
    """
    for rule in program.rules:
        for place in rule.body if rule.sentence >= 0 else ():
            found = _THERE.match(program.sentences[rule.sentence].text)
            if not found or _now(place.atom.relation) != f"is {found['where']}":
                continue
            for verb in ("is", "work", "live", "study", "sit"):
                there = Literal(Atom(f"{verb} {found['where']}", place.atom.terms), place.positive)
                if there != place and there.atom.relation in program.relations:
                    body = tuple(there if one == place else one for one in rule.body)
                    yield replace(rule, body=body)


def _within(program: Program, names: Sequence[str]) -> Iterator[Rule]:
    """That who is in the box, “在盒子里”, is where the box, “盒子”, is."""
    for where in names:
        if where[-1] in "里中内上" and where[:-1] in program.names:
            body = (atomic("在", _X, where), atomic("在", where[:-1], _Z))
            yield unstated(atomic("在", _X, _Z), *body)


def _now(relation: str) -> str:
    """The relation of what is: “is married to” for “was married to”."""
    if relation.startswith("was "):
        return f"is {relation[4:]}"
    return relation.removeprefix("did ")


def _ends(law: Rule) -> tuple[frozenset[str], str]:
    return frozenset(one.atom.relation for one in law.body), law.head.atom.relation


def _table() -> Iterator[Rule]:
    for one in sorted(_EACH_OTHER):
        yield _law(one, one, turned=True)
    for one in sorted(_NEVER_BOTH | _PLACES):
        yield _never_both(one)
    for one in sorted(_ON_AND_ON):
        yield _on_from(one, one, one)
    for one, other, both in _ON_FROM:
        yield _on_from(one, other, both)
    for one, other in _SO_TOO:
        yield _law(one, other)
    married = Atom("is married to", (_X, _Y))
    yield unstated(atomic("is married", _X), Literal(married))
    for one, other in _TURNED:
        yield _law(one, other, turned=True)
        yield _law(other, one, turned=True)


def _of_order(relation: str) -> Iterator[Rule]:
    """That what leaves before one leaves before what that leaves before."""
    if found := _BESIDE.fullmatch(relation):
        if found["does"] == "sit":  # the lake does not stand near the house
            yield _law(relation, relation, turned=True)
        for where in ("beside", "next to") if found["where"] == "beside" else (found["where"],):
            yield _law(relation, f"is {where}")
    if found := _SOMEWHERE.fullmatch(relation):
        yield unstated(atomic(found["does"], _X), atomic(relation, _X, _Y))
    if found := _ORDER.fullmatch(relation):
        other = f"{found['verb']} {'after' if found['when'] == 'before' else 'before'}"
        for one in (relation, other):
            yield _on_from(one, one, one)
            yield _never_both(one)
        yield _law(relation, other, turned=True)
        yield _law(other, relation, turned=True)


def _becoming(program: Program, asked: Sequence[Literal]) -> Iterator[Rule]:
    """That what gets wet is wet: the grammar takes "wet" after "gets" for a name."""
    used = program.relations | {one.atom.relation for one in asked}
    becoming = {one for one in program.relations if _now(one) in _BECOMING}
    said = program.literals if becoming else ()  # a big text is not gone through for nothing
    for verb, terms in dict.fromkeys(one.atom for one in said if one.atom.relation in becoming):
        if len(terms) > 1 and (is_so := f"is {terms[1]}") in used:
            yield unstated(atomic(is_so, _X), atomic(verb, _X, terms[1]))


def _law(one: str, other: str, *, turned: bool = False) -> Rule:
    head = (_Y, _X) if turned else (_X, _Y)
    return unstated(atomic(other, *head), atomic(one, _X, _Y))


def _never_both(one: str) -> Rule:
    return unstated(atomic(one, _Y, _X).negation, atomic(one, _X, _Y))


def _on_from(one: str, other: str, both: str) -> Rule:
    body = (atomic(one, _X, _Y), atomic(other, _Y, _Z))
    return unstated(atomic(both, _X, _Z), *body)
