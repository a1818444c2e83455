"""In which order rules fire, so that what "not" asks for is settled before it is asked.

In:  plans of r ← p, not q; q ← p; p ← q
Out: [[q ← p, p ← q], [r ← p, not q]]; None for r ← not r

Rules whose conclusions depend on one another stand together (a stratum), after all they rest on.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable

from playground.deduction.engines.chaining.components import components
from playground.deduction.engines.chaining.plans import Plan, Terms

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


def _relations(relation: int, _terms: Terms) -> list[Node]:
    return [relation]


def _last_names(relation: int, terms: Terms) -> list[Node]:
    last = terms[-1] if terms else ""
    if last.startswith("?"):
        return [(relation, _ANYONE), (relation, _EVERY)]
    return [(relation, last), (relation, _ANYONE)]


def _strata(
    plans: tuple[Plan, ...], nodes: Callable[[int, Terms], list[Node]]
) -> list[list[Plan]] | None:
    """`nodes` are what a condition rests on, the first of them what a conclusion is."""
    rests: dict[Node, list[Node]] = defaultdict(list)
    heads = [nodes(plan.head, plan.form.head)[0] for plan in plans]
    for head, plan in zip(heads, plans, strict=True):
        for relation, one in zip(plan.relations, plan.form.body, strict=True):
            rests[head] += nodes(relation, one.terms)
        if isinstance(head, tuple):
            rests[head[0], _EVERY].append(head)
    component = components(rests)
    order: dict[int, list[Plan]] = defaultdict(list)
    for head, plan in zip(heads, plans, strict=True):
        own = component[head]
        for relation, one in zip(plan.relations, plan.form.body, strict=True):
            if not one.needed and own in [component[node] for node in nodes(relation, one.terms)]:
                return None
        order[own].append(plan)
    return [order[number] for number in sorted(order)]
