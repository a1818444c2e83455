"""The Compare tab as a visitor meets it: a set, two solvers, figures, and both answers."""

import struct
from base64 import b64decode

import pytest
from axe_selenium_python import Axe
from page import answered, click, one, shows, wait
from selenium.webdriver.common.by import By
from test_page_accessibility_browser import nothing_found

from playground.ui.comparison.charts import WIDE

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


def test_a_set_is_compared_and_each_question_leads_to_both_answers(browser, address: str) -> None:
    browser.get(f"{address}?tab=compare")
    shows(browser, "#compare-preview", "The first questions")
    one(browser, "#comparisons .nothing")  # the tab has been opened whole
    choose(browser, "Questions", "Reviews")
    shows(browser, "#compare-solvers", "vader")
    choose(browser, "How many", "10")
    click(browser, "#compare-start")
    shows(browser, "#comparisons", "done · 20 of 20 answers")
    shows(browser, "#comparison", "A · vader")
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
