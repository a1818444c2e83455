"""The log stays within its quota: the oldest go, what is kept is whole, and how many is said."""

import logging
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from command import call
from test_log import a_run
from test_log_deleting import rows

from playground.core import Question
from playground.errors import InputError
from playground.log import Quota, Sought
from storage.log import SqliteLog
from storage.quota import quota

LONG = " ".join(f"The harbour {number} is cold." for number in range(4000))
"""A hundred kilobytes: kept as a text, in the trace and in the index of what is searched."""


def keep(log: SqliteLog, runs: range, days_ago: float = 0) -> None:
    """Runs of a hundred kilobytes each, in a conversation of their own."""
    at = (datetime.now(UTC) - timedelta(days=days_ago)).isoformat(timespec="milliseconds")
    for number in runs:
        question = Question("deduction", f"question {number}", LONG)
        log.add(a_run(name=f"run-{number}", at=at, question=question), "him")


def in_use(log: SqliteLog) -> float:
    """Megabytes on the disk, the journal too."""
    return sum(file.stat().st_size for file in log.path.parent.glob("log.db*")) / 1e6


def test_a_log_over_its_size_loses_its_oldest_runs_and_says_how_many(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    log = SqliteLog(tmp_path / "log.db", Quota(megabytes=2))
    with caplog.at_level(logging.WARNING):
        keep(log, range(12))
    left = [run.id for run in log.search(limit=100)]
    assert left == [f"run-{number}" for number in reversed(range(12 - len(left), 12))]
    assert 1 < len(left) < 12
    assert set(rows(log).values()) == {len(left)}
    said = [record.args[0] for record in caplog.records if "its oldest runs went" in record.msg]
    assert sum(said) == 12 - len(left)
    assert log.count(Sought(f"harbour {700}")) == len(left)


def test_the_file_does_not_grow_beyond_its_size(tmp_path: Path) -> None:
    log = SqliteLog(tmp_path / "log.db", Quota(megabytes=2))
    keep(log, range(12))
    before = in_use(log)
    keep(log, range(12, 20))
    assert in_use(log) < 1.5 * before


def test_what_is_too_old_goes_and_its_conversation_with_its_last_turn(tmp_path: Path) -> None:
    log = SqliteLog(tmp_path / "log.db", Quota(days=30))
    keep(log, range(3), days_ago=29)
    keep(log, range(3, 5), days_ago=31)
    assert [run.id for run in log.search()] == ["run-2", "run-1", "run-0"]
    assert set(rows(log).values()) == {3}


def test_a_shared_run_goes_like_any_other(tmp_path: Path) -> None:
    log = SqliteLog(tmp_path / "log.db")
    keep(log, range(1), days_ago=40)
    log.share("run-0", "him", True)
    assert log.trim(Quota(days=30)) == 1
    assert log.get("run-0") is None


def test_the_newest_turn_stays_however_large_it_is(tmp_path: Path) -> None:
    log = SqliteLog(tmp_path / "log.db", Quota(megabytes=0.01))
    keep(log, range(3))
    assert [run.id for run in log.search()] == ["run-2"]


def test_without_a_quota_nothing_goes(db: Path) -> None:
    log = SqliteLog()
    keep(log, range(3), days_ago=10_000)
    assert not log.quota.limits
    assert log.count() == 3


def test_the_command_line_deletes_what_is_too_old_and_says_how_many(db: Path) -> None:
    keep(SqliteLog(), range(3), days_ago=31)
    keep(SqliteLog(), range(3, 4))
    said = call("history", "--keep-days", "30")
    assert (said.exit_code, said.stderr) == (0, "Runs deleted: 3\n")
    assert call("history", "--keep-megabytes", "1").stderr == "Runs deleted: 0\n"
    assert [run.id for run in SqliteLog().search()] == ["run-3"]


@pytest.mark.parametrize("value", ["much", "0", "-1", "nan", "1e9"])
def test_a_variable_that_is_no_number_gets_a_sentence(value: str) -> None:
    with pytest.raises(InputError, match=r"PLAYGROUND_LOG_DAYS is .*; it takes a number from 1"):
        quota({"PLAYGROUND_LOG_DAYS": value})


def test_the_variables_are_the_quota(db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLAYGROUND_LOG_DAYS", "90")
    monkeypatch.setenv("PLAYGROUND_LOG_MEGABYTES", " 500 ")
    assert SqliteLog().quota == Quota(500, 90)
