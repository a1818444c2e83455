"""A logic program as formulas of first-order logic.

In:  the program of "All red people are kind."
Out: {0: (∀someone (is red(someone) → is kind(someone)),)}

Here "not" is the denial of logic and runs both ways: who is not kind is not red.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import reduce

from playground.logic.first_order.formulas import (
    ALL,
    AND,
    EITHER,
    IMPLIES,
    OR,
    Formula,
    Joined,
    Not,
    Predicate,
    Quantified,
    Term,
)
from playground.logic.program import Either, Literal, Program


def formulas_of(program: Program) -> Mapping[int, tuple[Formula, ...]]:
    """What each sentence that was read says, by its index."""
    found: dict[int, list[Formula]] = defaultdict(list)
    for rule in program.rules:
        said = (*rule.body, rule.head)
        found[rule.sentence].append(_for_all(said, _implied(rule.body, formula_of(rule.head))))
    for either in program.eithers:
        found[either.sentence].append(
            _for_all((*either.body, *either.options), _implied(either.body, _choice(either)))
        )
    return {sentence: tuple(formulas) for sentence, formulas in found.items()}


def formula_of(literal: Literal) -> Formula:
    """A literal as a formula; its variables are free."""
    terms = tuple(Term(term) for term in literal.atom.terms)
    said = Predicate(literal.atom.relation, terms)
    return said if literal.positive else Not(said)


def _choice(either: Either) -> Formula:
    options = [formula_of(one) for one in either.options]
    least = reduce(lambda one, other: Joined(OR, one, other), options)
    if not either.exclusive:
        return least
    if len(options) == 2:
        return Joined(EITHER, *options)
    pairs = [(one, other) for at, one in enumerate(options) for other in options[at + 1 :]]
    most: list[Formula] = [Not(Joined(AND, one, other)) for one, other in pairs]
    return reduce(lambda one, other: Joined(AND, one, other), most, least)


def _implied(body: Sequence[Literal], head: Formula) -> Formula:
    if not body:
        return head
    given = reduce(lambda one, other: Joined(AND, one, other), map(formula_of, body))
    return Joined(IMPLIES, given, head)


def _for_all(literals: Sequence[Literal], formula: Formula) -> Formula:
    terms = (term for literal in literals for term in literal.atom.terms)
    for variable in reversed(dict.fromkeys(term for term in terms if term.startswith("?"))):
        formula = Quantified(ALL, variable, formula)
    return formula
