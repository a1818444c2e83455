"""One question through one solver to a trace; and the JSON form of a trace."""

import json
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from playground import engine
from playground.core import (
    Answer,
    Attention,
    Distribution,
    Draft,
    Events,
    Failure,
    ModelInfo,
    Models,
    Proof,
    Question,
    Said,
    Span,
    Spans,
    StableModels,
    Step,
    TokenDistribution,
    TokenDistributions,
    Trace,
    abstain,
)
from playground.errors import InputError, ModelError
from playground.json_form import as_dict, from_dict, stored
from playground.limit import Limit
from playground.log import together
from playground.models import hub
from playground.models.hub import Progress
from playground.registry import Solver
from playground.stopping import go_on
from playground.wording.as_written import as_written, step_as_written
from playground.wording.said import detail, title, worded
from storage.log import SqliteLog

QUESTION = Question("sentiment", "A calm and lovely film.")
SURE = Distribution("tone", (("positive", 0.75), ("negative", 0.25)))


class Weights:
    info = ModelInfo("made/up", "abc", "cpu", "float32")


class OneModel:
    """Models that hold one made-up model."""

    def load(self, model_id: str, kind: type) -> Any:
        return Weights()


@pytest.fixture
def solved_by(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[..., Events]], None]:
    """Let every question be solved by the function that is given."""

    def use(solve: Callable[..., Events]) -> None:
        monkeypatch.setattr(
            engine, "find", lambda task, mode, name: Solver(task, mode, "made-up", solve, "")
        )

    return use


@pytest.fixture
def log(tmp_path: Path) -> SqliteLog:
    return SqliteLog(tmp_path / "log.db")


def calm(question: Question, models: Models) -> Events:
    yield step_as_written("Read the text", question.text)
    yield Draft("pos")
    yield step_as_written("Scored it", evidence=(SURE,))
    return Answer("positive", confidence=0.75, evidence=(SURE,))


def test_steps_and_drafts_come_as_they_are_made_and_a_trace_ends_them(solved_by: Any) -> None:
    solved_by(calm)
    *events, trace = engine.run(QUESTION, "rules", OneModel())
    assert events == [
        step_as_written("Read the text", QUESTION.text),
        Draft("pos"),
        step_as_written("Scored it", evidence=(SURE,)),
    ]
    assert isinstance(trace, Trace)
    assert (trace.question, trace.mode, trace.solver) == (QUESTION, "rules", "made-up")
    assert trace.answer == Answer("positive", confidence=0.75, evidence=(SURE,))
    assert [title(step) for step in trace.steps] == ["Read the text", "Scored it"]
    assert trace.error is None
    assert trace.ms > 0


def test_evidence_that_is_named_twice_is_in_the_trace_once(solved_by: Any) -> None:
    solved_by(calm)
    assert engine.ask(QUESTION, "rules", OneModel()).evidence == (SURE,)


def test_the_trace_names_the_weights_that_answered(solved_by: Any) -> None:
    def solve(question: Question, models: Models) -> Events:
        models.load("made/up", Weights)
        yield step_as_written("Loaded")
        return Answer("positive")

    solved_by(solve)
    assert engine.ask(QUESTION, "probabilistic", OneModel()).model == Weights.info


def test_a_special_kind_of_error_is_told_by_the_name_that_everyone_knows(solved_by: Any) -> None:
    class ClosedError(ModelError):
        pass

    def solve(question: Question, models: Models) -> Events:
        yield step_as_written("Asked the server")
        raise ClosedError("It is closed today; ask tomorrow.")

    solved_by(solve)
    trace = engine.ask(QUESTION, "probabilistic", OneModel())
    assert trace.error == Failure("ModelError", "It is closed today; ask tomorrow.")


def test_an_error_with_a_way_out_ends_the_trace(solved_by: Any) -> None:
    def solve(question: Question, models: Models) -> Events:
        yield step_as_written("Looked for weights")
        raise ModelError("No weights; run make.")

    solved_by(solve)
    trace = engine.ask(QUESTION, "probabilistic", OneModel())
    assert trace.error == Failure("ModelError", "No weights; run make.")
    assert trace.answer is None
    assert [title(step) for step in trace.steps] == ["Looked for weights"]


