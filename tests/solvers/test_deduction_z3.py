"""The prover: formulas or plain English in, an answer with the premises that are enough for it."""

import json
from pathlib import Path

import pytest

from playground.core import Answer, Proof, Question, Spans, Step
from playground.engine import ask as run
from playground.errors import InputError
from playground.evaluate.examples import read_examples
from playground.models.pool import Pool
from playground.wording.said import detail, title, worded

FORMULAS = """∀x (Red(x) → Kind(x))   # All red people are kind.
Red(ann) ∨ Red(bob)
¬Red(ann)
Big(bob)"""


def ask(text: str, context: str, solver: str = "", **options: str) -> tuple[list[Step], Answer]:
    question = Question("deduction", text, context, options=options)
    trace = run(question, "rules", Pool(), solver=solver)
    if trace.error:
        raise InputError(trace.error.message)
    assert trace.answer
    return list(trace.steps), trace.answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Kind(bob)", "True"),
        ("¬Kind(bob)", "False"),
        ("∃x (Kind(x) ∧ Big(x))", "True"),
        ("Kind(ann)", "Unknown"),
        ("Kind(ann) ∨ ¬Kind(ann)", "True"),
    ],
)
def test_formulas_are_proved_or_refuted(text: str, answer: str) -> None:
    _, found = ask(text, FORMULAS, form="fol")
    assert found.text == answer


def test_a_proof_names_the_least_premises_with_their_places() -> None:
    _, found = ask("¬Kind(bob)", FORMULAS, form="fol")
    [proof] = found.evidence
    assert isinstance(proof, Proof)
    assert (proof.conclusion, proof.by) == ("Kind(bob)", "prover")
    used = [one.sentence for one in proof.premises]
    assert used == ["∀x (Red(x) → Kind(x))", "Red(ann) ∨ Red(bob)", "¬Red(ann)"]
    assert all(FORMULAS[one.start : one.end] == one.sentence for one in proof.premises)


def test_premises_that_contradict_each_other_are_named() -> None:
    _, found = ask("Big(bob)", "Red(bob)\nBig(bob)\n¬Red(bob)", form="fol")
    assert found.abstained
    assert "“Red(bob)”, “¬Red(bob)”" in worded(found.why)
    [proof] = found.evidence
    assert isinstance(proof, Proof)
    assert len(proof.premises) == 2


def test_an_unread_formula_is_shown_and_withholds_unknown() -> None:
    steps, found = ask("Big(ann)", f"{FORMULAS}\nBig ann", form="fol")
    [spans] = steps[0].evidence
    assert isinstance(spans, Spans)
    assert spans.spans[0].text == "Big ann"
    assert found.abstained
    _, found = ask("Big(bob)", f"{FORMULAS}\nBig ann", form="fol")
    assert (found.text, "“Big ann”" in worded(found.why)) == ("True", True)


def test_the_end_of_a_formula_is_mended_and_said_so() -> None:
    steps, found = ask("Kind(bob)", "Red(bob))\n∀x (Red(x) → Kind(x)", form="fol")
    assert found.text == "True"
    assert title(steps[1]) == "Mended the end of a formula"
    assert detail(steps[1]).splitlines() == [
        "“Red(bob))” is taken for Red(bob)",
        "“∀x (Red(x) → Kind(x)” is taken for ∀x (Red(x) → Kind(x))",
    ]


def test_plain_english_is_taken_for_logic_where_rules_run_both_ways() -> None:
    context = "All red people are kind. Bob is not kind. Ann is red."
    _, found = ask("Is Bob red?", context, solver="z3")
    assert found.text == "False"
    [proof] = found.evidence
    assert isinstance(proof, Proof)
    assert proof.conclusion == "Bob is not red."
    assert [one.sentence for one in proof.premises] == [
        "All red people are kind.",
        "Bob is not kind.",
    ]


def test_the_closed_world_is_refused_with_a_way_out() -> None:
    with pytest.raises(InputError, match="ask clingo"):
        ask("Red(bob)", "Red(bob)", form="fol", world="closed")


def test_weights_are_refused_by_the_prover() -> None:
    with pytest.raises(InputError, match="knows no weights"):
        ask("Red(bob)", "Red(bob)", form="fol", weights="1=0.5")


def test_a_question_that_is_no_formula_is_answered_with_the_reason() -> None:
    _, found = ask("Kind(bob", FORMULAS, form="fol")
    assert found.abstained
    assert "breaks off" in worded(found.why)


def test_a_question_in_plain_words_to_formulas_is_not_guessed_at() -> None:
    for words in ("Bob is kind.", "Bob (the tall one) is kind."):
        _, found = ask(words, FORMULAS, form="fol")
        assert found.abstained
        assert "the question is a formula too, such as “Red(ann)”" in worded(found.why)


def test_an_example_is_asked_by_its_formulas(tmp_path: Path) -> None:
    example = {
        "id": "one",
        "task": "deduction",
        "text": "Bob is kind.",
        "context": "All red people are kind. Bob is red.",
        "answers": ["True"],
        "premises_fol": ["∀x (Red(x) → Kind(x))", "Red(bob)"],
        "text_fol": "Kind(bob)",
    }
    file = tmp_path / "examples.jsonl"
    file.write_text(json.dumps(example), encoding="utf-8")
    [formal] = read_examples(file, {"form": "fol"})
    assert formal.question.text == "Kind(bob)"
    assert formal.question.context.splitlines() == [
        "∀x (Red(x) → Kind(x))",
        "Red(bob)",
    ]
    [plain] = read_examples(file, {})
    assert plain.question.text == "Bob is kind."


@pytest.mark.parametrize(
    ("text", "context", "answer"),
    [
        ("No plants are mushrooms.", "No plants are fungi. Mushrooms are fungi.", "True"),
        ("Do all dogs bark?", "All dogs are animals. Rex is a dog that does not bark.", "False"),
        ("All dogs are big and round.", "All dogs are round and big.", "True"),
        ("Is Bob red or kind?", "All red people are kind. Bob is not kind.", "False"),
        ("Is anyone red?", "Bob is red or Ann is red.", "True"),
        ("Is anyone red?", "Nobody is red.", "False"),
        ("Is anyone red?", "Bob is kind.", "Unknown"),
    ],
)
def test_plain_english_is_asked_of_all_of_a_kind_of_someone_and_of_several(
    text: str, context: str, answer: str
) -> None:
    assert ask(text, context, solver="z3")[1].text == answer


@pytest.mark.parametrize(
    ("text", "options", "why"),
    [
        ("Who is red?", {}, "one statement"),
        ("Is Bob red?", {"world": "closed"}, "open world"),
        ("Is Bob red?", {"logic": "forward"}, "classical logic"),
    ],
)
def test_what_the_prover_does_not_do_clingo_answers_and_a_step_says_why(text, options, why):
    steps, _ = ask(text, "Bob is red.", solver="z3", **options)
    [said] = [detail(step) for step in steps if title(step) == "Handed to clingo"]
    assert why in said
