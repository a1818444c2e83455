"""The Compare tab as a visitor meets it: a set, two solvers, figures, and both answers."""

import pytest
from page import answered, click, one, shows, wait
from selenium.webdriver.common.by import By

pytestmark = pytest.mark.browser


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


def tick(browser, solver: str, on: bool) -> None:
    """Tick a solver, or take its tick away."""

    def ticked(page):
        for found in page.find_elements(By.CSS_SELECTOR, "#compare-solvers label"):
            box = found.find_element(By.CSS_SELECTOR, "input")
            if found.text.startswith(f"{solver} ("):
                if box.is_selected() != on:
                    found.click()
                return box.is_selected() == on
        return False

    wait(browser).until(ticked)


def test_a_set_is_compared_and_each_question_leads_to_both_answers(browser, address: str) -> None:
    browser.get(f"{address}?tab=compare")
    shows(browser, "#compare-preview", "The first questions")
    choose(browser, "Questions", "Everyday")
    shows(browser, "#compare-preview", "→")
    choose(browser, "How many", "20")
    tick(browser, "embedded", on=False)
    tick(browser, "z3", on=True)
    click(browser, "#compare-start")
    shows(browser, "#comparisons", "done · 40 of 40 answers")
    shows(browser, "#comparison", "A · clingo")
    click(browser, "#comparison .by-marks button")
    click(browser, "#comparison [popover] [data-both]")
    assert len(answered(browser, turns=2)) == 2  # both by rules: a turn each
    browser.get(f"{address}?tab=compare")
    shows(browser, "#comparison h2", "Everyday deductions")
    click(browser, "#comparisons [data-delete]")
    one(browser, "#comparisons .nothing")
