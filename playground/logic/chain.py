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

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from playground.logic.model import Instance, Model, World
from playground.logic.program import Atom, Literal, Program, Rule
from playground.logic.strata import Condition, Plan, strata
from playground.logic.tables import Fired, Names, Slots, Table, Tables, picker, without

_ANY = 0
"""The relation of all names: for variables that no other condition binds."""


def chain(
    program: Program, world: World, names: Iterable[str] = (), *, contradictions: bool = False
) -> list[Model] | None:
    """The one model, or none where that contradicts itself; None where only a search can tell.

    `names` and `contradictions` as in solve.models. Raises InputError after MAX_WORK.
    """
    if program.eithers:
        return None
    facts = _Facts(program.rules, world, names)
    order = strata(facts.plans)
    if order is None:
        return None
    for together in order:
        facts.fire(together)
    return [] if facts.contradict and not contradictions else [Model(world, facts)]


class _Facts(Mapping[Literal, tuple[Instance, ...]]):
    """Every literal that holds, with the instances behind it, as values for whoever looks.

    `plans` are the rules that are no facts, by their index.
    """

    def __init__(self, rules: tuple[Rule, ...], world: World, names: Iterable[str]) -> None:
        self._rules = rules
        self._closed = world == "closed"
        self._numbers: dict[str, int] = {}
        self._tables = Tables()
        self._relations = {("", -1, True): self._tables.new()}  # _ANY, with a key no literal has
        self._more: dict[int, dict[Names, list[Fired]]] = defaultdict(dict)
        self._found: dict[int, Table] = {}
        self._fresh: dict[int, Table] = {}
        self.plans: dict[int, Plan] = {}
        numbers, tables = self._numbers, self._tables.of
        for at, rule in enumerate(rules):
            terms = rule.head.atom.terms
            if rule.body or any(term.startswith("?") for term in terms):
                self.plans[at] = self._plan(at, rule)
            else:
                fact = tuple([numbers.setdefault(term, len(numbers)) for term in terms])
                relation = self._relation(rule.head)
                if tables[relation].setdefault(fact, (at,)) != (at,):
                    self._more[relation].setdefault(fact, []).append((at,))
        for name in names:
            numbers.setdefault(name, len(numbers))
        self._names = list(numbers)
        if any(one.relation == _ANY for plan in self.plans.values() for one in plan.body):
            self._tables.add(_ANY, {(number,): () for number in numbers.values()})

    # --- the rules -----------------------------------------------------------------------------

    def _relation(self, literal: Literal) -> int:
        key = (literal.atom.relation, len(literal.atom.terms), literal.positive)
        number = self._relations.get(key)
        if number is None:
            number = self._relations[key] = self._tables.new()
        return number

    def _plan(self, at: int, rule: Rule) -> Plan:
        literals = (rule.head, *rule.body)
        terms = dict.fromkeys(term for literal in literals for term in literal.atom.terms)
        variables = tuple(term for term in terms if term.startswith("?"))
        constants = [term for term in terms if not term.startswith("?")]
        numbers = self._numbers
        row = (at, *[numbers.setdefault(term, len(numbers)) for term in constants])
        body = [self._condition(literal) for literal in dict.fromkeys(rule.body)]
        bound = {term for one in body if one.needed for term in one.terms}
        body += [Condition(_ANY, (one,), True) for one in variables if one not in bound]
        slots = {term: slot for slot, term in enumerate(constants, start=1)}
        head = self._relation(rule.head)
        return Plan(at, head, rule.head.atom.terms, variables, tuple(body), row, slots)

    def _condition(self, literal: Literal) -> Condition:
        needed = literal.positive or not self._closed
        relation = self._relation(literal if needed else literal.negation)
        return Condition(relation, literal.atom.terms, needed)

    # --- the rounds ----------------------------------------------------------------------------

    def fire(self, together: list[Plan]) -> None:
        """Let rules fire until nothing new is found."""
        heads = {plan.relation for plan in together}
        again = [
            (plan, number)
            for plan in together
            for number, one in enumerate(plan.body)
            if one.needed and one.relation in heads
        ]
        for plan in together:
            self._fire(plan)
        while self._found:
            self._fresh, self._found = self._found, {}
            for relation, facts in self._fresh.items():
                self._tables.add(relation, facts)
            for plan, number in again:
                if plan.body[number].relation in self._fresh:
                    self._fire(plan, number)
        self._fresh = {}

    def _fire(self, plan: Plan, first: int | None = None) -> None:
        """Note every way a rule fires; with `first` those in which that condition is fresh.

        The conditions before `first` are then not fresh, so that no way is found twice.
        """
        body, tables = plan.body, self._tables
        if any(one.needed and not tables.of[one.relation] for one in body):
            return
        rows, slots = [plan.row], dict(plan.slots)
        waiting = set(range(len(body)))
        at = first
        while waiting:
            if at is None:
                at = min(waiting, key=lambda number: self._cost(body[number], slots))
            waiting.remove(at)
            one = body[at]
            fresh = self._fresh.get(one.relation) if first is not None else None
            if one.needed:
                only = fresh if at == first else None
                rows = tables.join(rows, slots, one.relation, one.terms, only)
                if fresh and first is not None and at < first:
                    rows = without(rows, slots, one.terms, fresh)
            else:
                rows = without(rows, slots, one.terms, tables.of[one.relation])
            if not rows:
                return
            at = None
        self._conclude(plan, rows, slots)

    def _cost(self, one: Condition, slots: Slots) -> tuple[int, int]:
        """How to go on: by what only checks, then by what an index finds, then by small tables."""
        more = sum(term not in slots for term in one.terms)
        if not more:
            return 0, 0
        if not one.needed:
            return 3, 0
        return 1 if more < len(one.terms) else 2, len(self._tables.of[one.relation])

    def _conclude(self, plan: Plan, rows: list[Names], slots: Slots) -> None:
        head = picker([slots[term] for term in plan.terms])
        fired = picker([0, *(slots[term] for term in plan.variables)])
        table, more = self._tables.of[plan.relation], self._more[plan.relation]
        found = self._found.get(plan.relation, {})
        for row in rows:
            fact = head(row)
            if fact in table or fact in found:
                more.setdefault(fact, []).append(fired(row))
            else:
                found[fact] = fired(row)
        if found:
            self._found[plan.relation] = found

    # --- what holds ----------------------------------------------------------------------------

    @property
    def contradict(self) -> bool:
        """Whether something both holds and is denied."""
        tables = self._tables.of
        return any(
            not positive
            and (opposite := self._relations.get((relation, arity, True))) is not None
            and not tables[number].keys().isdisjoint(tables[opposite])
            for (relation, arity, positive), number in self._relations.items()
        )

    def __getitem__(self, literal: Literal) -> tuple[Instance, ...]:
        relation, fact = self._place(literal)
        first = self._tables.of[relation].get(fact)
        if relation == _ANY or first is None:
            raise KeyError(literal)
        return tuple(map(self._instance, [first, *self._more[relation].get(fact, ())]))

    def __contains__(self, literal: object) -> bool:
        if not isinstance(literal, Literal):
            return False
        relation, fact = self._place(literal)
        return relation != _ANY and fact in self._tables.of[relation]

    def __iter__(self) -> Iterator[Literal]:
        for (relation, _, positive), number in self._relations.items():
            if number != _ANY:
                for fact in self._tables.of[number]:
                    terms = tuple([self._names[name] for name in fact])
                    yield Literal(Atom(relation, terms), positive)

    def __len__(self) -> int:
        return sum(map(len, self._tables.of)) - len(self._tables.of[_ANY])

    def _place(self, literal: Literal) -> tuple[int, Names]:
        """A literal in numbers; a relation that the text does not have is _ANY."""
        terms = literal.atom.terms
        key = (literal.atom.relation, len(terms), literal.positive)
        fact = tuple([self._numbers.get(term, -1) for term in terms])
        return self._relations.get(key, _ANY), fact

    def _instance(self, fired: Fired) -> Instance:
        at, *numbers = fired
        rule = self._rules[at]
        plan = self.plans.get(at)
        if plan is None:
            return Instance(rule, rule.head, (), (0, at))
        names = {
            one: self._names[number] for one, number in zip(plan.variables, numbers, strict=True)
        }
        body = tuple([literal.filled(names) for literal in rule.body])
        return Instance(rule, rule.head.filled(names), body, (1, *fired))
