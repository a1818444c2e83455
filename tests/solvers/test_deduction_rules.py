"""The clingo solver: what it answers, when it is silent, and what it shows."""

import pytest

from playground.core import Proof, Question, Spans, StableModels, Step
from playground.deduction.explaining.proof import nodes
from playground.errors import InputError
from playground.registry import find
from playground.wording.said import title, worded
from tests.ended import ended

SHIP = (
    "The lamp is green. The captain likes the lamp. "
    "If someone likes the lamp and the lamp is green then they are brave. "
    "All brave people are happy. Alma is not happy."
)


def ask(text, context="", world="open", choices=(), **options):
    """The steps and the answer of one question."""
    question = Question("deduction", text, context, tuple(choices), {"world": world, **options})
    return ended(find("deduction", "rules").solve(question, None))


def answer(*args, **options):
    return ask(*args, **options)[1]


@pytest.mark.parametrize(
    ("text", "world", "expected"),
    [
        ("The captain is happy.", "open", "True"),
        ("Is the captain happy?", "closed", "True"),
        ("Is Alma happy?", "open", "False"),
        ("Alma is not happy.", "open", "True"),
        ("Is Alma brave?", "open", "False"),
        ("Is Alma brave?", "closed", "False"),
        ("Alma is not brave.", "closed", "True"),
        ("Is Zita happy?", "open", "Unknown"),
        ("Is Zita happy?", "closed", "False"),
    ],
)
def test_the_answer_is(text, world, expected):
    found = answer(text, SHIP, world)
    assert (found.text, found.abstained, found.confidence) == (expected, False, None)


def test_without_any_fact_it_is_silent_and_says_where_to_write_some():
    found = answer("Is Socrates mortal?")
    assert found.abstained
    assert "no facts or rules to go by" in worded(found.why)


def test_the_proof_names_every_sentence_it_rests_on():
    [proof] = answer("The captain is happy.", SHIP).evidence
    assert [(node.conclusion, node.by) for node in nodes(proof)] == [
        ("The captain is happy.", "rule"),
        ("The captain is brave.", "rule"),
        ("The captain likes the lamp.", "fact"),
        ("The lamp is green.", "fact"),
    ]
    assert all(SHIP[node.start : node.end] == node.sentence for node in nodes(proof))


def test_what_nothing_proves_is_assumed_false_in_the_closed_world():
    [proof] = answer("Is Alma brave?", SHIP, "closed").evidence
    assert proof == Proof("Alma is not brave.", "assumed-false")


def test_an_explicit_denial_is_a_proof_and_no_assumption():
    [proof] = answer("Is Alma happy?", SHIP, "closed").evidence
    assert (proof.conclusion, proof.by) == ("Alma is not happy.", "fact")


def test_nothing_follows_from_no_text():
    assert answer("Bob is big.").abstained
    assert answer("Bob is big.", world="closed").text == "False"


def test_facts_that_contradict_each_other_are_named():
    found = answer("Is Bob big?", "Bob is red. Bob is kind. All red people are not kind.")
    assert found.abstained
    assert "contradicts itself" in worded(found.why)
    assert "“All red people are not kind.”" in worded(found.why)
    assert [proof.conclusion for proof in found.evidence] == ["Bob is kind.", "Bob is not kind."]


def test_a_text_without_a_model_names_the_circle():
    found = answer("Is Bob big?", "If Bob is not red then Bob is red. Bob is big.", "closed")
    assert found.abstained
    assert "circle" in worded(found.why)
    assert "“If Bob is not red then Bob is red.”" in worded(found.why)
    assert "“Bob is big.”" not in worded(found.why)


TWO_WAYS = (
    "If Bob is not red then Bob is blue. If Bob is not blue then Bob is red. "
    "If Bob is red then Bob is odd. If Bob is blue then Bob is odd."
)


def test_what_the_text_does_not_decide_is_unknown_with_two_models_that_differ():
    found = answer("Is Bob red?", TWO_WAYS, "closed")
    assert (found.text, worded(found.why)) == ("Unknown", "The text does not decide.")
    [shown] = found.evidence
    assert isinstance(shown, StableModels)
    assert sorted(model[0] for model in shown.models) == ["Bob is not red.", "Bob is red."]


def test_what_holds_in_all_models_is_true():
    found = answer("Is Bob odd?", TWO_WAYS, "closed")
    assert found.text == "True"
    assert "holds in all" in worded(found.why)


def test_an_unread_sentence_is_shown_with_its_place():
    context = f"{SHIP} Perhaps so."
    steps, _ = ask("The captain is happy.", context)
    assert title(steps[0]) == "Read 5 of 6 sentences"
    [spans] = steps[0].evidence
    assert isinstance(spans, Spans)
    [span] = spans.spans
    assert (spans.source, span.label) == ("context", "unread")
    assert context[span.start : span.end] == span.text == "Perhaps so."


@pytest.mark.parametrize(
    ("text", "world"),
    [("Is Alma brave?", "closed"), ("Alma is not brave.", "closed"), ("Is Zita brave?", "open")],
)
def test_an_answer_that_rests_on_silence_is_withheld_while_a_sentence_is_unread(text, world):
    found = answer(text, f"{SHIP} Perhaps so.", world)
    assert found.abstained
    assert found.text == ""
    assert "“Perhaps so.”" in worded(found.why)


@pytest.mark.parametrize("world", ["open", "closed"])
def test_an_answer_that_is_proved_says_what_it_could_not_use(world):
    found = answer("The captain is happy.", f"{SHIP} Perhaps so.", world)
    assert found.text == "True"
    assert "Not read, and so not used: “Perhaps so.”" in worded(found.why)


def test_a_question_that_cannot_be_read_is_answered_with_the_reason():
    found = answer("How is Alma happy?", SHIP)
    assert found.abstained
    assert "cannot be read" in worded(found.why)


def test_the_steps_say_what_was_read_and_solved():
    steps, _ = ask("The captain is happy.", SHIP)
    assert [title(step) for step in steps if isinstance(step, Step)] == [
        "Read 5 sentences",
        "Solved in the open world",
        "Enough for it: 4 of 5 sentences",
    ]


def test_the_answer_is_one_of_the_choices():
    choices = ["true", "false"]
    assert answer("The captain is happy.", SHIP, choices=choices).text == "true"
    found = answer("Is Zita brave?", SHIP, choices=choices)
    assert found.abstained
    assert "none of the choices" in worded(found.why)


def test_a_world_that_is_neither_open_nor_closed_is_refused():
    with pytest.raises(InputError, match="world"):
        answer("Bob is big.", world="round")


def test_markup_is_text():
    found = answer("Bob is big.", "<img src=x onerror=alert(1)> is big. Bob is big.")
    assert found.text == "True"
    assert "<img" in worded(found.why)
