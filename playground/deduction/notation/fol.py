"""A formula in the usual signs of first-order logic, and in TPTP's (Sutcliffe 2017).

In:  fol(∀?someone (is big(?someone) → is kind(?someone)), symbols of "big" and "kind")
Out: "∀x (Big(x) → Kind(x))"; tptp of it: "![X]: (big(X) => kind(X))"

The first is what `form=fol` reads back, the second what provers such as E and Vampire take.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from playground.deduction.formulas import (
    ALL,
    AND,
    EITHER,
    IMPLIES,
    OR,
    SAME,
    Equal,
    Formula,
    Joined,
    Not,
    Predicate,
    Quantified,
    Term,
    written,
)
from playground.deduction.notation.symbols import Symbols
from playground.deduction.wording.saying import letters

_SIGNS = {AND: "&", OR: "|", IMPLIES: "=>", SAME: "<=>", EITHER: "<~>"}


def fol(formula: Formula, symbols: Symbols) -> str:
    """The formula with ∀ ∃ ¬ ∧ ∨ → ⊕; predicates begin with a capital, the variables are x, y, z.

    `symbols`: what relations and names are called.
    """
    capitals = {one: _camel(word) for one, word in symbols.relations.items()}
    return written(_renamed(formula, replace(symbols, relations=capitals), {}, letters()))


def tptp(formula: Formula, symbols: Symbols) -> str:
    """The formula as TPTP writes it in `fof(…)`; the variables are X, Y, Z."""
    return _tptp(_renamed(formula, symbols, {}, letters()))


def _camel(word: str) -> str:
    return "".join(part[:1].upper() + part[1:] for part in word.split("_"))


def _renamed(
    formula: Formula, symbols: Symbols, bound: Mapping[str, str], fresh: Iterator[str]
) -> Formula:
    """The formula with words for its relations and names, and a letter for each variable."""

    def term(one: Term) -> Term:
        return Term(bound.get(one.name) or symbols.names[one.name])

    def inner(one: Formula, more: Mapping[str, str] = bound) -> Formula:
        return _renamed(one, symbols, more, fresh)

    match formula:
        case Predicate(relation, terms):
            return Predicate(symbols.relations[relation, len(terms)], tuple(map(term, terms)))
        case Equal(left, right):
            return Equal(term(left), term(right))
        case Not(denied):
            return Not(inner(denied))
        case Joined(_, left, right):
            return replace(formula, left=inner(left), right=inner(right))
        case Quantified(by, variable, within):
            letter = next(fresh).lower()
            return Quantified(by, letter, inner(within, {**bound, variable: letter}))


def _tptp(formula: Formula, bound: frozenset[str] = frozenset()) -> str:
    def term(one: Term) -> str:
        return one.name.upper() if one.name in bound else one.name

    match formula:
        case Predicate(relation, terms):
            inside = ",".join(map(term, terms))
            return f"{relation}({inside})" if inside else relation
        case Equal(left, right):
            return f"{term(left)} = {term(right)}"
        case Not(denied):
            return f"~ {_inside(denied, bound)}"
        case Joined(by, left, right):
            return f"{_inside(left, bound)} {_SIGNS[by]} {_inside(right, bound)}"
        case Quantified(by, variable, within):
            sign, more = ("!" if by == ALL else "?"), bound | {variable}
            return f"{sign}[{variable.upper()}]: {_inside(within, more)}"


def _inside(formula: Formula, bound: frozenset[str]) -> str:
    """A formula as a part of another."""
    whole = _tptp(formula, bound)
    return f"({whole})" if isinstance(formula, Joined | Equal | Quantified) else whole
