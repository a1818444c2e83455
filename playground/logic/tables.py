"""Facts as numbers: a table of tuples for each relation, joined with the conditions of a rule.

In:  tables with is red = {(0,), (1,)} and like = {(1, 2), (5, 2)}; rows [()], slots {}
Out: join(is red, ("?x",)) → rows [(0,), (1,)], slots {"?x": 0}; then
     join(like, ("?x", "?y")) → rows [(1, 2)], slots {"?x": 0, "?y": 1}

A row holds the names for the terms met so far, and `slots` says where in it each term's name is. A
table is indexed by a column when a join first looks something up there, and kept so.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from operator import itemgetter

from playground.errors import InputError
from playground.logic.limits import MAX_WORK

Names = tuple[int, ...]
Fired = tuple[int, ...]
"""A rule's index, then the names for its variables in the order of its head, then its body."""
Table = dict[Names, Fired]
"""The facts of one relation, each with what fired first for it."""
Slots = dict[str, int]


def picker(places: Sequence[int]) -> Callable[[Names], Names]:
    """The function that picks these places of a row."""
    if len(places) == 1:
        return itemgetter(slice(places[0], places[0] + 1))
    return itemgetter(*places) if places else itemgetter(slice(0))


def without(rows: list[Names], slots: Slots, terms: Sequence[str], table: Table) -> list[Names]:
    """The rows for which a fact of these terms, all of them in `slots`, is not in the table."""
    fact = picker([slots[term] for term in terms])
    return [row for row in rows if fact(row) not in table]


class Tables:
    """The table of each relation, by the relation's number."""

    def __init__(self) -> None:
        self.of: list[Table] = []
        self._indices: list[dict[int, dict[int, list[Names]]]] = []
        self._work = 0

    def new(self) -> int:
        """The number of a new relation, with an empty table."""
        self.of.append({})
        self._indices.append({})
        return len(self.of) - 1

    def add(self, relation: int, facts: Table) -> None:
        """Add facts that are not there yet."""
        self.of[relation].update(facts)
        for column, index in self._indices[relation].items():
            for fact in facts:
                index[fact[column]].append(fact)

    def join(
        self,
        rows: list[Names],
        slots: Slots,
        relation: int,
        terms: Sequence[str],
        only: Table | None = None,
    ) -> list[Names]:
        """The rows with each fact of a relation that fits them; `slots` learns the new terms.

        `only` are the facts to use where those are not all. Raises InputError after MAX_WORK.
        """
        table = self.of[relation] if only is None else only
        known = [column for column, term in enumerate(terms) if term in slots]
        if len(known) == len(terms):
            whole = picker([slots[term] for term in terms])
            return [row for row in rows if whole(row) in table]
        found: list[list[Names] | Table | tuple[()]]
        if known and only is None:
            get, at = self._index(relation, known[0]).get, slots[terms[known[0]]]
            found = [get(row[at], ()) for row in rows]
        else:
            found = [table] * len(rows)
        self._count(sum(map(len, found)))
        fresh = {}
        for column, term in enumerate(terms):
            if term not in slots:
                fresh[term] = column
                slots[term] = len(rows[0]) + len(fresh) - 1
        more = picker(list(fresh.values()))
        if len(known) + len(fresh) == len(terms) and (
            not known or (only is None and len(known) == 1)
        ):
            return [
                row + more(fact) for row, facts in zip(rows, found, strict=True) for fact in facts
            ]
        whole = picker([slots[term] for term in terms])
        return [
            wide
            for row, facts in zip(rows, found, strict=True)
            for fact in facts
            if whole(wide := row + more(fact)) == fact
        ]

    def _index(self, relation: int, column: int) -> dict[int, list[Names]]:
        indices = self._indices[relation]
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
