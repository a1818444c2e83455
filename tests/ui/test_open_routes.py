"""Of Gradio's addresses those that the page uses are open, and no other."""

from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from playground.ui.server.open_routes import is_open

CLOSED = [
    "gradio_api/deep_link?session_hash=a",
    "gradio_api/api/ask",
    "gradio_api/component_server",
    "gradio_api/file=/etc/passwd",
    "gradio_api/file/etc/passwd",
    "gradio_api/proxy=https://example.org",
    "gradio_api/stream/a/b/1/playlist.m3u8",
    "gradio_api/process_recording",
    "gradio_api/vibe-edit/",
    "gradio_api/runs",
    "gradio_api/token",
    "monitoring/summary",
    "login",
    "docs",
    "openapi.json",
]


@pytest.mark.parametrize("path", CLOSED)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_what_the_page_does_not_use_is_not_there(address: str, path: str, method: str) -> None:
    body = b"{}" if method == "POST" else None
    with pytest.raises(HTTPError) as refused, urlopen(Request(address + path, body)):
        pass
    with refused.value as error:
        assert (error.code, b"There is nothing here" in error.read()) == (404, True)


def test_a_question_cannot_be_asked_past_the_queue(address: str) -> None:
    values = b'{"data": ["Is Bob big?", "Bob is big.", "deduction", "rules", "{}", ""]}'
    headers = {"Content-Type": "application/json"}
    ask = Request(f"{address}gradio_api/run/ask", values, headers)
    with pytest.raises(HTTPError) as refused, urlopen(ask):
        pass
    with refused.value as error:
        assert (error.code, b"join the queue" in error.read()) == (404, True)


def test_what_a_program_and_a_browser_need_is_open() -> None:
    for path in ("/", "/config", "/config/", "/theme.css", "/assets/index.js", "/static/a.png"):
        assert is_open(path)
    for path in ("info", "queue/join", "call/ask", "call/v2/ask/1f", "heartbeat/3m", "upload"):
        assert is_open(f"/gradio_api/{path}")
    assert not is_open("/gradio_api/call")
    assert not is_open("/gradio_api/../config\n")
