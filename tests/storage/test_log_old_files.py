"""A log that an earlier version wrote opens, and all that is in it is there.

Each file in tests/data is a log as the engine of its day wrote it, with runs of every task
(`write_log.py` writes one).
"""

import gzip
import sqlite3
from pathlib import Path

import pytest

from playground.core import Trace
from playground.log import Sought
from playground.ui import kept
from storage.log import SqliteLog

FILES = sorted(Path(__file__).parents[1].joinpath("data").glob("log-*.gz"))
ANN, BEN = "A" * 43, "B" * 43


@pytest.fixture(params=FILES, ids=lambda file: file.stem)
def log(request: pytest.FixtureRequest, tmp_path: Path) -> SqliteLog:
    path = tmp_path / "log.db"
    path.write_bytes(gzip.decompress(request.param.read_bytes()))
    return SqliteLog(path)


def runs(log: SqliteLog, **wanted: str) -> list[Trace]:
    return log.search(Sought(**wanted), limit=500)


def test_there_is_a_log_of_an_earlier_version() -> None:
    assert "log-before-conversations" in [file.stem for file in FILES]


def test_every_run_is_there_newest_first(log: SqliteLog) -> None:
    with sqlite3.connect(log.path) as db:
        written = [name for (name,) in db.execute("select id from runs order by n desc")]
    found = runs(log)
    assert [run.id for run in found] == written
    assert [log.get(name) for name in written] == found
    assert {run.question.task for run in found} == {
        "deduction", "question-answering", "summarization", "sentiment", "translation",
        "extraction", "chat",
    }  # fmt: skip
    kinds = {piece.kind for run in found for piece in run.evidence}
    assert {"proof", "distribution", "token-distributions", "attention", "spans"} <= kinds
    assert {run.error.type for run in found if run.error} == {"ModelError", "Stopped"}
    assert any(run.answer and run.answer.abstained for run in found)


def test_every_run_lies_in_a_turn_of_a_conversation_of_its_owner(log: SqliteLog) -> None:
    listed = log.conversations(limit=500)
    turns = {one.id: log.turns(one.id, limit=500) for one in listed}
    assert all(len(turns[one.id]) == one.turns and one.title for one in listed)
    lying = [run.id for of_one in turns.values() for turn in of_one for run in turn.traces]
    assert sorted(lying) == sorted(run.id for run in runs(log))
    for owner in (ANN, BEN, ""):
        assert log.search(Sought(owner=owner))
        for run in log.search(Sought(owner=owner), limit=500):
            conversation, number = log.place(run.id, owner) or ("", -1)
            turn = next(one for one in turns[conversation] if one.number == number)
            assert log.turn_of(run.id, owner) == turn
            assert run in turn.traces


def test_the_page_can_show_every_turn(log: SqliteLog) -> None:
    for listed in log.conversations(limit=500):
        for logged in log.turns(listed.id, limit=500):
            shown = kept.from_log(listed.id, logged)
            assert (shown.conversation, shown.number) == (listed.id, logged.number)
            assert list(shown.traces()) == sorted(
                logged.traces, key=lambda run: run.mode != "rules"
            )
            assert shown.message.asked or shown.message.told or shown.context


def test_words_are_found_in_either_language(log: SqliteLog) -> None:
    assert {run.question.task for run in log.search(Sought("olga LISBON"))} == {"extraction"}
    assert {run.question.text for run in log.search(Sought("小明 快乐"))} == {"小明是快乐的吗？"}
    assert log.conversations("keeper breakfast", owner=BEN)
    assert log.conversations("keeper breakfast", owner=ANN) == []


def test_filters_find_what_they_say(log: SqliteLog) -> None:
    every = runs(log)
    for task in {run.question.task for run in every}:
        expected = [run for run in every if run.question.task == task and run.mode == "rules"]
        assert runs(log, task=task, mode="rules") == expected
        assert log.count(Sought(task=task, mode="rules")) == len(expected)
    by_verdict = {name: runs(log, verdict=name) for name in ("agree", "disagree", "silent")}
    texts = {name: {run.question.text for run in found} for name, found in by_verdict.items()}
    assert "The captain is happy." in texts["agree"]
    assert "The soup was cold and the waiter never came back." in texts["disagree"]
    assert "What did the keeper eat for breakfast?" in texts["silent"]
    alone = {"Who will ever answer this?", "The captain is brave."}
    assert not alone & set.union(*texts.values())


def test_runs_are_shared_deleted_and_brought_back(log: SqliteLog) -> None:
    run = log.search(Sought(owner=ANN), limit=1)[0]
    assert log.share(run.id, ANN, True)
    assert log.get(run.id, BEN) == run
    assert log.delete(run.id, ANN)
    assert log.get(run.id) is None
    assert log.restore(run.id, ANN)
    conversation, _ = log.place(run.id, ANN) or ("", -1)
    assert log.delete_conversation(conversation, ANN)
    assert log.restore(conversation, ANN)
    every = log.count(Sought(owner=ANN))
    assert log.delete_all(ANN) == every
    assert log.search(Sought(owner=ANN)) == []


def test_a_conversation_goes_on_from_an_old_run(log: SqliteLog) -> None:
    run = log.search(Sought(owner=BEN), limit=1)[0]
    conversation, number = log.place(run.id, BEN) or ("", -1)
    assert log.turn(conversation, {"said": "more"}, "more", BEN) > number
    assert log.turns(conversation, BEN)[-1].said == {"said": "more"}
    assert log.conversations(owner=BEN)[0].id == conversation
