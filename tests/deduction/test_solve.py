"""What holds against the definition, on random theories in both worlds."""

import pytest
from checker import check
from hypothesis import given, settings
from theories import literals, reference_label, reference_models, theories

from playground.core import Question
from playground.deduction.engines.solve import consequences, models
from playground.deduction.explaining.proof import assumes
from playground.deduction.program import Atom, Literal, Program, Rule
from playground.deduction.reading.reader import read, read_question
from playground.deduction.wording.saying import say
from playground.errors import InputError
from playground.solvers.deduction.clingo import solve as answer_events
from tests.ended import ended

WORLDS = ("open", "closed")
MANY = settings(max_examples=1_000)


@MANY
@given(theories())
def test_the_models_are_those_of_the_definition(program):
    for world in WORLDS:
        found = {frozenset(model.holding) for model in models(program, world, at_most=0)}
        assert found == reference_models(program, world), world


@settings(MANY, max_examples=400)
@given(theories(), literals)
def test_an_answer_in_english_is_what_the_definition_says_with_a_proof_that_holds(program, literal):
    context = " ".join(sentence.text for sentence in program.sentences)
    read_back = [(rule.head, rule.body) for rule in read(context).rules]
    assert read_back == [(rule.head, rule.body) for rule in program.rules]
    for world in WORLDS:
        defined = reference_models(program, world, literal.atom.terms)
        expected = reference_label(defined, world, literal)
        answer = ask(say(literal, {}), context, world)
        if not context and expected == "Unknown":
            assert answer.abstained  # nothing was given
            continue
        assert (None if answer.abstained else answer.text) == expected
        if answer.text in {"True", "False"}:
            [proof] = answer.evidence
            proved = literal if answer.text == "True" else literal.negation
            assert read_question(proof.conclusion).literal == proved
            check(proof, context, world, next(iter(defined)) if len(defined) == 1 else set())
            assert world == "closed" or not assumes(proof)


def ask(text, context, world, logic="forward"):
    options = {"world": world, "logic": logic}
    return ended(answer_events(Question("deduction", text, context, options=options), None))[1]


def test_consequences_are_what_the_text_says_and_what_follows():
    program = read("Bob is big. All big people are kind. Alma is not kind.")
    found = consequences(program, "open")
    assert {say(literal, program.names) for literal in found.holding} == {
        "Bob is big.",
        "Bob is kind.",
        "Alma is not kind.",
    }


@pytest.mark.parametrize(
    "text",
    [
        "Bob is big. Bob is not big.",
        "If Bob is not red then Bob is red.",
        "If Bob is not red then Bob is big. If Bob is not big then Bob is red.",
    ],
    ids=["contradiction", "no model", "two models"],
)
def test_consequences_are_none_where_the_closed_world_has_not_one_model(text):
    assert consequences(read(text), "closed") is None


def test_a_denied_condition_is_explicit_in_the_open_world_only():
    program = read("If Bob is not red then Bob is big.")
    assert not consequences(program, "open").holding
    assert consequences(program, "closed").holding


def test_too_many_ways_to_fill_the_rules_are_refused_before_clingo_writes_them_out():
    names = " ".join(f"Unit{number} is red." for number in range(400))
    circle = "If Bob is not red then Bob is blue. If Bob is not blue then Bob is red."
    rule = "If someone likes someone then they are kind."
    with pytest.raises(InputError, match="at most 100,000"):
        consequences(read(f"{names} {circle} {rule}"), "closed")


def test_a_search_without_end_is_stopped():
    with pytest.raises(InputError, match="stopped"):
        models(pigeons(12), "closed", at_most=1)


def pigeons(holes):
    """One pigeon too many, one rule a clash: no model, and clingo searches long for that."""

    def sits(pigeon, hole, positive=True):
        return Literal(Atom("sit in", (f"p{pigeon}", f"h{hole}")), positive)

    rules = []
    for pigeon in range(holes + 1):
        out = [Literal(Atom("avoid", (f"p{pigeon}", f"h{hole}"))) for hole in range(holes)]
        for hole in range(holes):
            rules.append(Rule(sits(pigeon, hole), (out[hole].negation,), 0))
            rules.append(Rule(out[hole], (sits(pigeon, hole).negation,), 0))
            rules += [
                Rule(out[hole], (sits(other, hole),), 0)
                for other in range(holes + 1)
                if other != pigeon
            ]
        lost = Literal(Atom("is lost", (f"p{pigeon}",)))
        rules.append(Rule(lost, (*out, lost.negation), 0))
    return Program((), tuple(rules))
