"""Solvers on language models, asked through the engine with a tiny one that knows a few answers."""

import json
import math
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
import talking
from click.testing import CliRunner, Result
from in_chinese import still_english

from playground.__main__ import main
from playground.answering import few_shot, prompts
from playground.core import (
    Answer,
    Attention,
    CheckedSteps,
    Distribution,
    Draft,
    Evidence,
    Proof,
    Question,
    Spans,
    TokenDistribution,
    TokenDistributions,
    Trace,
)
from playground.engine import ask, run
from playground.explain import attention
from playground.models.pool import Pool
from playground.models.writing import Message
from playground.wording.said import detail, title, worded
from storage.log import SqliteLog

FACTS = "Nora is old. All old people are patient. Otto is not patient."
PATIENT = Question("deduction", "Is Nora patient?", FACTS)
WRONG = Question("deduction", "Is Otto old?", FACTS)
TAKEN_BACK = Question("deduction", "Is Nora old?", FACTS)
WHEN = Question("question-answering", "When did Nora leave?", "Nora left the harbour in May 1921.")
WHO = Question("question-answering", "Who left?", WHEN.context, choices=("Nora", "Otto"))
ABSENT = Question("question-answering", "Why did Nora leave?", WHEN.context)
NAMES = Question("extraction", "Nora met Otto in Oslo. Otto stayed.")
MILL = Question("summarization", "The mill burned. Nobody was hurt. It stood by the river.")
RIVER = Question("translation", "Look at the river.", options={"target_language": "es"})
SUM = Question("chat", "What is two and two?")
AGAIN = Question(
    "chat",
    "And one more?",
    json.dumps([{"role": "user", "content": SUM.text}, {"role": "assistant", "content": "Four."}]),
)
FREE = Question("deduction", "Is Bob sad?", "Cold is what poor Bob is. Being cold makes you sad.")

THREE = ("True", "False", "Unknown")
TO_READ = prompts.reading(
    FREE.context, {"1": "Cold is what poor Bob is.", "2": "Being cold makes you sad."}
)
FIRST = "1: Bob is cold.\n2: Whoever is cold might be sad."
UNREAD = {"2": "“Whoever is cold might be sad.” (“might” leaves open whether it is so.)"}


