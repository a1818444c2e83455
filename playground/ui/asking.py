"""A turn while it is answered: its runs after each event, how far a download is, not too often.

In:  follow(turn, compare(…), {"probabilistic": "Qwen/Qwen3-0.6B"})
Out: the turn with its model half here, with a step more, with a longer draft, with its last trace
"""

import threading
import time
from collections import Counter
from collections.abc import Generator, Iterator, Mapping
from dataclasses import replace

from playground.core import Draft, Mode
from playground.engine import Event
from playground.models import hub
from playground.models.gguf_adapter import base_of
from playground.models.loading import being_loaded
from playground.registry import find
from playground.ui.conversation import Run, Turn

BETWEEN = 0.1
"""Seconds between two drafts that are drawn: faster is not read, and costs every visitor."""

_GUARD = threading.Lock()
_WAITING: Counter[str] = Counter()
"""How many turns each model is wanted for."""


def follow(
    turn: Turn,
    events: Generator[tuple[Mode, Event], None, None],
    solvers: Mapping[Mode, str],
    stop: threading.Event,
) -> Iterator[Turn]:
    """The turn after its events, and as it was or with its model half here while nothing comes.

    Once `stop` is set, or when this is closed, the run is stopped, and so is the download of a
    model that no other turn waits for.
    """
    wanted, drawn = set(solvers.values()), 0.0
    with _GUARD:
        _WAITING.update(wanted)
    try:
        for mode, what in events:
            if stop.is_set():
                yield replace(turn, stopped=True)
                return
            if what is None:
                yield (turn := _looked(turn, solvers))
                continue
            turn = replace(turn, runs={**turn.runs, mode: turn.runs[mode].after(what)})
            now = time.monotonic()
            if not isinstance(what, Draft) or now - drawn >= BETWEEN:
                drawn = now
                yield turn
    finally:
        events.close()
        with _GUARD:
            _WAITING.subtract(wanted)
            unwanted = [model for model in wanted if not _WAITING[model]]
        for model in unwanted:
            hub.stop(model)


def _looked(turn: Turn, solvers: Mapping[Mode, str]) -> Turn:
    """The turn with how much of their models is here, for the runs that still wait for one."""
    known = {one.model: (one.done, one.total) for one in hub.downloads()}
    now = being_loaded()

    def looked(mode: Mode, run: Run) -> Run:
        model = find(turn.task, mode, solvers.get(mode, "")).name
        return replace(run, fetched=known.get(model), loading=(base_of(model) or model) in now)

    runs = {mode: run if run.trace else looked(mode, run) for mode, run in turn.runs.items()}
    return replace(turn, runs=runs)
