"""A visitor takes his runs along from the Log tab, and brings them in again."""

import gzip
import json
import sqlite3
from base64 import b64decode
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from axe_selenium_python import Axe
from page import answered, click, one, open_page, shows, wait
from selenium.webdriver.common.by import By
from test_page_accessibility_browser import nothing_found

from storage.log import SqliteLog

pytestmark = pytest.mark.browser
SEES = """
window.saved = null;
const made = URL.createObjectURL;
URL.createObjectURL = blob => {
  const reader = new FileReader();
  reader.onload = () => { window.saved = [window.named, reader.result]; };
  reader.readAsDataURL(blob);
  return made(blob);
};
HTMLAnchorElement.prototype.click = function () { window.named = this.download; };
"""
DATA = Path(__file__).parents[1] / "data"
FACTS = "Bob is big. All big people are kind."


def saved(browser, button: str) -> tuple[str, bytes]:
    """The name and the bytes of the file that a button saves."""
    browser.execute_script("window.saved = null")
    click(browser, button)
    name, url = wait(browser).until(lambda page: page.execute_script("return window.saved"))
    return name, b64decode(url.partition(",")[2])


def test_runs_are_saved_and_taken_in_by_another_visitor(
    browser, address: str, tmp_path: Path
) -> None:
    open_page(browser, f"{address}?q=Is Bob kind?&context={FACTS}&task=deduction&mode=rules")
    click(browser, "#ask")
    assert answered(browser) == ["True"]
    browser.get(f"{address}?tab=log")
    shows(browser, "#runs", "Is Bob kind?")
    browser.execute_script(SEES)
    name, lines = saved(browser, "#carry-jsonl")
    assert name == "playground-runs.jsonl"
    [run] = map(json.loads, lines.decode().splitlines())
    assert run["question"]["text"] == "Is Bob kind?"
    name, table = saved(browser, "#carry-csv")
    assert name == "playground-runs.csv"
    assert table.decode("utf-8-sig").startswith("id,at,task")
    name, log = saved(browser, "#carry-sqlite")
    file = tmp_path / name
    file.write_bytes(log)
    with closing(sqlite3.connect(file)) as db:
        assert db.execute("select text, owner from runs").fetchall() == [("Is Bob kind?", "")]

    browser.delete_all_cookies()
    browser.get(f"{address}?tab=log")
    one(browser, "#runs .nothing")
    Axe(browser).inject()
    nothing_found(browser, "the log")
    place = browser.find_element(By.CSS_SELECTOR, "#log input[type=file]")
    wrong = tmp_path / "wrong.jsonl"
    wrong.write_text('{"id": 1}\n')
    place.send_keys(str(wrong))
    shows(browser, ".toast-body", "Line 1 is no run of a log")
    mine = tmp_path / "mine.jsonl"
    run = {**run, "id": "carried", "turn": {**run["turn"], "conversation": "carried-talk"}}
    mine.write_text(json.dumps(run))
    browser.find_element(By.CSS_SELECTOR, "#log input[type=file]").send_keys(str(mine))
    shows(browser, "#carried", "Taken in: 1 runs that were not here before.")
    shows(browser, "#runs", "Is Bob kind?")
    click(browser, "#runs [data-open=carried]")
    assert answered(browser) == ["True"]
    browser.get(f"{address}?tab=log")
    shows(browser, "#runs", "Is Bob kind?")
    click(browser, "#language label:nth-of-type(2)")
    shows(browser, "#log-carry", "导入 .jsonl 文件")


KEPT = {"task", "mode", "kind", "by", "verdict", "at", "key", "id", "conversation", "source"}
"""Fields whose texts are not free, or are looked for here."""
BAD = "<img src=x onerror='window.hacked=1'>"


def hostile(value: Any, name: str = "") -> Any:
    """The same values, with HTML in each text that may be any."""
    match value:
        case dict():
            return {one: hostile(inner, one) for one, inner in value.items()}
        case list():
            return [hostile(one, name) for one in value]
        case str() if name not in KEPT:
            return BAD + value
    return value


def test_what_was_taken_in_runs_no_script(browser, address: str, tmp_path: Path) -> None:
    old = tmp_path / "log.db"
    old.write_bytes(gzip.decompress((DATA / "log-with-keys.gz").read_bytes()))
    every = [json.loads(line) for line in SqliteLog(old).lines()]
    chosen = {json.dumps([one["kind"] for one in run["evidence"]]): run for run in every}
    file = tmp_path / "runs.jsonl"
    runs = [{**hostile(one), "turn": hostile(one["turn"])} for one in chosen.values()]
    file.write_text("\n".join(json.dumps(one) for one in runs))
    browser.get(f"{address}?tab=log")
    one(browser, "#runs .nothing")
    browser.find_element(By.CSS_SELECTOR, "#log input[type=file]").send_keys(str(file))
    shows(browser, "#carried", f"Taken in: {len(runs)} runs")
    assert len(browser.find_elements(By.CSS_SELECTOR, "#runs li")) == len(runs)
    for run in runs:
        open_page(browser, f"{address}?run={run['id']}")
        one(browser, "#rests-on .pick")
        for tab in browser.find_elements(By.CSS_SELECTOR, "#views [role=tab]"):
            browser.execute_script("arguments[0].click()", tab)
        assert browser.execute_script("return window.hacked ?? null") is None
        assert not browser.find_elements(By.CSS_SELECTOR, "img[onerror]")
