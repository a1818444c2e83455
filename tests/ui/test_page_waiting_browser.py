"""In a real browser: what one reads who asks too much at once; the pages of a long list."""

import json
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from http.client import HTTPException
from pathlib import Path
from urllib.request import Request, urlopen

import pytest
from page import answered, click, one, open_page, paste, shows
from selenium.webdriver import Chrome, Keys

from benchmarks.visitors import grid
from playground.ui.server.door import OF_ONE
from playground.ui.spans import PAGE

pytestmark = pytest.mark.browser

HEAVY = {"text": "P9n9 is wet.", "context": grid(9), "task": "deduction", "mode": "rules"}


def answer(address: str, cookie: str) -> str:
    """What a program is told that asks something heavy; "" once the page has ended."""
    posted = f"{address}gradio_api/call/v2/ask"
    headers = {"content-type": "application/json", "cookie": cookie}
    try:
        with urlopen(Request(posted, json.dumps(HEAVY).encode(), headers)) as said:
            event = json.load(said)["event_id"]
        with urlopen(Request(f"{posted}/{event}", headers=headers)) as said:
            return str(said.read().decode())
    except (OSError, HTTPException):
        return ""


def ask(browser: Chrome, context: str, question: str) -> None:
    click(browser, "#mode label:first-of-type")
    paste(browser, "#context textarea", context)
    one(browser, "#question textarea").send_keys(question, Keys.ENTER)


def test_who_asks_too_much_at_once_reads_so(browser: Chrome, served, tmp_path: Path) -> None:
    with ThreadPoolExecutor(OF_ONE + 1) as pool, served(tmp_path / "log.db") as address:
        open_page(browser, address)
        cookie = "; ".join(f"{one['name']}={one['value']}" for one in browser.get_cookies())
        asked = [pool.submit(answer, address, cookie) for _ in range(OF_ONE + 1)]
        refused, others = wait(asked, return_when=FIRST_COMPLETED)
        told = f"{OF_ONE} questions of yours are not answered yet"
        assert [told in one.result() for one in refused] == [True]
        assert len(others) == OF_ONE
        ask(browser, "Bob is big.", "Is Bob big?")
        shows(browser, ".turn .problem", told)


def test_a_long_list_is_turned_page_by_page(browser: Chrome, address: str) -> None:
    open_page(browser, f"{address}?task=extraction")
    click(browser, "#mode label:first-of-type")
    paste(
        browser, "#question textarea", " ".join(f"The lamp costs ${n}.50." for n in range(PAGE + 7))
    )
    click(browser, "#ask")
    answered(browser)
    one(browser, "#rests-on .pick")  # what the answer rests on is drawn after it
    click(browser, ".card.rules .more")
    click(browser, "#text-button")
    shows(browser, "#text .pages", f"1 – {PAGE} of ")
    click(browser, "#text .pages button[data-offset]")
    shows(browser, "#text .pages", f"{PAGE + 1} – ")
    click(browser, "#text .pages button:first-of-type")
    shows(browser, "#text .pages", f"1 – {PAGE} of ")
