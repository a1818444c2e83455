"""Things that go with a verb, and how many of them: “has a tail”, “has tails”, “has two dogs”.

In:  things(the program of "Bob has two dogs."), of_things(it, the relations and terms it uses)
Out: {"have a dog"}, and the rule have a dog(?x) ← have(?x, two dogs)

Where there may be another one for each (“All dogs have a tail.”), and where a text tells only how
many there are, what is had goes with the verb: the relation is of one thing, and holds or does not.
Who has three has two; whether who has two has three is not said. What is measured ("costs 50
euros", "boils at 100 degrees") is not as much less as well.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache

from playground.deduction.program import Atom, Literal, Program, Rule, Statement, atomic, unstated
from playground.deduction.reading.english.all_of_kind import says_of_each
from playground.deduction.reading.english.inflection import (
    looks_plural,
    plural,
    singular,
    with_article,
)
from playground.deduction.reading.ordering.words import NUMBERS

_WITH = re.compile(
    r"(?P<verb>[a-z]+(?: [a-z]+){0,2}?) an? (?P<how>(?:[a-z-]+ )*?)(?P<noun>[a-z-]+)"
)
_COUNTED = re.compile(rf"(?P<many>{'|'.join(NUMBERS)}|\d+) (?P<things>[a-z -]+)")
_MEASURES = frozenset(
    ("cost", "weigh", "last", "take", "measure", "reach", "pay", "charge", "earn", "score")
)
_UNITS = frozenset(
    """degree euro dollar pound cent yuan kilo kilogram gram ton litre liter metre meter kilometre
    kilometer centimetre centimeter mile foot inch year month week day hour minute second pm am
    percent point kg km cm mm g t l ml usd eur mph kmh mark""".split()
)
_HAVING = frozenset(f"{did}{one}" for did in ("", "did ") for one in ("have", "own", "get", "win"))
"""Who has a child has children; who eats an apple need not eat apples."""
_X = "?x"


def held(names: Iterable[tuple[str, str]]) -> list[str]:
    """The relations that hold what is had, among the names of a reading."""
    return [name for name, shown in names if name == shown and " " in name and _holds(name)]


@lru_cache(maxsize=8)
def things(program: Program) -> frozenset[str]:
    """The relations of a text that hold what is had, and those that what it counts gives."""
    return things_in(program.names.items(), _counts(program))


def things_in(names: Iterable[tuple[str, str]], had: Iterable[tuple[str, str]]) -> frozenset[str]:
    """The same of the names of readings, and of what they say is `had`: have, two dogs."""
    written = dict(names)
    found = {*held(written.items())}
    for parts in filter(None, map(_WITH.fullmatch, tuple(found))):
        found.add(f"{parts['verb']} {with_article(parts['noun'])}")
    for verb, term in (one for one in had if written.get(one[1], one[1]).islower()):
        counted = _COUNTED.fullmatch(term)
        thing = counted["things"] if counted else term
        if looks_plural(thing.split()[-1]):
            found.add(f"{verb} {with_article(singular(thing))}")
            *how, last = thing.split()
            found.add(f"{verb} {with_article(' '.join([*how, singular(last)]))}")
            found.add(f"{verb} {with_article(singular(last))}")
    return frozenset(found)


def lacked(rules: Iterable[Statement], unread: Sequence[str]) -> frozenset[str]:
    """What somebody is said to have none of, “have a ticket”, where a sentence that is not read
    speaks of “a ticket” as well.
    """
    none = {
        (head.atom.relation, with_article(body[0].atom.relation.removeprefix("is ")))
        for head, body in rules
        if len(body) == 1 and not head.positive and len(head.atom.terms) == 2
    }
    said = " ".join(unread)
    return frozenset(f"{verb} {thing}" for verb, thing in none if f" {thing}" in said)


def of_things(program: Program, asked: Sequence[Literal]) -> Iterator[Rule]:
    """What follows from what is had, for the relations and counts that text and question use."""
    used = program.relations | {one.atom.relation for one in asked}
    yield from _of_none(program, used, asked)
    had = dict.fromkeys((*_counts(program), *had_in(asked)))
    if not had and not any(map(_holds, used)):
        return
    needed = {one.atom.terms[1:] for rule in program.rules for one in rule.body}
    for relation in sorted(one for one in used if _holds(one)):
        parts = _WITH.fullmatch(relation)
        if not parts:
            continue
        verb, noun = parts["verb"], f"{parts['how']}{parts['noun']}"
        if verb in used and not parts["how"] and f"is {noun}" in used:
            body = (atomic(verb, _X, "?y"), atomic(f"is {noun}", "?y"))
            yield unstated(atomic(relation, _X), *body)
        if parts["how"] and (less := f"{verb} {with_article(parts['noun'])}") in used:
            yield unstated(atomic(less, _X), atomic(relation, _X))
        for one, term in had:
            if one == verb and _is_of(term, noun):
                yield unstated(atomic(relation, _X), atomic(verb, _X, term))
                if verb in _HAVING and term == plural(noun) and (term,) in needed:
                    yield unstated(atomic(verb, _X, term), atomic(relation, _X))
    for verb, more in (one for one in had if _COUNTED.fullmatch(one[1])):
        for other, less in had:
            if verb == other and more != less and _has_more(verb, more, less):
                yield unstated(atomic(verb, _X, less), atomic(verb, _X, more))


def _of_none(program: Program, used: frozenset[str], asked: Sequence[Literal]) -> Iterator[Rule]:
    """That who has no ticket has not “a ticket”, and who has no money has not “money”."""
    none = _had_by_none(program)
    if not none:
        return
    bare = {one.atom for one in (*program.literals, *asked) if len(one.atom.terms) == 2}
    for (verb, (who, _)), noun in none:
        relation = f"{verb} {with_article(noun)}"
        if relation in used:
            yield unstated(atomic(relation, who).negation)
        for term in sorted({one.terms[1] for one in bare if one.relation == verb}):
            if noun in {term, singular(term)}:
                yield unstated(atomic(verb, who, term).negation)


@lru_cache(maxsize=8)
def _had_by_none(program: Program) -> tuple[tuple[Atom, str], ...]:
    """What nobody, or somebody, has none of: have(bob, ?ticket), and that it is a ticket."""
    return tuple(
        (rule.head.atom, rule.body[0].atom.relation.removeprefix("is "))
        for rule in program.rules
        if not rule.head.positive and len(rule.body) == 1 and len(rule.head.atom.terms) == 2
        if rule.body[0].atom.terms == rule.head.atom.terms[1:]
    )


def why_open(program: Program, asked: Sequence[Literal]) -> str:
    """Why what a question asks for is not told, where the text has it go with a verb, or counts
    fewer of it; "" where neither is so.
    """
    if could := _can_what_is_done(program, {one.atom.relation for one in asked}):
        return f"Whether who does it can do it ({could}), the text does not say."
    for one in asked:
        for verb, term in _counts(program):
            if verb == one.atom.relation and _has_more(verb, one.atom.terms[-1], term):
                return "How many there are besides those that the text counts, it does not say."
        noun = one.atom.relation.removeprefix("is ")
        if things := _all_of_them(program, one):
            return f"The text does not say whether it means all {things} or only some of them."
        if some := _some_of_them(program, one):
            return f"Whether “{some[1]}” are “{some[0]}” is not worked out."
        ends = (f" a {noun}", f" an {noun}")
        if any(verb.endswith(ends) for verb in held(program.names.items())):
            return "Which one each of them has the rules do not follow."
    return ""


def _can_what_is_done(program: Program, asked: Collection[str]) -> str:
    """What one must be able to do for what is asked, and is told to do: “enter”; "" where nothing.

    Whether who enters can enter is another question than whether they do.
    """
    done = [rule.head.atom for rule in program.rules if rule.head.positive]
    for rule in program.rules:
        for one in rule.body:
            can, _, verb = one.atom.relation.partition(" ")
            if can == "can" and _leads_to(rule.head.atom.relation, asked, program):
                who = one.atom.terms[0]
                if any(
                    _is_done(verb, act) and (who[0] == "?" or who == act.terms[0]) for act in done
                ):
                    return verb
    return ""


def _is_done(verb: str, act: Atom) -> bool:
    """Whether an atom says that somebody does it; in Chinese “进去” says “进”."""
    said = re.sub("^(?:did|is) ", "", act.relation)
    return said == verb or (not verb.isascii() and said.startswith(verb))


def _leads_to(relation: str, asked: Collection[str], program: Program) -> bool:
    """Whether rules lead from a relation to one that is asked for."""
    found, left = {relation}, [relation]
    while left:
        here = left.pop()
        for rule in program.rules:
            head = rule.head.atom.relation
            if head not in found and any(one.atom.relation == here for one in rule.body):
                found.add(head)
                left.append(head)
    return not found.isdisjoint(asked)


def _all_of_them(program: Program, asked: Literal) -> str:
    """The things of a “dogs chase cats” that bears on a cat that text or question chases, or may;
    "" where there is none."""
    for verb, term in _counts(program):
        one_thing = program.names.get(term, "").startswith(("the ", "a certain "))  # “the fish”
        if one_thing or _COUNTED.fullmatch(term):
            continue
        if f"is {singular(term)}" not in program.relations:
            continue
        bodies = [one for rule in program.rules for one in rule.body]
        told = [rule.head for rule in program.rules if rule.head.atom.relation == verb]
        of_it = [one for one in (*told, *bodies) if one.atom.terms[1:] == (term,)]
        if all(one in told and says_of_each(one) for one in of_it):
            continue
        sought = any(one in bodies for one in of_it)
        for one in (asked, *bodies, *(told if sought else ())):
            if one.atom.relation == verb and one.atom.terms[1:] not in ((), (term,)):
                return term
    return ""


def _some_of_them(program: Program, asked: Literal) -> tuple[str, str] | None:
    """The “delicious meals” that a rule or the question speaks of, and the “meals” that are told
    of; None where it is not so.
    """
    told = [rule.head.atom for rule in program.rules if not rule.body]
    sought = [one.atom for rule in program.rules for one in rule.body]
    for verb, term in had_in(map(Literal, [asked.atom, *sought])):
        for one in told:
            more = one.terms[-1].split()
            same = one.relation == verb and more[-1:] == term.split()[-1:]
            if same and one.terms[-1] != term and len(more) < len(term.split()):
                return term, one.terms[-1]
    return None


def _has_more(verb: str, more: str, less: str) -> bool:
    """Whether who has “three dogs” has “two dogs”, or “dogs”; not so of what is measured."""
    counted, fewer_ = _COUNTED.fullmatch(more), _COUNTED.fullmatch(less)
    if not counted:
        return False
    units = {singular(one) for one in counted["things"].split()}
    verb = verb.removeprefix("did ")
    if " " in verb or verb in _MEASURES or not _UNITS.isdisjoint(units):
        return False
    if not fewer_:
        return counted["things"] == less
    return counted["things"] == fewer_["things"] and _many(counted) > _many(fewer_)


def measures(verb: str, unit: str) -> bool:
    """Whether a verb or a unit tells how much of something there is in all."""
    return verb in _MEASURES or unit in _UNITS


def _many(counted: re.Match[str]) -> int:
    many = counted["many"]
    return int(many) if many.isdigit() else NUMBERS.index(many) + 1


def _is_of(term: str, noun: str) -> bool:
    """Whether “two big dogs” or “dogs” are dogs."""
    counted = _COUNTED.fullmatch(term)
    words = (counted["things"] if counted else term).split()
    one = [*words[:-1], singular(words[-1])] if looks_plural(words[-1]) else []
    return bool(one) and (" ".join(one) == noun or one[-1] == noun)


def _holds(relation: str) -> bool:
    return bool(_WITH.fullmatch(relation)) and not relation.endswith((" to", " from"))


def had_in(literals: Iterable[Literal]) -> Iterator[tuple[str, str]]:
    """The verbs with things that are no names: have, dogs; have, two dogs."""
    for one in literals:
        relation, terms = one.atom
        if len(terms) == 2 and (_COUNTED.fullmatch(terms[1]) or looks_plural(terms[1])):
            yield relation, terms[1]


@lru_cache(maxsize=8)
def _counts(program: Program) -> tuple[tuple[str, str], ...]:
    return tuple(dict.fromkeys(had_in(program.literals)))
