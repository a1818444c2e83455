"""Texts that say "or": the models they allow, in both worlds."""

import pytest

from playground.deduction.engines.solve import models
from playground.deduction.program import Atom, Either, Literal, Program, Rule, Sentence


def of(name, word, positive=True):
    return Literal(Atom(f"is {word}", (name,)), positive)


RED, BLUE, BIG, KIND = (of("bob", word) for word in ("red", "blue", "big", "kind"))


def text(*said):
    """A program of facts, rules as (head, *body), and eithers."""
    sentences = tuple(Sentence(f"Sentence {n}.", 12 * n, 12 * n + 11) for n in range(len(said)))
    rules, eithers = [], []
    for number, one in enumerate(said):
        if isinstance(one, Either):
            eithers.append(Either(one.options, one.body, number, one.exclusive))
        else:
            head, *body = one if type(one) is tuple else (one,)
            rules.append(Rule(head, tuple(body), number))
    return Program(sentences, tuple(rules), {"bob": "Bob", "max": "Max"}, tuple(eithers))


def either(*options, given=(), exclusive=False):
    return Either(options, tuple(given), 0, exclusive)


def holding(program, world):
    return {frozenset(model.holding) for model in models(program, world, at_most=0)}


@pytest.mark.parametrize("world", ["open", "closed"])
def test_one_of_the_options_holds(world):
    assert holding(text(either(RED, BLUE)), world) == {frozenset({RED}), frozenset({BLUE})}


@pytest.mark.parametrize("world", ["open", "closed"])
def test_what_is_denied_leaves_the_other(world):
    program = text(either(RED, BLUE), RED.negation)
    assert holding(program, world) == {frozenset({BLUE, RED.negation})}


@pytest.mark.parametrize("world", ["open", "closed"])
def test_an_exclusive_option_denies_the_others(world):
    program = text(either(RED, BLUE, exclusive=True), RED)
    assert holding(program, world) == {frozenset({RED, BLUE.negation})}


def test_options_that_hold_anyway_call_for_no_other():
    assert holding(text(either(RED, BLUE), RED), "open") == {frozenset({RED})}


@pytest.mark.parametrize("world", ["open", "closed"])
def test_both_options_of_an_exclusive_one_contradict_each_other(world):
    assert not holding(text(either(RED, BLUE, exclusive=True), RED, BLUE), world)


def test_an_or_with_variables_is_filled_with_names():
    red, blue = of("?it", "red"), of("?it", "blue")
    program = text(either(red, blue, given=[of("?it", "big")]), BIG, of("max", "big"))
    assert len(holding(program, "open")) == 4


def test_an_option_that_says_not_holds_in_the_closed_world_where_nothing_proves_the_opposite():
    program = text(either(RED.negation, BLUE))
    assert holding(program, "closed") == {frozenset()}
    assert holding(text(either(RED.negation, BLUE), RED), "closed") == {frozenset({RED, BLUE})}
    assert len(holding(program, "open")) == 2


@pytest.mark.parametrize(
    ("world", "given", "count"),
    [("open", RED, 2), ("open", RED.negation, 1), ("closed", RED, 1), ("closed", RED.negation, 1)],
)
def test_models_can_be_kept_to_those_that_do_not_say_the_opposite(world, given, count):
    found = models(text(either(RED, BLUE)), world, at_most=0, given=given)
    assert len(found) == count


def test_a_model_says_which_option_it_takes():
    program = text(either(RED, BLUE), RED.negation)
    [model] = models(program, "open", at_most=0)
    [instance] = model.reasons[BLUE]
    assert instance.either == program.eithers[0]
