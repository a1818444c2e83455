"""Engine, clingo and definition agree on thousands of theories, and every proof is checked."""

from dataclasses import replace
from random import Random

import pytest
from checker import check
from hypothesis import given
from test_solve import MANY, WORLDS
from theories import literals, reference_label, reference_models, theories

from playground.core import Proof
from playground.deduction.engines.solve import models, search
from playground.deduction.explaining.proof import derive, prove
from playground.deduction.program import Sentence
from playground.deduction.reading.reader import read, read_question
from playground.generator.theories import questions, theory

GENERATED = 200


def answered(program, literal, world):
    """The label, checked against clingo, and the proof that the engine gives."""
    names = literal.atom.terms
    found = models(program, world, at_most=0, names=names)
    by_clingo = search(program, world, at_most=0, names=names)
    label = reference_label([set(one.holding) for one in found], world, literal)
    assert label == reference_label([set(one.holding) for one in by_clingo], world, literal)
    if label not in {"True", "False"}:
        return label, None
    holds = literal if label == "True" else literal.negation
    return label, prove(holds, derive(found[0].about(holds)), program, program.names)


@MANY
@given(theories(), literals)
def test_random_theories_are_answered_as_defined_with_proofs_that_hold(program, literal):
    text = " ".join(sentence.text for sentence in program.sentences)
    for world in WORLDS:
        defined = reference_models(program, world, literal.atom.terms)
        label, proof = answered(read(text), literal, world)
        assert label == reference_label(defined, world, literal)
        if proof:
            check(proof, text, world, next(iter(defined)) if len(defined) == 1 else set())


@pytest.mark.parametrize("world", WORLDS)
def test_theories_in_plain_english_are_answered_as_made_with_proofs_that_hold(world):
    random, unread = Random(1), 0
    for _ in range(GENERATED):
        made = theory(random, world, (), random.random() / 2, random.randint(3, 12))
        program = read(made.text)
        true = {one for one, settled in made.rounds.literals.items() if settled.holds}
        for asked in questions(random, made, 6):
            found = read_question(asked.text, program)
            if isinstance(found, Sentence) or not all(one.read for one in program.sentences):
                unread += 1  # an invented word is now and then an English one, such as "must"
                continue
            label, proof = answered(program, found.literal, world)
            assert label == asked.answer
            if proof:
                check(proof, made.text, world, true)
    assert unread < GENERATED / 10


TEXT = "Bob is big. Ann is big. All big people are kind. Kind people are not cold."
BIG = Proof("Bob is big.", "fact", "Bob is big.", 0, 11)
KIND = Proof("Bob is kind.", "rule", "All big people are kind.", 24, 48, (BIG,))


def test_the_checker_takes_a_proof_that_holds():
    check(KIND, TEXT, "open", set())


@pytest.mark.parametrize(
    "wrong",
    [
        replace(KIND, conclusion="Ann is kind."),
        replace(KIND, conclusion="Bob is not kind."),
        replace(KIND, premises=(replace(BIG, conclusion="Ann is big."),)),
        replace(KIND, premises=()),
        replace(KIND, premises=(BIG, BIG)),
        replace(KIND, start=25),
        replace(KIND, by="fact"),
        replace(BIG, sentence="Ann is big.", start=12, end=23),
        Proof("Bob is not kind.", "assumed-false"),
        Proof("Bob is cold.", "assumed-false"),
    ],
)
def test_the_checker_refuses_a_step_that_does_not_follow(wrong):
    true = {read_question("Bob is kind.").literal}
    with pytest.raises(AssertionError):
        check(wrong, TEXT, "closed", true)


def test_the_open_world_assumes_nothing():
    with pytest.raises(AssertionError):
        check(Proof("Bob is not red.", "assumed-false"), TEXT, "open", set())
