"""Questions of several things at once and of anyone, held against what they mean by definition."""

import pytest
import theories
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from playground.answering.deduction import theory
from playground.core import Question
from playground.deduction.compound import put, read_compound
from playground.deduction.program import Sentence
from playground.deduction.reading.reader import read, read_question
from playground.deduction.settled import settle
from playground.deduction.wording.saying import say

YARD = (
    "Bob is red. Bob is big. Ann is cold. All big people are kind. Nobody who is cold is kind. "
    "Nobody is green. Bob likes the cat. The cat is a pet."
)
FRUIT = "Bob is red or blue. Red people are kind. Blue people are kind."


def answer(text, context=YARD, world="open"):
    """The answer to one question."""
    question = Question("deduction", text, context, (), {"world": world})
    return theory.deduce(question, read(context))[1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Is Bob red and kind?", "True"),
        ("Bob is red and kind.", "True"),
        ("Is Ann kind and red?", "False"),
        ("Is Bob red and old?", "Unknown"),
        ("Is Bob old or kind?", "True"),
        ("Is Ann old or kind?", "Unknown"),
        ("Is Ann green or kind?", "False"),
        ("Is Bob neither green nor red?", "False"),
        ("Is Ann neither green nor kind?", "True"),
        ("Is Bob either red or kind?", "False"),
        ("Is Bob either red or green?", "True"),
        ("Is Bob red and not green?", "True"),
        ("Bob is not both red and green.", "True"),
        ("Are Bob and Ann kind?", "False"),
        ("Is Bob or Ann kind?", "True"),
        ("Bob is kind and Ann is cold.", "True"),
        ("Are all big people kind and big?", "True"),
        ("If Bob is big then he is kind and green.", "False"),
    ],
)
def test_several_things_are_asked_at_once(text, expected):
    assert answer(text).text == expected


@pytest.mark.parametrize(
    ("text", "world", "expected"),
    [
        ("Is anyone kind?", "open", "True"),
        ("Someone is kind.", "open", "True"),
        ("Is anyone green?", "open", "False"),
        ("Is anyone kind and cold?", "open", "False"),
        ("Is anyone old?", "open", "Unknown"),
        ("Is anyone old?", "closed", "False"),
        ("Is anyone not kind?", "open", "True"),
        ("Does Bob like a pet?", "open", "True"),
        ("Does anyone like the cat?", "open", "True"),
        ("Nobody is green.", "open", "True"),
        ("Nobody is kind.", "open", "False"),
    ],
)
def test_it_is_asked_whether_there_is_someone(text, world, expected):
    assert answer(text, world=world).text == expected


def test_each_part_comes_with_its_proof():
    [proof] = answer("Is Bob red and kind?").evidence
    assert (proof.conclusion, proof.by) == ("Bob is red and Bob is kind.", "together")
    assert [part.conclusion for part in proof.premises] == ["Bob is red.", "Bob is kind."]
    assert proof.premises[1].premises[0].sentence == "Bob is big."


def test_chinese_parts_are_put_together_in_chinese():
    [proof] = answer("小明是红的而且善良吗？", "小明是红的。小明善良。").evidence
    assert proof.conclusion == "小明是红的而且小明善良。"


def test_that_there_is_someone_is_shown_by_a_name():
    [proof] = answer("Is anyone kind?").evidence
    assert [part.conclusion for part in proof.premises] == ["Bob is kind."]


def test_that_there_is_nobody_is_shown_of_anyone():
    [proof] = answer("Is anyone green?").evidence
    assert proof.premises[0].premises[0].sentence == "Nobody is green."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Is Bob red or blue?", "True"),
        ("Is anyone kind?", "True"),
        ("Is Bob green or kind?", "True"),
        ("Is Bob red and kind?", "Unknown"),
    ],
)
def test_where_the_text_says_or_it_is_answered_by_cases(text, expected):
    found = answer(text, FRUIT)
    assert (found.text, found.evidence[0].kind) == (
        expected,
        "proof" if expected == "True" else "stable-models",
    )


@pytest.mark.parametrize(
    "text",
    ["Is Bob red and blue or big?", "Does a dog like a cat?", "Do dogs chase a cat?", "Is it big?"],
)
def test_what_may_mean_two_things_the_grammar_leaves_unread(text):
    assert read_compound(text) is None
    assert isinstance(read_question(text, phrases=False), Sentence)


@settings(
    max_examples=60,
    phases=(Phase.explicit, Phase.generate),
)
@given(theories.theories(), st.lists(theories.literals, min_size=2, max_size=2, unique=True),
       st.sampled_from(("and", "or")), st.sampled_from(("open", "closed")))  # fmt: skip
def test_an_answer_is_what_the_definition_says(program, literals, join, world):
    names = {name: name.title() for name in theories.NAMES}
    one, other = (say(literal, names).rstrip(".") for literal in literals)
    compound = read_compound(f"{one} {join} {other}.")
    models = theories.reference_models(program, world, theories.NAMES)
    if compound is None or not models or literals[0].atom == literals[1].atom:
        return
    parts = [
        [theories.reference_label([model], world, one) for one in literals] for model in models
    ]
    strong, weak = ("False", "True") if join == "and" else ("True", "False")
    labels = {
        strong if strong in part else weak if set(part) == {weak} else "Unknown" for part in parts
    }
    more, asked = put(compound, program)
    expected = labels.pop() if len(labels) == 1 else "Unknown"
    assert settle(more, world, theories.NAMES).label(asked.literal) == expected
