"""Runs are carried from one log into another, and nothing stands there twice."""

import csv
import json
from dataclasses import replace
from pathlib import Path

import pytest

from playground.carrying import KINDS, load, save
from playground.core import Answer, Question
from playground.errors import InputError
from playground.log import EVERY_RUN, Sought
from storage.log import SqliteLog
from tests.storage.test_log import a_run

ANN, BEN = "A" * 43, "B" * 43


@pytest.fixture
def log(tmp_path: Path) -> SqliteLog:
    log = SqliteLog(tmp_path / "log.db")
    log.turn("c1", {"text": "Is Bob kind?"}, "Is Bob kind?", ANN, 0)
    log.add(a_run(name="one"), ANN, "c1", 0)
    log.add(replace(a_run(name="two"), mode="probabilistic"), ANN, "c1", 0)
    log.add(a_run("=1+1", name="three", question=Question("sentiment", "=1+1 火")), ANN, "c1", 1)
    log.add(a_run(name="four", answer=Answer("True", 0.5)), BEN)
    log.mark("one", ANN, "wrong", "-it is not")
    return log


def test_another_log_has_the_same_runs_turns_verdicts_and_marks(
    log: SqliteLog, tmp_path: Path
) -> None:
    file, other = tmp_path / "runs.jsonl", SqliteLog(tmp_path / "other.db")
    assert save(log, EVERY_RUN, file) == 4
    assert load(other, file, "me") == 4
    assert other.search() == log.search()
    assert other.turns("c1") == log.turns("c1")
    assert [one.turns for one in other.conversations()] == [1, 2]
    assert other.marked("me") == log.marked(None)
    assert other.count(Sought(verdict="agree")) == 2
    assert [run.id for run in other.search(Sought("火"))] == ["three"]
    assert other.search(Sought(owner="me")) == other.search()


def test_what_is_there_already_stays_as_it_is(log: SqliteLog, tmp_path: Path) -> None:
    file = tmp_path / "runs.jsonl"
    save(log, EVERY_RUN, file)
    assert load(log, file, ANN) == 0
    assert log.count() == 4
    assert log.marked(BEN) == []


def test_what_was_deleted_a_moment_ago_comes_back(log: SqliteLog, tmp_path: Path) -> None:
    file = tmp_path / "runs.jsonl"
    save(log, Sought(owner=ANN), file)
    log.delete("three", ANN)
    assert load(log, file, ANN) == 1
    assert log.count() == 4
    log.delete_conversation("c1", ANN)
    assert load(log, file, ANN) == 3
    assert log.count() == 4
    assert len(log.turns("c1")) == 2


def test_what_another_deleted_stays_deleted(log: SqliteLog, tmp_path: Path) -> None:
    file = tmp_path / "runs.jsonl"
    save(log, EVERY_RUN, file)
    log.delete("four", BEN)
    load(log, file, ANN)
    assert log.count(Sought(owner=BEN)) == 0


def test_runs_of_a_conversation_that_is_anothers_become_conversations_of_their_own(
    log: SqliteLog, tmp_path: Path
) -> None:
    file, other = tmp_path / "runs.jsonl", SqliteLog(tmp_path / "other.db")
    save(log, EVERY_RUN, file)
    other.turn("c1", {}, "mine", BEN)
    assert load(other, file, ANN) == 4
    assert other.place("one", ANN) == ("one", 0)
    assert [turn.traces for turn in other.turns("c1", BEN)] == [()]


def test_a_part_is_written_and_what_ask_prints_is_taken_in(log: SqliteLog, tmp_path: Path) -> None:
    file, other = tmp_path / "runs.jsonl", SqliteLog(tmp_path / "other.db")
    assert save(log, Sought(mark="wrong"), file) == 1
    values = json.loads(file.read_text())
    del values["turn"], values["mark"]
    file.write_text(f"\n{json.dumps(values)}\n\n")
    assert load(other, file) == 1
    assert other.get("one") == log.get("one")


def test_a_line_that_is_no_run_is_named(log: SqliteLog, tmp_path: Path) -> None:
    file = tmp_path / "runs.jsonl"
    save(log, EVERY_RUN, file)
    good = file.read_text()
    for wrong in (
        "{",
        "[]",
        '{"id": 1}',
        good.splitlines()[0].replace('"number": 0', '"number": -1'),
    ):
        file.write_text(f"{good}{wrong}\n")
        with pytest.raises(InputError, match="Line 5 is no run of a log"):
            load(SqliteLog(tmp_path / "new.db"), file)
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(InputError, match="no text in UTF-8"):
        load(log, file)
    with pytest.raises(InputError, match="cannot be read"):
        load(log, tmp_path / "none.jsonl")


