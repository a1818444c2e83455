"""How much a visitor may send: a request by its announced length, and all of ten minutes."""

from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from playground.ui.server.traffic import MB, OF_VISITOR, WINDOW, Traffic
from playground.ui.server.visitor import VisitorCookie

CLOCK = [0.0]


async def said(request: Request) -> PlainTextResponse:
    """How many bytes came."""
    return PlainTextResponse(str(len(await request.body())))


@pytest.fixture
def client() -> TestClient:
    CLOCK[0] = 0.0
    routes = [Route(path, said, methods=["POST"]) for path in ("/queue/join", "/upload")]
    middleware = [Middleware(VisitorCookie), Middleware(Traffic, now=lambda: CLOCK[0])]
    return TestClient(Starlette(routes=routes, middleware=middleware))


def post(client: TestClient, path: str, length: int, **headers: str) -> Any:
    """A request that announces so many bytes and sends few: what is refused is never read."""
    return client.post(path, content=b"x", headers={"content-length": str(length), **headers})


def test_what_is_short_enough_goes_through(client: TestClient) -> None:
    assert client.post("/queue/join", content=b"x" * 1000).text == "1000"


@pytest.mark.parametrize(("path", "most"), [("/queue/join", 8), ("/upload", 24)])
def test_a_request_that_is_too_long_is_refused_with_a_sentence(
    client: TestClient, path: str, most: int
) -> None:
    refused = post(client, path, most * MB + 1)
    assert refused.status_code == 413
    assert f"at most {most},000,000 are taken" in refused.json()["detail"]
    assert post(client, path, most * MB).status_code == 200


def test_a_request_of_unknown_length_is_refused(client: TestClient) -> None:
    refused = client.post("/queue/join", content=iter([b"x"]))
    assert refused.status_code == 411
    assert "Content-Length" in refused.json()["detail"]


def test_a_visitor_sends_so_much_in_ten_minutes_and_another_still_may(client: TestClient) -> None:
    client.post("/queue/join", content=b"x")  # gives the cookie
    for _ in range(OF_VISITOR // (20 * MB) - 1):
        assert post(client, "/upload", 20 * MB).status_code == 200
    refused = post(client, "/upload", 20 * MB)
    assert refused.status_code == 429
    assert "within 10 minutes" in refused.json()["detail"]
    client.cookies.clear()
    assert post(client, "/upload", 20 * MB).status_code == 200


def test_after_ten_minutes_one_may_send_again(client: TestClient) -> None:
    client.post("/queue/join", content=b"x")
    for _ in range(OF_VISITOR // (20 * MB)):
        post(client, "/upload", 20 * MB)
    assert post(client, "/upload", 20 * MB).status_code == 429
    CLOCK[0] = WINDOW + 1.0
    assert post(client, "/upload", 20 * MB).status_code == 200
