"""Files of examples in, figures and predictions out."""

import gzip
import json
import zlib
from pathlib import Path
from typing import Any

import pytest

from playground.core import Answer, Failure, Question, abstain
from playground.errors import InputError
from playground.evaluate import examples
from playground.evaluate.calibration import calibration_error
from playground.evaluate.example import Example
from playground.evaluate.examples import read_examples, sample
from playground.evaluate.metrics import report
from playground.evaluate.predictions import Prediction, as_dict, predict

LINE = {
    "id": "one",
    "task": "deduction",
    "text": "Mira is calm.",
    "context": "Mira is old.",
    "answers": ["Unknown"],
    "world": "open",
    "depth": 2,
}


def written(path: Path, *lines: dict[str, Any] | str) -> Path:
    text = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)
    path.write_bytes(gzip.compress(text.encode()) if path.suffix == ".gz" else text.encode())
    return path


# --- reading -----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["e.jsonl", "e.jsonl.gz"])
def test_an_example_becomes_a_question_with_its_world_as_option(tmp_path: Path, name: str) -> None:
    assert read_examples(written(tmp_path / name, LINE), {}) == [
        Example(
            "one",
            Question("deduction", "Mira is calm.", "Mira is old.", options={"world": "open"}),
            ("Unknown",),
            depth=2,
        )
    ]


@pytest.mark.parametrize("bomb", ["a", "\n"], ids=["one line", "many lines"])
def test_a_small_gzip_that_unpacks_to_more_than_is_taken_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bomb: str
) -> None:
    monkeypatch.setattr(examples, "MAX_CHARACTERS", 1_000_000)
    path = written(tmp_path / "e.jsonl.gz", LINE, bomb * 20_000_000)
    with pytest.raises(InputError, match="more than 1,000,000 characters once unpacked; split it"):
        read_examples(path, {})


def test_json_that_is_nested_without_end_is_refused_with_its_line(tmp_path: Path) -> None:
    path = written(tmp_path / "e.jsonl", LINE, "[" * 100_000)
    with pytest.raises(InputError, match="line 2 is not JSON: its parts are nested too deeply"):
        read_examples(path, {})


def test_choices_and_languages_become_part_of_the_question(tmp_path: Path) -> None:
    line = {"id": "t", "task": "translation", "text": "Hola.", "answers": ["Hello."]}
    more = {"choices": ["a", "b"], "source_language": "es", "target_language": "en"}
    [example] = read_examples(written(tmp_path / "e.jsonl", {**line, **more}), {})
    assert example.question.choices == ("a", "b")
    assert example.question.options == {"source_language": "es", "target_language": "en"}


def test_an_option_that_is_given_goes_before_the_example_s_own(tmp_path: Path) -> None:
    [example] = read_examples(written(tmp_path / "e.jsonl", LINE), {"world": "closed"})
    assert example.question.options == {"world": "closed"}


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("{not json", "line 3 is not JSON"),
        ("[1]", "line 3 is not a JSON object"),
        ({**LINE, "answers": "True"}, "line 3 has no answers, or it is not a list"),
        ({**LINE, "id": None}, "line 3 has no id"),
        ({**LINE, "context": ["Mira is old."]}, "line 3: context is not a text"),
        ({**LINE, "choices": "ab"}, "line 3: choices is not a list of texts"),
        ({**LINE, "depth": "deep"}, "line 3: depth is not a whole number"),
        ({**LINE, "world": 1}, "line 3: world is not a text"),
    ],
)
def test_a_broken_line_is_named_with_its_number(
    tmp_path: Path, line: dict[str, Any] | str, complaint: str
) -> None:
    with pytest.raises(InputError, match=complaint):
        read_examples(written(tmp_path / "e.jsonl", LINE, "", line), {})


@pytest.mark.parametrize(
    ("name", "content", "complaint"),
    [
        ("e.jsonl", b"", "holds no examples"),
        ("e.jsonl", b"\xff\xfe", "cannot be read"),
        ("e.jsonl.gz", b"not gzip at all", "cannot be read"),
        ("e.jsonl.gz", gzip.compress(b"{}" * 999, mtime=0)[:-20], "cannot be read"),
        ("e.jsonl.gz", b"\x1f\x8b\x08" + bytes(7) + zlib.compress(b"x"), "cannot be read"),
    ],
)
def test_a_file_that_cannot_be_read_is_named(
    tmp_path: Path, name: str, content: bytes, complaint: str
) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(InputError, match=rf"{name}.* {complaint}"):
        read_examples(tmp_path / name, {})


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="No such file"):
        read_examples(tmp_path / "nothing.jsonl", {})


def test_a_file_has_one_task(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="mixes the tasks deduction and sentiment"):
        read_examples(written(tmp_path / "e.jsonl", LINE, {**LINE, "task": "sentiment"}), {})


