"""A rule in numbers, and the orders in which its conditions are gone through.

In:  the fifth rule, "If someone is red and likes the cat then they are kind."; the cat is 3
Out: Plan(form, row=(4, 3), head=is kind, relations=(is red, like)) with .start(…) == 1, whose
     form.way(1) goes through those who like the cat, then asks which of them are red

After the condition to begin with come those that only check, then those that an index finds, then
small relations; a "not" waits until its names are known. So an order depends on the terms alone,
neither on the relations nor on what holds, and rules of one form share theirs, whatever the text.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

from playground.deduction.engines.chaining.tables import (
    Names,
    Pick,
    Slots,
    Step,
    Table,
    picker,
    step,
)

_RULE = ""
"""Stands for the rule's own index, which is the first in every row."""

Terms = tuple[str, ...]


class Condition(NamedTuple):
    """The terms of a literal in a rule's body; `needed` says whether its fact must be there."""

    terms: Terms
    needed: bool = True


class Way(NamedTuple):
    """The steps through a rule's conditions, each with its condition's place in the body.

    Of a row at the end `head` picks what is concluded, `fired` the rule's index and its names.
    """

    steps: list[tuple[int, Step]]
    head: Pick
    fired: Pick


class Form:
    """What rules with the same terms have in common.

    `constants` and `variables` are their terms in the order of the head, then the body, each once.
    After the conditions that the body says come `unbound` more, one for each variable that nothing
    there binds. `needs` are the places of those for which a fact must be there. `filled` picks
    the terms of a literal from the constants and the names for the variables.
    """

    def __init__(self, head: Terms, said: tuple[Condition, ...]) -> None:
        terms = dict.fromkeys([*head, *[term for one in said for term in one.terms]])
        self.head = head
        self.variables = tuple([term for term in terms if term.startswith("?")])
        self.constants = tuple([term for term in terms if not term.startswith("?")])
        bound = {term for one in said if one.needed for term in one.terms}
        free = [Condition((one,)) for one in self.variables if one not in bound]
        self.unbound = len(free)
        self.body = (*said, *free)
        places = {term: at for at, term in enumerate((*self.constants, *self.variables))}
        self.filled: dict[Terms, Callable[[Terms], Terms]] = {
            one.terms: picker([places[term] for term in one.terms]) for one in said
        }
        self._slots = {term: slot for slot, term in enumerate((_RULE, *self.constants))}
        self._ways: dict[int | None, Way] = {}
        costs = {n: _cost(one, self._slots) for n, one in enumerate(self.body) if one.needed}
        least = min(costs.values(), default=0)
        self.needs = list(costs)
        self.starts = [number for number, cost in costs.items() if cost == least]

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
        head = picker([slots[term] for term in self.head])
        fired = picker([0, *[slots[term] for term in self.variables]])
        return Way(steps, head, fired)


@lru_cache(maxsize=1_000)
def form(head: Terms, said: tuple[tuple[Terms, bool], ...]) -> Form:
    """The form of a rule with these terms and conditions, made once for all texts."""
    return Form(head, tuple([Condition(terms, needed) for terms, needed in said]))


class Plan(NamedTuple):
    """A rule: its form, the row that joins begin with, its head's relation and its conditions'.

    A row begins with the rule's index and its constants in numbers.
    """

    form: Form
    row: Names
    head: int
    relations: tuple[int, ...]

    def start(self, tables: Sequence[Table]) -> int | None:
        """The condition to begin with; None where none is needed."""
        starts = self.form.starts
        if len(starts) > 1:
            sizes = [len(tables[self.relations[number]]) for number in starts]
            return starts[sizes.index(min(sizes))]
        return starts[0] if starts else None


def _cost(one: Condition, slots: Slots) -> int:
    new = len([term for term in one.terms if term not in slots])
    if not new:
        return 0
    if not one.needed:
        return 9
    return new if new < len(one.terms) else 2 + new
