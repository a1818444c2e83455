"""Trainings in the log's file: whose they are, and when they go."""

from pathlib import Path
from random import Random

import pytest

from playground.log import Quota
from playground.trainings import Training
from storage.log import SqliteLog
from storage.trainings import SqliteTrainings

ANN, BEN = "A" * 43, "B" * 43


@pytest.fixture
def kept(tmp_path: Path) -> SqliteTrainings:
    return SqliteTrainings(tmp_path / "log.db")


def test_a_visitor_sees_and_deletes_his_own_alone(kept: SqliteTrainings) -> None:
    kept.begin(Training("one", '{"model": "lstm"}'), ANN)
    kept.begin(Training("two", "{}"), BEN)
    kept.look("one", 0, "first", b"as it began")
    kept.look("one", 30, "second", b"as it is")
    assert [one.id for one in kept.every(ANN)] == ["one"]
    assert [one.id for one in kept.every(None)] == ["two", "one"]
    assert kept.looks("one", ANN) == ["first", "second"]
    assert kept.model("one", ANN) == b"as it is"
    assert (kept.find("one", BEN), kept.looks("one", BEN), kept.model("one", BEN)) == (
        None,
        [],
        b"",
    )
    assert not kept.delete("one", BEN)
    assert kept.delete("one", ANN)
    assert (kept.find("one", None), kept.looks("one", None)) == (None, [])


def test_a_checkpoint_is_kept_beside_the_model_as_it_is(kept: SqliteTrainings) -> None:
    kept.begin(Training("one", "{}"), ANN)
    kept.look("one", 0, "first", b"all of it", b"as it began")
    kept.look("one", 30, "second", b"all of it", b"")
    kept.look("one", 60, "third", b"all of it", b"as it was")
    assert kept.checkpoints("one", ANN) == [0, 60]
    assert kept.model("one", ANN, 0) == b"as it began"
    assert (kept.model("one", ANN, 30), kept.model("one", BEN, 0)) == (b"", b"")
    assert kept.model("one", ANN) == b"all of it"


def test_a_look_that_comes_again_takes_the_place_of_the_first(kept: SqliteTrainings) -> None:
    kept.begin(Training("one", "{}"), ANN)
    kept.look("one", 30, "once", b"1")
    kept.look("one", 30, "again", b"2")
    assert kept.looks("one", ANN) == ["again"]


def test_what_is_deleted_while_it_goes_on_does_not_come_back(kept: SqliteTrainings) -> None:
    kept.begin(Training("one", "{}"), ANN)
    kept.delete("one", ANN)
    assert not kept.look("one", 30, "said", b"model")
    assert kept.every(None) == []


def test_what_a_server_left_running_is_stopped(kept: SqliteTrainings) -> None:
    for name in ("one", "two"):
        kept.begin(Training(name, "{}"), ANN)
    kept.become("two", "done")
    kept.halt()
    assert [one.state for one in kept.every(ANN)] == ["done", "stopped"]


def test_trainings_go_with_whatever_a_visitor_deletes_and_before_turns_where_the_log_is_full(
    tmp_path: Path,
) -> None:
    kept = SqliteTrainings(tmp_path / "log.db", Quota(megabytes=1))
    kept.begin(Training("big", "{}"), ANN)
    kept.look("big", 0, "", Random(0).randbytes(1_200_000))
    kept.begin(Training("new", "{}"), BEN)
    assert [one.id for one in kept.every(None)] == ["new"]
    SqliteLog(tmp_path / "log.db").delete_all(BEN)
    assert kept.every(None) == []