@pytest.fixture(scope="session")
def model(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The folder of a language model that has learnt what the questions of this file need."""
    said = [*TO_READ, Message("assistant", FIRST), prompts.repair(UNREAD)]
    talks: list[talking.Talk] = [
        (
            prompts.deduction(PATIENT, THREE),
            "Nora is old.\nAll old people are patient.\nSo Nora is patient.\nAnswer: True",
        ),
        (prompts.deduction(WRONG, THREE), "Nora is old.\nSo Otto is old.\nAnswer: True"),
        (
            prompts.deduction(TAKEN_BACK, THREE),
            "The answer is False.\nNora is old.\nSo Nora is old.\nAnswer: True",
        ),
        (prompts.question_answering(WHEN), "She left in spring.\nAnswer: in May 1921."),
        (prompts.question_answering(WHO), "Nora left the harbour.\nAnswer: Nora"),
        (prompts.question_answering(ABSENT), "Nobody says why.\nAnswer: not in the text"),
        (prompts.extraction(NAMES.text, ("person", "place", "organization")),
         "person: Nora\nperson: Otto\nplace: Oslo\nplace: Bergen"),
        (prompts.summarization(MILL.text, 1), "A mill burned down."),
        (prompts.translation(RIVER.text, "English (en)", "Spanish (es)"), "Mira el río."),
        (prompts.chat(SUM), "<think>Two and two.</think>\nFour."),
        (prompts.chat(AGAIN), "Five."),
        (TO_READ, FIRST),
        (said, "2: If someone is cold then they are sad."),
    ]  # fmt: skip
    return str(talking.taught(tmp_path_factory.mktemp("taught") / "model", talks))


@pytest.fixture(scope="session")
def rubbish(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The folder of a language model with random weights."""
    return str(talking.rubbish(tmp_path_factory.mktemp("rubbish") / "model"))


@pytest.fixture(autouse=True)
def as_if_large(monkeypatch: pytest.MonkeyPatch) -> None:
    """The tiny models stand for large ones, which are told in messages what to do."""
    monkeypatch.setattr(few_shot, "SMALL", 0)


POOL = Pool()


def asked(question: Question, model: str) -> Trace:
    return ask(question, "probabilistic", POOL, solver=model)


def answered(question: Question, model: str) -> Answer:
    trace = asked(question, model)
    assert trace.answer is not None, trace.error
    return trace.answer


E = TypeVar("E", bound=Evidence)


def only(kind: type[E], evidence: Sequence[Evidence]) -> E:
    [found] = [one for one in evidence if isinstance(one, kind)]
    return found


def written(trace: Trace) -> str:
    """The tokens of the evidence, joined."""
    return "".join(one.token for one in only(TokenDistributions, trace.evidence).tokens)


# --- deduction ---------------------------------------------------------------------------------


def test_deduction_ends_with_the_answer_and_its_odds_over_the_options(model: str) -> None:
    answer = answered(PATIENT, model)
    scores = only(Distribution, answer.evidence)
    assert answer.text == scores.best == "True"
    assert [name for name, _ in scores.outcomes] == list(THREE)
    assert answer.confidence == scores.p("True") > 0.9


def test_its_reasoning_is_checked_step_by_step(model: str) -> None:
    checked = only(CheckedSteps, answered(PATIENT, model).evidence)
    assert [step.verdict for step in checked.steps] == ["follows"] * 4
    assert checked.steps[-1].text == "Answer: True"
    assert checked.left is None


def test_where_the_reasoning_leaves_the_rules_is_said(model: str) -> None:
    trace = asked(WRONG, model)
    assert only(CheckedSteps, trace.evidence).left == 1
    assert trace.answer is not None
    assert worded(trace.answer.why) == (
        "The reasoning left the rules at sentence 2: “So Otto is old.” contradicts the text."
    )


def test_every_token_it_wrote_is_kept_with_its_alternatives(model: str) -> None:
    trace = asked(PATIENT, model)
    assert written(trace).endswith("Answer: True")
    for token in only(TokenDistributions, trace.evidence).tokens:
        assert 2 <= len(token.alternatives) <= 8
        assert token.entropy is not None


def test_the_answer_is_streamed_before_it_is_there(model: str) -> None:
    *events, trace = run(PATIENT, "probabilistic", POOL, solver=model)
    assert isinstance(trace, Trace)
    drafts = [event.text for event in events if isinstance(event, Draft)]
    assert drafts[-1] == written(trace)
    assert [len(draft) for draft in drafts] == sorted(len(draft) for draft in drafts)


def test_it_goes_on_from_a_beginning_that_it_is_given(model: str) -> None:
    begin = "Nora is old.\nAll old people are patient.\nSo Nora is"
    question = Question("deduction", PATIENT.text, FACTS, options={"begin": begin})
    trace = asked(question, model)
    assert written(trace) == " patient.\nAnswer: True"
    assert only(CheckedSteps, trace.evidence).text.startswith(begin)


def test_an_answer_put_into_its_mouth_is_its_answer_and_what_it_says_for_it_is_checked(
    model: str,
) -> None:
    begin = "The answer is False, because Nora is old. Nora is not patient."
    question = Question("deduction", PATIENT.text, FACTS, options={"begin": begin})
    answer = answered(question, model)
    assert answer.text == "False"
    assert answer.confidence == only(Distribution, answer.evidence).p("False")
    checked = only(CheckedSteps, answer.evidence)
    assert [step.verdict for step in checked.steps[:2]] == ["follows", "contradicts"]
    assert checked.left == 1
    assert "was told to answer False" in worded(answer.why)
    assert "“Nora is not patient.” contradicts the text" in worded(answer.why)


def test_an_answer_that_it_takes_back_is_said_to_be_taken_back(model: str) -> None:
    begin = "The answer is False.\nNora is old.\nSo Nora is"
    question = Question("deduction", TAKEN_BACK.text, FACTS, options={"begin": begin})
    answer = answered(question, model)
    assert answer.text == "False"
    assert "took that back and ended with True" in worded(answer.why)


def test_a_context_that_the_model_cannot_hold_is_refused_with_a_sentence(model: str) -> None:
    trace = asked(Question("deduction", PATIENT.text, f"{FACTS} " * 200), model)
    assert trace.error is not None
    assert trace.error.type == "ModelError"
    assert "tokens" in trace.error.message


# --- question answering ------------------------------------------------------------------------


def test_an_answer_in_its_own_words_is_as_sure_as_its_tokens(model: str) -> None:
    trace = asked(WHEN, model)
    assert trace.answer is not None
    assert trace.answer.text == "in May 1921"
    tokens = only(TokenDistributions, trace.evidence).tokens
    at = "".join(one.token for one in tokens).index("in May")
    assert trace.answer.confidence == pytest.approx(product(tokens, at - 1, at + 11))


def product(tokens: Sequence[TokenDistribution], start: int, end: int) -> float:
    """Of the probabilities of the tokens that lie between two places of what they write."""
    ends = [sum(len(token.token) for token in tokens[: n + 1]) for n in range(len(tokens))]
    return math.prod(token.p for token, at in zip(tokens, ends, strict=True) if start < at <= end)


def test_an_answer_that_the_text_has_is_shown_there(model: str) -> None:
    [span] = only(Spans, answered(WHEN, model).evidence).spans
    assert WHEN.context[span.start : span.end] == "in May 1921"


def test_with_choices_the_odds_are_over_them(model: str) -> None:
    answer = answered(WHO, model)
    scores = only(Distribution, answer.evidence)
    assert [name for name, _ in scores.outcomes] == ["Nora", "Otto"]
    assert (answer.text, answer.confidence) == ("Nora", scores.p("Nora"))


def test_what_the_text_does_not_say_is_not_answered(model: str) -> None:
    answer = answered(ABSENT, model)
    assert answer.abstained
    assert "not in the text" in worded(answer.why)


# --- the other tasks ---------------------------------------------------------------------------


def test_names_are_found_wherever_the_text_has_them(model: str) -> None:
    answer = answered(NAMES, model)
    found = [(span.text, span.label) for span in only(Spans, answer.evidence).spans]
    assert found == [("Nora", "person"), ("Otto", "person"), ("Oslo", "place"), ("Otto", "person")]


def test_a_name_that_the_text_does_not_have_is_left_out_and_said(model: str) -> None:
    assert "“Bergen” (place)" in worded(answered(NAMES, model).why)


def test_a_summary_is_in_the_words_of_the_model(model: str) -> None:
    assert answered(MILL, model).text == "A mill burned down."


def test_a_translation_is_as_sure_as_all_its_tokens(model: str) -> None:
    trace = asked(RIVER, model)
    assert trace.answer is not None
    assert trace.answer.text == "Mira el río."
    tokens = only(TokenDistributions, trace.evidence).tokens
    assert trace.answer.confidence == pytest.approx(math.prod(one.p for one in tokens))


def test_sentiment_is_the_odds_of_the_labels(model: str) -> None:
    answer = answered(Question("sentiment", "A warm and funny film."), model)
    scores = only(Distribution, answer.evidence)
    assert [name for name, _ in scores.outcomes] == ["positive", "negative", "neutral"]
    assert (answer.text, answer.confidence) == (scores.best, scores.p(scores.best))


def test_a_thought_is_told_apart_from_what_is_said(model: str) -> None:
    *events, trace = run(SUM, "probabilistic", POOL, solver=model)
    assert isinstance(trace, Trace)
    assert trace.answer is not None
    assert trace.answer.text == "Four."
    assert Draft("", "Two and two.") in events
    assert [detail(step) for step in trace.steps if title(step) == "Thought aloud"] == [
        "Two and two."
    ]


def test_earlier_turns_of_a_conversation_are_read(model: str) -> None:
    assert answered(AGAIN, model).text == "Five."


def test_a_turn_that_is_no_message_is_refused(model: str) -> None:
    trace = asked(Question("chat", "Hello", json.dumps([{"role": "king", "content": "Hi"}])), model)
    assert trace.error is not None
    assert trace.error.type == "InputError"
    assert trace.error.message.startswith("Turn 1 of the conversation")


def test_the_attention_of_an_answer_is_computed_when_someone_looks(model: str) -> None:
    trace = asked(SUM, model)
    tokens = only(Attention, trace.evidence).tokens
    rows = attention.weights(trace, POOL, layer=1)
    assert [len(row) for row in rows] == [len(tokens)] * len(tokens)
    assert [sum(row) for row in rows] == pytest.approx([1] * len(tokens), abs=1e-4)


# --- language to logic -------------------------------------------------------------------------


def read_by(model: str, question: Question) -> Trace:
    return ask(question, "rules", POOL, solver=model)


def test_a_model_s_reading_is_repaired_once_and_answered_with_a_proof(model: str) -> None:
    trace = read_by(model, FREE)
    assert trace.answer is not None, trace.error
    assert trace.answer.text == "True"
    proof = only(Proof, trace.answer.evidence)
    assert (proof.conclusion, proof.sentence) == ("Bob is sad.", "Being cold makes you sad.")
    [fact] = proof.premises
    assert FREE.context[fact.start : fact.end] == "Cold is what poor Bob is."
    assert [title(step) for step in trace.steps].count("Could not read 1 of its lines") == 1


def test_every_rewritten_sentence_stands_beside_its_source(model: str) -> None:
    [step] = [one for one in read_by(model, FREE).steps if title(one) == "Rewrote 2 sentences"]
    assert detail(step) == (
        "1: “Cold is what poor Bob is.” → “Bob is cold.”\n"
        "2: “Being cold makes you sad.” → “If someone is cold then they are sad.”"
    )


def test_it_says_that_it_rests_on_a_model_s_reading(model: str) -> None:
    answer = read_by(model, FREE).answer
    assert answer is not None
    assert worded(answer.why).endswith(f"It rests on {model}'s reading of 2 of 3 sentences.")


def test_what_the_grammar_can_read_needs_no_model(rubbish: str) -> None:
    trace = read_by(rubbish, PATIENT)
    assert trace.model is None
    assert trace.answer is not None
    assert trace.answer.text == "True"
    assert worded(trace.answer.why).endswith("The grammar could read it all and needed no model.")


def test_rubbish_is_no_reading(rubbish: str) -> None:
    question = Question("deduction", FREE.text, FREE.context, options={"max_new_tokens": "20"})
    trace = read_by(rubbish, question)
    assert trace.answer is not None, trace.error
    assert trace.answer.abstained
    assert "rewrote none" in worded(trace.answer.why)
    assert [title(step) for step in trace.steps].count("Could not read 2 of its lines") == 2


# --- options -----------------------------------------------------------------------------------


def test_a_seed_gives_the_same_answer_and_another_seed_another(rubbish: str) -> None:
    def said(seed: str) -> str:
        options = {"temperature": "1", "seed": seed, "max_new_tokens": "20"}
        return answered(Question("chat", "Hello", options=options), rubbish).text

    assert said("1") == said("1") != said("2")


def test_a_message_that_was_cut_off_says_so(model: str) -> None:
    question = Question("deduction", PATIENT.text, FACTS, options={"max_new_tokens": "4"})
    trace = asked(question, model)
    assert "Was cut off" in [title(step) for step in trace.steps]
    assert len(only(TokenDistributions, trace.evidence).tokens) == 4
    assert trace.answer is not None
    assert trace.answer.text in THREE


@pytest.mark.parametrize(
    "question",
    [WHEN, WHO, ABSENT, NAMES, MILL, RIVER, SUM, replace(SUM, options={"max_new_tokens": "2"})],
    ids=lambda one: f"{one.task}-{one.text[:20]}",
)
@pytest.mark.parametrize("kind", ["model", "rubbish"])
def test_each_step_and_reason_is_said_in_chinese(
    kind: str, question: Question, request: pytest.FixtureRequest
) -> None:
    assert still_english(asked(question, request.getfixturevalue(kind))) == []


# --- the command line and the log --------------------------------------------------------------


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Calls the command line as in a terminal, with a log of its own."""
    monkeypatch.setenv("PLAYGROUND_DB", str(tmp_path / "log.db"))
    monkeypatch.setenv("TTY_COMPATIBLE", "1")
    return lambda *arguments: CliRunner().invoke(main, arguments)


def test_a_chat_in_the_terminal_shows_what_is_being_written(
    model: str, call: Callable[..., Result]
) -> None:
    result = call("ask", "--task", "chat", "--solver", model, SUM.text)
    assert result.exit_code == 0
    assert result.stdout.index("Two and two.") < result.stdout.index("Four.")
    assert "Wrote" in result.stdout


def test_a_file_of_deductions_is_scored(
    model: str, call: Callable[..., Result], tmp_path: Path
) -> None:
    file = tmp_path / "questions.jsonl"
    rows = [
        {"id": str(n), "task": "deduction", "text": one.text, "context": FACTS, "answers": ["True"]}
        for n, one in enumerate((PATIENT, WRONG))
    ]
    file.write_text("\n".join(map(json.dumps, rows)))
    result = call("evaluate", str(file), "--mode", "probabilistic", "--solver", model, "--json")
    figures = json.loads(result.stdout)
    assert (figures["n"], figures["errors"], figures["accuracy"]) == (2, 0, 1.0)
    assert figures["model"]["id"] == model


def test_a_long_answer_is_kept_whole(tmp_path: Path) -> None:
    told = tuple((f"word{n}", 1 / 8) for n in range(8))
    tokens = tuple(TokenDistribution(f" word{n}", 1 / 3, told, 2.5) for n in range(512))
    answer = Answer("words", evidence=(TokenDistributions(tokens),))
    trace = Trace(
        "1", "2026-11-23T12:00:00Z", SUM, "probabilistic", "some/model", None, (), answer, None, 1.0
    )
    log = SqliteLog(tmp_path / "log.db")
    log.add(trace)
    assert log.get("1") == trace
