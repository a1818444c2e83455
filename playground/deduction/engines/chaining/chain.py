"""Forward chaining: what follows from a text whose "not" never runs in a circle.

In:  the program of "Bob is big. All big people are kind.", world "closed"
Out: a Model whose .holding is {is big(bob), is kind(bob)}

Such a text has exactly one model (Apt, Blair and Walker 1988), and no search is needed for it.
Conclusions that depend on one another are worked out together, after all that they rest on
(strata.py); so what "not" asks for is settled before it is asked. Relations and names are numbers
(tables.py): the time goes with what is put together, not with the names to the power of the
variables. A literal becomes a value of its own only when someone looks at it.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from playground.deduction.engines.chaining.firing import Firing
from playground.deduction.engines.chaining.literals import Literals
from playground.deduction.engines.chaining.numbered import ANY, Numbered, numbered
from playground.deduction.model import Instance, Model, World
from playground.deduction.program import Literal, Program


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
    literals = Literals(known, names)
    firing = Firing(known, len(literals.names))
    for together in known.order:
        firing.fire(together)
    if not contradictions and firing.contradict(known.opposites):
        return []
    return [Model(world, _Facts(known, literals, firing))]


class _Facts(Mapping[Literal, tuple[Instance, ...]]):
    """Every literal that holds, with the instances behind it, as values for whoever looks."""

    def __init__(self, known: Numbered, literals: Literals, firing: Firing) -> None:
        self._known, self._literals = known, literals
        self._tables, self._more = firing.tables.of, firing.more

    def __getitem__(self, literal: Literal) -> tuple[Instance, ...]:
        found: tuple[Instance, ...] | None = self.get(literal)
        if found is None:
            raise KeyError(literal)
        return found

    def get(self, literal: Literal, default: Any = None) -> Any:
        """The same; what does not hold costs no exception."""
        literals = self._literals
        relation, fact = place = literals.place(literal)
        first = self._tables[relation].get(fact)
        if relation == ANY or first is None:
            return default
        more = self._more.get(place, ())
        return tuple([literals.instance(literal, fired) for fired in (first, *more)])

    def __contains__(self, literal: object) -> bool:
        if not isinstance(literal, Literal):
            return False
        relation, fact = self._literals.place(literal)
        return relation != ANY and fact in self._tables[relation]

    def __iter__(self) -> Iterator[Literal]:
        for (relation, _, positive), number in self._known.relations.items():
            if number != ANY:
                for fact in self._tables[number]:
                    yield self._literals.literal(relation, positive, fact)

    def __len__(self) -> int:
        return sum(map(len, self._tables)) - len(self._tables[ANY])
