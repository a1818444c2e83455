"""Trainings of the lab that go on while nobody looks: one after the other, a visitor's budget.

In:  learning = Learning(kept, workers.train); learning.begin(Experiment(model="lstm"), "f3a9…")
Out: the id of a training that waits its turn and then goes on until it is done or stopped; each
     look is kept as it comes, so that whatever ends it costs no more than the steps since then
"""

import logging
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import asdict
from json import dumps, loads
from typing import Any
from uuid import uuid4

from playground.errors import BusyError, LogError, PlaygroundError
from playground.lab.experiment import Experiment, checked
from playground.lab.look import Look
from playground.trainings import Training, Trainings
from playground.ui.server.going import Going

logger = logging.getLogger("playground")

OF_ONE, OF_ALL = 2, 8
"""Trainings of a visitor, and of all, that may wait or go on: two, for two runs side by side."""
KEPT = 30
"""So many of a visitor's are kept: he deletes one before the next."""
SECONDS, HOUR = 900.0, 3_600.0
"""Seconds of processor that a visitor's trainings may take in an hour."""
MOST_SECONDS = 180.0
"""Seconds of processor after which a training is stopped. It may be gone on with."""

Place = Callable[[str, Experiment, bytes], Iterator[Any]]
"""Where a training runs: for this visitor, from this state on. See `Workers.train`."""


class Learning:
    """The trainings of a server: which go on or wait, and what each visitor has used."""

    def __init__(self, kept: Trainings, place: Place) -> None:
        self.kept = kept
        self._place = place
        self._guard = threading.Lock()
        self._going = Going()
        self._used: dict[str, list[tuple[float, float]]] = {}

    def begin(self, one: Experiment, visitor: str, *, owner: bool = False) -> str:
        """Keep an experiment and let it begin; the training's id.

        Raises InputError, LogError, and BusyError where it is too much; the server's `owner` has
        no budget.
        """
        checked(one)
        if not owner and len(self.kept.every(visitor, KEPT)) >= KEPT:
            raise BusyError(f"{KEPT} trainings of yours are kept. Delete one of them first.")
        self._refuse(visitor, owner=owner)
        name = uuid4().hex
        self.kept.begin(Training(name, dumps(asdict(one), ensure_ascii=False)), visitor)
        self.start(name, visitor, owner=owner)
        return name

    def start(self, name: str, visitor: str, *, owner: bool = False) -> threading.Thread | None:
        """Let a visitor's training go on from its last look; the thread that does.

        None where it is done, goes on already, or is not his. Raises BusyError where too many go
        on, or it is being stopped, and LogError.
        """
        training = self.kept.find(name, visitor)
        if training is None or training.state == "done":
            return None
        stop = self._going.enter(name, visitor, lambda: self._refuse(visitor, owner=owner))
        if stop is None:
            return None
        self.kept.become(name, "running")
        work = threading.Thread(target=self._go_on, args=(training, visitor, stop), daemon=True)
        work.start()
        return work

    def stop(self, name: str, visitor: str | None) -> None:
        """Stop a training of this visitor's, or of anybody's for None; its last look is kept."""
        if self.kept.find(name, visitor) is None:
            return
        self._going.stop(name)
        self.kept.become(name, "stopped")

    def before(self, name: str) -> int:
        """How many trainings stand before this one; 0 where it is its turn, or it is over."""
        return self._going.before(name)

    def left(self, visitor: str) -> float:
        """Seconds of processor that this visitor may still use in this hour."""
        now = time.monotonic()
        used = [one for one in self._used.get(visitor, ()) if now - one[0] < HOUR]
        return max(0.0, SECONDS - sum(seconds for _, seconds in used))

    def _refuse(self, visitor: str, *, owner: bool) -> None:
        every = self._going.every()
        if every.count(visitor) >= OF_ONE:
            raise BusyError(f"{OF_ONE} trainings of yours go on or wait. Stop one, or let it end.")
        if len(every) >= OF_ALL:
            raise BusyError(
                f"{OF_ALL} trainings of all visitors go on or wait, and no more are taken at once. "
                "Start this one in some minutes."
            )
        if not owner and not self.left(visitor):
            raise BusyError(
                f"Your trainings have used {SECONDS:,.0f} seconds of processor within an hour, all "
                "that a visitor has. Wait a while, or train on a machine of your own."
            )

    def _use(self, visitor: str, seconds: float) -> None:
        """Count seconds of processor; those of an hour ago, and visitors without any, go."""
        now = time.monotonic()
        with self._guard:
            self._used.setdefault(visitor, []).append((now, seconds))
            kept = {
                who: [one for one in every if now - one[0] < HOUR]
                for who, every in self._used.items()
            }
            self._used = {who: every for who, every in kept.items() if every}

    def _go_on(self, training: Training, visitor: str, stop: threading.Event) -> None:
        """Keep each look; what breaks is noted with the training, and in the log."""
        name, problem, over = training.id, "", False
        try:
            one = Experiment(**loads(training.experiment))
            state = self.kept.model(name, visitor)
            over = self._train(name, one, state, visitor, stop)
        except PlaygroundError as error:
            problem = str(error)
        except Exception as error:
            logger.exception("training %s broke", name)
            problem = f"{type(error).__name__}."
        finally:
            self._going.leave(name)
        try:
            if over or not stop.is_set():
                self.kept.become(name, "done" if over else "stopped", problem)
        except LogError:
            logger.warning("training %s could not be marked as over", name)

    def _train(
        self, name: str, one: Experiment, state: bytes, visitor: str, stop: threading.Event
    ) -> bool:
        """Whether it came to its end."""
        first: float | None = None
        last = 0.0
        with closing(self._place(visitor, one, state)) as events:  # type: ignore[type-var]
            for event in events:
                if stop.is_set():
                    return False
                if not isinstance(event, Look):
                    continue
                if first is None:
                    first = last = event.seconds
                self._use(visitor, event.seconds - last)
                last = event.seconds
                said, step = event.said(), event.step
                if not self.kept.look(name, step, said, event.state, event.checkpoint):
                    return False
                if event.seconds - first > MOST_SECONDS:
                    raise BusyError(
                        f"It was stopped after {MOST_SECONDS:,.0f} seconds of processor. Go on "
                        "with it, or take fewer steps or a smaller model."
                    )
        return True
