"""A server that is used by ever new visitors holds no more afterwards than before."""

import json
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen
from uuid import uuid4

import gradio as gr
import pytest
from ports import free_port

from playground.models.pool import Pool
from playground.ui.page import build, serving
from playground.ui.server.sessions import sweep
from storage.log import SqliteLog


@pytest.fixture(scope="module")
def blocks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[gr.Blocks]:
    """The page, served from this process, so that one can look into it."""
    log = SqliteLog(tmp_path_factory.mktemp("standing") / "log.db")
    page = build(log, Pool())
    page.queue(api_open=False)
    port = free_port()
    page.launch(server_port=port, prevent_thread_lock=True, quiet=True, **serving(log))
    yield page
    page.close(verbose=False)


def post(blocks: gr.Blocks, path: str, values: dict[str, Any]) -> dict[str, Any]:
    """What a program without a cookie is answered: each time it is another visitor."""
    headers = {"Content-Type": "application/json"}
    body = json.dumps(values).encode()
    with urlopen(Request(f"{blocks.local_url}gradio_api/{path}", body, headers)) as answer:
        found: dict[str, Any] = json.load(answer)
    return found


def fetched(blocks: gr.Blocks, endpoint: str, values: dict[str, Any]) -> None:
    event = post(blocks, f"call/v2/{endpoint}", values)["event_id"]
    with urlopen(f"{blocks.local_url}gradio_api/call/v2/{endpoint}/{event}") as stream:
        assert b"event: complete" in stream.read()


def held(blocks: gr.Blocks) -> dict[str, int]:
    """What Gradio has of sessions and their events, once all events are over and swept."""
    queue = blocks._queue
    deadline = time.monotonic() + 60
    while queue.event_ids_to_events and time.monotonic() < deadline:
        time.sleep(0.01)
    sweep(blocks, sweep(blocks, set()))
    return {
        "sessions": len(blocks.app.state_holder.session_data),
        "events": len(queue.event_ids_to_events),
        "results": len(queue.pending_messages_per_session),
        "results' ids": len(queue.pending_event_ids_session),
        "iterators": len(blocks.app.iterators),
        "records": len(queue.event_analytics),
    }


def of_the_process() -> int:
    """Its threads and its open files."""
    return threading.active_count() + len(list(Path("/proc/self/fd").iterdir()))


def test_calls_of_fresh_visitors_leave_nothing_behind(blocks: gr.Blocks) -> None:
    for _ in range(3):
        fetched(blocks, "history", {"words": "nothing"})
    before, process = held(blocks), of_the_process()
    for _ in range(20):
        fetched(blocks, "history", {"words": "nothing"})
    assert held(blocks) == before
    assert of_the_process() < process + 10
    assert before["sessions"] == before["results"] == 0


def test_answers_that_are_never_fetched_leave_nothing_behind(blocks: gr.Blocks) -> None:
    before = held(blocks)
    for _ in range(3):
        post(blocks, "call/v2/history", {"words": "nothing"})
    assert held(blocks) == before


def test_a_page_that_was_used_is_one_small_session(blocks: gr.Blocks) -> None:
    config = json.loads(urlopen(f"{blocks.local_url}config").read())
    [event] = [one["id"] for one in config["dependencies"] if one["api_name"] == "history"]
    before = held(blocks)["sessions"]
    said = {"fn_index": event, "session_hash": uuid4().hex, "data": ["nothing", 5, ""]}
    post(blocks, "queue/join", said)
    assert held(blocks)["sessions"] == before + 1
    session = next(reversed(blocks.app.state_holder.session_data.values()))
    assert (session.state_data, session.config_values) == ({}, {})
