"""A value that others wrote is looked at to its last field."""

import gzip
from dataclasses import replace
from pathlib import Path

import pytest

from playground.core import (
    Answer,
    Attention,
    CheckedStep,
    CheckedSteps,
    Distribution,
    Proof,
    Question,
    Span,
    Spans,
    Trace,
)
from playground.well_typed import misfit
from storage.log import SqliteLog
from tests.storage.test_log import a_run

DATA = Path(__file__).parent / "data"
BAD = '<img src=x onerror="hacked=1">'


@pytest.mark.parametrize("file", sorted(DATA.glob("*.gz")), ids=lambda file: file.name)
def test_every_run_that_was_kept_is_what_its_type_says(file: Path, tmp_path: Path) -> None:
    path = tmp_path / "log.db"
    path.write_bytes(gzip.decompress(file.read_bytes()))
    runs = SqliteLog(path).search(limit=1000)
    assert len(runs) == 36
    assert [misfit(one, Trace) for one in runs] == [""] * 36


@pytest.mark.parametrize(
    ("value", "field"),
    [
        (Span(0, BAD, "lamp", 1.0, ""), "end"),  # type: ignore[arg-type]
        (Span(0, True, "lamp", 1.0, ""), "end"),
        (Spans("x", (Span(0, 4, "lamp", float("nan"), ""),)), "weight"),
        (Distribution("x", (("yes", BAD),)), "outcomes"),  # type: ignore[arg-type]
        (Distribution("x", (("yes",),)), "outcomes"),  # type: ignore[arg-type]
        (Proof("a", "fact", premises=(Proof("b", "fact", start=BAD),)), "start"),  # type: ignore[arg-type]
        (Attention(("a",), "m", BAD, 1), "layers"),  # type: ignore[arg-type]
        (CheckedSteps("x", (CheckedStep(0, 1, "x", BAD),)), "verdict"),  # type: ignore[arg-type]
        (Answer("yes", BAD), "confidence"),  # type: ignore[arg-type]
        (Answer("yes", evidence=("no evidence",)), "evidence"),  # type: ignore[arg-type]
        (Question("chat", "x", options={"n": 1}), "options"),  # type: ignore[dict-item]
    ],
)
def test_the_field_that_is_something_else_is_named(value: object, field: str) -> None:
    assert misfit(value, type(value)) == field


def test_a_field_within_a_trace_is_found() -> None:
    run = a_run(answer=Answer("True", evidence=(Span(0, 1, "x", 1.0, ""),)))  # type: ignore[arg-type]
    assert misfit(run, Trace) == "evidence"
    assert misfit(replace(run, ms=BAD), Trace) in ("ms", "evidence")  # type: ignore[arg-type]
    assert misfit(a_run(), Trace) == ""
