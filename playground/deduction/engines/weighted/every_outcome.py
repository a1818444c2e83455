"""A weighted text whose sentences do not decide in each outcome of the draws: all are solved.

In:  count("Bob is probably red. Bob is red or blue. Red people are kind.", …, is kind(bob))
Out: Odds(true=0.75, false=0.0, clash=0.0); where Bob is not drawn red, "or" leaves it open

ProbLog takes no "or" and no "not" that runs in a circle. Here each outcome is a text of its own,
which clingo solves: the literal is true in it where it holds in all models, false where its
opposite does; an outcome without a model contradicts itself.
"""

from collections.abc import Iterable, Iterator
from itertools import product
from math import prod

from playground.deduction.engines.solve import models
from playground.deduction.engines.weighted.ground import Ground, ground
from playground.deduction.engines.weighted.weighing import Odds
from playground.deduction.limits import MAX_OUTCOMES
from playground.deduction.model import World
from playground.deduction.program import Literal, Program, Rule


def count(program: Program, world: World, literal: Literal) -> Odds | None:
    """The odds of a literal without variables; None where there are more than MAX_OUTCOMES.

    Raises InputError where the program is larger than the limits.
    """
    spelled = ground(program, world, literal, whole=True)
    if 2 ** len(spelled.draws) > MAX_OUTCOMES:
        return None
    names = {term for one in (*spelled.literals, literal) for term in one.atom.terms}
    odds = {"true": 0.0, "false": 0.0, "neither": 0.0, "clash": 0.0}
    for outcome, p in _outcomes(program, spelled):
        odds[_label(outcome, world, literal, sorted(names))] += p
    return Odds(odds["true"], odds["false"], odds["clash"])


def _outcomes(program: Program, spelled: Ground) -> Iterator[tuple[Program, float]]:
    """The text that each outcome of the draws leaves, and how probable it is."""
    certain = tuple(rule for rule in program.rules if rule.weight == 1)
    for outs in product((True, False), repeat=len(spelled.draws)):
        p = prod(
            draw.weight if out else 1 - draw.weight
            for draw, out in zip(spelled.draws, outs, strict=True)
        )
        drawn = tuple(
            Rule(clause.instance.head, clause.instance.body, clause.instance.rule.sentence)
            for clause in spelled.clauses
            if clause.draw is not None and outs[clause.draw]
        )
        if p:
            yield Program(program.sentences, certain + drawn, program.names, program.eithers), p


def _label(program: Program, world: World, literal: Literal, names: Iterable[str]) -> str:
    names = tuple(names)
    if not models(program, world, at_most=1, names=names):
        return "clash"
    if not models(program, world, at_most=1, names=names, given=literal.negation):
        return "true"
    if not models(program, world, at_most=1, names=names, given=literal):
        return "false"
    return "neither"
