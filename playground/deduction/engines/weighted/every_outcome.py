"""A weighted text whose sentences do not decide in each outcome of the draws: all are solved.

In:  count("Bob is probably red. Bob is red or blue. Red people are kind.", …, is kind(bob))
Out: Odds(true=0.75, false=0.0, clash=0.0); where Bob is not drawn red, "or" leaves it open

ProbLog takes no "or" and no "not" that runs in a circle. Here each outcome is a text of its own,
which clingo solves: the literal is true in it where it holds in all models, false where its
opposite does; an outcome without a model contradicts itself. In classical logic a drawn rule runs
both ways: so `in_classical_logic` looks at every draw that bears on a claim, also where no rule
that runs forwards fires with it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import product
from math import prod

from playground.deduction.engines.classical import Claim, Theory, Undecided, names_of
from playground.deduction.engines.relevant import relevant
from playground.deduction.engines.solve import models
from playground.deduction.engines.weighted.ground import Draw, Ground, ground
from playground.deduction.engines.weighted.weighing import Odds
from playground.deduction.limits import MAX_INSTANCES, MAX_OUTCOMES
from playground.deduction.model import World
from playground.deduction.program import Literal, Program, Rule, variables_of


def count(program: Program, world: World, literal: Literal) -> Odds | None:
    """The odds of a literal without variables; None where there are more than MAX_OUTCOMES.

    Raises InputError where the program is larger than the limits.
    """
    spelled = ground(program, world, literal, whole=True)
    if 2 ** len(spelled.draws) > MAX_OUTCOMES:
        return None
    names = {term for one in (*spelled.literals, literal) for term in one.atom.terms}
    odds = {"true": 0.0, "false": 0.0, "neither": 0.0, "clash": 0.0}
    for outcome, p in outcomes(program, spelled):
        odds[_label(outcome, world, literal, sorted(names))] += p
    return Odds(odds["true"], odds["false"], odds["clash"])


def outcomes(program: Program, spelled: Ground) -> Iterator[tuple[Program, float]]:
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
            rules = tuple(sorted(certain + drawn, key=lambda one: one.sentence))
            yield Program(program.sentences, rules, program.names, program.eithers), p


def in_classical_logic(program: Program, claim: Claim) -> Odds | None:
    """The odds of a claim in the open world, where rules run both ways.

    None where there are more than MAX_OUTCOMES, or one of them cannot be decided.
    """
    drawn = _drawn(program, claim)
    if drawn is None:
        return None
    first = len(program.sentences)
    own = [
        replace(rule, weight=1.0, sentence=first + at)
        for at, rules in enumerate(drawn.values())
        for rule in rules
    ]
    sure = [rule for rule in program.rules if rule.weight == 1]
    some = relevant(replace(program, rules=(*sure, *own)), claim, linked=True)
    if some is None:
        return None
    kept = {rule.sentence for rule in some.rules if rule.sentence >= first}
    draws = [(first + at, draw) for at, draw in enumerate(drawn) if first + at in kept]
    if 2 ** len(draws) > MAX_OUTCOMES:
        return None
    odds = dict.fromkeys(("True", "False", "Unknown", ""), 0.0)
    try:
        theory = Theory(some, [claim])
        for outs in product((True, False), repeat=len(draws)):
            pairs = [*zip(draws, outs, strict=True)]
            p = prod(draw.weight if out else 1 - draw.weight for (_, draw), out in pairs)
            if p:
                odds[theory.label(claim, {at for (at, _), out in pairs if not out})] += p
    except Undecided:
        return None
    return Odds(odds["True"], odds["False"], odds[""])


def _drawn(program: Program, claim: Claim) -> dict[Draw, list[Rule]] | None:
    """The rules that hang on each draw, with names in them; None where they are too many."""
    literals = (one for way in claim.ways for one in way)
    asked = (term for one in literals for term in one.atom.terms if not term.startswith("?"))
    names = tuple(dict.fromkeys((*names_of(program), *asked)))
    found: dict[Draw, list[Rule]] = {}
    for rule in program.rules:
        if rule.weight == 1:
            continue
        variables = sorted(variables_of((rule.head, *rule.body)))
        if len(found) + len(names) ** len(variables) > MAX_INSTANCES:
            return None
        for one in product(names, repeat=len(variables)):
            put = dict(zip(variables, one, strict=True))
            draw = Draw(rule.sentence, tuple(put.items()), rule.weight)
            body = tuple(part.filled(put) for part in rule.body)
            found.setdefault(draw, []).append(Rule(rule.head.filled(put), body, rule.sentence))
    return found


def _label(program: Program, world: World, literal: Literal, names: Iterable[str]) -> str:
    names = tuple(names)
    if not models(program, world, at_most=1, names=names):
        return "clash"
    if not models(program, world, at_most=1, names=names, given=literal.negation):
        return "true"
    if not models(program, world, at_most=1, names=names, given=literal):
        return "false"
    return "neither"
