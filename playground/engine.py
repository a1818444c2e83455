"""From a question to a trace: find the solver, stream what it does, time it, end with a Trace.

In:  run(Question("deduction", "Bob is big.", context="Bob is big."), "rules", models)
Out: Step(…), which says “Read 1 sentence”, …, Trace(answer=Answer("True"), ms=1.2, …)

Nothing else in the project looks inside a solver's generator.
"""

import logging
import time
import uuid
from collections.abc import Callable, Collection, Generator, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from playground.background import watched
from playground.core import (
    Answer,
    Draft,
    Failure,
    L,
    Mode,
    ModelInfo,
    Models,
    Question,
    Step,
    Trace,
)
from playground.errors import DeadlineError, LogError, PlaygroundError, without_paths
from playground.in_flight import Flight, flown
from playground.limit import Limit
from playground.models.memory import ran_out
from playground.reading_in import read_in
from playground.registry import Solver, find
from playground.tasks import check

logger = logging.getLogger("playground")

Event = Step | Draft | Trace | None
"""What comes of a run: a step, a draft, at last its trace; None where nothing came for a while."""

Place = Callable[[Question, Mode, str, Models], Iterator[Event]]
"""Where a solver, named by its name, is asked instead of in this process: as `run` does there, with
no other models than the one who asks may use."""

Keep = Callable[[Trace], None]
"""What is done with a trace once its run has ended; it may raise LogError."""

LOOK = 0.25
"""Seconds without an event after which a run with a limit says None, so that others can look."""

_SHORT = (
    "The memory ran out, and again after other models had left it. Ask with a shorter text, choose "
    "a smaller model, or close what else runs on this machine."
)


def run(
    question: Question,
    mode: Mode,
    models: Models,
    *,
    solver: str = "",
    keep: Keep | None = None,
    place: Place | None = None,
    limit: Limit | None = None,
) -> Iterator[Event]:
    """Ask one solver: its steps and drafts as they are made, then one Trace, always the last.

    A solver that fails ends in a Trace with an error. The trace is handed to `keep`, which may be
    `log.add`; a run that is closed before its end is kept as stopped. With a `limit` the run says
    None every `LOOK` seconds of silence, and ends when the limit is over, whatever the solver does.
    Raises InputError at once where the question itself or the solver's name is wrong, or the server
    is about to end.
    """
    check(question)
    found = find(question.task, mode, solver)
    asked = _asked(found, place, models) if place else replace(found, solve=read_in(found.solve))
    return flown(
        lambda flight: _run(question, asked, models, flight.once(keep), limit=limit, flight=flight)
    )


def compare(
    question: Question,
    modes: Sequence[Mode],
    models: Models,
    *,
    solvers: Mapping[Mode, str] | None = None,
    keep: Keep | None = None,
    place: Place | None = None,
    limit: Limit | None = None,
) -> Generator[tuple[Mode, Event], None, None]:
    """Ask in several modes, one after the other, each event with its mode. Raises as `run` does.

    `solvers` are the names or model ids that answer; a mode that is not in it asks its default. Of
    two modes the first has half of the limit's time, the second what is left.
    """
    named = solvers or {}
    runs = []
    for number, mode in enumerate(modes, start=1):
        until = limit and limit.until(number / len(modes))
        name = named.get(mode, "")
        events = run(question, mode, models, solver=name, keep=keep, place=place, limit=until)
        runs.append((mode, events))
    return ((mode, event) for mode, events in runs for event in events)


def ask(question: Question, mode: Mode, models: Models, *, solver: str = "") -> Trace:
    """The trace of one run, without looking at its steps on the way. Raises as `run` does."""
    return next(
        event for event in run(question, mode, models, solver=solver) if isinstance(event, Trace)
    )


class _Recorder:
    """Models that remember which weights were asked for first: the ones behind the answer."""

    def __init__(self, models: Models) -> None:
        self._models = models
        self._ids: set[str] = set()
        self.used: ModelInfo | None = None

    def load(self, model_id: str, kind: type[L]) -> L:
        self._ids.add(model_id)
        model = self._models.load(model_id, kind)
        self.used = self.used or model.info
        return model

    def folder(self, model_id: str) -> Path:
        return self._models.folder(model_id)

    def keep_only(self, ids: Collection[str]) -> None:
        self._models.keep_only(ids)

    def let_others_go(self) -> None:
        self.keep_only(self._ids)


class _Said:
    """What a run has said so far."""

    def __init__(self) -> None:
        self._steps: list[Step] = []
        self._draft = Draft("")

    def add(self, event: Event) -> None:
        if isinstance(event, Step):
            self._steps.append(event)
        elif isinstance(event, Draft):
            self._draft = event

    def steps(self, answer: Answer | None) -> tuple[Step, ...]:
        """The steps; the last is what was written, where that did not become an answer."""
        written = "" if answer else self._draft.text
        left = (Step("was writing", {"text": written}),) if written else ()
        return (*self._steps, *left)


