"""A general question without a text is answered by the language model that ships, and marked so."""

import pytest

from playground.core import Answer, Question, TokenDistributions, Trace
from playground.engine import ask
from playground.models.gguf_file import SMOLLM2
from playground.models.pool import Pool
from playground.ui.going_on import goes_on
from playground.wording.said import worded


@pytest.fixture(scope="module")
def pool() -> Pool:
    return Pool()


def asked(text: str, pool: Pool, *choices: str) -> tuple[Trace, Answer]:
    trace = ask(Question("question-answering", text, choices=choices), "probabilistic", pool)
    assert trace.answer, trace.error
    return trace, trace.answer


def test_it_answers_with_each_tokens_odds_and_no_confidence(pool: Pool) -> None:
    trace, answer = asked("What is the capital of France?", pool)
    assert "Paris" in answer.text
    assert answer.confidence is None
    assert worded(answer.why).startswith("From what it has learnt, not from your text")
    assert any(isinstance(one, TokenDistributions) for one in answer.evidence)
    assert trace.model
    assert trace.model.id == SMOLLM2


def test_it_can_be_gone_on_with_from_another_token(pool: Pool) -> None:
    options = {"begin": "Lyon", "max_new_tokens": "4"}
    question = Question("question-answering", "What is the capital of France?", options=options)
    trace = ask(question, "probabilistic", pool)
    assert trace.answer
    assert trace.answer.text.startswith("Lyon")
    assert goes_on(trace)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("2+2", "neither mind works out sums"),
        ("12 * (3 + 4)", "neither mind works out sums"),
        ("print('x')", "There is no text to answer from"),
        ("法国的首都是哪里？", "There is no text to answer from"),
    ],
)
def test_what_the_model_cannot_know_is_left_alone(text: str, why: str, pool: Pool) -> None:
    trace, answer = asked(text, pool)
    assert answer.abstained
    assert trace.model is None
    assert why in worded(answer.why)


def test_one_of_given_choices_is_not_drawn_from_memory(pool: Pool) -> None:
    assert asked("Which is a fruit?", pool, "apple", "brick")[1].abstained


def test_a_model_that_goes_round_in_the_same_words_has_not_answered(pool: Pool) -> None:
    _, answer = asked("Which river flows through London?", pool)
    assert answer.abstained
    assert "goes round in the same words" in worded(answer.why)


def test_the_rules_answer_from_a_text_alone() -> None:
    trace = ask(Question("question-answering", "What is the capital of France?"), "rules", Pool())
    assert trace.answer
    assert trace.answer.abstained
