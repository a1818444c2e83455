"""`history --export`: a conversation or a run of the log as a file."""

import json
from pathlib import Path

import pytest
from command import ask, call, objects

from playground.core import Answer, Question, Trace
from playground.errors import InputError
from playground.ui.export.whole_conversation import whole_conversation
from storage.log import SqliteLog

pytestmark = pytest.mark.usefixtures("db")


@pytest.fixture
def run() -> str:
    """The id of a run in the log."""
    [trace] = objects(ask("--task", "deduction", "--json", "Nora is patient."))
    return str(trace["id"])


def trace(name: str, text: str) -> Trace:
    question, answer = Question("deduction", text), Answer("True")
    at = "2026-11-28T09:00:00+00:00"
    return Trace(name, at, question, "rules", "clingo", None, (), answer, error=None, ms=1.0)


def test_a_run_is_exported_as_markdown_to_stdout(run: str) -> None:
    result = call("history", "--export", run)
    assert result.exit_code == 0
    assert result.stdout.startswith("# Nora is patient.\n")
    assert "### Rules, clingo: True" in result.stdout


def test_a_run_is_exported_as_json_in_the_form_of_the_history(run: str) -> None:
    values = json.loads(call("history", "--export", run, "--format", "json").stdout)
    assert values["turns"][0]["traces"] == objects(call("history", "--json"))


def test_a_run_is_exported_as_a_file(run: str, tmp_path: Path) -> None:
    result = call("history", "--export", run, "--format", "html", "--out", tmp_path / "a.html")
    assert (result.exit_code, result.stdout) == (0, "")
    assert (tmp_path / "a.html").read_text(encoding="utf-8").startswith("<!doctype html>")


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["--export", "nothing"], "no conversation and no run “nothing”"),
        (["--format", "json"], "--format and --out say how to --export ID"),
        (["--export", "nothing", "--format", "pdf"], "'pdf' is not one of"),
    ],
)
def test_what_cannot_be_exported_ends_in_status_2(arguments: list[str], complaint: str) -> None:
    result = call("history", *arguments)
    assert result.exit_code == 2
    assert complaint in result.stderr
    assert result.stdout == ""


def test_a_file_that_cannot_be_written_is_said(run: str, tmp_path: Path) -> None:
    result = call("history", "--export", run, "--out", tmp_path / "no" / "folder.md")
    assert result.exit_code == 2
    assert "cannot be written: No such file or directory" in result.stderr


def test_a_long_conversation_is_exported_whole_and_in_order() -> None:
    log = SqliteLog()
    for number in range(230):
        text = f"Question {number}?"
        turn = log.turn("talk", {"asked": text}, text, "me")
        log.add(trace(f"run{number}", text), "me", "talk", turn)
    conversation, turns = whole_conversation(log, "talk", "me")
    assert conversation.title == "Question 0?"
    assert [turn.said["asked"] for turn in turns] == [f"Question {n}?" for n in range(230)]
    one, [turn] = whole_conversation(log, "run7", "me")
    assert (one.title, turn.traces[0].id) == ("Question 7?", "run7")


def test_another_visitor_exports_nothing_of_mine() -> None:
    log = SqliteLog()
    log.turn("talk", {"asked": "Mine?"}, "Mine?", "me")
    with pytest.raises(InputError, match="no conversation and no run"):
        whole_conversation(log, "talk", "you")