def _run(
    question: Question,
    solver: Solver,
    models: Models,
    keep: Keep | None,
    *,
    limit: Limit | None,
    flight: Flight,
) -> Iterator[Event]:
    recorder = _Recorder(models)
    at = datetime.now(UTC).isoformat(timespec="milliseconds")
    said = _Said()
    answer: Answer | None = None
    failure: Failure | None = None
    seconds = 0.0
    fetching = 0.0  # seconds that a model was on its way here, which the limit does not count
    short = False  # whether memory ran out before
    event: Event = None
    there: Trace | None = None  # what it was asked elsewhere ended in

    def trace() -> Trace:
        return Trace(
            id=uuid.uuid4().hex,
            at=at,
            question=question,
            mode=solver.mode,
            solver=solver.name,
            model=recorder.used,
            steps=said.steps(answer),
            answer=answer,
            error=failure,
            ms=round(seconds * 1000, 3),
        )

    def solving() -> Generator[Event, None, Answer]:
        events = solver.solve(question, recorder)
        return watched(events, LOOK) if limit else events

    flight.cut = lambda: _cut(trace(), keep)
    events = solving()
    try:
        while answer is None and failure is None:
            start = time.perf_counter()
            event, again = None, False
            try:
                event = next(events)
            except StopIteration as end:
                answer = end.value
            except Exception as error:
                failure = _failure(error, solver, short)
                again = short = failure is None
            took = time.perf_counter() - start
            seconds += took
            if again:  # by now the error is gone, and what it held
                recorder.let_others_go()
                events, event = solving(), Step("ran out of memory")
            if limit and answer is None and failure is None:
                fetching += took if _is_fetched(solver.name) else 0.0
                failure = _over(limit, fetching)
            if isinstance(event, Trace):
                there = event
                break
            said.add(event)
            if event is not None or limit:
                yield event
    except (GeneratorExit, KeyboardInterrupt):
        events.close()
        failure = _STOPPED
        _kept(trace(), keep)
        raise
    events.close()
    yield _kept(replace(there, steps=said.steps(there.answer)) if there else trace(), keep)


_STOPPED = Failure("Stopped", "Stopped before there was an answer.")


def _failure(error: Exception, solver: Solver, short: bool) -> Failure | None:
    """What an error is told as; None where the memory ran out, and did not (`short`) before."""
    if isinstance(error, PlaygroundError):
        return Failure(_kind(error), str(error))
    if not ran_out(error):
        logger.error("solver %s of %s broke", solver.name, solver.task, exc_info=error)
        said = without_paths(f"{type(error).__name__}: {error}")
        return Failure("Bug", f"{solver.name} broke: {said}")
    return Failure("ModelError", _SHORT) if short else None


def _over(limit: Limit, more: float) -> Failure | None:
    """Why a run ends now, which may take so many seconds more than its limit; None: it goes on."""
    if limit.stop.is_set():
        return _STOPPED
    if limit.left + more > 0:
        return None
    return Failure(
        DeadlineError.__name__,
        f"There was no answer after {limit.seconds * limit.share:.0f} seconds, the longest that "
        "this may take here. Ask about a shorter text or a part of it, or in one mode alone.",
    )


def _is_fetched(model: str) -> bool:
    """Whether a model is on its way here."""
    if "/" not in model:
        return False
    from playground.models import hub

    return any(one.model == model for one in hub.downloads())


def _cut(so_far: Trace, keep: Keep | None) -> None:
    """Keep a run that the server's end cuts off, on another thread than its own."""
    _kept(replace(so_far, answer=None, error=_STOPPED), keep)


def _asked(solver: Solver, place: Place, models: Models) -> Solver:
    """The solver as one that is asked at a place, whose trace is its last event."""

    def solve(question: Question, _: Models) -> Any:
        yield from place(question, solver.mode, solver.name, models)
        raise RuntimeError(f"{solver.name} was asked elsewhere and ended without a trace")

    return replace(solver, solve=solve)


def _kept(trace: Trace, keep: Keep | None) -> Trace:
    """The trace, now in the log; where the log is broken, with a last step that says so."""
    if keep is None:
        return trace
    try:
        keep(trace)
    except LogError as error:
        logger.warning("%s", error)
        return replace(
            trace, steps=(*trace.steps, Step("not logged", {"why": without_paths(str(error))}))
        )
    return trace


def _kind(error: PlaygroundError) -> str:
    """The name of an error as it is told: that of a kind in `errors`, not of one made from it."""
    kinds = type(error).__mro__
    return next(kind.__name__ for kind in kinds if kind.__module__ == PlaygroundError.__module__)
