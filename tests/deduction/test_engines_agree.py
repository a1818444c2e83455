"""clingo, z3 and ProbLog agree with brute force, of two names of one, "or" and "some" too."""

from dataclasses import replace
from itertools import product
from math import prod
from random import Random

import numpy
import pytest
from monadic import NAMES, QUALITIES, clause, of, program, shown
from test_classical import label

from playground.answering.deduction.first_order import prove
from playground.deduction.engines.classical import Claim
from playground.deduction.engines.weighted.every_outcome import in_classical_logic
from playground.deduction.program import Atom, Literal
from playground.deduction.reading.reader import Asked


def asked(random):
    """A random statement about a name, and in which worlds it is so."""
    name, quality, so = random.choice(NAMES), random.choice(QUALITIES), random.random() < 0.5
    return Literal(Atom(quality, (name,)), so), of(name, quality, so)


def test_z3_answers_as_brute_force_does():
    random, same = Random(2), 0
    for _ in range(150):
        stated = [clause(random) for _ in range(random.randint(2, 7))]
        same += any(one.same for one in stated)
        worlds = numpy.all([one.holds for one in stated], axis=0)
        literal, holds = asked(random)
        found = prove(Asked(literal, shown()), program(random, stated))
        assert found
        assert found.text == (label(worlds, holds) if worlds.any() else "")
    assert same > 20


def weighted(random, stated, text):
    """The text with weights for some of its sentences about names alone, and these weights."""
    chosen = {one.sentence for one in text.eithers}
    weights = {
        number: random.choice((0.25, 0.5, 0.7))
        for number, one in enumerate(stated)
        if one.names and not one.all and number not in chosen and random.random() < 0.6
    }
    rules = [replace(one, weight=weights.get(one.sentence, 1.0)) for one in text.rules]
    return replace(text, rules=tuple(rules)), weights


def test_weights_give_what_all_outcomes_together_do():
    """An outcome is the sentences that come out; those that contradict themselves are left out."""
    random, hung = Random(3), 0
    for _ in range(2_000):
        stated = [clause(random) for _ in range(random.randint(2, 6))]
        text, weights = weighted(random, stated, program(random, stated))
        literal, holds = asked(random)
        shares = dict.fromkeys(("True", "False", "Unknown"), 0.0)
        for outs in product((True, False), repeat=len(weights)):
            drawn = dict(zip(weights, outs, strict=True))
            came = [one.holds for at, one in enumerate(stated) if drawn.get(at, True)]
            worlds = numpy.all(came, axis=0) if came else numpy.ones_like(holds)
            p = prod(weights[at] if out else 1 - weights[at] for at, out in drawn.items())
            if worlds.any():
                shares[label(worlds, holds)] += p
        odds = in_classical_logic(text, Claim(((literal,),)))
        assert odds
        left, sound = sum(shares.values()), 1 - odds.clash
        if left < 1e-9:
            continue
        hung += 0 < shares["True"] / left < 1
        assert odds.true / sound == pytest.approx(shares["True"] / left)
        assert odds.false / sound == pytest.approx(shares["False"] / left)
    assert hung > 100
