"""Who and what, where the text speaks of kinds alone."""

import pytest
from test_deduction_rules import ask

from playground.core import Proof
from playground.deduction.reading.english.inflection import plural, singular


@pytest.mark.parametrize(
    ("question", "text", "answer"),
    [
        ("Who can fly?", "All birds can fly. Penguins are birds.", "birds, penguins"),
        ("What can fly?", "Big sparrows are birds. All birds can fly.", "big sparrows, birds"),
        ("Who is happy?", "All kind people are happy.", "kind people"),
        ("Which animals bark?", "Dogs bark. Dogs are animals. Foxes bark.", "dogs"),
        ("Who can fly?", "All birds can fly. Tweety is a bird.", "Tweety"),
        ("Who is a bird?", "All birds can fly.", "Unknown"),
        ("Who is happy?", "Everyone who likes Bob is happy.", "Unknown"),
        (
            "What can fly?",
            "Birds can fly. A penguin is a bird. No penguin can fly.",
            "birds except penguins",
        ),
    ],
)
def test_where_nobody_is_named_the_kinds_are_the_answer(question: str, text: str, answer: str):
    assert ask(question, text)[1].text == answer


def test_each_kind_has_its_proof():
    proofs = ask("Who can fly?", "All birds can fly. Penguins are birds.")[1].evidence
    assert [one.conclusion for one in proofs if isinstance(one, Proof)] == [
        "If X is a bird then X can fly.",
        "If X is a penguin then X can fly.",
    ]


@pytest.mark.parametrize("noun", ["bird", "fly", "man", "human", "bus", "mouse", "photo", "sheep"])
def test_the_singular_undoes_the_plural(noun: str):
    assert singular(plural(noun)) == noun
