"""A visitor takes his runs along from the Log tab, and brings them in again."""

import json
import sqlite3
from base64 import b64decode
from contextlib import closing
from pathlib import Path

import pytest
from axe_selenium_python import Axe
from page import answered, click, one, open_page, shows, wait
from selenium.webdriver.common.by import By
from test_page_accessibility_browser import nothing_found

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
    click(browser, "#language label:nth-of-type(2)")
    browser.get(f"{address}?tab=log")
    shows(browser, "#log-carry", "导入 .jsonl 文件")
