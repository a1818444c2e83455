"""The rounds of forward chaining: rules fire until nothing new is found.

In:  the numbers of "Bob is big. All big people are kind."; what depends on one another, in order
Out: .tables.of has what is big and what is kind, each fact with what fired first for it; .more has
     what else fired

After the first round rules fire only with something that the round before has found (semi-naive
evaluation, Bancilhon and Ramakrishnan 1986).
"""

from playground.deduction.engines.chaining.numbered import ANY, Fact, Numbered
from playground.deduction.engines.chaining.plans import Plan, Way
from playground.deduction.engines.chaining.tables import Fired, Names, Table, Tables


class Firing:
    """The facts of a text and all that follows, as numbers below `names` for everyone there is.

    Raises InputError after MAX_WORK.
    """

    def __init__(self, known: Numbered, names: int) -> None:
        self.tables = Tables(known.facts)
        self.more: dict[Fact, list[Fired]] = {
            fact: list(fired) for fact, fired in known.more.items()
        }
        self._found: dict[int, Table] = {}
        self._fresh: dict[int, Table] = {}
        if known.asks_any:
            self.tables.add(ANY, {(number,): () for number in range(names)})

    def fire(self, together: list[Plan]) -> None:
        """Let rules fire until nothing new is found."""
        for plan in together:
            self._fire(plan)
        while self._found:
            self._fresh, self._found = self._found, {}
            for relation, facts in self._fresh.items():
                self.tables.add(relation, facts)
            for plan in together:
                for number in plan.form.needs:
                    if plan.relations[number] in self._fresh:
                        self._fire_again(plan, number)
        self._fresh = {}

    def _fire(self, plan: Plan) -> None:
        """Note every way a rule fires."""
        tables, relations = self.tables.of, plan.relations
        for number in plan.form.needs:
            if not tables[relations[number]]:
                return
        way = plan.form.way(plan.start(tables))
        rows = [plan.row]
        for at, step in way.steps:
            rows = self.tables.join(rows, relations[at], step)
            if not rows:
                return
        self._conclude(plan, way, rows)

    def _fire_again(self, plan: Plan, first: int) -> None:
        """Note every way in which that condition is fresh, and none of those before it."""
        way = plan.form.way(first)
        rows = [plan.row]
        for at, step in way.steps:
            relation = plan.relations[at]
            fresh = self._fresh.get(relation) if step.needed else None
            rows = self.tables.join(rows, relation, step, fresh if at == first else None)
            if fresh and at < first:
                rows = [row for row in rows if step.fact(row) not in fresh]
            if not rows:
                return
        self._conclude(plan, way, rows)

    def _conclude(self, plan: Plan, way: Way, rows: list[Names]) -> None:
        relation, head, fired = plan.head, way.head, way.fired
        table, found = self.tables.of[relation], self._found.get(relation, {})
        for row in rows:
            fact = head(row)
            if fact in table or fact in found:
                self.more.setdefault((relation, fact), []).append(fired(row))
            else:
                found[fact] = fired(row)
        if found:
            self._found[relation] = found

    def contradict(self, opposites: list[tuple[int, int]]) -> bool:
        """Whether something is in both of two tables."""
        tables = self.tables.of
        return any(not tables[one].keys().isdisjoint(tables[other]) for one, other in opposites)
