"""Trainings of the page: in a process of their own, one after the other, within a budget."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from playground.errors import BusyError, InputError
from playground.lab.experiment import Experiment
from playground.lab.look import Look, told
from playground.ui.server import learning as limits
from playground.ui.server.learning import Learning
from playground.workers.place import Workers
from storage.trainings import SqliteTrainings

ANN, BEN = "A" * 43, "B" * 43
SMALL = Experiment(lines=120, steps=50, width=16)


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    made = Workers()
    yield made
    made.close()


@pytest.fixture
def kept(tmp_path: Path) -> SqliteTrainings:
    return SqliteTrainings(tmp_path / "log.db")


class Paced:
    """A place where a look comes each time it is let."""

    def __init__(self, looks: int, seconds: float = 1.0) -> None:
        self.looks, self.seconds = looks, seconds
        self.let, self.came = threading.Semaphore(0), threading.Semaphore(0)
        self.states: list[bytes] = []

    def __call__(self, visitor: str, one: Experiment, state: bytes) -> Iterator[Look]:
        self.states.append(state)
        for step in range(self.looks):
            self.let.acquire()
            yield Look(step, 1.0, 1.0, None, step * self.seconds, "", 1, b"%d" % step)
            self.came.release()


def over(learning: Learning) -> None:
    """Wait for the threads of trainings."""
    for one in threading.enumerate():
        if getattr(one, "_target", None) == learning._go_on:
            one.join(60)


def test_a_training_in_a_process_of_its_own_is_kept_look_by_look(
    workers: Workers, kept: SqliteTrainings
) -> None:
    learning = Learning(kept, workers.train)
    name = learning.begin(SMALL, ANN)
    over(learning)
    looks = [told(one) for one in kept.looks(name, ANN)]
    found = kept.find(name, ANN)
    assert found is not None
    assert (found.state, found.problem) == ("done", "")
    assert looks[-1].step == 50
    assert looks[-1].loss < looks[0].loss
    assert learning.left(ANN) == pytest.approx(
        limits.SECONDS - looks[-1].seconds + looks[0].seconds, abs=0.01
    )


def test_what_was_stopped_goes_on_from_its_last_look(kept: SqliteTrainings) -> None:
    place = Paced(3)
    learning = Learning(kept, place)
    name = learning.begin(SMALL, ANN)
    place.let.release()
    place.let.release()
    place.came.acquire()  # the first is kept by now, as the second is asked for
    learning.stop(name, ANN)
    place.let.release()
    over(learning)
    found = kept.find(name, ANN)
    assert found is not None
    assert found.state == "stopped"
    last = kept.model(name, ANN)
    for _ in range(3):
        place.let.release()
    again = learning.start(name, ANN)
    assert again is not None
    again.join(60)
    assert place.states == [b"", last]


def test_a_queue_is_shown_and_too_many_are_refused(kept: SqliteTrainings) -> None:
    place = Paced(1)
    learning = Learning(kept, place)
    first, second = learning.begin(SMALL, ANN), learning.begin(replace(SMALL, seed=1), ANN)
    assert (learning.before(first), learning.before(second)) == (0, 1)
    with pytest.raises(BusyError, match="2 trainings of yours"):
        learning.begin(SMALL, ANN)
    third = learning.begin(SMALL, BEN)
    assert learning.before(third) == 2
    for _ in range(3):
        place.let.release()
    over(learning)


def test_who_has_used_his_seconds_waits_and_the_owner_does_not(
    kept: SqliteTrainings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "MOST_SECONDS", 5.0)
    place = Paced(2, seconds=limits.SECONDS)
    learning = Learning(kept, place)
    name = learning.begin(SMALL, ANN)
    place.let.release()
    place.let.release()
    over(learning)
    found = kept.find(name, ANN)
    assert found is not None
    assert "stopped after 5 seconds" in found.problem
    with pytest.raises(BusyError, match="900 seconds of processor"):
        learning.begin(SMALL, ANN)
    learning.begin(SMALL, ANN, owner=True)
    place.let.release()
    place.let.release()
    over(learning)


def test_an_experiment_that_cannot_be_made_is_not_kept(kept: SqliteTrainings) -> None:
    learning = Learning(kept, Paced(1))
    with pytest.raises(InputError, match="no model"):
        learning.begin(replace(SMALL, model="mamba"), ANN)
    assert kept.every(ANN) == []
