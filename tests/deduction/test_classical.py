"""Classical logic: labels as brute force has them, proofs that hold step by step, cores, limits."""

from collections import defaultdict
from itertools import pairwise, product
from random import Random

import numpy
import pytest
from hypothesis import given, settings
from monadic import NAMES, QUALITIES, clause, literals_of, of, program, shown, some
from steps import check
from theories import ground, literals, theories

from playground.deduction.deciding import decide, proof_of_contradiction
from playground.deduction.engines.classical import Claim, Theory, Undecided, Verdict
from playground.deduction.engines.relevant import relevant
from playground.deduction.explaining.proof import nodes
from playground.deduction.program import Atom, Literal
from playground.deduction.reading.reader import read, read_question
from playground.deduction.wording.saying import say

ROUNDS = 2_000
READABLE = {
    say(literal, {**shown(), "X": "X"}): literal
    for name in (*NAMES, "X", *(f"!one {number}" for number in range(10)))
    for quality in QUALITIES
    for literal in (Literal(Atom(quality, (name,)), so) for so in (True, False))
}


def said_by(stated):
    """What each sentence says: the clauses that a step may use."""
    clauses = defaultdict(list)
    for number, one in enumerate(stated):
        made_up = [[Literal(Atom(q, (f"!one {number}",)), so)] for q, so in one.some]
        carried = [
            [Literal(Atom(q, (name,)), so), Literal(Atom(q, (other,)), not so)]
            for q, so in product(QUALITIES, (True, False))
            for name, other in [NAMES]
            if one.same
        ]
        clauses[f"Sentence {number}."] = made_up or carried or [literals_of(one)]
    return clauses


def claims(random):
    """A random claim, and in which worlds it is so."""
    quality, so = random.choice(QUALITIES), random.random() < 0.5
    how = random.random()
    if how < 0.4:
        name = random.choice(NAMES)
        return Claim(((Literal(Atom(quality, (name,)), so),),)), of(name, quality, so)
    ways = [
        tuple(
            (one, random.random() < 0.5) for one in random.sample(QUALITIES, random.randint(1, 2))
        )
        for _ in range(random.randint(1, 2))
    ]
    holds = numpy.any([some(way) for way in ways], axis=0)
    written = tuple(tuple(Literal(Atom(q, ("?x",)), so) for q, so in way) for way in ways)
    none = random.random() < 0.5
    return Claim(written, none=none), ~holds if none else holds


def label(worlds, holds):
    if holds[worlds].all():
        return "True"
    return "Unknown" if holds[worlds].any() else "False"


def test_labels_are_those_of_brute_force_and_every_proof_holds_step_by_step():
    random, drawn, labels = Random(1), 0, set()
    for _ in range(ROUNDS):
        stated = [clause(random) for _ in range(random.randint(2, 7))]
        text = program(random, stated)
        worlds = numpy.all([one.holds for one in stated], axis=0)
        claim, holds = claims(random)
        at_odds = Theory(text, []).contradiction()
        assert (at_odds is None) == bool(worlds.any())
        clauses = said_by(stated)
        if at_odds is not None:
            among = [one.holds for number, one in enumerate(stated) if number in at_odds]
            assert not numpy.all(among, axis=0).any()
            drawn += check_drawn(proof_of_contradiction(text, at_odds), clauses)
            continue
        found, proof = decide(claim, text, "It is so.", "It is not so.", shown())
        assert found == label(worlds, holds)
        labels.add((found, claim.none, len(claim.ways)))
        if proof:
            supposed = [[part.negation for part in way] for way in claim.ways]
            drawn += check_drawn(proof, clauses, supposed)
    assert len(labels) == 12
    assert drawn == 0


def check_drawn(proof, clauses, denied=()):
    """Check a proof; whether none was drawn but that these sentences are enough."""
    if proof.by == "prover":
        return True
    check(proof, READABLE, clauses, denied)
    return False


@settings(max_examples=400)
@given(theories(), literals)
def test_theories_with_relations_are_answered_as_brute_force_does(text, literal):
    claim, theory = Claim(((literal,),)), list(ground(text, literal.atom.terms))
    atoms = sorted({one.atom for head, body in theory for one in (head, *body)} | {literal.atom})
    worlds = numpy.indices((2,) * len(atoms)).reshape(len(atoms), -1).astype(bool)
    so = lambda one: worlds[atoms.index(one.atom)] == one.positive  # noqa: E731
    kept = numpy.ones(worlds.shape[1], dtype=bool)
    for head, body in theory:
        kept &= numpy.any([so(head), *(~so(one) for one in body)], axis=0)
    found = Theory(text, [claim])
    assert (found.contradiction() is None) == bool(kept.any())
    if kept.any():
        assert found.verdict(claim).label == label(kept, so(literal))


def test_the_sentences_that_are_enough_are_named_and_no_others():
    text = read("Tom is red. All dogs are big. All cats are small. Rex is not big.")
    claim = Claim(((read_question("Rex is a dog.").literal,),))
    assert Theory(text, [claim]).verdict(claim) == Verdict("False", (1, 3))


@pytest.mark.parametrize("length", [2, 48, 200])
def test_a_rule_runs_back_through_a_chain_of_any_length(length):
    words = [f"q{number}" for number in range(length + 1)]
    rules = " ".join(f"All {one} things are {two}." for one, two in pairwise(words))
    text = read(f"{rules} Rex is not q{length}.")
    literal = read_question("Rex is q0.").literal
    found, proof = decide(
        Claim(((literal,),)), text, "", say(literal.negation, text.names), text.names
    )
    assert found == "False"
    assert {node.by for node in nodes(proof)} <= {"contrapositive", "fact", "cut"}


def test_what_is_too_large_is_not_decided():
    facts = " ".join(f"Unit{number} is not red." for number in range(400))
    claim = Claim(((read_question("Unit1 is kind.").literal,),))
    with pytest.raises(Undecided, match="names"):
        Theory(read(f"{facts} If X likes Y and Y likes Z then X likes Z."), [claim])


@settings(max_examples=400)
@given(theories(), literals)
def test_what_does_not_bear_on_a_claim_changes_no_verdict(text, literal):
    claim = Claim(((literal,),))
    whole = Theory(text, [claim])
    if whole.contradiction() is None:
        some = relevant(text, claim)
        assert Theory(some, [claim]).verdict(claim) == whole.verdict(claim)


def test_of_a_text_that_is_too_large_what_bears_on_the_claim_is_enough():
    facts = " ".join(f"Unit{number} likes Unit{number + 1}." for number in range(2_000))
    rules = "All red units are big. If X likes Y and X is not big then Y is small."
    text = read(f"{facts} {rules} Unit7 is not big.")
    claim = Claim(((read_question("Unit7 is red.").literal,),))
    with pytest.raises(Undecided):
        Theory(text, [claim])
    assert len(relevant(text, claim).rules) < 10
