"""Rows of triples become sentences that are read as the facts they stand for."""

import pytest

from playground.deduction.program import Atom
from playground.deduction.reading.reader import read
from playground.deduction.reading.triples import are_triples, sentence


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (("alice", "likes", "bob"), "Alice likes Bob."),
        (("Alice", "like", "Bob"), "Alice likes Bob."),
        (("alice", "parentOf", "bob"), "Alice is parent of Bob."),
        (("acme", "located_in", "new york"), "Acme is located in New York."),
        (("Alice", "works at", "Acme, Inc."), "Alice works at Acme Inc."),
        (("alice", "is", "red"), "Alice is red."),
        (("rex", "rdf:type", "owl"), "Rex is an owl."),
        (("rex", "is a", "robot"), "Rex is a robot."),
        (("alice", "does not like", "bob"), "Alice does not like Bob."),
        (("dog1", "chases", "cat2"), "Dog1 chases Cat2."),
        (("Bob. All dogs", "like", "x; y"), "Bob All dogs likes X Y."),
    ],
)
def test_a_row_is_a_sentence(row, said):
    assert sentence(*row) == said


def test_a_row_is_read_as_one_fact():
    program = read(sentence("alice", "parentOf", "new york"))
    [rule] = program.rules
    assert rule.head.atom == Atom("is parent of", ("alice", "new york"))


def test_triples_are_known_by_their_columns():
    assert are_triples(["Subject", " predicate", "object"])
    assert are_triples(["subject", "relation", "object"])
    assert not are_triples(["name", "relation", "object"])
    assert not are_triples(["subject", "relation", "object", "since"])
