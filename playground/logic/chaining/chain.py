"""Forward chaining: what follows from a text whose "not" never runs in a circle.

In:  the program of "Bob is big. All big people are kind.", world "closed"
Out: a Model whose .holding is {is big(bob), is kind(bob)}

Such a text has exactly one model (Apt, Blair and Walker 1988), and no search is needed for it.
Conclusions that depend on one another are worked out together, after all that they rest on
(strata.py); so what "not" asks for is settled before it is asked. There rules fire in rounds, and
after the first only with something that the round before has found (semi-naive evaluation,
Bancilhon and Ramakrishnan 1986). Relations and names are numbers (tables.py): the time goes with
what is put together, not with the names to the power of the variables. A literal becomes a value
of its own only when someone looks at it.
"""

from collections.abc import Iterable, Iterator, Mapping

from playground.logic.chaining.numbered import ANY, Numbered, numbered
from playground.logic.chaining.plans import Plan, Way
from playground.logic.chaining.tables import Fired, Names, Table, Tables
from playground.logic.model import Instance, Model, World
from playground.logic.program import Atom, Literal, Program


def chain(
    program: Program, world: World, names: Iterable[str] = (), *, contradictions: bool = False
) -> list[Model] | None:
    """The one model, or none where that contradicts itself; None where only a search can tell.

    `names` and `contradictions` as in solve.models. Raises InputError after MAX_WORK.
    """
    if program.eithers:
        return None
    known = numbered(program, world)
    if known.order is None:
        return None
    facts = _Facts(known, names)
    for together in known.order:
        facts.fire(together)
    return [] if not contradictions and facts.contradict else [Model(world, facts)]


class _Facts(Mapping[Literal, tuple[Instance, ...]]):
    """Every literal that holds, with the instances behind it, as values for whoever looks."""

    def __init__(self, known: Numbered, names: Iterable[str]) -> None:
        self._known = known
        self._numbers = known.names
        if not self._numbers.keys() >= (asked := dict.fromkeys(names)).keys():
            everyone = dict.fromkeys((*self._numbers, *asked))
            self._numbers = {name: number for number, name in enumerate(everyone)}
        self._names = list(self._numbers)
        self._tables = Tables(known.facts)
        self._more = {fact: list(fired) for fact, fired in known.more.items()}
        self._found: dict[int, Table] = {}
        self._fresh: dict[int, Table] = {}
        if known.asks_any:
            self._tables.add(ANY, {(number,): () for number in range(len(self._names))})

    # --- the rounds ----------------------------------------------------------------------------

    def fire(self, together: list[Plan]) -> None:
        """Let rules fire until nothing new is found."""
        for plan in together:
            self._fire(plan)
        while self._found:
            self._fresh, self._found = self._found, {}
            for relation, facts in self._fresh.items():
                self._tables.add(relation, facts)
            for plan in together:
                for number, relation in plan.needs:
                    if relation in self._fresh:
                        self._fire_again(plan, number)
        self._fresh = {}

    def _fire(self, plan: Plan) -> None:
        """Note every way a rule fires."""
        tables = self._tables.of
        for _, relation in plan.needs:
            if not tables[relation]:
                return
        way = plan.way(plan.start(tables))
        rows = [plan.row]
        for _, step in way.steps:
            rows = self._tables.join(rows, step)
            if not rows:
                return
        self._conclude(plan, way, rows)

    def _fire_again(self, plan: Plan, first: int) -> None:
        """Note every way in which that condition is fresh, and none of those before it."""
        way = plan.way(first)
        rows = [plan.row]
        for at, step in way.steps:
            fresh = self._fresh.get(step.relation) if step.needed else None
            rows = self._tables.join(rows, step, fresh if at == first else None)
            if fresh and at < first:
                rows = [row for row in rows if step.fact(row) not in fresh]
            if not rows:
                return
        self._conclude(plan, way, rows)

    def _conclude(self, plan: Plan, way: Way, rows: list[Names]) -> None:
        relation, head, fired = plan.head.relation, way.head, way.fired
        table, found = self._tables.of[relation], self._found.get(relation, {})
        for row in rows:
            fact = head(row)
            if fact in table or fact in found:
                self._more.setdefault((relation, fact), []).append(fired(row))
            else:
                found[fact] = fired(row)
        if found:
            self._found[relation] = found

    # --- what holds ----------------------------------------------------------------------------

    @property
    def contradict(self) -> bool:
        """Whether something both holds and is denied."""
        tables = self._tables.of
        return any(
            not tables[denied].keys().isdisjoint(tables[said])
            for denied, said in self._known.opposites
        )

    def __getitem__(self, literal: Literal) -> tuple[Instance, ...]:
        relation, fact = self._place(literal)
        first = self._tables.of[relation].get(fact)
        if relation == ANY or first is None:
            raise KeyError(literal)
        more = self._more.get((relation, fact), ())
        return tuple([self._instance(literal, fired) for fired in (first, *more)])

    def __contains__(self, literal: object) -> bool:
        if not isinstance(literal, Literal):
            return False
        relation, fact = self._place(literal)
        return relation != ANY and fact in self._tables.of[relation]

    def __iter__(self) -> Iterator[Literal]:
        for (relation, _, positive), number in self._known.relations.items():
            if number != ANY:
                for fact in self._tables.of[number]:
                    terms = tuple([self._names[name] for name in fact])
                    yield Literal(Atom(relation, terms), positive)

    def __len__(self) -> int:
        return sum(map(len, self._tables.of)) - len(self._tables.of[ANY])

    def _place(self, literal: Literal) -> tuple[int, Names]:
        """A literal in numbers; a relation that the text does not have is ANY."""
        terms = literal.atom.terms
        key = (literal.atom.relation, len(terms), literal.positive)
        fact = tuple([self._numbers.get(term, -1) for term in terms])
        return self._known.relations.get(key, ANY), fact

    def _instance(self, head: Literal, fired: Fired) -> Instance:
        at, *numbers = fired
        rule = self._known.rules[at]
        plan = self._known.plans.get(at)
        if plan is None:
            return Instance(rule, head, (), (0, at))
        filled = [self._names[number] for number in numbers]
        names = dict(zip(plan.variables, filled, strict=True))
        body = tuple([literal.filled(names) for literal in rule.body])
        return Instance(rule, head, body, (1, *fired))
