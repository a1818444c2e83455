"""One comparison after another: the shortest chain of sentences from one name to the next.

In:  chain("ann", "cy", ((0, Claim("before", ("ann", "bob"), …)), (1, Claim(…("bob", "cy") …))))
Out: (0, 1)

With nothing but comparisons one name stands before another exactly where such a chain leads there:
an order without circles can be drawn in a line in which any two that no chain ties come either way
round (Szpilrajn 1930).
"""

from collections import deque
from collections.abc import Iterable

from playground.logic.ordering import Claim

Numbered = tuple[tuple[int, Claim], ...]
"""Claims, each with the number of its sentence."""


def chain(first: str, last: str, claims: Iterable[tuple[int, Claim]]) -> tuple[int, ...] | None:
    """The sentences of the shortest chain, in its order; None where there is none.

    With `first` and `last` the same it is a circle. Time is linear in the claims.
    """
    further: dict[str, list[tuple[int, str]]] = {}
    for number, claim in claims:
        if claim.positive and claim.relation in {"before", "gap"}:
            one, other = claim.names
            further.setdefault(one, []).append((number, other))
    came: dict[str, tuple[int, str]] = {}
    waiting = deque([first])
    while waiting:
        here = waiting.popleft()
        for number, there in further.get(here, ()):
            if there in came:
                continue
            came[there] = (number, here)
            if there == last:
                return _back(first, last, came)
            waiting.append(there)
    return None


def _back(first: str, last: str, came: dict[str, tuple[int, str]]) -> tuple[int, ...]:
    numbers = []
    here = last
    while True:
        number, here = came[here]
        numbers.append(number)
        if here == first:
            return tuple(reversed(numbers))


def circle(claims: Numbered) -> tuple[int, ...] | None:
    """The sentences of a circle of comparisons; None where there is none."""
    order: dict[str, list[str]] = {}
    for _, claim in claims:
        if claim.positive and claim.relation in {"before", "gap"}:
            order.setdefault(claim.names[1], []).append(claim.names[0])
    from graphlib import CycleError, TopologicalSorter

    try:
        TopologicalSorter(order).prepare()
    except CycleError as found:
        name = found.args[1][0]
        return chain(name, name, claims)
    return None


def compares_only(claims: Numbered) -> bool:
    """Whether chains are all there is to such claims."""
    return all(claim.positive and claim.relation == "before" for _, claim in claims)
