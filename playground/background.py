"""Events of a generator that runs on a thread of its own, so that who waits can look around.

In:  watched(solve(question, models), every=0.25)
Out: the events as they come, None each time nothing came for a quarter of a second, and what the
     generator returns

While a model is fetched or thinks about its first word its generator cannot be asked anything; this
lets the engine keep a deadline, and lets Stop end the wait at once.
"""

import threading
from collections.abc import Generator
from contextvars import copy_context
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import Generic, TypeVar

from playground.stopping import Waiting, waited_for

E = TypeVar("E")
R = TypeVar("R")


@dataclass(frozen=True)
class _Returned(Generic[R]):
    """The generator's end, with what it returned."""

    value: R


@dataclass(frozen=True)
class _Broke:
    """The generator's end, with what it broke with."""

    error: BaseException


def watched(events: Generator[E, None, R], every: float) -> Generator[E | None, None, R]:
    """The events, and None after each `every` seconds of silence. Raises what `events` raises.

    When this is closed before its end, `events` is closed on its own thread, at its next event or
    where it calls `stopping.go_on` or is cut off.
    """
    arrived: SimpleQueue[E | _Returned[R] | _Broke] = SimpleQueue()
    waiting = Waiting()

    def work() -> None:
        try:
            with waited_for(waiting):
                returned = yield_all()
        except BaseException as error:
            arrived.put(_Broke(error))
        else:
            arrived.put(_Returned(returned))

    def yield_all() -> R:
        while not waiting.left:
            try:
                arrived.put(next(events))
            except StopIteration as end:
                value: R = end.value
                return value
        events.close()
        raise GeneratorExit

    # a Space knows by the context whose request this is
    threading.Thread(target=copy_context().run, args=(work,), daemon=True).start()
    try:
        while True:
            try:
                event = arrived.get(timeout=every)
            except Empty:
                yield None
                continue
            if isinstance(event, _Broke):
                raise event.error
            if isinstance(event, _Returned):
                return event.value
            yield event
    finally:
        waiting.leave()
