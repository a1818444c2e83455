"""Attacks that were tried on a page, and what they get: a refusal, or escaped text."""

import json
import urllib.error
import urllib.request
from pathlib import Path
from uuid import uuid4

import gradio as gr
import pytest
from loopback import Loopback, Reply
from test_uploads import EDGE, part

from playground.core import Failure, ModelInfo, Question, Trace
from playground.engine import ask
from playground.errors import InputError
from playground.models.pool import Pool
from playground.parting import Message
from playground.ui import evidence as draw
from playground.ui.addresses import read
from playground.ui.cards import card
from playground.ui.context_box import read_file
from playground.ui.conversation import Run, Turn
from playground.ui.events import warn
from playground.ui.log_tab import run_list

SCRIPT = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
HTML = "<img src=x onerror=alert(1)>"


def status(address: str, path: str, headers: dict[str, str] | None = None) -> tuple[int, str, str]:
    """Status, body and allowed origin of what a path gives."""
    asked = urllib.request.Request(f"{address.rstrip('/')}{path}", headers=headers or {})
    try:
        with urllib.request.urlopen(asked) as reply:
            said = reply.read(100_000).decode(errors="replace")
            return reply.status, said, reply.headers.get("access-control-allow-origin", "")
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode(errors="replace"), ""


@pytest.mark.parametrize(
    "path",
    [
        "/gradio_api/file=/etc/passwd",
        "/gradio_api/file=..%2f..%2f..%2f..%2fetc%2fpasswd",
        "/gradio_api/file=file:///etc/passwd",
        "/gradio_api/file=/proc/self/environ",
        f"/gradio_api/file={Path(__file__)}",
        "/static/..%2f..%2f..%2f..%2f..%2fetc%2fpasswd",
        "/assets/..%2f..%2f..%2f..%2f..%2fetc%2fpasswd",
        "/custom_component/x/../../../etc/passwd",
    ],
)
def test_no_path_leads_to_a_file_of_the_machine(address: str, path: str) -> None:
    code, said, _ = status(address, path)
    assert code in (400, 403, 404, 405, 422)
    assert "root:" not in said
    assert "PATH=" not in said


@pytest.mark.parametrize("target", ["http://127.0.0.1:22/", "http://169.254.169.254/latest/"])
def test_the_page_is_no_proxy(address: str, target: str) -> None:
    code, _, _ = status(address, f"/gradio_api/proxy={target}")
    assert code in (400, 403, 404, 405, 422)


@pytest.mark.parametrize(
    "origin", ["https://evil.example", "null", "http://127.0.0.1.evil.example"]
)
def test_another_site_may_not_read_the_page(address: str, origin: str) -> None:
    for path in ("/config", "/gradio_api/info"):
        _, _, allowed = status(address, path, {"Origin": origin})
        assert allowed not in (origin, "*")


def hostile() -> Trace:
    question = Question("sentiment", SCRIPT, SCRIPT, (SCRIPT,), {"world": SCRIPT})
    model = ModelInfo(SCRIPT, SCRIPT, SCRIPT, SCRIPT)
    failed = Failure(SCRIPT, SCRIPT)
    return Trace(SCRIPT, SCRIPT, question, "rules", SCRIPT, model, (), None, failed, 1.0)


def test_what_a_visitor_wrote_is_escaped_in_every_view() -> None:
    trace = hostile()
    views = (
        card(Turn(Message(SCRIPT, SCRIPT)), 0, "rules", Run(trace=trace)),
        draw.header(trace, None),
        draw.steps_view(trace),
        draw.trace_view(trace),
        draw.text_view(trace, None),
        run_list([trace], searched=False, owner=False),
    )
    for view in views:
        assert "<script>" not in view
        assert "<img" not in view


