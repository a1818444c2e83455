"""One contract over every solver there is: a new one is tested by being registered.

Those that run any language model are given one with random weights: what it writes is rubbish.
"""

import json
import math
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import pytest
import talking

from playground.core import (
    Answer,
    CheckedSteps,
    Distribution,
    Draft,
    Evidence,
    Proof,
    Question,
    Spans,
    Step,
    TokenDistributions,
    Trace,
)
from playground.engine import ask, run
from playground.errors import InputError
from playground.json_form import as_dict, from_dict, stored
from playground.models.gguf_file import SMOLLM2
from playground.models.pool import Pool
from playground.registry import Solver, solvers
from playground.tasks import TASKS

USUAL = {
    "deduction": Question(
        "deduction",
        "Nora is patient.",
        "Nora is old. Nora likes the garden. If someone is old and likes the garden then they are "
        "patient. Otto is not patient.",
    ),
    "question-answering": Question(
        "question-answering",
        "When did Nora leave the harbour?",
        "Nora was the captain of an old ship. She left the harbour in May 1921 with two sailors.",
    ),
    "extraction": Question(
        "extraction",
        "Nora Lindt bought the old mill in Oslo on 3 March 2024 for $20,000. The mill was built by "
        "her uncle, and a firm from Bergen wants to rent it.",
    ),
    "sentiment": Question("sentiment", "The food was not good, but we loved the view!"),
    "summarization": Question(
        "summarization",
        "The old mill by the river burned down. Fire crews fought the fire at the mill until dawn. "
        "Nobody was hurt. The owner of the mill will build it again.",
    ),
    "translation": Question("translation", "The old house by the river is very big."),
    "chat": Question("chat", "What is the capital of France?", options={"max_new_tokens": "24"}),
}
"""A question of each task that its solvers answer."""

WITHOUT_ONE_NUMBER = {"summarization", "extraction", "chat"}
"""Tasks whose answers are put together of parts: each part has its number, the whole has none."""

STRANGE = {
    "markup": "<img src=x onerror=alert(1)>",
    "emoji": "👩‍🚀🌈 is 😡!!! 👍🏽",
    "spaces": "\t\n  a  \r\n",
    "controls": "a\x00b\x1b[31mred\x07",
    "half a character": "half \ud800 here",
    "right to left": "\u202eabc \u05e9\u05dc\u05d5\u05dd\u202c",
    "no letters": "?!.,;:'\"()[]{}%_*",
    "code": "'; drop table runs; -- :- not p. #show {a;b}.",
    "long word": "a" * 20_000,
    "long text": "The old clock is slow and nobody minds. " * 1_250,
    "many sentences": "Nora is old. " * 2_000,
}

MODELS = Pool()
EVERY = pytest.mark.parametrize(
    "solver", solvers(), ids=lambda one: f"{one.task}-{one.mode}-{one.name}"
)
ANSWERING = pytest.mark.parametrize(
    "solver",
    [one for one in solvers() if one.name != "offer"],
    ids=lambda one: f"{one.task}-{one.mode}-{one.name}",
)
"""Without those that have nothing to answer with, and say so."""


@cache
def rubbish() -> str:
    """The folder of a language model with random weights."""
    return str(talking.rubbish(Path(mkdtemp()) / "rubbish"))


def name_of(solver: Solver) -> str:
    """What to ask for: a solver's name, or a model for one that runs any language model."""
    return rubbish() if solver.takes == "language model" else solver.name


def short(question: Question) -> Question:
    """The question, its answer no longer than a test needs."""
    if "max_new_tokens" not in {option.name for option in TASKS[question.task].options}:
        return question
    return replace(question, options={**question.options, "max_new_tokens": "12"})


def asked(solver: Solver, question: Question) -> Trace:
    return ask(short(question), solver.mode, MODELS, solver=name_of(solver))


def nodes(proof: Proof) -> Iterator[Proof]:
    waiting = [proof]
    while waiting:
        node = waiting.pop()
        yield node
        waiting += node.premises


