"""Facts as numbers: a table of tuples for each relation, and the steps that join rows with them.

In:  tables with is red = {(0,), (1,)} and like = {(1, 2), (5, 2)}; rows [()], slots {}
Out: the step for is red("?x") makes them [(0,), (1,)], slots {"?x": 0}; then the one for
     like("?x", "?y") makes them [(1, 2)], slots {"?x": 0, "?y": 1}

A row holds the names for the terms met so far, and `slots` says where in it each term's name is;
steps know both beforehand. A table is indexed by a column when a join first looks something up
there, and kept so.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from operator import itemgetter
from typing import Any, NamedTuple

from playground.deduction.limits import MAX_WORK
from playground.errors import InputError

Names = tuple[int, ...]
Fired = tuple[int, ...]
"""A rule's index, then the names for its variables in the order of its head, then its body."""
Table = dict[Names, Fired]
"""The facts of one relation, each with what fired first for it."""
Slots = dict[str, int]
Pick = Callable[[Names], Names]


def picker(places: Sequence[int]) -> "itemgetter[Any]":
    """The function that picks these places of a tuple, as a tuple."""
    if len(places) == 1:
        return itemgetter(slice(places[0], places[0] + 1))
    return itemgetter(*places) if places else itemgetter(slice(0))


class Step(NamedTuple):
    """How rows go through a condition: the facts that fit are joined to them, or must not be there.

    `fact` picks the condition's fact from a row that has all its names; `more` picks from a fact
    the names that a row does not have yet, None where it has all. A row's `slot` is looked up in
    the index of `column`, None where all facts are gone through; with `compare` a fact that is
    found so has still to be compared, with `compare_all` one that is not looked up.
    """

    needed: bool
    fact: Pick
    more: Pick | None = None
    column: int | None = None
    slot: int = 0
    compare: bool = False
    compare_all: bool = False


def step(terms: Sequence[str], needed: bool, slots: Slots) -> Step:
    """The step for a condition; `slots` learns its new terms."""
    known = [column for column, term in enumerate(terms) if term in slots]
    fresh: dict[str, int] = {}
    for column, term in enumerate(terms):
        if term not in slots:
            fresh[term] = column
            slots[term] = len(slots)
    fact = picker([slots[term] for term in terms])
    if not fresh:
        return Step(needed, fact)
    new = len(known) + len(fresh)
    return Step(
        needed,
        fact,
        picker(list(fresh.values())),
        known[0] if known else None,
        slots[terms[known[0]]] if known else 0,
        compare=len(known) > 1 or new < len(terms),
        compare_all=bool(known) or new < len(terms),
    )


class Tables:
    """The table of each relation, by the relation's number."""

    def __init__(self, facts: Sequence[Table]) -> None:
        self.of: list[Table] = [table.copy() for table in facts]
        self._indices: dict[int, dict[int, dict[int, list[Names]]]] = {}
        self._work = 0

    def add(self, relation: int, facts: Table) -> None:
        """Add facts that are not there yet."""
        self.of[relation].update(facts)
        for column, index in self._indices.get(relation, {}).items():
            for fact in facts:
                index[fact[column]].append(fact)

    def join(
        self, rows: list[Names], relation: int, one: Step, only: Table | None = None
    ) -> list[Names]:
        """The rows with each fact of a relation that fits them, or those that none fits.

        `only` are the facts to use where those are not all. Raises InputError after MAX_WORK.
        """
        needed, whole, more, column, slot, compare, compare_all = one
        table = self.of[relation] if only is None else only
        if more is None:
            if needed:
                return [row for row in rows if whole(row) in table]
            return [row for row in rows if whole(row) not in table]
        if column is None or only is not None:
            self._count(len(rows) * len(table))
            if compare_all:
                return [
                    wide
                    for row in rows
                    for fact in table
                    if whole(wide := row + more(fact)) == fact
                ]
            return [row + more(fact) for row in rows for fact in table]
        get = self._index(relation, column).get
        found = [get(row[slot], ()) for row in rows]
        self._count(sum(map(len, found)))
        if compare:
            return [
                wide
                for row, facts in zip(rows, found, strict=True)
                for fact in facts
                if whole(wide := row + more(fact)) == fact
            ]
        return [row + more(fact) for row, facts in zip(rows, found, strict=True) for fact in facts]

    def _index(self, relation: int, column: int) -> dict[int, list[Names]]:
        indices = self._indices.setdefault(relation, {})
        if column not in indices:
            index = indices[column] = defaultdict(list)
            for fact in self.of[relation]:
                index[fact[column]].append(fact)
        return indices[column]

    def _count(self, combinations: int) -> None:
        self._work += combinations
        if self._work > MAX_WORK:
            raise InputError(
                f"The rules and facts can be put together in more than {MAX_WORK:,} ways. "
                "Ask with fewer facts, or with rules that speak of fewer things at once."
            )
