"""The Lab as a learner meets it: each lesson from question to outcome, neighbours, a file."""

import re
from pathlib import Path

import pytest
from axe_selenium_python import Axe
from page import click, one, shows, wait
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from test_page_accessibility_browser import nothing_found

pytestmark = pytest.mark.browser

LESSON = 120
"""Seconds of processor that the trainings of a lesson may take: two minutes, where nothing else is
on. How long that is by the clock hangs on what else the machine does."""


def test_a_lesson_leads_from_a_guess_to_what_came_out(browser, address: str) -> None:
    browser.get(f"{address}?tab=lab")
    one(browser, "#lab-preview .cut")  # the tab has been opened whole
    one(browser, "#trainings .nothing")
    click(browser, "#lessons label:nth-of-type(2)")
    shows(browser, "#lesson-question", "Why negative sampling?")
    click(browser, "#lesson .from-question")
    click(browser, "#lesson .from-guess")
    shows(browser, "#lesson-missing", "Choose a guess first.")
    assert not browser.find_elements(By.ID, "lesson-run")
    click(browser, "#lesson-guess label:nth-of-type(2)")
    click(browser, "#lesson .from-guess")
    click(browser, "#lesson-run")
    shows(browser, "#lesson-live", "B · skip-gram · Scenes → word vectors")
    shows(browser, "#lesson-live", "5 drawn words · Seed 0 done")
    click(browser, "#lesson .from-experiment:not([disabled])")
    shows(browser, "#lesson-found", "You guessed: the second: 5 drawn words.")
    shows(browser, "#lesson-found", "times as long as one of sampling")
    click(browser, "#lesson-found h3")
    Axe(browser).inject()
    nothing_found(browser, "a lesson of the lab")
    browser.get(f"{address}?tab=lab")
    shows(browser, "#training h2", "skip-gram")
    field = one(browser, "#lab-try :is(textarea, input[type=text])")
    field.send_keys(Keys.CONTROL + "a")  # a word of the text stands there already
    field.send_keys("cook" + Keys.ENTER)
    shows(browser, "#lab-said", "Nearest to “cook”")
    one(browser, "#lab-at input[type=range]").send_keys(Keys.HOME)
    shows(browser, "#lab-said", "As it was after 0 steps")
    click(browser, "#lab-said h3")
    Axe(browser).inject()
    nothing_found(browser, "the lab")
    click(browser, "#trainings li:nth-child(2) [data-delete]")
    wait(browser).until(lambda page: len(page.find_elements(By.CSS_SELECTOR, "#trainings li")) == 1)
    click(browser, "#trainings [data-delete]")
    one(browser, "#trainings .nothing")


@pytest.mark.parametrize("place", [1, 3, 4, 5, 6])
def test_each_other_lesson_comes_to_its_end_in_chinese(browser, address: str, place: int) -> None:
    browser.get(f"{address}?tab=lab")
    browser.execute_script("localStorage.language = 'zh'")
    browser.get(f"{address}?tab=lab")
    shows(browser, "#lessons", "为什么要 LSTM？")
    title = one(browser, f"#lessons label:nth-of-type({place})").text
    click(browser, f"#lessons label:nth-of-type({place})")
    shows(browser, "#lesson-question h2", title)
    click(browser, "#lesson .from-question")
    click(browser, "#lesson-guess label:nth-of-type(2)")
    click(browser, "#lesson .from-guess")
    assert not one(browser, "#lesson .from-experiment").is_enabled()  # there is nothing to look at
    click(browser, "#lesson-run")
    click(browser, "#lesson .from-experiment:not([disabled])")
    shows(browser, "#lesson-found", "结果是：")
    found = one(browser, "#lesson-found")
    assert title in found.text
    assert "您猜的是：" in found.text
    assert found.find_elements(By.CSS_SELECTOR, ".code pre")
    shown = ".lab-inside" if place in (1, 4) else "svg.chart" if place == 3 else ".samples"
    assert found.find_elements(By.CSS_SELECTOR, shown)
    took = re.findall(
        r"([\d.]+) s", browser.find_element(By.ID, "lesson-live").get_attribute("textContent")
    )
    assert 0 < sum(map(float, took)) < LESSON
    click(browser, "#lesson .from-look")
    shows(browser, "#lesson-question h2", title)


def test_a_file_of_ones_own_is_cut_before_it_is_trained_on(
    browser, address: str, tmp_path: Path
) -> None:
    told = tmp_path / "otters.txt"
    told.write_text(" ".join(f"Otter {at} sleeps in the warm river." for at in range(30)))
    browser.get(f"{address}?tab=lab")
    one(browser, "#lab-preview .cut")
    click(browser, "#lab-form input")
    click(browser, "[role=option][aria-label='My own text']")
    one(browser, "#lab-file")
    browser.find_element(By.CSS_SELECTOR, "#lab-page input[type=file]").send_keys(str(told))
    shows(browser, "#lab-document", "otters.txt")
    shows(browser, "#lab-preview", "Otter")
    shows(browser, "#lab-preview", "sleeps")
