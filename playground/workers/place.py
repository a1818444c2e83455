"""Where the page asks its questions: which lane a question takes, and which process answers it.

In:  Workers().ask(question, "rules", "clingo", models, "f3a9…")
Out: Step("waits its turn", …) where it must, then what `engine.run` yields there; None meanwhile

What is short and by a default solver takes a quick lane, of rules or of embedded networks. What is
not over there after some seconds turned out heavy: it is ended and asked anew in the slow lane,
whose processes give way to all others. A model that was named runs in the page's process, which has
it in memory, and so does a language model that answers by default: such models take turns, and so
do the questions to each server.
"""

import os
import threading
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from time import monotonic
from typing import Any
from urllib.parse import urlsplit

from playground.background import watched
from playground.core import Mode, Models, Question, Step
from playground.engine import Event, run
from playground.lab.experiment import Experiment
from playground.models import devices
from playground.models.pool import InMemory
from playground.models.speaking import is_for_a_speaker
from playground.workers import jobs
from playground.workers.lanes import Lane, Ticket
from playground.workers.nursery import NETWORKS, RULES
from playground.workers.worker import LOOK, Nursery, Worker

QUICK_CHARACTERS = {"rules": 2_000, "probabilistic": 1_000}
"""Characters of text, context and options up to which a question is taken for a quick one."""

QUICK_SECONDS = 3.0
"""A quick question that takes longer was none. Most take less than a tenth of it."""

MOST_QUICK, MOST_SLOW, MOST_OF_MODELS, MOST_OF_SERVER = 64, 48, 24, 24
"""How many may wait in each lane."""

OF_MODELS, OF_SERVER = 8, 8
"""Questions at once to models in the page's process, and to one server."""

NICE = 10
"""How far the processes of the slow lane give way: to a tenth, where others want the processor."""

NICEST, MOST_IN_LAB = 19, 12
"""Trainings of the lab, one at a time, give way to every question; so many of them may wait."""

MOST_QUICK_AT_ONCE = 4

MOST_MEGABYTES = 1_500
"""The memory of a worker after which it is replaced by a new one."""


@dataclass(frozen=True)
class _Way:
    """A lane for what processes work out, how nice they are, and how long each call may take."""

    lane: Lane
    nice: int
    seconds: float = float("inf")


