"""What a piece of plain English may mean: formulas, each with how sure it is.

In:  best([Reading(Kind(bob), 0.4), Reading(Red(bob), 0.9), Reading(Kind(bob), 0.7)])
Out: [Reading(Red(bob), 0.9), Reading(Kind(bob), 0.7)]
"""

from collections.abc import Iterable
from dataclasses import dataclass

from playground.logic.first_order.formulas import Formula, Joined, Not, predicates

_KEPT = 6
"""Readings of one piece that are followed further."""
_LEAST = 0.05
"""How sure a reading must be to be followed at all."""


@dataclass(frozen=True)
class Reading:
    """A formula and how sure it is that it is what was said, 0 to 1."""

    formula: Formula
    sure: float


def best(readings: Iterable[Reading], kept: int = _KEPT) -> list[Reading]:
    """The surest readings of different formulas, the surest first."""
    found: dict[Formula, float] = {}
    for one in readings:
        found[one.formula] = max(one.sure, found.get(one.formula, 0.0))
    ranked = sorted(found.items(), key=lambda one: -one[1])
    return [Reading(formula, sure) for formula, sure in ranked[:kept] if sure > _LEAST]


def joined(by: str, one: Reading, other: Reading, factor: float = 1.0) -> Reading:
    """Both, joined; no surer than the less sure."""
    return Reading(Joined(by, one.formula, other.formula), factor * min(one.sure, other.sure))


def denied(one: Reading, factor: float = 1.0) -> Reading:
    """The denial of what is said."""
    return Reading(Not(one.formula), factor * one.sure)


def share_a_name(one: Reading, other: Reading) -> bool:
    """Whether two readings have a predicate in common."""
    names = {part.name for part in predicates(one.formula)}
    return any(part.name in names for part in predicates(other.formula))
