"""In which order rules fire, so that what "not" asks for is settled before it is asked.

In:  plans of r ← p, not q; q ← p; p ← q
Out: [[q ← p, p ← q], [r ← p, not q]]; None for r ← not r

Rules whose conclusions depend on one another stand together (a stratum), after all they rest on.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping
from typing import NamedTuple

from playground.logic.tables import Names, Slots


class Condition(NamedTuple):
    """A literal of a body: whether a fact of the relation must be there, or must not."""

    relation: int
    terms: tuple[str, ...]
    needed: bool


class Plan(NamedTuple):
    """A rule in numbers; `row` is its index and its constants, `slots` where each of these is."""

    at: int
    relation: int
    terms: tuple[str, ...]
    variables: tuple[str, ...]
    body: tuple[Condition, ...]
    row: Names
    slots: Slots


Node = int | tuple[int, str]
"""A relation; or a relation with its last name, with _ANYONE or with _EVERY."""

_ANYONE = "?anyone"
"""What is concluded of a variable."""
_EVERY = "?every"
"""What is concluded of any name or variable."""


def strata(plans: Mapping[int, Plan]) -> list[list[Plan]] | None:
    """The rules in their order; None where a "not" depends on what it concludes.

    A text is looked at by its relations, and if that fails with their last names told apart, so
    that to like the cat is another thing than to like the dog.
    """
    found = _strata(plans, _relations)
    return _strata(plans, _last_names) if found is None else found


def _relations(relation: int, terms: tuple[str, ...]) -> list[Node]:  # noqa: ARG001
    return [relation]


def _last_names(relation: int, terms: tuple[str, ...]) -> list[Node]:
    last = terms[-1] if terms else ""
    if last.startswith("?"):
        return [(relation, _ANYONE), (relation, _EVERY)]
    return [(relation, last), (relation, _ANYONE)]


def _strata(
    plans: Mapping[int, Plan], nodes: Callable[[int, tuple[str, ...]], list[Node]]
) -> list[list[Plan]] | None:
    """`nodes` are what a condition rests on, the first of them what a conclusion is."""
    import networkx

    graph = networkx.DiGraph()
    heads: dict[int, Node] = {}
    for plan in plans.values():
        head = heads[plan.at] = nodes(plan.relation, plan.terms)[0]
        graph.add_node(head)
        graph.add_edges_from(
            (head, node) for one in plan.body for node in nodes(one.relation, one.terms)
        )
        if isinstance(head, tuple):
            graph.add_edge((head[0], _EVERY), head)
    component = {
        node: number  # Tarjan's algorithm finds what others rest on before these
        for number, found in enumerate(networkx.strongly_connected_components(graph))
        for node in found
    }
    order: dict[int, list[Plan]] = defaultdict(list)
    for plan in plans.values():
        own = component[heads[plan.at]]
        negated = (one for one in plan.body if not one.needed)
        if any(
            component[node] == own for one in negated for node in nodes(one.relation, one.terms)
        ):
            return None
        order[own].append(plan)
    return [order[number] for number in sorted(order)]
