"""Why a text allows no model: what contradicts what, or which "not" runs in a circle.

In:  the program of "Bob is big. Bob is not big."
Out: contradictory(...) == (is big(bob), the model in which both hold)
"""

from collections.abc import Iterable

from playground.deduction.engines.solve import Model, World, models
from playground.deduction.program import Atom, Literal, Program


def contradictory(
    program: Program, world: World, names: Iterable[str] = ()
) -> tuple[Literal, Model] | None:
    """A literal that holds together with its denial, and a model in which both hold.

    The first in the text; None where the text has no model even so.
    """
    found = models(program, world, at_most=1, names=names, contradictions=True)
    for model in found:
        for instance in model.fired:
            if instance.head.negation in model.holding:
                atom = instance.head.atom
                return Literal(atom), model
    return None


def circular(program: Program) -> list[int]:
    """The sentences whose "not" depends on what they conclude, by number.

    A program whose relations do not depend on their own negation has exactly one model (Apt, Blair
    and Walker 1988), so these are where to look.
    """
    import networkx

    graph = networkx.DiGraph()
    for rule in program.rules:
        graph.add_edges_from((_relation(one.atom), _relation(rule.head.atom)) for one in rule.body)
    circles = {
        relation: number
        for number, component in enumerate(networkx.strongly_connected_components(graph))
        for relation in component
    }
    return sorted(
        {
            rule.sentence
            for rule in program.rules
            for one in rule.body
            if not one.positive
            and circles[_relation(one.atom)] == circles[_relation(rule.head.atom)]
        }
    )


def _relation(atom: Atom) -> tuple[str, int]:
    return (atom.relation, len(atom.terms))
