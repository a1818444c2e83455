"""Literals under "and", "or" and "not": the ways something may hold.

In:  joined([[(red,)], [(big,)]], ["or"]), joined([[(red,)], [(big,)]], ["and"])
Out: [(red,), (big,)], [(red, big)]
"""

from collections.abc import Sequence
from itertools import product

from playground.deduction.program import Literal
from playground.deduction.reading.english.chunks import Unread

Ways = list[tuple[Literal, ...]]
"""The ways something may hold ("red or big"), each a conjunction."""

OR = "it leaves open which of two things holds (“or”)."
NOT = "it does not say with which of the things “not” or “no” goes."
TWO_WAYS = "“and” and “or” together can be read in two ways."

_MAX_WAYS = 16


def joined(found: list[Ways], joins: Sequence[str]) -> Ways:
    """Several things that are said at once, joined by all "and" or all "or".

    Raises Unread where the two are mixed.
    """
    kinds = {"or" if join == "or" else "and" for join in joins if join != ","}
    if len(kinds) > 1:
        raise Unread(TWO_WAYS)
    if kinds == {"or"}:
        return [way for ways in found for way in ways]
    return _few(product(*found))


def opposite(ways: Ways) -> Ways:
    """The ways in which none of these ways holds. Raises Unread where they are too many."""
    denials = [[(literal.negation,) for literal in way] for way in ways]
    return _few(product(*denials))


def denied(ways: Ways) -> Ways:
    """The opposite of one literal. Raises Unread where there are more, or none: “is no thing”."""
    if len(ways) != 1 or len(ways[0]) != 1:
        raise Unread(NOT)
    return opposite(ways)


def only(ways: Ways) -> tuple[Literal, ...]:
    """The one way there is. Raises Unread where there are more."""
    if len(ways) > 1:
        raise Unread(OR)
    return ways[0]


def demands(ways: Ways) -> list[tuple[Literal, ...]]:
    """What it takes that one of the ways holds: of each tuple at least one literal.

    [(red, big), (blue,)] demands (red, blue) and (big, blue). Nothing is demanded twice, and no
    demand is one that always holds. Raises Unread where they are too many.
    """
    found: list[tuple[Literal, ...]] = []
    for way in _few(product(*([(literal,) for literal in way] for way in ways))):
        demand = tuple(dict.fromkeys(way))
        if not any(literal.negation in demand for literal in demand):
            found.append(demand)
    least = [one for one in found if not any(set(other) < set(one) for other in found)]
    return list({frozenset(one): one for one in least}.values())


def exclude(one: Ways, other: Ways) -> bool:
    """Whether no way of the one can hold together with a way of the other."""
    return all(
        any(literal.negation in second for literal in first)
        for first, second in product(one, other)
    )


def _few(chosen: "product[tuple[tuple[Literal, ...], ...]]") -> Ways:
    ways: Ways = []
    for parts in chosen:
        ways.append(tuple(literal for part in parts for literal in part))
        if len(ways) > _MAX_WAYS:
            raise Unread("it leaves too many ways open (“or”).")
    return ways
