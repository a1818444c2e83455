"""When forward chaining settles what: small texts worked out by hand."""

import pytest

from playground.deduction.program import Literal
from playground.deduction.reading.reader import read, read_question
from playground.generator.rounds import Rounds, Settled, bind, rounds

CHAIN = "Bob is big. All big people are kind. All kind people are nice."
NEGATION = "Bob is big. If Bob is not red then Bob is nice. If Bob is nice then Bob is glad."


def settled(text: str, world: str, names: list[str], asked: str) -> Settled:
    return rounds(read(text), world, names).settled(read_question(asked).literal)


def chained(text: str, world: str = "closed") -> Rounds:
    return rounds(read(text), world, ["bob"])


@pytest.mark.parametrize(("asked", "turn"), [("big", 0), ("kind", 1), ("nice", 2)])
def test_each_rule_of_a_chain_takes_a_round(asked, turn):
    assert settled(CHAIN, "open", ["bob"], f"Bob is {asked}.") == Settled(True, turn)


def test_what_nothing_concludes_fails_at_once():
    assert settled(CHAIN, "closed", ["bob"], "Bob is red.") == Settled(False, 0)


def test_a_chain_without_its_fact_fails_round_by_round():
    text = "All big people are kind. All kind people are nice."
    assert settled(text, "closed", ["bob"], "Bob is nice.") == Settled(False, 1)


def test_what_is_not_proved_lets_a_rule_fire_in_the_closed_world():
    assert settled(NEGATION, "closed", ["bob"], "Bob is glad.") == Settled(True, 1)


def test_what_is_not_proved_lets_no_rule_fire_in_the_open_world():
    assert not settled(NEGATION, "open", ["bob"], "Bob is glad.").holds


def test_a_rule_is_settled_for_each_name():
    program = read("Ada is big. All big people are kind.")
    found = rounds(program, "closed", ["ada", "bob"]).rules
    assert (found[1, "ada"], found[1, "bob"]) == (Settled(True, 1), Settled(False, 0))


def test_what_only_proves_itself_fails():
    found = chained("If Bob is big then Bob is kind. If Bob is kind then Bob is big.")
    assert found.complete
    assert not found.settled(read_question("Bob is big.").literal).holds


def test_negation_in_a_circle_is_not_complete():
    text = "If Bob is not big then Bob is kind. If Bob is not kind then Bob is big."
    assert not chained(text).complete


def test_a_denying_rule_proves_nothing_in_the_closed_world():
    found = chained("Bob is big. All big people are not red.")
    assert found.rules[1, "bob"].holds
    denial = read_question("Bob is not red.").literal
    assert denial not in found.literals


def test_a_name_takes_the_place_of_a_variable():
    [rule] = read("All big people are kind.").rules
    assert bind(rule.head, "bob") == Literal(read_question("Bob is kind.").literal.atom)
