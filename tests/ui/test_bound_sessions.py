"""Who holds the name of another's session sees nothing: it is worth something with his cookie."""

import json
from http.client import IncompleteRead
from typing import Any
from urllib.request import Request, urlopen
from uuid import uuid4

import pytest
from starlette.requests import Request as HttpRequest
from starlette.responses import JSONResponse
from starlette.testclient import TestClient

from playground.ui.server.bound_sessions import BoundSessions, bound
from playground.ui.server.visitor import COOKIE

ANN, BEN = "a" * 43, "b" * 43


async def _echo(scope, receive, send) -> None:
    request = HttpRequest(scope, receive)
    body = await request.body()
    said = {
        "path": request.url.path,
        "query": dict(request.query_params),
        "body": body.decode("latin-1"),
        "length": int(request.headers.get("content-length", len(body))),
    }
    await JSONResponse(said)(scope, receive, send)


def client(visitor: str = "") -> TestClient:
    return TestClient(BoundSessions(_echo), cookies={COOKIE: visitor} if visitor else {})


def test_the_name_belongs_to_the_cookie_in_a_body_a_query_and_a_path() -> None:
    name = bound("s1", ANN)
    sent = json.dumps({"session_hash": "s1", "data": ["猫 \ud800"]})
    said = client(ANN).post("/queue/join", content=sent).json()
    assert json.loads(said["body"]) == {"session_hash": name, "data": ["猫 \ud800"]}
    assert said["length"] == len(said["body"])
    query = client(ANN).get("/queue/data?session_hash=s1&other=%26").json()["query"]
    assert query == {"session_hash": name, "other": "&"}
    assert client(ANN).get("/gradio_api/heartbeat/s1").json()["path"].endswith(f"/{name}")


def test_another_cookie_and_none_have_names_of_their_own() -> None:
    assert len({bound("s1", one) for one in (ANN, BEN, "")} | {"s1"}) == 4


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[1]", b'{"session_hash": 5}', b"\xff", b"[" * 90_000]
)
def test_a_body_without_a_name_passes_as_it_is(body: bytes) -> None:
    assert client(ANN).post("/cancel", content=body).json()["body"] == body.decode("latin-1")


def test_a_form_passes_as_it_is() -> None:
    said = client(ANN).post("/upload", files={"files": ("a.txt", b'{"session_hash": "s1"}')}).json()
    assert '{"session_hash": "s1"}' in said["body"]


# --- on the page -------------------------------------------------------------------------------


def call(address: str, visitor: str, path: str, body: dict[str, Any] | None = None) -> Any:
    headers = {"Content-Type": "application/json", "Cookie": f"{COOKIE}={visitor}"}
    data = json.dumps(body).encode() if body is not None else None
    with urlopen(Request(f"{address}gradio_api/{path}", data, headers), timeout=60) as answer:
        try:
            return answer.read().decode()
        except IncompleteRead as cut:  # how Gradio ends a stream of no session
            return cut.partial.decode()


def asked(address: str, visitor: str, session: str) -> None:
    """A question of /ask within a session, as the page and gradio_client ask."""
    config = json.loads(urlopen(f"{address}config").read())
    [ask] = [one["id"] for one in config["dependencies"] if one["api_name"] == "ask"]
    values = ["Is Bob big?", "Bob is big.", "deduction", "rules", "{}", ""]
    said = {"fn_index": ask, "session_hash": session, "data": values}
    call(address, visitor, "queue/join", said)


def test_nobody_reads_the_answers_of_anothers_session(address: str) -> None:
    session = uuid4().hex
    asked(address, ANN, session)
    for other in (BEN, ""):
        theirs = call(address, other, f"queue/data?session_hash={session}")
        assert "Bob" not in theirs
        assert '"session_not_found":true' in theirs
    assert "Bob" in call(address, ANN, f"queue/data?session_hash={session}")


def test_nobody_ends_the_questions_of_anothers_session(address: str) -> None:
    session = uuid4().hex
    asked(address, ANN, session)
    call(address, BEN, "cancel", {"session_hash": session, "fn_index": 0, "event_id": ""})
    headers = {"Cookie": f"{COOKIE}={BEN}"}
    with urlopen(Request(f"{address}gradio_api/heartbeat/{session}", headers=headers)) as beat:
        assert beat.readline()  # and leaves
    assert '"success":true' in call(address, ANN, f"queue/data?session_hash={session}")
