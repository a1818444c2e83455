"""The Compare tab as a visitor meets it: a set, two solvers, figures, and both answers."""

import json
import struct
import time
from base64 import b64decode
from pathlib import Path

import pytest
from axe_selenium_python import Axe
from page import answered, click, one, shows, wait
from selenium.webdriver.common.by import By
from selenium.webdriver.support.wait import WebDriverWait
from test_page_accessibility_browser import nothing_found

from playground.ui.comparison.charts import WIDE
from playground.ui.words.page import WORDS

pytestmark = pytest.mark.browser
SEES = (
    "HTMLAnchorElement.prototype.click = function () { window.saved = [this.download, this.href]; }"
)


def choose(browser, label: str, option: str) -> None:
    """Choose in the drop-down list with that label."""

    def opened(page):
        for found in page.find_elements(By.CSS_SELECTOR, "#compare-form .block"):
            if found.is_displayed() and found.text.startswith(label):
                found.find_element(By.CSS_SELECTOR, "input").click()
                return True
        return False

    wait(browser).until(opened)
    click(browser, f"[role=option][aria-label^='{option}']")


def chosen(browser, label: str) -> str:
    """What stands in the drop-down list with that label."""
    for found in browser.find_elements(By.CSS_SELECTOR, "#compare-form .block"):
        if found.is_displayed() and found.text.startswith(label):
            return found.find_element(By.CSS_SELECTOR, "input").get_attribute("value")
    return ""


def upload(browser, file: Path) -> None:
    """Give a file of questions."""
    [place] = browser.find_elements(By.CSS_SELECTOR, "#compare-page input[type=file]")
    place.send_keys(str(file))
    shows(browser, "#compare-preview", file.name)


def test_a_file_of_questions_after_a_table_has_no_columns_and_is_compared(
    browser, address: str, tmp_path: Path
) -> None:
    table, questions = tmp_path / "q.csv", tmp_path / "q.jsonl"
    table.write_text("question,context,answer\nIs Bob kind?,Bob is kind.,True\n")
    one_of_it = {"task": "deduction", "text": "Is Ann big?", "context": "Ann is big."}
    questions.write_text(json.dumps({"id": "1", **one_of_it, "answers": ["True"]}))
    browser.get(f"{address}?tab=compare")
    shows(browser, "#compare-preview", "The first questions")
    one(browser, "#comparisons .nothing")
    choose(browser, "Questions", "A file")
    shows(browser, "#compare-preview", "JSON")
    upload(browser, table)
    wait(browser).until(lambda page: chosen(page, "Column of the passage") == "context")
    click(browser, "#language label:last-of-type")  # the choices are the table's in Chinese too
    wait(browser).until(lambda page: chosen(page, WORDS["cmp column answers"][1]) == "answer")
    click(browser, "#language label:first-of-type")
    wait(browser).until(lambda page: chosen(page, "Column of the right answer") == "answer")
    upload(browser, questions)
    wait(browser).until(lambda page: not columns(page))
    click(browser, "#compare-start")
    shows(browser, "#comparison h2", "q.jsonl")
    assert not browser.find_elements(By.CSS_SELECTOR, "[data-testid=toast-body]")
    click(browser, "#comparisons [data-delete]")
    one(browser, "#comparisons .nothing")


def test_a_generated_set_speaks_the_language_of_the_page(browser, address: str) -> None:
    browser.get(f"{address}?tab=compare")
    shows(browser, "#compare-preview", "The first questions")
    click(browser, "#language label:last-of-type")
    shows(browser, "#compare-preview", "是")
    label, value = WORDS["cmp language"][1], WORDS["language zh"][1]
    wait(browser).until(lambda page: chosen(page, label) == value)


def columns(browser) -> list[str]:
    """The drop-down lists of columns that are shown."""
    every = browser.find_elements(By.CSS_SELECTOR, "#compare-form .block")
    return [one.text for one in every if one.is_displayed() and one.text.startswith("Column")]


def test_a_set_is_compared_and_each_question_leads_to_both_answers(browser, address: str) -> None:
    browser.get(f"{address}?tab=compare")
    shows(browser, "#compare-preview", "The first questions")
    one(browser, "#comparisons .nothing")  # the tab has been opened whole
    before = one(browser, "#compare-preview").text
    choose(browser, "Questions", "Reviews")
    shows(browser, "#compare-solvers", "vader")
    wait(browser).until(lambda page: one(page, "#compare-preview").text != before)
    for _ in range(5):  # the set's own numbers may come after a choice, and take its place
        choose(browser, "How many", "10")
        time.sleep(2)
        if chosen(browser, "How many") == "10":
            break
    click(browser, "#compare-start")
    shows(browser, "#comparison", "A · vader")
    # Each solver is measured in a process of its own, with what the machine has left.
    WebDriverWait(browser, 240).until(lambda page: "done · " in one(page, "#comparisons").text)
    click(
        browser, "#comparison h2"
    )  # the pointer leaves the button, whose mixed colour axe cannot read
    Axe(browser).inject()
    nothing_found(browser, "a comparison")
    browser.execute_script(SEES)
    click(browser, "#comparison [data-png]")
    name, address_of = wait(browser).until(lambda page: page.execute_script("return window.saved"))
    assert name.endswith(".png")
    width, height = struct.unpack(">II", b64decode(address_of.partition(",")[2])[16:24])
    assert (width, height > 200) == (3 * WIDE, True)
    click(browser, "#comparison .by-marks button")
    click(browser, "#comparison [popover] [data-both]")
    assert len(answered(browser)) == 2
    browser.get(f"{address}?tab=compare")
    shows(browser, "#comparison h2", "Reviews")
    click(browser, "#comparisons [data-delete]")
    one(browser, "#comparisons .nothing")
