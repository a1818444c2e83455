"""Who is at the page: what cookie a visitor is given, and how one becomes the owner."""

import pytest
from gradio import Request
from starlette.requests import Request as HttpRequest
from starlette.responses import JSONResponse, PlainTextResponse
from starlette.testclient import TestClient

from playground.ui.server.owner import OwnerDoor
from playground.ui.server.visitor import COOKIE, VisitorCookie, is_owner, reads_as, visitor_of

TOKEN = "a-token-that-is-long-enough"


async def _echo(scope, receive, send) -> None:
    cookie = HttpRequest(scope).cookies[COOKIE]
    await PlainTextResponse(cookie)(scope, receive, send)


async def _who(scope, receive, send) -> None:
    request = Request(HttpRequest(scope))
    said = {"owner": is_owner(request), "all": reads_as(request) is None}
    await JSONResponse(said)(scope, receive, send)


def door(token: str = TOKEN, base: str = "http://127.0.0.1:7860") -> TestClient:
    return TestClient(OwnerDoor(VisitorCookie(_who), token), base, client=("127.0.0.1", 1))


OWNER, STRANGER = {"owner": True, "all": True}, {"owner": False, "all": False}


# --- a visitor ---------------------------------------------------------------------------------


def test_without_a_cookie_a_visitor_is_nobody_twice() -> None:
    bare = Request(HttpRequest({"type": "http", "client": ("10.0.0.1", 1), "headers": []}))
    assert visitor_of(bare) != visitor_of(bare)


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


def test_a_spaces_cookie_survives_in_a_frame_of_another_site(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SPACE_ID", "someone/playground")
    answer = TestClient(VisitorCookie(_echo), "https://space.example").get("/")
    assert "SameSite=None; Secure; Partitioned" in answer.headers["set-cookie"]


@pytest.mark.parametrize(
    ("base", "headers"),
    [("https://play.example", {}), ("http://127.0.0.1", {"x-forwarded-proto": "https"})],
    ids=["here", "at the proxy"],
)
def test_elsewhere_no_other_site_may_send_it(base: str, headers: dict[str, str]) -> None:
    answer = TestClient(VisitorCookie(_echo), base).get("/", headers=headers)
    assert answer.headers["set-cookie"].endswith("SameSite=Lax; Secure")


def test_a_made_up_cookie_is_replaced() -> None:
    answer = TestClient(VisitorCookie(_echo)).get("/", headers={"cookie": f"{COOKIE}=root"})
    assert answer.text != "root"


# --- the owner ---------------------------------------------------------------------------------


def test_a_browser_on_this_very_machine_is_a_stranger() -> None:
    assert door().get("/").json() == STRANGER


def test_the_owners_address_makes_a_browser_the_owners_and_loses_its_token() -> None:
    browser = door()
    opened = browser.get(f"/?run=abc&owner={TOKEN}&guess=1", follow_redirects=False)
    assert (opened.status_code, opened.headers["location"]) == (303, "./?run=abc&guess=1")
    assert opened.headers["referrer-policy"] == "no-referrer"
    assert "HttpOnly; SameSite=Strict" in opened.headers["set-cookie"]
    assert "Secure" not in opened.headers["set-cookie"]
    assert browser.get("/").json() == OWNER
    assert browser.post("/gradio_api/queue/join").json() == OWNER


def test_over_https_the_owners_cookie_stays_there() -> None:
    opened = door(base="https://play.example").get(f"/?owner={TOKEN}", follow_redirects=False)
    assert opened.headers["location"] == "./"
    assert opened.headers["set-cookie"].endswith("SameSite=Strict; Secure")


@pytest.mark.parametrize("given", ["", "wrong", TOKEN[:-1], TOKEN + "x", "%E7%8C%AB", "猫"])
def test_another_token_opens_nothing_and_says_so(given: str) -> None:
    browser = door()
    refused = browser.get(f"/?owner={given}")
    assert refused.status_code == 403
    assert "the server prints the one that is when it starts" in refused.text
    assert "set-cookie" not in refused.headers
    assert browser.get("/").json() == STRANGER


def test_a_made_up_owners_cookie_is_a_strangers() -> None:
    cookies = {"cookie": "playground_owner=été".encode("latin-1")}
    assert door().get("/", headers=cookies).json() == STRANGER


def test_where_there_is_no_token_nobody_is_the_owner() -> None:
    assert door("").get("/", headers={"cookie": "playground_owner="}).json() == STRANGER
    assert door("").get("/?owner=").status_code == 403
