"""The Lab as a learner meets it: a lesson from question to outcome, and a word's neighbours."""

import pytest
from axe_selenium_python import Axe
from page import click, one, shows, wait
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from test_page_accessibility_browser import nothing_found

pytestmark = pytest.mark.browser


def test_a_lesson_leads_from_a_guess_to_what_came_out(browser, address: str) -> None:
    browser.get(f"{address}?tab=lab")
    one(browser, "#lab-preview .cut")  # the tab has been opened whole
    one(browser, "#trainings .nothing")
    click(browser, "#lessons label:nth-of-type(2)")
    shows(browser, "#lesson-question", "Why negative sampling?")
    click(browser, "#lesson .from-question")
    click(browser, "#lesson-guess label:nth-of-type(2)")
    click(browser, "#lesson .from-guess")
    click(browser, "#lesson-run")
    shows(browser, "#lesson-live", "B · skip-gram · Scenes → word vectors")
    shows(browser, "#lesson-live", "5 drawn words · Seed 0 done")
    click(browser, "#lesson .from-experiment")
    shows(browser, "#lesson-found", "You guessed: the second: 5 drawn words.")
    shows(browser, "#lesson-found", "times as long as one of sampling")
    click(browser, "#lesson-found h3")
    Axe(browser).inject()
    nothing_found(browser, "a lesson of the lab")
    browser.get(f"{address}?tab=lab")
    shows(browser, "#training h2", "skip-gram")
    field = one(browser, "#lab-try :is(textarea, input[type=text])")
    field.send_keys("cook" + Keys.ENTER)
    shows(browser, "#lab-said", "Nearest to “cook”")
    click(browser, "#lab-said h3")
    Axe(browser).inject()
    nothing_found(browser, "the lab")
    click(browser, "#trainings li:nth-child(2) [data-delete]")
    wait(browser).until(lambda page: len(page.find_elements(By.CSS_SELECTOR, "#trainings li")) == 1)
    click(browser, "#trainings [data-delete]")
    one(browser, "#trainings .nothing")
