"""Literals under "and", "or" and "not": the ways a condition may hold.

In:  joined([[(red,)], [(big,)]], ["or"]), joined([[(red,)], [(big,)]], ["and"])
Out: [(red,), (big,)], [(red, big)]
"""

from collections.abc import Sequence
from itertools import product

from playground.logic.chunks import Unread
from playground.logic.program import Literal

Ways = list[tuple[Literal, ...]]
"""The ways something may hold ("red or big"), each a conjunction."""

OR = "it leaves open which of two things holds (“or”)."
NOT = "it does not say with which of the things “not” or “no” goes."

_MAX_WAYS = 16


def joined(found: list[Ways], joins: Sequence[str]) -> Ways:
    """Several things that are said at once, joined by all "and" or all "or".

    Raises Unread where the two are mixed.
    """
    kinds = {"or" if join == "or" else "and" for join in joins if join != ","}
    if len(kinds) > 1:
        raise Unread("“and” and “or” together can be read in two ways.")
    if kinds == {"or"}:
        return [way for ways in found for way in ways]
    ways = []
    for chosen in product(*found):
        ways.append(tuple(literal for way in chosen for literal in way))
        if len(ways) > _MAX_WAYS:
            raise Unread("it leaves too many ways open (“or”).")
    return ways


def denied(ways: Ways) -> Ways:
    """The opposite of one literal. Raises Unread where there are more."""
    if len(ways) > 1 or len(ways[0]) > 1:
        raise Unread(NOT)
    return [(ways[0][0].negation,)]


def only(ways: Ways) -> tuple[Literal, ...]:
    """The one way there is. Raises Unread where there are more."""
    if len(ways) > 1:
        raise Unread(OR)
    return ways[0]
