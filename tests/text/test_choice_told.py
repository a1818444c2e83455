"""Whether a question seeks the one of several that a text leaves open."""

import pytest

from playground.text.choice_told import asks_which_of_them


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Who is the liar?", "One of Tom and Anna is a liar. Tom is not a liar."),
        ("Who has the key?", "Exactly one of Anna, Ben and Carl has the key. Ben has no key."),
        ("Who is the winner?", "Either Tom or Anna is the winner. Tom is not the winner."),
        ("Who is the captain?", "Bob or Carl is the captain. Bob is not the captain."),
        ("Who is the cook?", "Mary is the cook or the maid. She is not the maid."),
        ("Who is the thief?", "If Tom is guilty then Anna is the thief. Tom is guilty."),
        ("Who is the liar?", "One of the twins is a liar. Sam is honest."),
        ("Which of them is the spy?", "Either the cook or the maid is the spy."),
    ],
)
def test_it_seeks_the_one_of_a_choice(question: str, text: str) -> None:
    assert asks_which_of_them(question, text)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Who is the mayor?", "One of Tom and Anna is a liar. The mayor is Carl."),
        ("Who was the thief?", "The thief was one of the richest men in Oslo, Tom Berg."),
        ("Is Anna the liar?", "One of Tom and Anna is a liar. Tom is not a liar."),
        ("Who is the liar?", "One of Tom and Anna is a liar. " + "The sun shone all day. " * 12),
    ],
)
def test_anything_else_a_text_may_say(question: str, text: str) -> None:
    assert not asks_which_of_them(question, text)
