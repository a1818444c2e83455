"""A model with the options of an "or" that it takes as facts of its own: they hold in this world.

In:  the model of "Bob is red or blue. Red people are kind." in which Bob is red
Out: the same, where red(bob) is SUPPOSED, and kind(bob) follows from that

What can be proved without such an option keeps its proofs without them alone.
"""

from collections.abc import Iterator

from playground.deduction.explaining.proof import derive
from playground.deduction.model import Instance, Model
from playground.deduction.program import Literal, unstated

Reasons = dict[Literal, tuple[Instance, ...]]


def taken(model: Model) -> Model:
    """The same model, of which it takes as long as it is large."""
    said: Reasons = {}
    for head, fired in model.reasons.items():
        if plain := tuple(one for one in fired if not one.either):
            said[head] = plain
    proved = derive(Model(model.world, said))
    allowed = {*proved, *(_assumed(model) if model.world == "closed" else ())}
    reasons: Reasons = {}
    for head, fired in model.reasons.items():
        if head in proved:
            reasons[head] = tuple(one for one in said[head] if set(one.body) <= allowed)
        else:
            reasons[head] = tuple(_supposed(one) if one.either else one for one in fired)
    return Model(model.world, reasons)


def _assumed(model: Model) -> Iterator[Literal]:
    """The premises that may hold because nothing proves their opposite."""
    for fired in model.reasons.values():
        yield from (part for one in fired for part in one.body if not part.positive)


def _supposed(instance: Instance) -> Instance:
    """The option as a fact that no sentence says."""
    return Instance(unstated(instance.head), instance.head, (), instance.rank)
