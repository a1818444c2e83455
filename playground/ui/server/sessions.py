"""What the server keeps of each page that is open, and for how long: little, and not for ever.

In:  app_kwargs={"lifespan": kept_small(log)}
Out: 10,000 pages opened and left cost what 500 do; results that nobody fetched go after minutes

Gradio keeps with each session a copy of every component and of its last value, for links that this
page does not have, and of a call of an endpoint the same and its results, until they are fetched.
"""

import asyncio
import ctypes
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from copy import copy
from pathlib import Path
from typing import Any

import gradio as gr
from gradio.blocks import Blocks
from gradio.routes import App
from gradio.state_holder import SessionState, StateHolder

from playground.log import Log
from playground.ui.logged_turns import kept
from playground.ui.server import uploads
from playground.ui.server.mcp_door import tools_served

DAY = 24 * 3600
"""Seconds that a page's place in the log is kept once it was closed, as by a laptop that sleeps."""
MOST = 500
"""Sessions that are kept: the one that was used least recently is forgotten first."""
SECONDS_BETWEEN_SWEEPS = 60.0


class Session(SessionState):
    """Components that an event has changed, and the values of `gr.State`; no drawn value."""

    def __init__(self, blocks: Blocks, log: Log) -> None:
        self.log = log
        self.blocks_config = copy(blocks.default_config)
        self.config_values: dict[int, dict[str, Any]] = {}
        self.state_data: dict[int, Any] = {}
        self._state_ttl: dict[int, Any] = {}
        self.is_closed = False
        self.STATE_TTL_WHEN_CLOSED = DAY

    def __setitem__(self, key: int, value: Any) -> None:
        super().__setitem__(key, kept(value, self.log))
        self.config_values.clear()

    def _update_config(self, key: int) -> None:
        """Nothing is kept of what is drawn."""

    def _update_value_in_config(self, key: int, value: Any) -> None:
        """Nothing is kept of what is drawn."""


class Sessions(StateHolder):
    """The sessions of the pages; a call of an endpoint has one for itself that nobody keeps."""

    def __init__(self, log: Log, blocks: Blocks) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.log = log
        self.set_blocks(blocks)
        self.capacity = MOST

    def __getitem__(self, session_id: str) -> SessionState:
        if session_id in self.session_data:
            return super().__getitem__(session_id)
        session = Session(self.blocks, self.log)
        if session_id in self.blocks._queue.event_ids_to_events:
            return session
        self.session_data[session_id] = session
        return super().__getitem__(session_id)


def kept_small(log: Log) -> Callable[[App], AbstractAsyncContextManager[None]]:
    """What Gradio's server is given as its lifespan, to keep sessions small while it runs."""

    @asynccontextmanager
    async def lifespan(app: App) -> AsyncIterator[None]:
        app.state_holder = Sessions(log, app.get_blocks())
        queue = app.get_blocks()._queue
        queue.ANALYTICS_MAX_EVENTS = 1  # nobody reads its records, of which each event made a table
        queue.ANAYLTICS_CACHE_FREQUENCY = sys.maxsize
        sweeping = asyncio.create_task(_sweep(app))
        try:
            async with tools_served(app):
                yield
        finally:
            sweeping.cancel()

    return lifespan


async def _sweep(app: App) -> None:
    idle: set[str] = set()
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # glibc keeps what Python gave back
    while True:
        await asyncio.sleep(SECONDS_BETWEEN_SWEEPS)
        idle = sweep(app.get_blocks(), idle)
        gone = await asyncio.to_thread(uploads.sweep, Path(app.uploaded_file_dir))
        app.get_blocks().upload_file_set -= gone
        if trim:
            trim(0)


def sweep(blocks: gr.Blocks, idle: set[str]) -> set[str]:
    """Drop the results of sessions that were `idle` at the last look too; those idle now."""
    queue = blocks._queue
    busy = {event.session_hash for event in queue.event_ids_to_events.values()}
    now = queue.pending_messages_per_session.keys() - busy
    for session in idle & now:
        queue.pending_messages_per_session.pop(session, None)
        queue.pending_event_ids_session.pop(session, None)
    return now - idle