class Workers:
    """Processes for the questions of a page; `start` makes them ready, `close` ends them all."""

    def __init__(self) -> None:
        processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 2
        self._nurseries = {kind: Nursery(kind) for kind in (RULES, NETWORKS)}
        self._guard = threading.Lock()
        self._idle: dict[tuple[str, int], list[Worker]] = {}
        quick = min(processors, MOST_QUICK_AT_ONCE)
        self._quick = {
            kind: _Way(Lane(quick, MOST_QUICK), 0, QUICK_SECONDS) for kind in (RULES, NETWORKS)
        }
        self._slow = _Way(Lane(processors, MOST_SLOW), NICE)
        self._lab = _Way(Lane(1, MOST_IN_LAB), NICEST)
        self._of_models = Lane(OF_MODELS, MOST_OF_MODELS)
        self._of_servers: dict[str, Lane] = {}
        self._loaded: list[InMemory] = []

    def start(self) -> None:
        """Make the processes ready; returns once they are."""
        kinds = [RULES] if devices.other_than_cpu() else [RULES, NETWORKS]
        for kind in kinds:
            self._nurseries[kind].start()
        if NETWORKS in kinds:
            [self._loaded] = [one for one in self.call("", NETWORKS, 0, jobs.loaded) if one]

    def close(self) -> None:
        """End all processes."""
        for nursery in self._nurseries.values():
            nursery.close()

    def loaded(self) -> list[InMemory]:
        """The models in memory that each worker has; none before they are."""
        return self._loaded

    def ask(
        self, question: Question, mode: Mode, solver: str, models: Models, visitor: str
    ) -> Iterator[Event]:
        """Ask for a visitor; otherwise an `engine.Place`. Raises BusyError where too many wait."""
        probabilistic = mode == "probabilistic"
        here = devices.other_than_cpu() or is_for_a_speaker(question)
        if "/" in solver or (probabilistic and here):
            yield from self._asked_here(question, mode, solver, models, visitor)
            return
        kind = RULES if mode == "rules" else NETWORKS
        length = size(question) if wishes_little(question) else QUICK_CHARACTERS[mode] + 1
        told = known = 0  # steps that came before it turned out heavy come again
        for event in self.call(visitor, kind, length, jobs.answer, question, mode, solver):
            if isinstance(event, Step) and event.key == HEAVY:
                told, known = 0, told
            elif isinstance(event, Step) and event.key != WAITS:
                told += 1
                if told <= known:
                    continue
            yield event

    def call(
        self,
        visitor: str,
        kind: str,
        length: int,
        job: Callable[..., Iterator[Any]],
        *values: object,
    ) -> Generator[Any, None, None]:
        """What one of `jobs` yields, worked out in a process; None meanwhile, a step if it waits.

        By its `length` in characters it is a quick one. Raises BusyError where too many wait.
        """
        quick = length <= QUICK_CHARACTERS[RULES if kind == RULES else "probabilistic"]
        for way in (self._quick[kind], self._slow) if quick else (self._slow,):
            if way is self._slow and quick:
                yield Step("turned out heavy", {"seconds": int(QUICK_SECONDS)})
            if (yield from self._in(way, visitor, kind, job, *values)):
                return

    def train(self, visitor: str, one: Experiment, state: bytes) -> Generator[Any, None, None]:
        """Looks at a training (`lab.training.train`) in a process that gives way to all questions.

        None meanwhile, a step where it waits for other trainings; closing it ends the process.
        Raises BusyError where too many wait.
        """
        yield from self._in(self._lab, visitor, NETWORKS, jobs.train, one, state)

    def examine(self, visitor: str, state: bytes) -> Iterator[Any]:
        """Marks of a model of the lab (`lab.examining.examine`), among the slow; None meanwhile."""
        return self._in(self._slow, visitor, NETWORKS, jobs.examine, state)

    def cost(self, visitor: str, vocabulary: int) -> Iterator[Any]:
        """How many times as long softmax takes (`lab.vectors.cost.times`), among the slow."""
        return self._in(self._slow, visitor, NETWORKS, jobs.cost, vocabulary)

    def _in(
        self, way: _Way, visitor: str, kind: str, job: Callable[..., Iterator[Any]], *values: object
    ) -> Generator[Any, None, bool]:
        """What a worker says once it is this visitor's turn; False where it took too long."""
        ticket = way.lane.enter(visitor)
        worker = None
        try:
            yield from _turn(way.lane, ticket)
            worker = self._worker(kind, way.nice)
            until = float("inf")
            for event in worker.call(job, *values):
                if worker.here and until == float("inf"):
                    until = monotonic() + way.seconds
                if event is None and monotonic() > until:
                    return False
                yield event
            return True
        finally:
            if worker and worker.lost:
                worker.end()
            elif worker:
                self._rests(worker, kind, way.nice)
            way.lane.leave(ticket)

    def _asked_here(
        self, question: Question, mode: Mode, solver: str, models: Models, visitor: str
    ) -> Iterator[Event]:
        """A question to a model of this process or to a server, once it is this visitor's turn."""
        lane = self._of_models
        if "://" in solver:
            with self._guard:
                name = urlsplit(solver).netloc
                lane = self._of_servers.setdefault(name, Lane(OF_SERVER, MOST_OF_SERVER))
        ticket = lane.enter(visitor)
        try:
            yield from _turn(lane, ticket)
            yield from watched(_here(question, mode, solver, models), LOOK)
        finally:
            lane.leave(ticket)

    def _worker(self, kind: str, nice: int) -> Worker:
        """One that waits for a call, or a new one."""
        with self._guard:
            if resting := self._idle.get((kind, nice)):
                return resting.pop()
        return self._nurseries[kind].fork(nice)

    def _rests(self, worker: Worker, kind: str, nice: int) -> None:
        """Keep a worker for the next call, unless its memory has grown too much."""
        if worker.megabytes > MOST_MEGABYTES:
            worker.end()
            return
        with self._guard:
            self._idle.setdefault((kind, nice), []).append(worker)


WAITS, HEAVY = "waits its turn", "turned out heavy"


def _here(
    question: Question, mode: Mode, solver: str, models: Models
) -> Generator[Event, None, None]:
    yield from run(question, mode, models, solver=solver)


def _turn(lane: Lane, ticket: Ticket) -> Iterator[Event]:
    """Wait for one's turn in a lane; a step says so where others are before."""
    if lane.wait(ticket, 0):
        return
    answered, waiting = lane.load()
    yield Step("waits its turn", {"answered": answered, "waiting": waiting - 1})
    while not lane.wait(ticket, LOOK):
        yield None


def size(question: Question) -> int:
    """The characters of a question, all told."""
    texts = (question.text, question.context, *question.choices, *question.options.values())
    return sum(map(len, texts))


def wishes_little(question: Question) -> bool:
    """Whether no option asks for what takes long even of a short text."""
    return question.options.get("proofs") != "all" and not question.options.get("weights")
