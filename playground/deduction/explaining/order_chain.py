"""One comparison after another: the shortest chain of sentences from one name to the next.

In:  Chains(((0, Claim("before", ("ann", "bob"), …)), (1, Claim("before", ("bob", "cy"), …)))).find(
         "ann", "cy")
Out: (0, 1)

With nothing but comparisons one name stands before another exactly where such a chain leads there:
an order without circles can be drawn in a line in which any two that no chain ties come either way
round (Szpilrajn 1930).
"""

from collections import deque
from collections.abc import Iterable
from graphlib import CycleError, TopologicalSorter

from playground.deduction.orders import Claim

Numbered = tuple[tuple[int, Claim], ...]
"""Claims, each with the number of its sentence."""


class Chains:
    """The shortest chains of some claims; all that start (or end) at one name are found at once."""

    def __init__(self, claims: Iterable[tuple[int, Claim]]) -> None:
        self._next: dict[bool, dict[str, list[tuple[int, str]]]] = {False: {}, True: {}}
        self._trees: dict[tuple[str, bool], dict[str, tuple[int, str]]] = {}
        for number, claim in claims:
            if claim.positive and claim.relation in {"before", "gap"}:
                one, other = claim.names
                self._next[False].setdefault(one, []).append((number, other))
                self._next[True].setdefault(other, []).append((number, one))

    def find(self, first: str, last: str, *, backwards: bool = False) -> tuple[int, ...] | None:
        """The sentences of the shortest chain, in its order; None where there is none.

        With `first` and `last` the same it is a circle. The first call takes time linear in the
        claims, later ones from the same `first` (or, `backwards`, to the same `last`) next to none.
        """
        start, end = (last, first) if backwards else (first, last)
        came = self._tree(start, backwards)
        if end not in came:
            return None
        number, here = came[end]
        numbers = [number]
        while here != start:
            number, here = came[here]
            numbers.append(number)
        return tuple(numbers if backwards else reversed(numbers))

    def _tree(self, start: str, backwards: bool) -> dict[str, tuple[int, str]]:
        """From where, and by which sentence, each name is first reached."""
        if (start, backwards) in self._trees:
            return self._trees[start, backwards]
        came: dict[str, tuple[int, str]] = {}
        waiting = deque([start])
        while waiting:
            here = waiting.popleft()
            for number, there in self._next[backwards].get(here, ()):
                if there not in came:
                    came[there] = (number, here)
                    waiting.append(there)
        self._trees[start, backwards] = came
        return came


def circle(claims: Numbered) -> tuple[int, ...] | None:
    """The sentences of a circle of comparisons; None where there is none."""
    order: dict[str, list[str]] = {}
    for _, claim in claims:
        if claim.positive and claim.relation in {"before", "gap"}:
            order.setdefault(claim.names[1], []).append(claim.names[0])
    try:
        TopologicalSorter(order).prepare()
    except CycleError as found:
        name = found.args[1][0]
        return Chains(claims).find(name, name)
    return None


def compares_only(claims: Numbered) -> bool:
    """Whether chains are all there is to such claims."""
    return all(claim.positive and claim.relation == "before" for _, claim in claims)
