"""Proofs by cases: every step is a step, and what holds in all models has a proof."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from playground.core import Proof
from playground.deduction.engines.solve import models
from playground.deduction.explaining.cases import prove_contradiction, prove_in_all
from playground.deduction.explaining.proof import nodes
from playground.deduction.program import Atom, Either, Literal, Program, Rule, Sentence
from playground.deduction.wording.saying import say

WORDS = ("red", "blue", "big", "kind", "old")
SHOWN = {"bob": "Bob"}


def of(word, positive=True, name="bob"):
    return Literal(Atom(f"is {word}", (name,)), positive)


RED, BLUE, BIG, KIND, OLD = map(of, WORDS)


def text(*said):
    """A program of facts, rules as (head, *body), and eithers as ([options], *body)."""
    sentences = tuple(Sentence(f"Sentence {n}.", 12 * n, 12 * n + 11) for n in range(len(said)))
    rules, eithers = [], []
    for number, one in enumerate(said):
        head, *body = one if type(one) is tuple else (one,)
        if isinstance(head, Literal):
            rules.append(Rule(head, tuple(body), number))
        else:
            exclusive = isinstance(head, list)
            eithers.append(Either(tuple(head), tuple(body), number, exclusive))
    return Program(sentences, tuple(rules), SHOWN, tuple(eithers))


def proved(goal, program, world="open"):
    return prove_in_all(goal, program, world, goal.atom.terms, SHOWN)


LITERALS = {say(one, SHOWN): one for word in WORDS for one in (of(word), of(word, False))}


def check(node, program, world, supposed=frozenset()):
    """Fail where a step of a proof is none. It looks at the sentences of the nodes alone."""
    said = [premise.conclusion for premise in node.premises]
    if node.by in ("case", "refuted"):
        option, goal = LITERALS.get(node.conclusion), None
        if node.by == "case":
            condition, goal = node.conclusion.removeprefix("If ").split(" then ")
            assert said == [goal]
        supposed |= {LITERALS[f"{condition}."] if goal else option.negation}
    for premise in node.premises:
        check(premise, program, world, supposed)
    if node.by in ("refuted", "contradiction"):
        assert said == ["The text contradicts itself."] or (
            LITERALS[said[0]] == LITERALS[said[1]].negation
        )
    elif node.by == "cases":
        for option in options(node.premises[0]) - {LITERALS.get(node.conclusion)}:
            if_so = f"If {say(option, SHOWN)[:-1]} then {node.conclusion}"
            assert {if_so, say(option.negation, SHOWN)} & set(said[1:])
    elif node.by != "case":
        check_said(node, program, world, supposed)


def check_said(node, program, world, supposed):
    """A step by a sentence, or a leaf."""
    literal = LITERALS.get(node.conclusion)
    body = [LITERALS[one.conclusion] for one in node.premises]
    if node.by == "supposed":
        assert literal in supposed
    elif node.by == "assumed-false":
        assert (world, literal.positive) == ("closed", False)
    elif node.by == "either-way":
        one, other = options(node)
        assert (world, one) == ("closed", other.negation)
    elif literal is None:
        either = next(e for e in program.eithers if f"Sentence {e.sentence}." == node.sentence)
        assert (options(node), set(body)) == (set(either.options), set(either.body))
    else:
        assert node.by in ("fact", "rule")
        rules = (*program.rules, *(rule for one in program.eithers for rule in one.denials))
        assert any(
            (rule.head, set(rule.body)) == (literal, set(body))
            and f"Sentence {rule.sentence}." == node.sentence
            for rule in rules
        )


def options(node):
    said = node.conclusion.removesuffix(".")
    said = said[7:] if said.startswith("Either ") else said
    return {LITERALS[f"{one}."] for one in said.split(" or ")}


def test_what_follows_from_either_option_is_proved_by_cases():
    program = text(((RED, BLUE),), (KIND, RED), (KIND, BLUE))
    found = proved(KIND, program)
    assert [(node.conclusion, node.by) for node in nodes(found)] == [
        ("Bob is kind.", "cases"),
        ("Bob is red or Bob is blue.", "fact"),
        ("If Bob is red then Bob is kind.", "case"),
        ("Bob is kind.", "rule"),
        ("Bob is red.", "supposed"),
        ("If Bob is blue then Bob is kind.", "case"),
        ("Bob is kind.", "rule"),
        ("Bob is blue.", "supposed"),
    ]
    check(found, program, "open")


@pytest.mark.parametrize("world", ["open", "closed"])
def test_what_is_denied_leaves_the_other(world):
    program = text(((RED, BLUE),), RED.negation)
    found = proved(BLUE, program, world)
    assert [(node.conclusion, node.by) for node in nodes(found)] == [
        ("Bob is blue.", "cases"),
        ("Bob is red or Bob is blue.", "fact"),
        ("Bob is not red.", "fact"),
    ]


@pytest.mark.parametrize("world", ["open", "closed"])
def test_an_option_that_contradicts_the_text_is_refuted(world):
    program = text(((RED, BLUE),), BIG, (BIG.negation, RED))
    found = proved(BLUE, program, world)
    refuted = next(node for node in nodes(found) if node.by == "refuted")
    assert refuted.conclusion == "Bob is not red."
    assert {one.conclusion for one in refuted.premises} == {"Bob is big.", "Bob is not big."}
    check(found, program, world)


def test_a_proof_that_needs_no_case_has_none():
    assert proved(BIG, text(((RED, BLUE),), BIG)).by == "fact"


def test_not_in_a_circle_is_a_statement_or_its_opposite():
    program = text((BLUE, RED.negation), (RED, BLUE.negation), (OLD, RED), (OLD, BLUE))
    found = proved(OLD, program, "closed")
    assert found.premises[0] == Proof("Bob is red or Bob is not red.", "either-way")
    check(found, program, "closed")


def test_why_no_option_is_left():
    program = text(((RED, BLUE),), RED.negation, BLUE.negation)
    found = prove_contradiction(program, "open", (), SHOWN)
    check(found, program, "open")
    assert {node.sentence for node in nodes(found)} >= {f"Sentence {n}." for n in range(3)}


def test_many_cases_within_cases_end():
    pairs = [(of(f"a{n}"), of(f"b{n}")) for n in range(12)]
    program = text(*((pair,) for pair in pairs), (KIND, *(one for one, _ in pairs)), KIND)
    assert proved(KIND, program).by == "fact"
    program = text(*((pair,) for pair in pairs))
    assert proved(pairs[0][0], program) is None


literals = some.builds(of, some.sampled_from(WORDS), some.booleans())
bodies = some.lists(literals, max_size=2).map(tuple)
rules = some.tuples(literals, bodies).map(lambda one: (one[0], *one[1]))
ors = some.tuples(
    some.lists(literals, min_size=2, max_size=3, unique=True), bodies, some.booleans()
).map(lambda one: (one[0] if one[2] else tuple(one[0]), *one[1]))
texts = some.lists(some.one_of(rules, ors), min_size=2, max_size=8).map(lambda said: text(*said))


@settings(max_examples=150)
@given(texts)
def test_in_the_open_world_all_that_holds_in_all_models_has_a_proof_and_nothing_else(program):
    ways = [model.holding for model in models(program, "open", at_most=0, names=("bob",))]
    for goal in LITERALS.values() if ways else ():
        found = proved(goal, program)
        assert (found is not None) == all(goal in way for way in ways)
        if found:
            check(found, program, "open")


@settings(max_examples=150)
@given(texts)
def test_in_the_closed_world_what_has_a_proof_holds_in_all_models(program):
    ways = models(program, "closed", at_most=0, names=("bob",))
    for goal in LITERALS.values() if ways else ():
        found = proved(goal, program, "closed")
        if found:
            assert all(way.label(goal) == "True" for way in ways)
            check(found, program, "closed")


@settings(max_examples=60)
@given(texts)
def test_a_text_without_a_model_has_a_proof_of_that_in_the_open_world(program):
    if not models(program, "open", at_most=1, names=("bob",)):
        check(prove_contradiction(program, "open", ("bob",), SHOWN), program, "open")


@settings(max_examples=60)
@given(texts)
def test_the_models_are_the_least_ways_to_make_all_sentences_true(program):
    """Against brute force, where clingo is not asked."""
    found = {frozenset(one.holding) for one in models(program, "open", at_most=0)}
    assert found == least_ways(program)


def least_ways(program):
    """The models in the open world, of everything that may hold."""
    everything = list(LITERALS.values())
    reasons = [*program.rules, *(rule for one in program.eithers for rule in one.denials)]
    ways = []
    for kept in product((False, True), repeat=len(everything)):
        holding = {one for one, keep in zip(everything, kept, strict=True) if keep}
        if (
            not any(one.negation in holding for one in holding)
            and all(rule.head in holding or not holding >= set(rule.body) for rule in reasons)
            and all(
                holding & set(one.options) or not holding >= set(one.body)
                for one in program.eithers
            )
        ):
            ways.append(holding)
    return {frozenset(one) for one in ways if not any(other < one for other in ways)}