def sent(address: str, handler: str, *values: object) -> str:
    """How an event of the page ends that was sent values by somebody's own script."""
    with urllib.request.urlopen(f"{address}config") as answer:
        [number] = [
            one["id"] for one in json.load(answer)["dependencies"] if one["api_name"] == handler
        ]
    said = {"fn_index": number, "session_hash": uuid4().hex, "data": values}
    headers = {"content-type": "application/json", "cookie": f"playground_visitor={'t' * 43}"}
    joined = urllib.request.Request(
        f"{address}gradio_api/queue/join", json.dumps(said).encode(), headers
    )
    urllib.request.urlopen(joined).close()
    stream = urllib.request.Request(
        f"{address}gradio_api/queue/data?session_hash={said['session_hash']}", headers=headers
    )
    with urllib.request.urlopen(stream) as events:
        return events.read().decode()


FILE = {"_type": "gradio.FileData"}
NOT_UPLOADED = [
    {"path": "/etc/passwd", "meta": FILE},
    {"path": "../../etc/passwd", "meta": FILE},
    {"path": "file:///etc/passwd", "meta": FILE},
    {"path": "/proc/self/environ", "url": "x", "meta": FILE},
    {"path": "\0"},
    {"path": "x" * 5_000},
    "/etc/passwd",
    [],
]


@pytest.mark.parametrize("document", NOT_UPLOADED, ids=lambda one: ascii(one)[:30])
def test_a_document_that_was_not_uploaded_is_not_read(address: str, document: object) -> None:
    said = sent(address, "read_file", document, "")
    assert '"success":false' in said
    assert "it takes a document that was uploaded" in said
    assert "root:" not in said
    assert "PATH=" not in said


@pytest.mark.parametrize("handler", ["read_file", "ask", "history"])
def test_the_page_fetches_no_address_that_it_is_sent_as_a_file(address: str, handler: str) -> None:
    with Loopback({"/v1/x": [Reply("secret")]}) as server:
        file = {"path": f"{server.base}/x", "url": f"{server.base}/x", "meta": FILE}
        values = {
            "read_file": (file, ""),
            "ask": (file, "", "", "", "", ""),
            "history": ([file], 1, ""),
        }
        said = sent(address, handler, *values[handler])
        assert server.seen == []
    assert "it takes a" in said


@pytest.mark.parametrize("name", [f"{HTML}.txt", f"{HTML}.csv", f"{HTML}.pdf", f"{HTML}.exe"])
def test_the_name_of_a_file_is_escaped_whether_it_is_read_or_refused(
    tmp_path: Path, name: str
) -> None:
    (tmp_path / name).write_bytes(b"\xff The harbour is cold.")
    for text in read_file(str(tmp_path / name), ""):
        assert "<img" not in text
    assert "&lt;img" in text


def test_the_name_of_a_file_that_is_refused_comes_back_as_no_page(address: str) -> None:
    headers = {"content-type": f"multipart/form-data; boundary={EDGE}"}
    sent = f"{part(f'{HTML}.exe')}--{EDGE}--\r\n".encode()
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(urllib.request.Request(f"{address}gradio_api/upload", sent, headers))
    assert refused.value.code == 400
    assert refused.value.headers.get_content_type() == "text/plain"


def test_a_model_that_is_html_is_escaped_wherever_it_is_told(address: str) -> None:
    question = Question("sentiment", "A warm film.")
    trace = ask(question, "probabilistic", Pool(), solver=f"a/{HTML}")
    assert trace.error
    assert "<img" in trace.error.message
    for view in (
        card(Turn(Message("", "")), 0, "probabilistic", Run(trace=trace)),
        draw.trace_view(trace),
    ):
        assert "&lt;img" in view
        assert "<img" not in view


def test_what_an_address_names_is_shown_in_a_corner_as_text(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Gradio draws what is said there as HTML."""
    said: list[str] = []
    monkeypatch.setattr(gr, "Warning", lambda text, **_: said.append(text))
    warn(InputError(*read(f"?task={HTML}").wrong))
    assert "The address names a task “&lt;img src=x " in said[0]
    assert "<img" not in said[0]


def test_a_refusal_over_http_is_data_and_no_page(address: str) -> None:
    body = json.dumps({"text": "x", SCRIPT: 1}).encode()
    asked = urllib.request.Request(
        f"{address}gradio_api/call/v2/ask", body, {"content-type": "application/json"}
    )
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(asked)
    assert refused.value.code == 422
    assert refused.value.headers["content-type"] == "application/json"
