"""Who is the owner, and what cookie a visitor is given."""

import pytest
from gradio import Request
from starlette.requests import Request as HttpRequest
from starlette.responses import PlainTextResponse
from starlette.testclient import TestClient

from playground.ui.visitor import COOKIE, VisitorCookie, is_owner, reads_as, visitor_of


def request(host: str = "localhost:7860", client: str = "127.0.0.1", **headers: str) -> Request:
    named = {"host": host, "cookie": f"{COOKIE}={'v' * 43}", **headers}
    scope = {
        "type": "http",
        "client": (client, 1),
        "headers": [
            (name.replace("_", "-").encode(), text.encode()) for name, text in named.items()
        ],
    }
    return Request(HttpRequest(scope))


def test_a_browser_on_this_machine_is_the_owner() -> None:
    assert is_owner(request())
    assert is_owner(request("[::1]:7860", "::1"))
    assert reads_as(request()) is None


@pytest.mark.parametrize(
    "other",
    [
        request(client="192.168.0.7"),
        request("rebound.example:7860"),
        request(x_forwarded_for="203.0.113.7"),
        request(forwarded="for=203.0.113.7"),
        request(via="1.1 proxy"),
    ],
    ids=["another machine", "another name", "x-forwarded-for", "forwarded", "via"],
)
def test_anybody_else_reads_as_himself(other: Request) -> None:
    assert not is_owner(other)
    assert reads_as(other) == "v" * 43


def test_in_a_space_nobody_is_the_owner(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SPACE_ID", "someone/playground")
    assert not is_owner(request())


def test_without_a_cookie_a_visitor_is_nobody_twice() -> None:
    bare = Request(HttpRequest({"type": "http", "client": ("10.0.0.1", 1), "headers": []}))
    assert visitor_of(bare) != visitor_of(bare)


async def _echo(scope, receive, send) -> None:
    cookie = HttpRequest(scope).cookies[COOKIE]
    await PlainTextResponse(cookie)(scope, receive, send)


def test_the_first_request_already_has_the_cookie_it_is_given() -> None:
    answer = TestClient(VisitorCookie(_echo)).get("/")
    assert answer.cookies[COOKIE] == answer.text
    assert "HttpOnly" in answer.headers["set-cookie"]
    assert "SameSite=Lax" in answer.headers["set-cookie"]


def test_a_visitor_keeps_his_cookie() -> None:
    client = TestClient(VisitorCookie(_echo))
    first = client.get("/")
    second = client.get("/")
    assert second.text == first.text
    assert "set-cookie" not in second.headers


def test_in_a_frame_of_another_site_the_cookie_survives() -> None:
    answer = TestClient(VisitorCookie(_echo), "https://space.example").get("/")
    assert "SameSite=None; Secure; Partitioned" in answer.headers["set-cookie"]


def test_a_made_up_cookie_is_replaced() -> None:
    answer = TestClient(VisitorCookie(_echo)).get("/", headers={"cookie": f"{COOKIE}=root"})
    assert answer.text != "root"
