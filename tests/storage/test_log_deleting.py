"""What is deleted is hidden at once, can be brought back for a while, and then is nowhere."""

import sqlite3
from pathlib import Path

import pytest
from test_log import a_run
from test_log_conversations import talk

from playground.errors import LogError
from playground.log import Sought
from storage import database, deleting
from storage.log import SqliteLog


@pytest.fixture
def log(tmp_path: Path) -> SqliteLog:
    return SqliteLog(tmp_path / "log.db")


@pytest.fixture
def late(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is deleted is due at once."""
    monkeypatch.setattr(deleting, "UNDO_SECONDS", 0)


def rows(log: SqliteLog) -> dict[str, int]:
    """How many rows the tables really have."""
    with sqlite3.connect(log.path) as db:
        return {
            table: db.execute(f"select count(*) from {table}").fetchone()[0]
            for table in ("runs", "turns", "conversations")
        }


def numbers(log: SqliteLog, name: str = "c1") -> list[tuple[int, int]]:
    """The turns of a conversation: number, and how many runs."""
    return [(turn.number, len(turn.traces)) for turn in log.turns(name, "him")]


# --- hidden, and brought back ------------------------------------------------------------------


def test_a_deleted_run_is_hidden_from_every_read(log: SqliteLog) -> None:
    talk(log, turns=1)
    log.share("rules-0", "him", True)
    assert log.delete("rules-0", "him")
    assert log.get("rules-0", "him") is None
    assert log.place("rules-0", "him") is None
    assert log.turn_of("rules-0", "him") is None
    assert [run.id for run in log.search(Sought(owner="him"))] == ["probabilistic-0"]
    assert [run.id for run in log.search(Sought("question", owner="him"))] == ["probabilistic-0"]
    assert log.count(Sought(owner="him")) == 1
    assert numbers(log) == [(0, 1)]
    assert log.get("probabilistic-0", "her") is None, "the turn is shared no more"


def test_a_deleted_run_is_brought_back_as_it_was_but_unshared(log: SqliteLog) -> None:
    talk(log)
    before = log.turns("c1", "him")
    log.share("rules-1", "him", True)
    log.delete("rules-1", "him")
    assert log.restore("rules-1", "him")
    assert log.turns("c1", "him") == before
    assert not log.restore("rules-1", "him")


def test_a_turn_is_hidden_with_its_last_run_and_the_next_gives_the_title(log: SqliteLog) -> None:
    talk(log)
    for mode in ("rules", "probabilistic"):
        log.delete(f"{mode}-0", "him")
    assert numbers(log) == [(1, 2), (2, 2)]
    [listed] = log.conversations(owner="him")
    assert (listed.title, listed.turns) == ("question 1", 2)
    assert log.restore("rules-0", "him")
    assert numbers(log) == [(0, 1), (1, 2), (2, 2)]


def test_a_conversation_is_not_listed_once_its_last_run_is_deleted(log: SqliteLog) -> None:
    log.add(a_run(), "him")
    log.delete("r1", "him")
    assert log.conversations(owner="him") == []
    assert log.conversation("r1", "him") is None
    assert not log.delete_conversation("r1", "him")
    assert log.restore("r1", "him")
    assert [one.id for one in log.conversations(owner="him")] == ["r1"]


def test_a_turn_that_only_told_stays_where_runs_beside_it_are_deleted(log: SqliteLog) -> None:
    log.turn("c1", {"told": "Bob is big."}, "Bob is big.", "him")
    log.add(a_run(), "him", "c1")
    log.delete("r1", "him")
    assert numbers(log) == [(0, 0)]
    assert log.delete_conversation("c1", "him")
    assert log.conversations(owner="him") == []


def test_a_deleted_conversation_is_hidden_with_all_that_is_in_it(log: SqliteLog) -> None:
    talk(log)
    log.share("rules-1", "him", True)
    assert log.delete_conversation("c1", "him")
    assert not log.delete_conversation("c1", "him")
    assert log.search(Sought(owner="him")) == []
    assert log.conversations(owner="him") == log.turns("c1", "him") == []
    assert log.conversation("c1", "him") is None
    assert log.conversations("question", owner="him") == []
    assert log.get("rules-1", "her") is None
    assert not log.delete("rules-1", "him")


def test_a_deleted_conversation_is_brought_back_without_what_was_deleted_before(
    log: SqliteLog,
) -> None:
    talk(log)
    log.delete("rules-0", "him")
    for mode in ("rules", "probabilistic"):
        log.delete(f"{mode}-2", "him")
    before = log.turns("c1", "him")
    log.delete_conversation("c1", "him")
    assert not log.restore("rules-0", "him"), "its conversation is deleted"
    assert log.restore("c1", "him")
    assert log.turns("c1", "him") == before
    assert log.restore("rules-2", "him")
    assert numbers(log) == [(0, 1), (1, 2), (2, 1)]


def test_only_its_owner_deletes_and_brings_back(log: SqliteLog) -> None:
    talk(log)
    assert not log.delete_conversation("c1", "her")
    log.delete_conversation("c1", "him")
    assert not log.restore("c1", "her")
    assert log.restore("c1", None), "who runs the machine may"
    log.delete("rules-0", "him")
    assert not log.restore("rules-0", "her")


def test_nothing_is_written_into_a_deleted_conversation(log: SqliteLog) -> None:
    talk(log)
    log.delete_conversation("c1", "him")
    with pytest.raises(LogError, match="was deleted"):
        log.add(a_run(), "him", "c1", 3)
    log.restore("c1", "him")
    log.add(a_run(), "him", "c1", 3)


# --- gone --------------------------------------------------------------------------------------


def test_what_is_deleted_is_gone_for_good_when_its_time_is_over(
    log: SqliteLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    talk(log)
    log.add(a_run("hers", "r9"), "her")
    log.delete("rules-0", "him")
    log.delete("rules-1", "him")
    log.delete("probabilistic-1", "him")
    assert rows(log) == {"runs": 7, "turns": 4, "conversations": 2}
    monkeypatch.setattr(deleting, "UNDO_SECONDS", 0)
    log.search(Sought(owner="her"))  # anyone's next call
    assert rows(log) == {"runs": 4, "turns": 3, "conversations": 2}
    assert not log.restore("rules-0", "him")
    assert numbers(log) == [(0, 1), (2, 2)]


@pytest.mark.usefixtures("late")
def test_a_conversation_is_gone_for_good_too_and_its_id_is_free(log: SqliteLog) -> None:
    talk(log)
    log.delete_conversation("c1", "him")
    assert not log.restore("c1", "him")
    assert rows(log) == {"runs": 0, "turns": 0, "conversations": 0}
    assert log.turn("c1", {}, "anew", "her") == 0


@pytest.mark.usefixtures("late")
def test_a_conversation_is_gone_with_its_last_run(log: SqliteLog) -> None:
    log.add(a_run(), "him")
    log.delete("r1", "him")
    log.search()
    assert rows(log) == {"runs": 0, "turns": 0, "conversations": 0}


@pytest.mark.usefixtures("late")
def test_what_is_due_waits_where_another_program_holds_the_file(
    log: SqliteLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    talk(log, turns=1)
    log.delete("rules-0", "him")
    with sqlite3.connect(log.path) as connection:
        connection.execute("begin immediate")
        assert [run.id for run in log.search()] == ["probabilistic-0"]
    monkeypatch.setattr(database, "SECONDS_TO_WAIT", 0.1)
    assert rows(log)["runs"] == 2
    log.search()
    assert rows(log)["runs"] == 1


def test_all_of_a_visitors_data_goes_at_once_and_no_one_elses(log: SqliteLog) -> None:
    talk(log, "him", "c1", turns=2)
    log.add(a_run("one more", "r1"), "him")
    log.delete("r1", "him")
    log.add(a_run("hers", "r9"), "her")
    assert log.delete_all("him") == 5
    assert log.delete_all("him") == 0
    assert rows(log) == {"runs": 1, "turns": 1, "conversations": 1}
    assert [run.id for run in log.search()] == ["r9"]
    assert not log.restore("r1", "him")


def test_the_whole_log_is_emptied_by_who_runs_the_machine(log: SqliteLog) -> None:
    talk(log, "him", turns=1)
    log.add(a_run("hers", "r9"), "her")
    assert log.delete_all(None) == 3
    assert rows(log) == {"runs": 0, "turns": 0, "conversations": 0}


@pytest.mark.parametrize("journal", ["wal", "delete"])
def test_no_word_of_what_was_deleted_is_left_in_the_file(
    log: SqliteLog, monkeypatch: pytest.MonkeyPatch, journal: str
) -> None:
    monkeypatch.setattr(database, "journal", lambda path: journal)
    secret = "zanzibarzz"
    log.turn("c1", {"message": secret}, secret, "him")
    for number in range(30):
        log.add(a_run(f"{secret} {number} " * 50, f"r{number}"), "him", "c1", 0)
    log.add(a_run("hers", "r99"), "her")
    assert secret.encode() in contents(log)
    log.delete_all("him")
    assert secret.encode() not in contents(log)
    assert "zan" not in index(log)
    assert "her" in index(log)


def test_no_word_is_left_of_what_went_when_its_time_was_over(
    log: SqliteLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    secret = "zanzibarzz"
    log.turn("c1", {"message": secret}, secret, "him")
    for number in range(3):
        log.add(a_run(f"{secret} {number} " * 50, f"r{number}"), "him", "c1", 0)
    log.delete_conversation("c1", "him")
    monkeypatch.setattr(deleting, "UNDO_SECONDS", 0)
    log.search()
    assert secret.encode() not in contents(log)
    assert "zan" not in index(log)


def contents(log: SqliteLog) -> bytes:
    """All bytes of the file and of those beside it."""
    return b"".join(file.read_bytes() for file in log.path.parent.glob("log.db*"))


def index(log: SqliteLog) -> set[str]:
    """The pieces of words that the search index knows."""
    with sqlite3.connect(log.path) as db:
        db.execute("create virtual table temp.words using fts5vocab (main, runs_fts, row)")
        return {term for (term,) in db.execute("select term from words")}