# --- sampling ----------------------------------------------------------------------------------

HUNDRED = [Example(str(n), Question("sentiment", str(n)), ("positive",)) for n in range(100)]


def test_a_sample_depends_on_its_seed_alone() -> None:
    assert sample(HUNDRED, 10, seed=0) == sample(HUNDRED, 10, seed=0)
    assert sample(HUNDRED, 10, seed=0) != sample(HUNDRED, 10, seed=1)


def test_a_sample_is_in_the_order_of_the_file() -> None:
    numbers = [int(example.id) for example in sample(HUNDRED, 10, seed=3)]
    assert numbers == sorted(set(numbers))


def test_a_sample_larger_than_the_file_is_the_file() -> None:
    assert sample(HUNDRED, 101, seed=0) == HUNDRED


# --- figures -----------------------------------------------------------------------------------


def said(answer: Answer | None, right: str = "True", depth: int | None = None) -> Prediction:
    example = Example("x", Question("deduction", "?"), (right,), depth)
    error = None if answer else Failure("ModelError", "No weights.")
    return Prediction(example, answer, error, ms=2.0)


def test_accuracy_counts_abstentions_and_errors_as_not_right() -> None:
    figures = report(
        "deduction",
        [said(Answer("True")), said(Answer("False")), said(abstain("unread")), said(None)],
        seconds=2.0,
    )
    assert figures == {
        "n": 4,
        "answered": 2,
        "abstained": 1,
        "errors": 1,
        "accuracy": 0.25,
        "accuracy_answered": 0.5,
        "ece": None,
        "ms_p50": 2.0,
        "ms_p95": 2.0,
        "examples_per_second": 2.0,
    }


def test_an_abstention_is_never_the_right_answer() -> None:
    assert not said(abstain("silence"), right="").right


def test_accuracy_is_told_by_depth_where_there_is_one() -> None:
    figures = report(
        "deduction",
        [
            said(Answer("True"), depth=3),
            said(Answer("False"), depth=3),
            said(Answer("True"), depth=0),
        ],
        seconds=1.0,
    )
    assert figures["by_depth"] == {
        "0": {"n": 1, "accuracy": 1.0},
        "3": {"n": 2, "accuracy": 0.5},
    }


@pytest.mark.parametrize(
    ("sure", "error"),
    [
        ([], None),
        ([(1.0, True)] * 5, 0.0),
        ([(1.0, False)] * 5, 1.0),
        ([(0.75, True), (0.75, True), (0.75, True), (0.75, False)], 0.0),
        ([(0.95, True), (0.95, False), (0.15, False), (0.15, False)], 0.3),
    ],
)
def test_calibration_error_is_the_gap_between_sure_and_right(
    sure: list[tuple[float, bool]], error: float | None
) -> None:
    assert calibration_error(sure) == error


def test_a_summary_is_measured_by_rouge_against_the_best_reference() -> None:
    example = Example("s", Question("summarization", "…"), ("Rain.", "The old mill burned down."))
    said = [Prediction(example, Answer("The mill burned.")), Prediction(example, abstain("no"))]
    figures = report("summarization", said, seconds=1.0)
    assert (figures["rouge1"], figures["rouge2"], figures["rougeL"]) == (0.375, 0.1667, 0.375)


def test_a_task_without_a_metric_is_refused() -> None:
    with pytest.raises(InputError, match="chat has no metric yet"):
        report("chat", [said(Answer("Hello"))], seconds=1.0)


@pytest.mark.parametrize(
    ("answer", "line"),
    [
        (Answer("True", confidence=0.9), {"answer": "True", "abstained": False, "confidence": 0.9}),
        (abstain("unread"), {"answer": None, "abstained": True, "confidence": None}),
        (None, {"answer": None, "abstained": False, "confidence": None}),
    ],
)
def test_a_prediction_can_be_scored_by_anyone(answer: Answer | None, line: dict[str, Any]) -> None:
    who = {"id": "x", "mode": "rules", "solver": "clingo"}
    assert as_dict(said(answer), "rules", "clingo") == {**who, **line}


def test_an_example_that_is_refused_is_an_error_and_the_next_is_asked() -> None:
    examples = [
        Example("empty", Question("sentiment", " "), ("positive",)),
        Example("fine", Question("sentiment", "A wonderful evening!"), ("positive",)),
    ]
    refused, fine = predict(examples, "rules", NoModels())
    assert refused.error is not None
    assert "question is empty" in refused.error.message
    assert fine.text == "positive"


class NoModels:
    """Models for solvers that need none."""

    def load(self, model_id: str, kind: type) -> Any:
        raise AssertionError(f"{model_id} was loaded")
