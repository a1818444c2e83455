"""A rule in numbers, and the orders in which its conditions are gone through.

In:  the fifth rule, "If someone is red and likes the cat then they are kind."; the cat is 3
Out: Plan(at=4, head=is kind, body=(is red, like), constants={"cat": 3}) with .start(…) == 1, whose
     .way(1) goes through those who like the cat, then asks which of them are red

After the condition to begin with come those that only check, then those that an index finds, then
small relations; a "not" waits until its names are known. So an order does not depend on what holds,
and is worked out once.
"""

from collections.abc import Sequence
from typing import NamedTuple

from playground.logic.chaining.tables import Pick, Slots, Step, Table, picker, step

_RULE = ""
"""Stands for the rule's own index, which is the first in every row."""


class Condition(NamedTuple):
    """A literal of a rule; `needed` says whether a fact of the relation must be there, or not."""

    relation: int
    terms: tuple[str, ...]
    needed: bool = True


class Way(NamedTuple):
    """The steps through a rule's conditions, each with its condition's place in the body.

    Of a row at the end `head` picks what is concluded, `fired` the rule's index and its names.
    """

    steps: list[tuple[int, Step]]
    head: Pick
    fired: Pick


class Plan:
    """A rule with its conditions; `variables` has those of its head first, each once.

    `needs` are the conditions for which a fact must be there, as places in the body and relations.
    """

    def __init__(
        self,
        at: int,
        head: Condition,
        body: tuple[Condition, ...],
        constants: dict[str, int],
        variables: tuple[str, ...],
    ) -> None:
        self.at, self.head, self.body, self.variables = at, head, body, variables
        self.row = (at, *constants.values())
        self._slots = {term: slot for slot, term in enumerate((_RULE, *constants))}
        self._ways: dict[int | None, Way] = {}
        costs = {n: _cost(one, self._slots) for n, one in enumerate(body) if one.needed}
        least = min(costs.values(), default=0)
        self._starts = [number for number, cost in costs.items() if cost == least]
        self.needs = [(number, body[number].relation) for number in costs]

    def start(self, tables: Sequence[Table]) -> int | None:
        """The condition to begin with; None where none is needed."""
        if len(self._starts) > 1:
            return min(self._starts, key=lambda number: len(tables[self.body[number].relation]))
        return self._starts[0] if self._starts else None

    def way(self, first: int | None) -> Way:
        """The way that begins with a condition, or with none of those that are needed."""
        way = self._ways.get(first)
        if way is None:
            way = self._ways[first] = self._planned(first)
        return way

    def _planned(self, first: int | None) -> Way:
        slots = dict(self._slots)
        waiting = list(range(len(self.body)))
        steps: list[tuple[int, Step]] = []
        while waiting:
            at = first
            if at is None or steps:
                at = min(waiting, key=lambda number: _cost(self.body[number], slots))
            waiting.remove(at)
            steps.append((at, step(*self.body[at], slots)))
        head = picker([slots[term] for term in self.head.terms])
        fired = picker([0, *(slots[term] for term in self.variables)])
        return Way(steps, head, fired)


def _cost(one: Condition, slots: Slots) -> int:
    new = sum(term not in slots for term in one.terms)
    if not new:
        return 0
    if not one.needed:
        return 9
    return new if new < len(one.terms) else 2 + new