def test_a_bug_ends_the_trace_too_and_goes_to_the_program_s_own_log(
    solved_by: Any, caplog: pytest.LogCaptureFixture
) -> None:
    def solve(question: Question, models: Models) -> Events:
        yield step_as_written("Divided")
        return Answer(str(1 / 0))

    solved_by(solve)
    trace = engine.ask(QUESTION, "rules", OneModel())
    assert trace.error == Failure("Bug", "made-up broke: ZeroDivisionError: division by zero")
    assert "Traceback" in caplog.text


@pytest.mark.parametrize(
    ("question", "complaint"),
    [
        (Question("sentiment", " "), "the question is empty"),
        (Question("poetry", "Roses."), "There is no task “poetry”"),
        (Question("sentiment", "x", options={"world": "open"}), "no option “world”"),
        (Question("deduction", "x", options={"world": "flat"}), "it takes open or closed"),
        (Question("sentiment", "x" * 200_001), "200,001 characters"),
        (Question("deduction", "x", options={"weights": "1" * 3_000_000}), "weights has 3,000,000"),
        (Question("deduction", "x", choices=("a" * 60_000,) * 2), "choices has 120,000 characters"),
        (Question("sentiment", "half \ud800"), "half a character at place 6"),
    ],
)
def test_a_wrong_question_is_refused_before_anything_runs(
    question: Question, complaint: str
) -> None:
    with pytest.raises(InputError, match=complaint):
        engine.run(question, "rules", OneModel())


def test_an_unknown_solver_is_refused_with_the_names_there_are() -> None:
    with pytest.raises(InputError, match="There are: vader"):
        engine.run(QUESTION, "rules", OneModel(), solver="crystal-ball")


def test_a_name_without_end_is_refused_before_anything_is_made_of_it() -> None:
    with pytest.raises(InputError, match="has 3,000,002 characters; at most 1,000 are taken"):
        engine.run(QUESTION, "probabilistic", OneModel(), solver="a/" + "b" * 3_000_000)


def test_both_modes_are_asked_in_turn(solved_by: Any) -> None:
    solved_by(calm)
    events = list(engine.compare(QUESTION, ("rules", "probabilistic"), OneModel()))
    assert [mode for mode, event in events] == ["rules"] * 4 + ["probabilistic"] * 4


def test_each_mode_is_asked_by_the_solver_that_was_named_for_it() -> None:
    named = {"rules": "vader", "probabilistic": "crystal-ball"}
    with pytest.raises(InputError, match="no solver “crystal-ball” for sentiment by probabilistic"):
        engine.compare(QUESTION, ("rules", "probabilistic"), OneModel(), solvers=named)
    assert engine.compare(QUESTION, ("rules",), OneModel(), solvers=named)


# --- the log -----------------------------------------------------------------------------------


def test_a_run_is_in_the_log_when_its_trace_is_seen(solved_by: Any, log: SqliteLog) -> None:
    solved_by(calm)
    for event in engine.run(QUESTION, "rules", OneModel(), keep=partial(log.add, owner="me")):
        if isinstance(event, Trace):
            assert log.get(event.id, owner="me") is not None


def test_a_run_that_is_stopped_is_logged_as_stopped(solved_by: Any, log: SqliteLog) -> None:
    solved_by(calm)
    events = engine.run(QUESTION, "rules", OneModel(), keep=log.add)
    next(events)
    events.close()  # type: ignore[attr-defined]
    [trace] = log.search()
    assert trace.error == Failure("Stopped", "Stopped before there was an answer.")


def test_what_was_written_until_a_run_was_stopped_is_kept(solved_by: Any, log: SqliteLog) -> None:
    def solve(question: Question, models: Models) -> Events:
        yield Draft("Bread is")
        yield Draft("Bread is old")
        return Answer("Bread is old.")

    solved_by(solve)
    events = engine.run(QUESTION, "rules", OneModel(), keep=log.add)
    next(events), next(events)
    events.close()  # type: ignore[attr-defined]
    [trace] = log.search()
    assert [(step.key, step.values) for step in trace.steps] == [
        ("was writing", {"text": "Bread is old"})
    ]


