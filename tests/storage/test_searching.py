"""Which run a search finds: the same one by one, among the newest, and in the index."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from playground.core import Question
from playground.log import Sought
from storage import searching
from storage.log import SqliteLog
from tests.storage.test_log import a_run, texts


@pytest.fixture
def log(tmp_path: Path) -> SqliteLog:
    return SqliteLog(tmp_path / "log.db")


def test_few_runs_and_many_are_searched_alike(
    log: SqliteLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(6):
        owner, colour = ("ann", "red") if number % 2 else ("ben", "green")
        log.add(a_run(f"Is Bob {colour} no {number}?", name=f"r{number}"), owner)
    for few in (1_000, 0):
        monkeypatch.setattr(searching, "FEW", few)
        assert texts(log.search(Sought("bob red", owner="ann"))) == [
            "Is Bob red no 5?", "Is Bob red no 3?", "Is Bob red no 1?",
        ]  # fmt: skip
        assert texts(log.search(Sought("kind bob no 4"), limit=2)) == ["Is Bob green no 4?"]
        assert texts(log.search(Sought("bob"), limit=2, offset=3)) == [
            "Is Bob green no 2?", "Is Bob red no 1?",
        ]  # fmt: skip
        assert log.count(Sought("bob"), 4) == 4
        assert log.count(Sought("red things", owner="ben")) == 0
        assert log.count(Sought("green things")) == 3


def test_short_words_are_found_alike_among_the_newest_in_the_index_and_one_by_one(
    log: SqliteLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = ["Ohm", "ΩHM α", "龙山", "山龙", "fox ox", "a", "x", "", "É", "“x”", "Über", "OX"]
    for number, text in enumerate(said):
        question = Question("sentiment", text, f"{text[::-1]} 山")
        log.add(a_run(text, f"r{number}", question=question), "ann")
    words = [
        "ox",
        "OX",
        "o",
        "山",
        "龙山",
        "山龙",
        "é",
        "ü",
        "Ω",
        "α",
        "x”",
        "ax",
        "钟",
        "a",
        "a 山",
        "ohm h",
    ]
    every = [f"{run.question.text} {run.question.context} True".lower() for run in log.search()]
    for few, newest in ((1_000, 1), (0, 1_000), (0, 1), (0, 3)):
        monkeypatch.setattr(searching, "FEW", few)
        monkeypatch.setattr(searching, "NEWEST", newest)
        for sought in words:
            having = [one for one in every if all(w in one for w in sought.lower().split())]
            for owner in ("ann", None):
                found = log.search(Sought(sought, owner=owner))
                told = [f"{run.question.text} {run.question.context} True".lower() for run in found]
                assert told == having, (sought, owner, few, newest)
                assert log.count(Sought(sought, owner=owner), 2) == min(2, len(having))
                assert log.search(Sought(sought, owner=owner), 1, 1) == found[1:2]
            assert log.search(Sought(sought, owner="ben")) == []


def test_a_deleted_run_is_found_by_no_short_word(log: SqliteLog) -> None:
    log.add(a_run("zq"), "ann")
    log.delete("r1", "ann")
    assert log.search(Sought("zq")) == []
    assert log.delete_all("ann") == 1
    with closing(sqlite3.connect(log.path)) as db:
        left = db.execute("select count(*) from runs_terms where term like 'zq%'").fetchone()
    assert left == (0,)
