"""Formulas of first-order logic as values, and how they are written.

"∀x (Red(x) → Kind(x))" is
Quantified("∀", "x", Joined("→", Predicate("Red", (Term("x"),)), Predicate("Kind", (Term("x"),))))

A name that a quantifier around it binds is a variable, any other a constant. `first_order_reading`
reads them, `first_order_proving` says what follows from them.
"""

from collections.abc import Iterator
from dataclasses import dataclass

AND, OR, IMPLIES, SAME, EITHER = "∧", "∨", "→", "↔", "⊕"
"""What joins two formulas; ⊕ is exactly one of the two."""
ALL, SOME = "∀", "∃"


@dataclass(frozen=True)
class Term:
    """A constant, a variable, or a function of other terms: `bob`, `x`, `mother(bob)`."""

    name: str
    terms: "tuple[Term, ...]" = ()


@dataclass(frozen=True)
class Predicate:
    """What holds of some things: `Likes(bob, x)`; of none it is a proposition."""

    name: str
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True)
class Equal:
    """Two terms are the same thing."""

    left: Term
    right: Term


@dataclass(frozen=True)
class Not:
    """The denial of a formula."""

    formula: "Formula"


@dataclass(frozen=True)
class Joined:
    """Two formulas joined by ∧, ∨, →, ↔ or ⊕."""

    by: str
    left: "Formula"
    right: "Formula"


@dataclass(frozen=True)
class Quantified:
    """A formula of all (∀) or some (∃) things that the variable stands for."""

    by: str
    variable: str
    formula: "Formula"


Formula = Predicate | Equal | Not | Joined | Quantified


def predicates(formula: Formula) -> Iterator[Predicate]:
    """The predicates of a formula with their terms, from left to right."""
    match formula:
        case Predicate():
            yield formula
        case Not(inner) | Quantified(_, _, inner):
            yield from predicates(inner)
        case Joined(_, left, right):
            yield from predicates(left)
            yield from predicates(right)


def free_names(formula: Formula, bound: frozenset[str] = frozenset()) -> Iterator[str]:
    """The terms without parts that no quantifier binds, from left to right: the constants."""
    match formula:
        case Predicate(_, terms):
            yield from (name for term in terms for name in _leaves(term) if name not in bound)
        case Equal(left, right):
            yield from (
                name for term in (left, right) for name in _leaves(term) if name not in bound
            )
        case Not(inner):
            yield from free_names(inner, bound)
        case Joined(_, left, right):
            yield from free_names(left, bound)
            yield from free_names(right, bound)
        case Quantified(_, variable, inner):
            yield from free_names(inner, bound | {variable})


def _leaves(term: Term) -> Iterator[str]:
    if not term.terms:
        yield term.name
    for part in term.terms:
        yield from _leaves(part)


def written(formula: Formula) -> str:
    """The formula as it is written, with as many parentheses as leave no doubt."""
    match formula:
        case Predicate(name, terms):
            return _written(Term(name, terms))
        case Equal(left, right):
            return f"{_written(left)} = {_written(right)}"
        case Not(inner):
            return f"¬{_inside(inner)}"
        case Joined(by, left, right):
            first = f"({written(left)})" if isinstance(left, Quantified) else _inside(left)
            return f"{first} {by} {_inside(right)}"
        case Quantified(by, variable, inner):
            return f"{by}{variable} {_inside(inner)}"


def _inside(formula: Formula) -> str:
    """A formula as a part of another."""
    whole = written(formula)
    return f"({whole})" if isinstance(formula, Joined | Equal) else whole


def _written(term: Term) -> str:
    inside = ", ".join(_written(part) for part in term.terms)
    return f"{term.name}({inside})" if inside else term.name
