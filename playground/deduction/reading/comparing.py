"""Comparisons that rules use, as relations: "If someone is taller than Bob then they are big."

In:  laws(("is taller than", "is shorter than"))
Out: taller than is transitive and never mutual; so is shorter than; each is the other turned round

Where no rule uses a comparison, the sentences that compare are left to ordering/text.py.
"""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import permutations

from playground.deduction.orders import Claim
from playground.deduction.program import Literal, Program, Rule, Statement, atomic, unstated
from playground.deduction.reading.english.chunks import Unread
from playground.deduction.reading.english.reading import Reading
from playground.deduction.reading.ordering.words import Degree, degree

_IDLE = "“than” is read where a rule (“if”) compares too, or where orders are asked about."
_THAN = " than"
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_UP, _DOWN = ("is older than", "is higher than"), ("is younger than", "is lower than")
_MEASURES = {**dict.fromkeys(_UP, True), **dict.fromkeys(_DOWN, False)}
"""Comparisons with a bare number, and whether what is more is so."""


def compares(statements: Iterable[Statement]) -> bool:
    """Whether a comparison is among the conclusions and conditions."""
    return any(True for _ in _relations(statements))


def used(program: Program) -> tuple[str, ...]:
    """All comparisons of a text of which a rule uses one: "is taller than"."""
    if not compares((rule.head, rule.body) for rule in program.rules if rule.body):
        return ()
    return tuple(dict.fromkeys(_relations((rule.head, rule.body) for rule in program.rules)))


def concludes(program: Program, placed: Container[int] = ()) -> bool:
    """Whether a rule of the text concludes a comparison, beside the sentences that are `placed`.

    "Trucks are heavier than cars." is a rule to the grammar, and two things to an order.
    """
    rules = (one for one in program.rules if one.body and one.sentence not in placed)
    return compares((rule.head, ()) for rule in rules)


def has_numbers(program: Program) -> bool:
    """Whether a text says of something that it is a bare number: "Tom is 20"."""
    return any(map(is_number_said, program.rules))


def is_number_said(rule: Rule) -> str:
    """The bare number that a fact says something to be, or not to be; "" of any other rule."""
    number = rule.head.atom.relation.removeprefix("is ")
    return number if not rule.body and _NUMBER.fullmatch(number) else ""


def without_idle(readings: Sequence[Reading | Unread]) -> list[Reading | Unread]:
    """The readings of a text, without those that compare where no rule does."""
    rules = [one.rules for one in readings if isinstance(one, Reading)]
    if compares(rule for some in rules for rule in some if rule[1]) or _measured(rules):
        return list(readings)
    return [
        Unread(_IDLE) if isinstance(one, Reading) and compares(one.rules) else one
        for one in readings
    ]


def _measured(rules: Iterable[Iterable[Statement]]) -> bool:
    """Whether an age is said, or that two are alike: "is 12", "is as tall as" (measures.py)."""
    facts = (head.atom.relation for some in rules for head, body in some if not body)
    return any(
        _NUMBER.fullmatch(one.removeprefix("is ")) or (one[:6] == "is as " and one[-3:] == " as")
        for one in facts
    )


def laws(relations: Sequence[str]) -> Iterator[Rule]:
    """What holds of any comparison, and of two that are about one scale.

    Where Ann is taller than Bob and Bob than Cy, Ann is taller than Cy; and Bob is not than Ann.
    """
    one, other, third = "?x", "?y", "?z"
    for relation in relations:
        so = atomic(relation, one, other)
        further = atomic(relation, other, third)
        yield unstated(atomic(relation, one, third), so, further)
        yield unstated(atomic(relation, other, one).negation, so)
    for relation, same in permutations(relations, 2):
        first, second = _degree(relation, relations), _degree(same, relations)
        if first.scale == second.scale:
            pair = (one, other) if first.first == second.first else (other, one)
            yield unstated(atomic(same, *pair), atomic(relation, one, other))


def facts(claim: Claim, sentence: int, relations: Sequence[str]) -> Iterator[Rule]:
    """What a claim that one stands before another on a scale says in the comparisons of a text."""
    for relation in relations:
        how = _degree(relation, relations)
        if how.scale == claim.scale:
            pair = claim.names if how.first else claim.names[::-1]
            literal = atomic(relation, *pair)
            yield Rule(literal if claim.positive else literal.negation, (), sentence)


def of_numbers(program: Program, asked: Iterable[Literal] = ()) -> Iterator[Rule]:
    """What a bare number says in the comparisons with numbers: that Tom is 20, older than 17; and
    where somebody is over 30, that 30 is more than 25.

    Ages, and things that are "higher" or "lower" than a number; `asked` are literals of a question.
    """
    bounds = dict.fromkeys(
        (one.atom.relation, one.atom.terms[1])
        for one in (*program.literals, *asked)
        if compares_number(one)
    )
    stated = [rule for rule in program.rules if not rule.body and compares_number(rule.head)]
    numbers = dict.fromkeys(bound for _, bound in bounds)
    for relation in dict.fromkeys(one for one, _ in bounds) if stated else ():
        for one, other in permutations(numbers, 2):
            if (float(one) > float(other)) == _MEASURES[relation]:
                yield unstated(atomic(relation, one, other))
    for rule in program.rules if bounds else ():
        number = is_number_said(rule)
        if not number or not rule.head.positive:
            continue
        for relation, bound in bounds:
            literal = atomic(relation, rule.head.atom.terms[0], bound)
            above, below = float(number) > float(bound), float(number) < float(bound)
            so = above if _MEASURES[relation] else below
            yield replace(rule, head=literal if so else literal.negation)


def compares_number(literal: Literal) -> bool:
    """Whether a literal compares with a number that `of_numbers` understands."""
    relation, terms = literal.atom
    return relation in _MEASURES and _NUMBER.fullmatch(terms[-1]) is not None and len(terms) == 2


def _degree(relation: str, among: Sequence[str]) -> Degree:
    """The scale of "is taller than"; "shorter" is about the one that others are about."""
    found = _comparative(relation)
    others = {_comparative(one).scale for one in among}
    meant = [scale for scale in found.scale.split("|") if scale in others]
    return Degree(meant[0], found.first) if len(meant) == 1 else found


def _comparative(relation: str) -> Degree:
    """What "is taller than" compares by; a word that is no comparative has a scale of its own."""
    word = relation.removeprefix("is ").removesuffix(_THAN)
    return degree(word) or Degree(word, first=True)


def _relations(statements: Iterable[Statement]) -> Iterator[str]:
    for head, body in statements:
        yield from relations_in((head, *body))


def relations_in(literals: Iterable[Literal]) -> Iterator[str]:
    """The comparisons among literals: "is taller than"."""
    for literal in literals:
        if literal.atom.relation.endswith(_THAN):
            yield literal.atom.relation
