"""The open world is classical logic: what the clingo solver answers there, and how it shows it."""

import pytest

from playground.answering.deduction import classical
from playground.core import Proof, Question
from playground.deduction.explaining.proof import nodes
from playground.evaluate.examples import OPTIONS
from playground.registry import find
from playground.wording.said import title, worded
from tests.ended import ended

RAIN = "If it rains, the ground is wet. The ground is not wet."
EITHER_WAY = "If Bob is red then he is kind. If Bob is not red then he is kind."
DOGS = "All dogs are big. Rex is not big. Tom is a cat."


def ask(text, context, choices=(), **options):
    """The steps and the answer of one question."""
    question = Question("deduction", text, context, tuple(choices), options)
    return ended(find("deduction", "rules").solve(question, None))


def label(text, context, **options):
    answer = ask(text, context, **options)[1]
    return "silent" if answer.abstained else answer.text


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("Does it rain?", RAIN, "False"),
        ("Is Rex a dog?", DOGS, "False"),
        ("Is Tom a dog?", DOGS, "Unknown"),
        ("Is Bob kind?", EITHER_WAY, "True"),
        ("Are all dogs kind?", "All dogs are big. No dogs are big.", "silent"),
        ("Are all dogs cats?", "Some dogs are red. No cats are red.", "False"),
        ("Are some dogs big?", "Some animals are big. All animals are dogs.", "True"),
        ("Some dogs are big.", "All dogs are big.", "Unknown"),
        ("Some dogs are not big.", "All dogs are big.", "False"),
        ("Not all dogs are big.", "All dogs are big.", "False"),
        ("Not all dogs are big.", "There is a dog that is not big.", "True"),
        ("Is there a red dog?", "Bob likes a dog. Everything that Bob likes is red.", "True"),
        ("Does Bob have an animal?", "Bob has a dog. All dogs are animals.", "True"),
        ("Does Bob have a dog?", "Bob does not have an animal. All dogs are animals.", "False"),
        ("Is Rex kind?", "Some dogs are kind. Rex is a dog.", "Unknown"),
        ("Is Bob red?", "Bob is red or blue. Blue people are sad. Bob is not sad.", "True"),
        ("旺财会叫吗？", "有些狗会叫。旺财是狗。", "Unknown"),
        ("旺财是狗吗？", "所有狗都会叫。旺财不会叫。", "False"),
        ("有些动物会叫吗？", "有些狗会叫。所有狗都是动物。", "True"),
        ("并非所有的狗都会叫。", "至少有一只狗不会叫。", "True"),
        ("并非所有的狗都会叫。", "所有狗都会叫。", "False"),
        ("苏格拉底会死吗？", "苏格拉底是人。人都会死。", "True"),
    ],
)  # fmt: skip
def test_the_answer_is(text, context, expected):
    assert label(text, context) == expected


@pytest.mark.parametrize(("text", "context"), [("Does it rain?", RAIN), ("Is Rex a dog?", DOGS)])
def test_rules_that_run_forwards_only_leave_it_open(text, context):
    assert label(text, context, logic="forward") == "Unknown"


def test_a_rule_turned_around_is_a_step_of_its_own():
    steps, answer = ask("Does it rain?", RAIN)
    [proof] = answer.evidence
    assert [(node.conclusion, node.by) for node in nodes(proof)] == [
        ("It does not rain.", "contrapositive"),
        ("The ground is not wet.", "fact"),
    ]
    assert proof.sentence == "If it rains, the ground is wet."
    assert title(steps[-1]) == "Decided in classical logic"


def test_what_the_opposite_would_contradict_is_shown_so():
    text = "If Bob is red then he is kind. If Bob is red then he is not kind."
    [proof] = ask("Is Bob red?", text)[1].evidence
    assert [(node.conclusion, node.by) for node in nodes(proof)] == [
        ("Bob is not red.", "refuted"),
        ("Bob is kind.", "rule"),
        ("Bob is red.", "supposed"),
        ("Bob is not kind.", "rule"),
        ("Bob is red.", "supposed"),
    ]


def test_one_of_whom_a_text_says_that_he_is_there_is_named_in_the_proof():
    [proof] = ask("Are some dogs big?", "Some dogs are kind. Kind dogs are big.")[1].evidence
    assert [node.conclusion for node in nodes(proof)][:2] == [
        "X is big and X is a dog, for some X.",
        "A certain dog is big.",
    ]


def test_who_and_what_is_asked_in_classical_logic_too():
    assert ask("Who is not a dog?", DOGS)[1].text == "Rex"
    [proof] = ask("Who is not a dog?", DOGS)[1].evidence
    assert proof.by == "contrapositive"
    assert (
        ask("What is Bob?", "Bob is red or blue. Blue people are sad. Bob is not sad.")[1].text
        == "red"
    )


def test_of_several_statements_the_one_that_follows_backwards_is_chosen():
    choices = ("Rex is a dog.", "Rex is not a dog.")
    assert ask("Which of the following is true?", DOGS, choices)[1].text == "Rex is not a dog."


def test_a_text_that_only_contradicts_itself_backwards_says_which_sentences_do():
    text = f"{DOGS} If Rex is not a dog then Rex is red. If Rex is not a dog then Rex is not red."
    answer = ask("Is Tom big?", text)[1]
    assert answer.abstained
    assert "contradicts itself" in worded(answer.why)
    assert "“Tom is a cat.”" not in worded(answer.why)
    assert isinstance(answer.evidence[0], Proof)


def test_a_proof_stands_while_a_sentence_is_unread_and_an_unknown_does_not():
    assert label("Does it rain?", f"{RAIN} Perhaps so.") == "False"
    assert label("Is Tom a dog?", f"{DOGS} Perhaps so.") == "silent"


@pytest.mark.parametrize(("text", "said"), [("Is Tom a dog?", "silent"), ("Is Tom a cat?", "True")])
def test_what_could_not_be_worked_out_says_so(monkeypatch, text, said):
    def too_large(*_):
        raise classical.Undecided("it is too large")

    monkeypatch.setattr(classical, "theory_about", too_large)
    answer = ask(text, DOGS)[1]
    assert ("silent" if answer.abstained else answer.text) == said
    assert "could not be worked out: it is too large" in worded(answer.why)


def test_the_closed_world_is_as_it_was():
    assert label("Is Rex a dog?", "All dogs are big. Rex is red.", world="closed") == "False"
    assert label("Some dogs are kind.", "Rex is a dog. Rex is kind.", world="closed") == "True"
    assert label("Some dogs are kind.", "Rex is a dog.", world="closed") == "False"


def test_an_example_s_logic_becomes_the_option():
    assert "logic" in OPTIONS
