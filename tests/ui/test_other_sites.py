"""What a page of another site sends comes without cookies, and a name that was made to point here
opens nothing."""

import json
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from ports import OWNER
from starlette.requests import Request as HttpRequest
from starlette.responses import JSONResponse
from starlette.testclient import TestClient

from playground.models.for_visitors import OTHERS
from playground.ui.server.other_sites import OtherSites
from playground.ui.server.visitor import VisitorCookie

COOKIES = f"playground_visitor={'s' * 43}; playground_owner={OWNER}"
FETCHED = [
    {"sec-fetch-site": "cross-site", "sec-fetch-mode": "cors"},
    {"sec-fetch-site": "same-site", "sec-fetch-mode": "no-cors"},
]
FOLLOWED = {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"}
JSON = {"content-type": "application/json"}
OWN = [{}, {"sec-fetch-site": "same-origin", "sec-fetch-mode": "cors"}, {"sec-fetch-site": "none"}]


async def _cookie(scope, receive, send) -> None:
    said = JSONResponse(HttpRequest(scope).headers.get("cookie", ""))
    said.set_cookie("another", "one")
    await said(scope, receive, send)


def kept(method: str, headers: dict[str, str]) -> bool:
    """Whether a request reaches the page with its cookies, and its answer may set one."""
    client = TestClient(OtherSites(_cookie), headers={"cookie": COOKIES})
    answer = client.request(method, "/", headers=headers)
    assert bool(answer.json()) is ("set-cookie" in answer.headers)
    return answer.json() == COOKIES


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_what_the_page_itself_and_programs_ask_keeps_its_cookies(method: str) -> None:
    assert all(kept(method, headers) for headers in OWN)


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_what_another_sites_script_asks_has_none(method: str) -> None:
    assert not any(kept(method, headers) for headers in FETCHED)


def test_a_link_keeps_them_and_a_form_of_another_site_does_not() -> None:
    assert kept("GET", FOLLOWED)
    assert not kept("POST", FOLLOWED)


def test_the_visitor_that_another_site_makes_up_does_not_take_the_place_of_the_one_there_is() -> (
    None
):
    client = TestClient(OtherSites(VisitorCookie(_cookie)), headers={"cookie": COOKIES})
    answer = client.post("/", headers=FETCHED[1])
    assert "playground_visitor" in answer.json()
    assert "s" * 43 not in answer.json()
    assert "set-cookie" not in answer.headers


# --- on the page -------------------------------------------------------------------------------


def called(address: str, endpoint: str, headers: dict[str, str], **values: object) -> Any:
    """What an endpoint answers to values."""
    posted = f"{address}gradio_api/call/v2/{endpoint}"
    with urlopen(Request(posted, json.dumps(values).encode(), {**JSON, **headers})) as answer:
        event = json.load(answer)["event_id"]
    with urlopen(Request(f"{posted}/{event}", headers=headers), timeout=120) as answer:
        [found] = json.loads(answer.read().decode().rpartition("data: ")[2])
    return found


def asked(address: str, name: str) -> str:
    """The id of a run of the visitor's own."""
    facts = f"{name} is big."
    values = {"text": facts, "context": facts, "task": "deduction", "mode": "rules"}
    return str(called(address, "ask", {"cookie": COOKIES}, **values)[0]["id"])


@pytest.mark.parametrize("headers", FETCHED, ids=["cross-site", "same-site"])
def test_another_site_deletes_and_reads_nothing_in_the_name_of_a_visitor_or_the_owner(
    address: str, headers: dict[str, str]
) -> None:
    run = asked(address, "Hedda")
    theirs = {"cookie": COOKIES, "origin": "http://127.0.0.1:9999", **headers}
    assert called(address, "delete", theirs, name=run) is False
    assert called(address, "history", theirs, words="Hedda") == []
    mine = called(address, "history", {"cookie": COOKIES}, words="Hedda")
    assert run in [one["id"] for one in mine]


def test_what_a_form_of_another_site_can_send_is_no_call(address: str) -> None:
    """A browser asks nobody before it sends these types; before it sends JSON it does."""
    for kind in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data"):
        with pytest.raises(HTTPError) as refused:
            called(address, "delete", {"content-type": kind}, name="x")
        assert refused.value.code == 422


def test_a_name_that_was_made_to_point_here_is_a_strangers(address: str) -> None:
    """DNS rebinding: its page is the page's own to the browser, but has no cookie of this host."""
    asked(address, "Yrsa")
    theirs = {"host": "evil.example:7860", "origin": "http://evil.example:7860"}
    assert called(address, "history", theirs, words="Yrsa") == []
    values = {"text": "Fine.", "task": "sentiment", "mode": "probabilistic", "model": "/etc"}
    [trace] = called(address, "ask", theirs, **values)
    assert trace["error"]["message"] == OTHERS


@pytest.mark.parametrize("header", ["host", "x-forwarded-host", "x-forwarded-proto"])
def test_a_header_that_is_html_is_not_drawn_by_the_page(address: str, header: str) -> None:
    with urlopen(Request(address, headers={header: "a<script>alert(1)</script>"})) as answer:
        assert "<script>alert(1)" not in answer.read().decode()