def test_a_run_that_is_interrupted_is_logged_as_stopped(solved_by: Any, log: SqliteLog) -> None:
    def solve(question: Question, models: Models) -> Events:
        yield step_as_written("Began")
        raise KeyboardInterrupt

    solved_by(solve)
    with pytest.raises(KeyboardInterrupt):
        list(engine.run(QUESTION, "rules", OneModel(), keep=log.add))
    [trace] = log.search()
    assert trace.error is not None
    assert trace.error.type == "Stopped"


def test_the_runs_of_a_question_lie_in_one_turn(solved_by: Any, log: SqliteLog) -> None:
    solved_by(calm)
    events = engine.compare(QUESTION, ("rules", "rules"), OneModel(), keep=together(log))
    traces = [event for _, event in events if isinstance(event, Trace)]
    [conversation] = log.conversations()
    [turn] = log.turns(conversation.id)
    assert [trace.id for trace in turn.traces] == [trace.id for trace in traces]


def test_a_run_is_kept_in_the_turn_it_is_asked_in(solved_by: Any, log: SqliteLog) -> None:
    solved_by(calm)
    number = log.turn("c1", {"text": "Is she calm?"}, "Is she calm?", "me")
    keep = partial(log.add, owner="me", conversation="c1", number=number)
    *_, trace = engine.run(QUESTION, "rules", OneModel(), keep=keep)
    assert isinstance(trace, Trace)
    assert log.place(trace.id, "me") == ("c1", number)


def test_a_broken_log_does_not_take_the_answer_away(solved_by: Any, tmp_path: Path) -> None:
    solved_by(calm)
    (tmp_path / "log.db").write_bytes(b"this is no database at all " * 40)
    broken = SqliteLog(tmp_path / "log.db")
    *_, trace = engine.run(QUESTION, "rules", OneModel(), keep=broken.add)
    assert isinstance(trace, Trace)
    assert trace.answer is not None
    assert title(trace.steps[-1]) == "Not logged"
    assert "Move the file away" in detail(trace.steps[-1])


# --- a limit -----------------------------------------------------------------------------------


def forever(question: Question, models: Models) -> Events:
    """Works on after a first step until nobody waits."""
    yield step_as_written("Began")
    while True:
        go_on()


def test_a_run_with_a_limit_ends_as_one_without(solved_by: Any) -> None:
    solved_by(calm)
    [*_, here] = engine.run(QUESTION, "rules", OneModel())
    [*_, there] = engine.run(QUESTION, "rules", OneModel(), limit=Limit())
    assert (there.answer, there.steps, there.error) == (here.answer, here.steps, here.error)


def test_a_run_whose_time_is_up_says_so_and_keeps_its_steps(solved_by: Any, log: SqliteLog) -> None:
    solved_by(forever)
    limit = Limit(seconds=60, began=time.monotonic() - 61)
    *_, trace = engine.run(QUESTION, "rules", OneModel(), keep=log.add, limit=limit)
    assert trace.error.type == "DeadlineError"
    assert "no answer after" in trace.error.message
    assert log.search() == [trace]


def test_silence_is_told_so_that_who_waits_can_stop_the_run(solved_by: Any) -> None:
    solved_by(forever)
    limit = Limit()
    events = engine.run(QUESTION, "rules", OneModel(), limit=limit)
    assert next(events) == step_as_written("Began")
    assert next(events) is None
    limit.stop.set()
    *_, trace = events
    assert trace.error == Failure("Stopped", "Stopped before there was an answer.")
    assert [title(step) for step in trace.steps] == ["Began"]


def test_of_two_modes_the_second_has_what_the_first_leaves(solved_by: Any) -> None:
    solved_by(calm)
    limit = Limit(seconds=1200, began=time.monotonic() - 601)
    events = engine.compare(QUESTION, ("rules", "probabilistic"), OneModel(), limit=limit)
    rules, other = (event for _, event in events if isinstance(event, Trace))
    assert rules.error.type == "DeadlineError"
    assert "no answer after 600 seconds" in rules.error.message
    assert other.answer


