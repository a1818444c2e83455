"""What its owner says of a run: right or wrong, with a note."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from playground.core import Answer
from playground.log import LONGEST_NOTE, Marked, Sought
from storage.log import SqliteLog
from tests.storage.test_log import a_run

ANN, BEN = "A" * 43, "B" * 43


@pytest.fixture
def log(tmp_path: Path) -> SqliteLog:
    log = SqliteLog(tmp_path / "log.db")
    log.add(a_run(name="one", answer=Answer("True", 0.9)), ANN)
    log.add(a_run(name="two"), ANN)
    log.add(a_run(name="three"), BEN)
    return log


def ids(found: list[Marked]) -> list[tuple[str, str, str]]:
    return [(one.id, one.mark, one.note) for one in found]


def test_an_owner_marks_his_own_runs_and_sees_those_marks_alone(log: SqliteLog) -> None:
    assert log.mark("one", ANN, "wrong", "it is not")
    assert log.mark("two", ANN, "right")
    assert not log.mark("three", ANN, "right")
    assert ids(log.marked(ANN)) == [("two", "right", ""), ("one", "wrong", "it is not")]
    assert log.marked(BEN) == []
    assert log.marked(ANN, ["one", "three"])[0].confidence == 0.9
    assert log.marked(ANN, []) == []
    assert log.mark("three", None, "right")  # the server's owner
    assert [one.id for one in log.marked(None)] == ["three", "two", "one"]


def test_a_mark_is_changed_and_taken_back(log: SqliteLog) -> None:
    log.mark("one", ANN, "wrong", "x" * 2 * LONGEST_NOTE)
    assert ids(log.marked(ANN)) == [("one", "wrong", "x" * LONGEST_NOTE)]
    log.mark("one", ANN, "right")
    assert ids(log.marked(ANN)) == [("one", "right", "")]
    assert log.mark("one", ANN, "")
    assert log.marked(ANN) == []


def test_marked_runs_are_searched_for(log: SqliteLog) -> None:
    log.mark("one", ANN, "wrong")
    log.mark("three", BEN, "wrong")
    for owner, found in ((ANN, ["one"]), (None, ["three", "one"])):
        for words in ("", "kind", "?"):
            sought = Sought(words, owner=owner, mark="wrong")
            assert [run.id for run in log.search(sought)] == found
    assert log.count(Sought(owner=ANN, mark="right")) == 0


def test_a_mark_is_hidden_with_its_run_comes_back_and_goes_for_good(log: SqliteLog) -> None:
    log.mark("one", ANN, "wrong")
    log.delete("one", ANN)
    assert log.marked(ANN) == []
    assert not log.mark("one", ANN, "right")
    log.restore("one", ANN)
    assert ids(log.marked(ANN)) == [("one", "wrong", "")]
    log.delete_all(ANN)
    with closing(sqlite3.connect(log.path)) as db:
        assert db.execute("select count(*) from marks").fetchone() == (0,)
