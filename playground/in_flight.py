"""The runs that are not over: a server that has to end lets them end, or says they were cut.

In:  close(); left = wait(10); cut()
Out: no new run begins, those in flight have had ten seconds, and what is left is kept as stopped
"""

import threading
import time
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from playground.errors import InputError

CLOSED = (
    "The server is about to end and takes no new question. Ask again in a minute; what you asked "
    "before is in the log."
)
LOOK, LOOKS = 0.05, 20
"""Seconds between two looks, and how many find none before there is none: of two modes the second
may yet begin, and the last answer has to reach who asked."""

E = TypeVar("E")
K = TypeVar("K")


@dataclass(eq=False)
class Flight:
    """A run in flight; `cut` keeps what there is of it as stopped."""

    cut: Callable[[], None] = field(default=lambda: None)
    _free: threading.Lock = field(default_factory=threading.Lock)

    def once(self, keep: Callable[[K], None] | None) -> Callable[[K], None] | None:
        """`keep` for the first trace alone: a run that was cut is not kept again as it ends."""
        if keep is None:
            return None

        def first(trace: K) -> None:
            if self._free.acquire(blocking=False):
                keep(trace)

        return first


_GUARD = threading.Lock()
_FLYING: set[Flight] = set()
_CLOSED = threading.Event()


def flown(run: Callable[[Flight], Iterator[E]]) -> Generator[E, None, None]:
    """The events of a run, which is in flight from the first to the last.

    Raises InputError at once where no run may begin any more.
    """
    if _CLOSED.is_set():
        raise InputError(CLOSED)
    return _flown(run)


def _flown(run: Callable[[Flight], Iterator[E]]) -> Generator[E, None, None]:
    flight = Flight()
    with _GUARD:
        _FLYING.add(flight)
    try:
        yield from run(flight)
    finally:
        with _GUARD:
            _FLYING.discard(flight)


def close() -> None:
    """Let no new run begin."""
    _CLOSED.set()


def wait(seconds: float) -> int:
    """Wait until no run is in flight, at most so long; how many are left."""
    end = time.monotonic() + seconds
    looks = 0  # that found none, one after the other: a busy machine may sleep long
    while time.monotonic() < end and looks < LOOKS:
        looks = 0 if _flying() else looks + 1
        time.sleep(LOOK)
    return len(_flying())


def cut() -> int:
    """Keep each run that is still in flight as stopped; how many there were."""
    left = _flying()
    for flight in left:
        flight.cut()
    return len(left)


def _flying() -> list[Flight]:
    with _GUARD:
        return list(_FLYING)
