"""Comparisons go on in the background: a visitor's limits, stopping, and a server that ended."""

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from playground import in_flight
from playground.comparison.questions import written
from playground.comparison.running import comparison_of
from playground.comparisons import Comparison
from playground.core import Answer, Question, Trace
from playground.errors import BusyError, InputError
from playground.evaluate.example import Example
from playground.models.pool import Pool
from playground.registry import find
from playground.ui.compared_answers import opened
from playground.ui.desk import Desk
from playground.ui.server import comparing as limits
from playground.ui.server.comparing import Comparing
from storage.comparisons import SqliteComparisons
from storage.log import SqliteLog

ANN, BEN = "A" * 43, "B" * 43
SECONDS = 120
FACTS = "Nora is old. If someone is old then they are patient."
EXAMPLES = [
    Example(f"q{number}", Question("deduction", f"Nora is {word}.", FACTS), ("True",))
    for number, word in enumerate(("old", "patient", "tall"))
]
SIDES = (find("deduction", "rules", "clingo"), find("deduction", "probabilistic", "embedded"))


class Solving:
    """Where questions are asked: each waits at a gate, and what was asked is remembered."""

    def __init__(self) -> None:
        self.gate = threading.Event()
        self.gate.set()
        self.came = threading.Event()
        self.asked: list[tuple[str, str, str]] = []

    def __call__(
        self, question: Question, mode: Any, solver: str, models: Any, visitor: str
    ) -> Iterator[Trace]:
        self.came.set()
        assert self.gate.wait(SECONDS)
        self.asked.append((question.text, solver, visitor))
        name, at = f"{question.text} {solver}", "2026-02-03T04:05:06.000+00:00"
        answer = Answer("True", confidence=0.5 if mode == "probabilistic" else None)
        yield Trace(name, at, question, mode, solver, None, (), answer, None, 2.0)


@pytest.fixture
def solving() -> Iterator[Solving]:
    found = Solving()
    yield found
    found.gate.set()


@pytest.fixture
def kept(tmp_path: Path) -> SqliteComparisons:
    return SqliteComparisons(tmp_path / "log.db")


@pytest.fixture
def comparing(kept: SqliteComparisons, solving: Solving) -> Comparing:
    return Comparing(kept, Desk(SqliteLog(kept.path), Pool(), solving), lambda *_: 42.0)


def made(name: str) -> Comparison:
    return comparison_of(name, "made.jsonl", EXAMPLES, SIDES)


def begin(comparing: Comparing, name: str, visitor: str = ANN, owner: bool = False) -> Any:
    return comparing.begin(made(name), EXAMPLES, visitor, owner=owner)


def ended(work: threading.Thread | None) -> None:
    assert work is not None
    work.join(SECONDS)
    assert not work.is_alive()


def state(kept: SqliteComparisons, name: str) -> tuple[str, int]:
    found = kept.find(name, None)
    assert found is not None
    return found.state, found.done


def test_it_goes_on_to_its_end_and_is_no_part_of_the_history(
    comparing: Comparing, kept: SqliteComparisons, solving: Solving
) -> None:
    ended(begin(comparing, "one"))
    assert state(kept, "one") == ("done", 6)
    assert [one.memory for one in kept.every(ANN)] == [(42.0, 42.0)]
    assert {visitor for _, _, visitor in solving.asked} == {ANN}
    assert not comparing.goes_on("one")
    assert comparing.desk.log.count() == 0
    assert comparing.start("one", ANN) is None


def test_a_visitor_has_one_at_a_time_and_it_counts_at_the_door(
    comparing: Comparing, solving: Solving
) -> None:
    solving.gate.clear()
    work = begin(comparing, "one")
    assert solving.came.wait(SECONDS)
    assert comparing.desk.door._inside[ANN] == 1
    with pytest.raises(BusyError, match="A comparison of yours goes on"):
        begin(comparing, "two")
    other = begin(comparing, "three", BEN)
    solving.gate.set()
    ended(work)
    ended(other)
    assert comparing.desk.door._inside[ANN] == 0


def test_what_was_stopped_goes_on_and_asks_nothing_twice(
    comparing: Comparing, kept: SqliteComparisons, solving: Solving
) -> None:
    solving.gate.clear()
    work = begin(comparing, "one")
    assert solving.came.wait(SECONDS)
    comparing.stop("one", BEN)
    assert state(kept, "one")[0] == "running"  # another's is not his to stop
    comparing.stop("one", ANN)
    ended(work)
    assert state(kept, "one") == ("stopped", 0)
    solving.gate.set()
    ended(comparing.start("one", ANN))
    assert state(kept, "one") == ("done", 6)
    assert comparing.start("one", BEN) is None


def test_what_an_ended_server_left_goes_on(comparing: Comparing, kept: SqliteComparisons) -> None:
    for name in ("one", "two"):
        kept.begin(made(name), written(EXAMPLES), ANN)
        kept.become(name, "running")
    for work in comparing.resume():
        ended(work)
    assert {state(kept, name) for name in ("one", "two")} == {("done", 6), ("stopped", 0)}


def test_a_server_that_ends_leaves_it_as_going_on(
    comparing: Comparing, kept: SqliteComparisons, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = threading.Event()
    closed.set()
    monkeypatch.setattr(in_flight, "_CLOSED", closed)
    ended(begin(comparing, "one"))
    assert state(kept, "one") == ("running", 0)


def test_a_visitor_may_compare_so_much_and_the_owner_more(
    comparing: Comparing, kept: SqliteComparisons, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "ANSWERS", 5)
    with pytest.raises(InputError, match="3 questions to 2 solvers are 6 answers; at most 5"):
        begin(comparing, "one")
    ended(begin(comparing, "one", owner=True))
    monkeypatch.setattr(limits, "ANSWERS", 6)
    monkeypatch.setattr(limits, "KEPT", 1)
    with pytest.raises(BusyError, match="1 comparisons of yours are kept"):
        begin(comparing, "two")
    assert [one.id for one in kept.every(None)] == ["one"]


def test_both_answers_open_as_one_turn_of_the_visitors_own(
    comparing: Comparing, kept: SqliteComparisons
) -> None:
    ended(begin(comparing, "one"))
    log = comparing.desk.log
    run = opened(log, kept, ("one", 1), ANN, ANN)
    turn = log.turn_of(run, ANN)
    assert turn is not None
    assert [one.mode for one in turn.traces] == ["rules", "probabilistic"]
    assert {one.question.text for one in turn.traces} == {"Nora is patient."}
    assert opened(log, kept, ("one", 1), ANN, ANN) == run
    with pytest.raises(InputError, match="no answer to open"):
        opened(log, kept, ("one", 1), BEN, BEN)
    assert log.delete_conversation("one-1", ANN)
    again = opened(log, kept, ("one", 1), ANN, ANN)
    assert again != run
    assert log.get(again, ANN) is not None
