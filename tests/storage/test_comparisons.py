"""Comparisons in the log's file: whose they are, and when they go."""

from pathlib import Path
from random import Random

import pytest

from playground.comparisons import Comparison, Outcome, Side
from playground.log import Quota
from storage.comparisons import SqliteComparisons
from storage.log import SqliteLog

ANN, BEN = "A" * 43, "B" * 43
SIDES = (Side("rules", "clingo"), Side("rules", "z3"))


@pytest.fixture
def kept(tmp_path: Path) -> SqliteComparisons:
    return SqliteComparisons(tmp_path / "log.db")


def begun(kept: SqliteComparisons, name: str, owner: str, questions: str = "{}") -> None:
    kept.begin(Comparison(name, f"{name}.jsonl", "deduction", SIDES, 3), questions, owner)
    kept.keep(name, [(Outcome(0, 0, "right", "True", ms=1.5), None)])


def test_a_visitor_sees_and_deletes_his_own_alone(kept: SqliteComparisons) -> None:
    begun(kept, "one", ANN, "its questions")
    begun(kept, "two", BEN)
    assert [one.id for one in kept.every(ANN)] == ["one"]
    assert [one.id for one in kept.every(None)] == ["two", "one"]
    assert kept.find("one", BEN) is None
    assert kept.outcomes("one", BEN) == []
    assert kept.questions("one", BEN) == ""
    assert not kept.delete("one", BEN)
    assert kept.questions("one", ANN) == "its questions"
    assert kept.delete("one", ANN)
    assert kept.find("one", ANN) is None
    assert kept.outcomes("one", None) == []


def test_an_outcome_counts_once(kept: SqliteComparisons) -> None:
    begun(kept, "one", ANN)
    again = Outcome(0, 0, "wrong", "False"), None
    kept.keep("one", [again, (Outcome(0, 1, "silent"), None)])
    assert kept.outcomes("one", ANN) == [
        Outcome(0, 0, "right", "True", ms=1.5), Outcome(0, 1, "silent"),
    ]  # fmt: skip
    found = kept.find("one", ANN)
    assert found is not None
    assert found.done == 2


def test_the_memory_of_each_side_is_kept(kept: SqliteComparisons) -> None:
    begun(kept, "one", ANN)
    assert [one.memory for one in kept.every(ANN)] == [()]
    kept.weighed("one", [212.5, None])
    assert [one.memory for one in kept.every(ANN)] == [(212.5, None)]


def test_what_is_deleted_while_it_goes_on_does_not_come_back(kept: SqliteComparisons) -> None:
    begun(kept, "one", ANN)
    kept.delete("one", ANN)
    kept.keep("one", [(Outcome(1, 0, "right"), None)])
    kept.become("one", "done")
    assert kept.every(None) == []


def test_those_that_go_on_are_known_after_a_restart(kept: SqliteComparisons) -> None:
    for name, owner in (("one", ANN), ("two", BEN), ("three", ANN)):
        begun(kept, name, owner)
    kept.become("three", "running")
    kept.become("two", "running")
    kept.become("one", "stopped", "It was told to.")
    again = SqliteComparisons(kept.path)
    assert [(owner, one.id) for owner, one in again.running()] == [(BEN, "two"), (ANN, "three")]
    found = again.find("one", ANN)
    assert found is not None
    assert (found.state, found.problem) == ("stopped", "It was told to.")


def test_all_of_a_visitors_data_has_his_comparisons_in_it(kept: SqliteComparisons) -> None:
    begun(kept, "one", ANN)
    begun(kept, "two", BEN)
    SqliteLog(kept.path).delete_all(ANN)
    assert [one.id for one in kept.every(None)] == ["two"]


def test_over_the_quota_the_oldest_comparisons_go_first(tmp_path: Path) -> None:
    path = tmp_path / "log.db"
    large = SqliteComparisons(path)
    for number in range(6):
        begun(large, f"c{number}", ANN, Random(number).randbytes(400_000).hex())
    used = path.stat().st_size / 1e6
    small = SqliteComparisons(path, Quota(megabytes=max(1.0, used / 2)))
    begun(small, "newest", ANN)
    left = [one.id for one in small.every(ANN)]
    assert left[0] == "newest"
    assert "c0" not in left
    assert "c5" in left
