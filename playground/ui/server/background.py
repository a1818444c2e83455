"""Updates of the page while an answer is worked out: drawn together, and no more once one has left.

In:  paced(handler(values), 0.06)
Out: what changed within 0.06 seconds as one update
"""

import threading
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from contextvars import ContextVar
from typing import Any

from gradio.context import LocalContext

from playground.background import watched

LEFT: ContextVar[threading.Event] = ContextVar("left")
"""Set once the client of a tool (mcp_door.py) has gone, whose calls are no events of Gradio's."""

LOOK = 0.25
"""Seconds of silence after which it is looked whether the visitor has left."""


def paced(updates: Generator[dict[Any, Any], None, None], every: float) -> Iterator[dict[Any, Any]]:
    """Updates of components, those that come within `every` seconds of each other as one.

    An answer that is there at once is thus drawn once, and what takes longer as it comes.
    """
    waiting: dict[Any, Any] = {}
    drawn = looked = time.monotonic()
    has_left = gone()
    with closing(watched(updates, every)) as events:
        for update in events:
            if time.monotonic() - looked > LOOK:
                looked = time.monotonic()
                if has_left():
                    return
            waiting |= update or {}
            if waiting and time.monotonic() - drawn >= every:
                yield waiting
                waiting, drawn = {}, time.monotonic()
    if waiting:
        yield waiting


def gone() -> Callable[[], bool]:
    """Says whether the client whose event is handled now has closed its connection."""
    if left := LEFT.get(None):
        return left.is_set
    blocks, event_id = LocalContext.blocks.get(None), LocalContext.event_id.get(None)
    queued = blocks._queue.event_ids_to_events.get(event_id) if blocks and event_id else None
    return lambda: queued is not None and not queued.alive
