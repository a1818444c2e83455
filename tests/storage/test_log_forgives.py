"""A row that cannot be read hides no other; order is by row; a kill loses nothing that was kept."""

import json
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as some
from test_log import a_run

from benchmarks.log_kills import Found, kill
from playground.__main__ import main
from playground.errors import LogError
from playground.json_form import as_dict, from_json, stored
from playground.log import UNREADABLE, Sought, unreadable
from playground.ui.kept import from_log
from playground.ui.log_tab import run_list
from storage import database
from storage import log as log_module
from storage.log import SqliteLog


def newer(trace: dict) -> str:
    """A run as a later version may keep it: with evidence of a kind that is not known here."""
    return json.dumps({**trace, "evidence": [{"kind": "hologram", "light": 3}]})


ODD: dict[str, Callable[[dict], str]] = {
    "a kind of evidence that a later version has": newer,
    "half a row": lambda trace: json.dumps(trace)[:100],
    "nothing": lambda trace: "",
    "no object": lambda trace: "[1, 2]",
    "a number": lambda trace: "17",
    "a field too few": lambda trace: json.dumps({k: v for k, v in trace.items() if k != "steps"}),
    "a mode that is none": lambda trace: json.dumps({**trace, "mode": "by chance"}),
    "a question that is a list": lambda trace: json.dumps({**trace, "question": [1]}),
    "a text that is a number": lambda trace: json.dumps(
        {**trace, "question": {**trace["question"], "text": 5}}
    ),
    "steps that are numbers": lambda trace: json.dumps({**trace, "steps": [1, 2]}),
    "nested ten thousand deep": lambda trace: "[" * 10_000 + "]" * 10_000,
}


def written(path: Path, name: str, text: str) -> None:
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("update runs set trace = ? where id = ?", [text, name])


@pytest.fixture(params=ODD)
def log(request: pytest.FixtureRequest, db: Path) -> SqliteLog:
    """Three runs in a conversation, of which the second cannot be read."""
    kept = SqliteLog(db)
    for number, name in enumerate(("r1", "r2", "r3")):
        kept.add(a_run(f"question {name}", name), "ann", "c1", number)
    written(db, "r2", ODD[request.param](stored(a_run("question r2", "r2"))))
    return kept


def test_a_run_that_cannot_be_read_says_so_and_hides_no_other(log: SqliteLog) -> None:
    found = log.search(Sought(owner="ann"))
    assert [one.question.text for one in found] == ["question r3", "question r2", "question r1"]
    assert [one.error and one.error.type for one in found] == [None, UNREADABLE, None]
    assert unreadable(found) == 1
    odd = log.get("r2", "ann")
    assert odd == found[1]
    assert odd.error
    assert "cannot be read here" in odd.error.message
    assert from_json(json.dumps(as_dict(odd))).id == "r2"  # the endpoint can say it


def test_its_conversation_opens_and_it_can_be_deleted(log: SqliteLog) -> None:
    turns = log.turns("c1", "ann")
    assert [one.number for one in turns] == [0, 1, 2]
    drawn = [from_log("c1", one) for one in turns]
    assert [one.message.asked for one in drawn] == ["question r1", "question r2", "question r3"]
    log.add(a_run("question r2", "r4", mode="probabilistic"), "ann", "c1", 1)
    assert log.delete("r2", "ann")
    assert unreadable(log.search()) == 0


def test_the_page_and_the_command_line_say_how_many(log: SqliteLog) -> None:
    page = run_list(log.search(), searched=False, owner=True)
    assert "cannot be read by this version" in page
    assert "其中 1 条" in page
    assert page.count("<li ") == 3
    for more in ([], ["--json"]):
        done = CliRunner().invoke(main, ["history", *more])
        assert done.exit_code == 0
        assert "Of these runs 1 cannot be read by this version" in done.stderr
        assert all(f"question r{n}" in done.stdout for n in (1, 2, 3))


JSON = some.recursive(
    some.none() | some.booleans() | some.integers() | some.text(max_size=5),
    lambda inner: some.lists(inner, max_size=3) | some.dictionaries(some.text(max_size=5), inner),
    max_leaves=8,
)
FIELDS = sorted(stored(a_run()))


@settings(max_examples=60)
@given(field=some.sampled_from(FIELDS), value=JSON)
def test_any_field_of_any_type_is_read_or_refused_with_a_reason(field: str, value: object) -> None:
    with suppress(ValueError):
        trace = from_json(json.dumps({**stored(a_run()), field: value}))
        assert all(isinstance(one, str) for one in (trace.id, trace.at, trace.solver))


# --- order -------------------------------------------------------------------------------------


def test_conversations_are_in_the_order_of_their_rows_where_the_clock_goes_back(
    db: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = SqliteLog(db)
    for second, name in ((50, "first"), (20, "second"), (10, "third")):
        log.add(a_run(name, name, second), "ann", f"c-{name}")
    assert [one.title for one in log.conversations()] == ["third", "second", "first"]
    assert [one.question.text for one in log.search()] == ["third", "second", "first"]

    class Yesterday(log_module.datetime):
        @classmethod
        def now(cls, tz=None):
            return cls(1999, 1, 1, tzinfo=tz)

    monkeypatch.setattr(log_module, "datetime", Yesterday)
    log.turn("c-first", {}, "again", "ann")
    assert [one.id for one in log.conversations()] == ["c-first", "c-third", "c-second"]


# --- kills -------------------------------------------------------------------------------------


def test_what_four_writers_said_was_kept_outlives_their_kills(tmp_path: Path) -> None:
    """200 of them: `python -m benchmarks.log_kills --kills 200`."""
    found = kill(tmp_path / "log.db", kills=2, writers=4)
    assert found == Found(found.said, 0, 0, whole=True)
    assert found.said >= 8


def test_who_waits_too_long_for_another_thread_that_writes_is_told_a_way_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = SqliteLog(tmp_path / "log.db")
    log.add(a_run(name="first"))
    monkeypatch.setattr(database, "SECONDS_TO_WAIT", 0.01)
    with ThreadPoolExecutor(1) as other:
        other.submit(database.PEN.acquire).result()
        try:
            with pytest.raises(LogError, match="Close the program that is writing"):
                log.add(a_run(name="second"))
        finally:
            other.submit(database.PEN.release).result()
    log.add(a_run(name="third"))
    assert len(log.search(Sought())) == 2
