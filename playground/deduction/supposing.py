"""Whether a rule comes of a text: suppose its conditions, and see what follows then.

In:  is nice(?x) ← is big(?x), the program of "All big people are kind. Kind people are nice."
Out: Supposed(True, Proof("X is nice.", "rule", …, premises=(… Proof("X is big.", "supposed"))))

Variables stand for someone of whom nothing else is known, so what is shown holds of all. In the
closed world only what needs no further assumption is taken.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from playground.core import Proof
from playground.deduction.engines.solve import World, models
from playground.deduction.explaining.cases import prove_in_all
from playground.deduction.explaining.proof import assumes, derive, prove
from playground.deduction.program import Literal, Program, unstated, variables_of
from playground.deduction.wording.saying import letters


@dataclass(frozen=True)
class Supposed:
    """Whether a rule's conclusion holds under its conditions, or else its opposite; the proof."""

    holds: bool
    proof: Proof


def suppose(
    head: Literal,
    body: tuple[Literal, ...],
    program: Program,
    world: World,
    names: Mapping[str, str],
) -> Supposed | None:
    """What the text makes of a rule; None where neither the conclusion nor its opposite comes out.

    `names` as in a Program. Raises InputError where the program is larger than the limits.
    """
    variables = variables_of((*body, head))
    # A name of a text is in lower case, so X is none.
    anyone = dict(zip(variables, letters(), strict=False))
    conclusion = head.filled(anyone)
    facts = tuple(unstated(literal.filled(anyone)) for literal in body)
    supposed = replace(program, rules=(*program.rules, *facts))
    terms = conclusion.atom.terms
    if program.eithers:
        return _in_all(conclusion, supposed, world, terms, names)
    found = models(supposed, world, at_most=2, names=terms, contradictions=True)
    if len(found) != 1:
        return None
    derivations = derive(found[0])
    for literal in (conclusion, conclusion.negation):
        if literal in found[0].holding:
            proof = prove(literal, derivations, supposed, names)
            if not assumes(proof):
                return Supposed(literal == conclusion, proof)
    return None


def _in_all(
    conclusion: Literal,
    supposed: Program,
    world: World,
    terms: tuple[str, ...],
    names: Mapping[str, str],
) -> Supposed | None:
    """The same where the text says "or", by cases; None where nothing can be as supposed."""
    if not models(supposed, world, at_most=1, names=terms):
        return None
    for literal in (conclusion, conclusion.negation):
        proof = prove_in_all(literal, supposed, world, terms, names)
        if proof and not assumes(proof):
            return Supposed(literal == conclusion, proof)
    return None
