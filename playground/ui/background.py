"""Events of a generator that runs on a thread of its own, so that who waits can look around.

In:  watched(compare(…), every=0.25)
Out: the events as they come, and None each time nothing came for a quarter of a second

While a model is fetched or thinks about its first word its generator cannot be asked anything;
this lets the page show how far a download is, and lets Stop end the wait at once.
"""

import threading
import time
from collections.abc import Generator, Iterator
from contextlib import closing
from contextvars import copy_context
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import Any, TypeVar

E = TypeVar("E")


@dataclass(frozen=True)
class _End:
    """The generator has no more to say; `error` is what it broke with, if it did."""

    error: BaseException | None = None


def watched(events: Generator[E, None, None], every: float) -> Generator[E | None, None, None]:
    """The events, and None after each `every` seconds of silence. Raises what `events` raises.

    When this is closed before its end, `events` is closed on its own thread, at its next event.
    """
    arrived: SimpleQueue[E | _End] = SimpleQueue()
    left = threading.Event()

    def work() -> None:
        error = None
        try:
            for event in events:
                arrived.put(event)
                if left.is_set():
                    events.close()
                    return
        except BaseException as broke:
            error = broke
        arrived.put(_End(error))

    # a Space knows by the context whose request this is
    threading.Thread(target=copy_context().run, args=(work,), daemon=True).start()
    try:
        while True:
            try:
                event = arrived.get(timeout=every)
            except Empty:
                yield None
                continue
            if isinstance(event, _End):
                if event.error:
                    raise event.error
                return
            yield event
    finally:
        left.set()


def paced(updates: Generator[dict[Any, Any], None, None], every: float) -> Iterator[dict[Any, Any]]:
    """Updates of components, those that come within `every` seconds of each other as one.

    An answer that is there at once is thus drawn once, and what takes longer as it comes.
    """
    waiting: dict[Any, Any] = {}
    drawn = time.monotonic()
    with closing(watched(updates, every)) as events:
        for update in events:
            waiting |= update or {}
            if waiting and time.monotonic() - drawn >= every:
                yield waiting
                waiting, drawn = {}, time.monotonic()
    if waiting:
        yield waiting
