"""Sentences that the names of the others tell: two names of one, and all but one."""

import pytest

from playground.answering.deduction.answer import deduce
from playground.core import Proof, Question
from playground.deduction.explaining.proof import nodes
from playground.deduction.reading.reader import read


def label(text: str, question: str) -> str:
    answer = deduce(Question("deduction", question, text))[1]
    return "silent" if answer.abstained else answer.text


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        ("Bob is Tom. Tom is big.", "Is Bob big?", "True"),
        ("Bob is Tom. Bob is not big. Tom is old.", "Is Tom big?", "False"),
        ("Bob is the captain. The captain likes Ann.", "Does Bob like Ann?", "True"),
        ("Bob is the captain. Ann likes the captain.", "Does Ann like Bob?", "True"),
        ("Bob's father is Tom. Tom is kind.", "Is Bob's father kind?", "True"),
        ("Bob is Tom. Tom is big. All big people are kind.", "Is Bob kind?", "True"),
        ("Bob is Tom. Tom is big.", "Is Bob old?", "Unknown"),
        # all but one
        ("Only Bob is kind. Ann is old.", "Is Bob kind?", "True"),
        ("Only Bob is kind. Ann is old.", "Is Ann kind?", "False"),
        ("Only Bob is kind. The captain is old.", "Is the captain kind?", "Unknown"),
        ("Nobody but Bob likes Ann. Carl is old.", "Does Carl like Ann?", "False"),
        ("Everyone except Bob is kind. Ann is old.", "Is Ann kind?", "True"),
        ("Everyone except Bob is kind. Ann is old.", "Is Bob kind?", "False"),
        ("All birds but penguins can fly. Pip is a bird and a penguin.", "Can Pip fly?", "False"),
        ("All birds except penguins can fly. Pip is a bird.", "Can Pip fly?", "Unknown"),
        ("All birds except Pip can fly. Pip is a bird. Tom is a bird.", "Can Tom fly?", "True"),
        ("All birds except Pip can fly. Pip is a bird. Tom is a bird.", "Can Pip fly?", "False"),
        ("All the girls but Mona swim. Mona is a girl. Rosa is a girl.", "Does Rosa swim?", "True"),
        ("All of the girls but Mona swim. Mona is a girl.", "Does Mona swim?", "False"),
        ("鸟都会飞，但是企鹅不会飞。企鹅是鸟。波波是企鹅。", "波波会飞吗？", "False"),
        ("除了企鹅，所有的鸟都会飞。企鹅是鸟。波波是企鹅。", "波波会飞吗？", "False"),
        # who is brought in by name beside another
        ("My friend Anna and I like jazz.", "Does Anna like jazz?", "True"),
        ("My friend Anna and I like jazz.", "Is Anna a friend?", "True"),
        # where two names may be one, an exception is not read
        ("Only Bob is kind. Tom is old. Bob is Tom.", "Is Tom kind?", "silent"),
    ],
)  # fmt: skip
def test_what_follows_of_names(text: str, question: str, answer: str) -> None:
    assert label(text, question) == answer


def test_a_proof_goes_through_the_sentence_that_makes_two_names_one() -> None:
    answer = deduce(Question("deduction", "Is Bob big?", "Bob is Tom. Tom is big."))[1]
    proof = next(one for one in answer.evidence if isinstance(one, Proof))
    assert [(node.conclusion, node.sentence) for node in nodes(proof)] == [
        ("Bob is big.", "Bob is Tom."),
        ("Tom is big.", "Tom is big."),
    ]


@pytest.mark.parametrize(
    "text", ["Bob is French. Ann is old.", "Bob is King. Cy is King. Ann is old."]
)
def test_what_is_no_name_makes_no_two_one(text: str) -> None:
    assert not [rule for rule in read(text).rules if rule.body]
