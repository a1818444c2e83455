"""In which order rules fire, so that what "not" asks for is settled before it is asked.

In:  plans of r ← p, not q; q ← p; p ← q
Out: [[q ← p, p ← q], [r ← p, not q]]; None for r ← not r

Rules whose conclusions depend on one another stand together (a stratum), after all they rest on.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable

from playground.logic.chaining.components import components
from playground.logic.chaining.plans import Condition, Plan

Node = int | tuple[int, str]
"""A relation; or a relation with its last name, with _ANYONE or with _EVERY."""

_ANYONE = "?anyone"
"""What is concluded of a variable."""
_EVERY = "?every"
"""What is concluded of any name or variable."""


def strata(plans: Iterable[Plan]) -> list[list[Plan]] | None:
    """The rules in their order; None where a "not" depends on what it concludes.

    A text is looked at by its relations, and if that fails with their last names told apart, so
    that to like the cat is another thing than to like the dog.
    """
    plans = tuple(plans)
    found = _strata(plans, _relations)
    return _strata(plans, _last_names) if found is None else found


def _relations(one: Condition) -> list[Node]:
    return [one.relation]


def _last_names(one: Condition) -> list[Node]:
    last = one.terms[-1] if one.terms else ""
    if last.startswith("?"):
        return [(one.relation, _ANYONE), (one.relation, _EVERY)]
    return [(one.relation, last), (one.relation, _ANYONE)]


def _strata(
    plans: tuple[Plan, ...], nodes: Callable[[Condition], list[Node]]
) -> list[list[Plan]] | None:
    """`nodes` are what a condition rests on, the first of them what a conclusion is."""
    rests: dict[Node, list[Node]] = defaultdict(list)
    for plan in plans:
        head = nodes(plan.head)[0]
        rests[head] += [node for one in plan.body for node in nodes(one)]
        if isinstance(head, tuple):
            rests[head[0], _EVERY].append(head)
    component = components(rests)
    order: dict[int, list[Plan]] = defaultdict(list)
    for plan in plans:
        own = component[nodes(plan.head)[0]]
        for one in plan.body:
            if not one.needed and own in [component[node] for node in nodes(one)]:
                return None
        order[own].append(plan)
    return [order[number] for number in sorted(order)]