def test_a_spreadsheet_is_given_no_formula(log: SqliteLog, tmp_path: Path) -> None:
    file = tmp_path / "runs.csv"
    assert save(log, EVERY_RUN, file) == 4
    with file.open(encoding="utf-8-sig", newline="") as opened:
        rows = list(csv.DictReader(opened))
    assert [row["id"] for row in rows] == ["one", "two", "three", "four"]
    assert rows[2]["question"] == "'=1+1 火"
    assert (rows[0]["mark"], rows[0]["note"], rows[0]["verdict"]) == (
        "wrong",
        "'-it is not",
        "agree",
    )
    assert (rows[3]["confidence"], rows[3]["conversation"]) == ("0.5", "four")


def test_a_log_of_its_own_has_the_runs_that_were_sought(log: SqliteLog, tmp_path: Path) -> None:
    file = tmp_path / "runs.sqlite"
    assert save(log, Sought(owner=ANN), file) == 3
    assert sorted(one.name for one in tmp_path.glob("runs*")) == ["runs.sqlite"]
    other = SqliteLog(file)
    assert other.search() == log.search(Sought(owner=ANN))
    assert [one.note for one in other.marked(None)] == ["-it is not"]
    assert ANN.encode() not in file.read_bytes()
    with pytest.raises(InputError, match="File exists"):
        save(log, EVERY_RUN, file)


def test_of_a_stranger_each_line_is_looked_at_before_any_is_taken_in(
    log: SqliteLog, tmp_path: Path
) -> None:
    file, other = tmp_path / "runs.jsonl", SqliteLog(tmp_path / "other.db")
    save(log, EVERY_RUN, file)
    good = file.read_text()
    first = json.loads(good.splitlines()[0])
    odds = {"kind": "distribution", "title": "x", "outcomes": [["a", "b"]]}
    deep = {"kind": "attention", "tokens": ["a"], "model": "m", "layers": 10**9, "heads": 1}
    for wrong, named in (
        ({**first, "ms": "<b>"}, "ms"),
        ({**first, "question": {**first["question"], "task": "cooking"}}, "task"),
        ({**first, "evidence": [odds]}, "outcomes"),
        ({**first, "evidence": [deep]}, "attention"),
    ):
        file.write_text(f"{good}{json.dumps(wrong)}\n")
        with pytest.raises(InputError, match=rf"Line 5 is no run of a log: its {named} is not"):
            load(other, file, ANN, most=10)
    file.write_text("[" * 100_000)
    with pytest.raises(InputError, match="Line 1 is no run of a log: its parts are nested"):
        load(other, file, ANN, most=10)
    file.write_text(good)
    with pytest.raises(InputError, match="more than 3 lines"):
        load(other, file, ANN, most=3)
    assert other.count() == 0
    assert load(other, file, ANN, most=4) == 4


def test_what_is_anothers_stays_his_and_as_it_is(log: SqliteLog, tmp_path: Path) -> None:
    file = tmp_path / "runs.jsonl"
    save(log, Sought(owner=ANN), file)
    forged = file.read_text().replace("Bob", "Eve").replace("-it is not", "hacked")
    file.write_text(forged)
    before, marks = log.search(Sought(owner=ANN)), log.marked(ANN)
    assert load(log, file, BEN, most=10) == 0
    assert log.search(Sought(owner=ANN)) == before
    assert log.marked(ANN) == marks
    assert log.count(Sought(owner=BEN)) == 1


def test_more_than_may_be_written_is_refused(log: SqliteLog, tmp_path: Path) -> None:
    for kind in KINDS:
        with pytest.raises(InputError, match=r"more than 0 MB\. Search for fewer"):
            save(log, EVERY_RUN, tmp_path / f"runs{kind}", most=100)


def test_another_kind_of_file_is_refused(log: SqliteLog, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"as \.jsonl, \.csv, \.sqlite"):
        save(log, EVERY_RUN, tmp_path / "runs.txt")
    with pytest.raises(InputError, match="cannot be written"):
        save(log, EVERY_RUN, tmp_path / "none" / "runs.csv")