def test_a_model_on_its_way_here_takes_nothing_of_the_time(
    solved_by: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = iter([[Progress("someone/model", 1, 2)], [Progress("someone/model", 1, 2)], []])
    monkeypatch.setattr(hub, "downloads", lambda: next(here, []))
    assert engine._is_fetched("someone/model")
    assert not engine._is_fetched("embedded")
    assert engine._over(Limit(seconds=0.001), more=60) is None


# --- the JSON form -----------------------------------------------------------------------------

EVERYTHING = (
    Proof(
        "Mira is calm",
        "rule",
        "Old people are calm.",
        14,
        34,
        (Proof("Mira is old", "fact", "Mira is old.", 0, 12), Proof("x", "assumed-false")),
    ),
    SURE,
    TokenDistributions((TokenDistribution("the", 0.5, (("a", 0.25),)),)),
    Attention(("[CLS]", "mira"), "made/up", 6, 12),
    Spans("text", (Span(2, 6, "calm", -0.5, "word"),)),
    StableModels((("Mira is calm.",), ("Mira is old.", "Mira is calm."))),
)


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (Answer("positive", 0.75, EVERYTHING, why=as_written("because")), None),
        (abstain(as_written("nothing was read"), *EVERYTHING), None),
        (None, Failure("ModelError", "No weights.")),
    ],
    ids=["answer", "abstention", "error"],
)
def test_a_trace_comes_back_from_json_as_it_was(
    answer: Answer | None, error: Failure | None
) -> None:
    trace = Trace(
        "id",
        "2026-02-03T04:05:06.000+00:00",
        Question("deduction", "Is it?", "猫", ("a", "b"), {"world": "open"}),
        "rules",
        "made-up",
        Weights.info,
        (step_as_written("Read"), step_as_written("Thought", "hard", () if answer else EVERYTHING)),
        answer,
        error,
        1.25,
    )
    text = json.dumps(as_dict(trace))
    assert from_dict(json.loads(text)) == trace
    assert [piece["kind"] for piece in json.loads(text)["evidence"]] == [
        "proof",
        "distribution",
        "token-distributions",
        "attention",
        "spans",
        "stable-models",
    ]


PICKED = Said("the question and what is read", {"read": Said("reads English", {"language": "zh"})})


def spoken() -> Trace:
    """A run whose steps and reason have keys and values of every kind."""
    steps = (
        Step("ran out of memory"),
        Step("not logged", {"why": [PICKED, Said("asks for nothing", {"n": 1200})]}),
    )
    answer = Answer("positive", why=PICKED)
    when, none = "2026-02-03T04:05:06.000+00:00", None
    return Trace("id", when, QUESTION, "rules", "made-up", none, steps, answer, none, 1.25)


def test_the_log_keeps_the_keys_and_values_of_what_was_said_beside_its_english() -> None:
    values = json.loads(json.dumps(stored(spoken())))
    assert from_dict(values) == spoken()
    assert values["steps"][0]["title"] == "Ran out of memory"
    assert "key" not in as_dict(from_dict(values))["steps"][0]
    assert worded(from_dict(values).answer.why, "zh").startswith("问题可以读懂")


def test_what_has_no_key_in_the_table_is_said_as_it_was_written() -> None:
    values = stored(spoken())
    values["steps"][0]["key"] = "a key of another day"
    del values["steps"][1]["values"]["why"]
    values["answer"]["said"]["values"]["read"]["key"] = "another"
    values["steps"].append({"title": "Was cut off", "detail": "x", "key": "was cut off"})
    values["steps"][2]["values"] = {"tokens": 0.5, "most": 4}
    back = from_dict(values)
    assert as_dict(back)["steps"][:2] == as_dict(spoken())["steps"]
    assert as_dict(back)["answer"] == as_dict(spoken())["answer"]
    assert {one.key for one in back.steps} == {"step as written"}
    assert back.answer.why.key == "as written"


def test_the_json_form_has_the_fields_of_the_contract(solved_by: Any) -> None:
    solved_by(calm)
    values = as_dict(engine.ask(QUESTION, "rules", OneModel()))
    fields = "id at question mode solver model steps answer evidence error ms"
    assert list(values) == fields.split()
    assert list(values["question"]) == ["task", "text", "context", "choices", "options"]
    assert list(values["answer"]) == ["text", "confidence", "abstained", "why"]
    assert values["steps"][0] == {"title": "Read the text", "detail": QUESTION.text}
    assert values["model"] is None