def is_sound(evidence: Evidence, question: Question) -> None:
    """Assert what every piece of evidence promises."""
    match evidence:
        case Distribution():
            assert math.isclose(sum(p for _, p in evidence.outcomes), 1, abs_tol=1e-6)
            assert all(0 <= p <= 1 for _, p in evidence.outcomes)
        case Spans():
            source = question.text if evidence.source == "text" else question.context
            for span in evidence.spans:
                assert source[span.start : span.end] == span.text
        case Proof():
            for node in nodes(evidence):
                if node.start is None:
                    assert node.sentence is None
                else:
                    assert question.context[node.start : node.end] == node.sentence
        case TokenDistributions():
            for token in evidence.tokens:
                assert all(0 <= p <= 1 for _, p in (("", token.p), *token.alternatives))
        case CheckedSteps():
            for step in evidence.steps:
                assert evidence.text[step.start : step.end] == step.text
        case _:
            pass


@EVERY
def test_a_solver_says_what_it_does(solver: Solver) -> None:
    assert solver.help.endswith(".")


@ANSWERING
def test_steps_and_drafts_come_first_and_one_answer_last(solver: Solver) -> None:
    question = short(USUAL[solver.task])
    *events, trace = run(question, solver.mode, MODELS, solver=name_of(solver))
    assert events
    assert all(isinstance(event, Step | Draft) for event in events)
    assert isinstance(trace, Trace)
    assert isinstance(trace.answer, Answer)
    if trace.answer.abstained:  # rubbish names nothing that a text has
        assert (solver.task, solver.takes) == ("extraction", "language model")
        return
    assert trace.answer.text
    answers = TASKS[solver.task].answers
    assert trace.answer.text in answers or not answers


@EVERY
def test_a_confidence_is_a_probability_or_absent(solver: Solver) -> None:
    answer = asked(solver, USUAL[solver.task]).answer
    assert answer is not None
    assert answer.confidence is None or 0 <= answer.confidence <= 1
    rubbish = solver.task == "question-answering" and solver.takes  # it marks no answer
    if solver.mode == "probabilistic" and solver.task not in WITHOUT_ONE_NUMBER and not rubbish:
        assert answer.confidence is not None


@ANSWERING
def test_evidence_is_sound(solver: Solver) -> None:
    question = USUAL[solver.task]
    evidence = asked(solver, question).evidence
    assert evidence
    for piece in evidence:
        is_sound(piece, question)


@EVERY
def test_the_same_question_gets_the_same_answer(solver: Solver) -> None:
    one, two = (asked(solver, USUAL[solver.task]) for _ in range(2))
    assert (one.answer, one.steps) == (two.answer, two.steps)


@EVERY
def test_a_trace_survives_json(solver: Solver) -> None:
    values = as_dict(asked(solver, USUAL[solver.task]))
    assert as_dict(from_dict(json.loads(json.dumps(values, allow_nan=False)))) == values


@EVERY
def test_the_log_keeps_the_key_of_each_step(solver: Solver) -> None:
    trace = asked(solver, USUAL[solver.task])
    back = from_dict(json.loads(json.dumps(stored(trace), allow_nan=False)))
    assert [step.key for step in back.steps] == [step.key for step in trace.steps]
    assert stored(back) == json.loads(json.dumps(stored(trace)))


@EVERY
@pytest.mark.parametrize("text", STRANGE.values(), ids=STRANGE)
@pytest.mark.parametrize("field", ["text", "context"])
def test_strange_input_is_answered_or_refused_with_a_sentence(
    solver: Solver, field: str, text: str
) -> None:
    usual = USUAL[solver.task]
    if solver.name == SMOLLM2:  # the cell that runs any language model is asked all of it
        text = text[:200]
    try:
        question = Question(
            solver.task,
            text if field == "text" else usual.text,
            text if field == "context" else usual.context,
            options=usual.options,
        )
        trace = asked(solver, question)
    except InputError:
        return
    too_long = "ModelError" if solver.takes == "language model" else "InputError"
    assert trace.error is None or trace.error.type in {"InputError", too_long}, trace.error
    for piece in trace.evidence:
        is_sound(piece, question)


@EVERY
def test_an_unknown_option_is_refused(solver: Solver) -> None:
    with pytest.raises(InputError, match="has no option"):
        asked(solver, Question(solver.task, "Nora is old.", options={"colour": "red"}))
