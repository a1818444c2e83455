"""A logic program as formulas of first-order logic.

In:  the program of "All red people are kind."
Out: {0: (∀someone (is red(someone) → is kind(someone)),)}

Here "not" is the denial of logic and runs both ways: who is not kind is not red.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import reduce

from playground.deduction.formulas import (
    ALL,
    AND,
    EITHER,
    IMPLIES,
    OR,
    SOME,
    Formula,
    Joined,
    Not,
    Predicate,
    Quantified,
    Term,
)
from playground.deduction.program import Either, Literal, Program, variables_of


def formulas_of(program: Program) -> Mapping[int, tuple[Formula, ...]]:
    """What each sentence that was read says, by its index."""
    found: dict[int, list[Formula]] = defaultdict(list)
    for rule in program.rules:
        found[rule.sentence].append(rule_formula(rule.head, rule.body))
    for either in program.eithers:
        found[either.sentence].append(
            _bound(ALL, (*either.body, *either.options), _implied(either.body, _choice(either)))
        )
    return {sentence: tuple(formulas) for sentence, formulas in found.items()}


def formula_of(literal: Literal) -> Formula:
    """A literal as a formula; its variables are free."""
    terms = tuple(Term(term) for term in literal.atom.terms)
    said = Predicate(literal.atom.relation, terms)
    return said if literal.positive else Not(said)


def rule_formula(head: Literal, body: Sequence[Literal]) -> Formula:
    """That the head holds of all of whom the body does."""
    return _bound(ALL, (*body, head), _implied(body, formula_of(head)))


def ways_formula(ways: Sequence[Sequence[Literal]]) -> Formula:
    """That some have all the literals of one of the ways hold of them."""
    each = [all_of([formula_of(one) for one in way]) for way in ways]
    return _bound(SOME, [one for way in ways for one in way], _joined(OR, each))


def all_of(formulas: Sequence[Formula]) -> Formula:
    """That all of them hold; there is at least one."""
    return _joined(AND, formulas)


def _choice(either: Either) -> Formula:
    options = [formula_of(one) for one in either.options]
    least = _joined(OR, options)
    if not either.exclusive:
        return least
    if len(options) == 2:
        return Joined(EITHER, *options)
    pairs = [(one, other) for at, one in enumerate(options) for other in options[at + 1 :]]
    return all_of([least, *(Not(Joined(AND, one, other)) for one, other in pairs)])


def _implied(body: Sequence[Literal], head: Formula) -> Formula:
    if not body:
        return head
    return Joined(IMPLIES, all_of([formula_of(one) for one in body]), head)


def _joined(by: str, formulas: Sequence[Formula]) -> Formula:
    return reduce(lambda one, other: Joined(by, one, other), formulas)


def _bound(by: str, literals: Sequence[Literal], formula: Formula) -> Formula:
    for variable in reversed(variables_of(literals)):
        formula = Quantified(by, variable, formula)
    return formula
