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
from playground.errors import LogError, PlaygroundError, without_paths
from playground.models.memory import ran_out
from playground.registry import Solver, find
from playground.tasks import check

logger = logging.getLogger("playground")

Place = Callable[[Question, Mode, str, Models], Iterator[Step | Draft | Trace]]
"""Where a solver, named by its name, is asked instead of in this process: as `run` does there, with
no other models than the one who asks may use."""

Keep = Callable[[Trace], None]
"""What is done with a trace once its run has ended; it may raise LogError."""

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
) -> Iterator[Step | Draft | Trace]:
    """Ask one solver: its steps and drafts as they are made, then one Trace, always the last.

    A solver that fails ends in a Trace with an error. The trace is handed to `keep`, which may be
    `log.add`; a run that is closed before its end is kept as stopped. Raises InputError at once
    where the question itself or the solver's name is wrong.
    """
    check(question)
    found = find(question.task, mode, solver)
    return _run(question, _asked(found, place, models) if place else found, models, keep)


def compare(
    question: Question,
    modes: Sequence[Mode],
    models: Models,
    *,
    solvers: Mapping[Mode, str] | None = None,
    keep: Keep | None = None,
    place: Place | None = None,
) -> Generator[tuple[Mode, Step | Draft | Trace], None, None]:
    """Ask in several modes, one after the other, each event with its mode. Raises as `run` does.

    `solvers` are the names or model ids that answer; a mode that is not in it asks its default.
    """
    named = solvers or {}
    runs = [
        (mode, run(question, mode, models, solver=name, keep=keep, place=place))
        for mode in modes
        for name in [named.get(mode, "")]
    ]
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


def _run(
    question: Question, solver: Solver, models: Models, keep: Keep | None
) -> Iterator[Step | Draft | Trace]:
    recorder = _Recorder(models)
    at = datetime.now(UTC).isoformat(timespec="milliseconds")
    steps: list[Step] = []
    answer: Answer | None = None
    failure: Failure | None = None
    seconds = 0.0
    short = False  # whether memory ran out before
    there: Trace | None = None

    def trace() -> Trace:
        return Trace(
            id=uuid.uuid4().hex,
            at=at,
            question=question,
            mode=solver.mode,
            solver=solver.name,
            model=recorder.used,
            steps=tuple(steps),
            answer=answer,
            error=failure,
            ms=round(seconds * 1000, 3),
        )

    events = solver.solve(question, recorder)
    try:
        while answer is None and failure is None:
            start = time.perf_counter()
            event: Step | Draft | Trace | None = None
            try:
                event = next(events)
            except StopIteration as end:
                answer = end.value
            except PlaygroundError as error:
                failure = Failure(_kind(error), str(error))
            except Exception as error:
                if not ran_out(error):
                    logger.exception("solver %s of %s broke", solver.name, question.task)
                    said = without_paths(f"{type(error).__name__}: {error}")
                    failure = Failure("Bug", f"{solver.name} broke: {said}")
                elif short:
                    failure = Failure("ModelError", _SHORT)
            finally:
                seconds += time.perf_counter() - start
            if event is None and answer is None and failure is None:
                short = True
                recorder.let_others_go()
                events = solver.solve(question, recorder)
                event = Step("ran out of memory")
            if isinstance(event, Trace):  # it was asked elsewhere, and that was all of it
                there = event
                break
            if event is not None:
                if isinstance(event, Step):
                    steps.append(event)
                yield event
    except (GeneratorExit, KeyboardInterrupt):
        events.close()
        failure = Failure("Stopped", "Stopped before there was an answer.")
        _kept(trace(), keep)
        raise
    yield _kept(there or trace(), keep)


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
