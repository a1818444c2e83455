"""In a real browser: definitions by hover, focus and tap; what is spoken; the box, the options."""

import pytest
from page import answered, click, on_a_phone, one, open_page, shows, wait
from selenium.webdriver import ActionChains, Chrome, Keys
from selenium.webdriver.common.by import By

from playground.ui.definitions import DEFINITIONS

pytestmark = pytest.mark.browser

CAPTAIN = "[data-example='0']"
CONFIDENCE = ".card.probabilistic .confidence .term"
# All that a screen reader is told in the region, one text after another.
LISTEN = """
window.told = [];
const voice = document.getElementById("voice");
new MutationObserver(() => told.push(voice.textContent)).observe(voice, { childList: true });
"""


def closed(browser: Chrome) -> None:
    wait(browser).until(lambda page: not page.find_elements(By.ID, "definition"))


def test_what_a_confidence_is_shows_by_hover_and_by_focus_until_escape(
    browser: Chrome, address: str
) -> None:
    open_page(browser, address)
    click(browser, CAPTAIN)
    answered(browser)
    said = DEFINITIONS["confidence class"][0]
    ActionChains(browser).move_to_element(one(browser, CONFIDENCE)).perform()
    shows(browser, "#definition", said)
    ActionChains(browser).move_to_element(one(browser, "#brand")).perform()
    closed(browser)
    one(browser, ".card.rules .more").send_keys(Keys.TAB)
    assert browser.switch_to.active_element == one(browser, CONFIDENCE)
    shows(browser, "#definition", said)
    described = browser.switch_to.active_element.get_attribute("aria-describedby")
    assert browser.find_element(By.ID, described).get_attribute("textContent") == said
    browser.switch_to.active_element.send_keys(Keys.ESCAPE)
    closed(browser)


def test_tabs_and_modes_of_the_page_are_explained_in_its_language(
    browser: Chrome, address: str
) -> None:
    open_page(browser, address)
    click(browser, "#language label:last-of-type")
    shows(browser, "#ask", "提问")
    for selector, term in {
        "#log-button": "tab log",
        "#attention-button": "tab attention",
        "#mode label:first-of-type": "rules",
        "#model": "model",
    }.items():
        ActionChains(browser).move_to_element(one(browser, selector)).perform()
        shows(browser, "#definition", DEFINITIONS[term][1])


def test_on_a_phone_a_tap_explains_a_number_and_leaves_the_evidence_shut(
    browser: Chrome, address: str
) -> None:
    on_a_phone(browser)
    open_page(browser, address)
    click(browser, CAPTAIN)
    answered(browser)
    one(browser, CONFIDENCE).click()
    shows(browser, "#definition", DEFINITIONS["confidence class"][0])
    box = one(browser, "#definition").rect
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390
    assert not browser.find_element(By.ID, "evidence").is_displayed()
    one(browser, "#conversation .mine").click()
    closed(browser)


def test_each_answer_and_the_verdict_are_spoken_once_and_not_at_every_step(
    browser: Chrome, address: str
) -> None:
    open_page(browser, address)
    browser.execute_script(LISTEN)
    click(browser, CAPTAIN)
    answered(browser)
    told = " / ".join(browser.execute_script("return told"))
    assert told.count("Rules: True") == 1
    assert told.count("Probabilistic: ") == 1
    assert told.count("agree") == 1
    browser.execute_script("told.length = 0")
    click(browser, ".card.rules")
    assert one(browser, ".pick .on[data-mode=rules]")
    assert browser.execute_script("return told") == []


def test_the_box_folds_after_an_ask_and_opens_where_one_types_into_it(
    browser: Chrome, address: str
) -> None:
    open_page(browser, address)
    click(browser, CAPTAIN)
    answered(browser)
    assert one(browser, "#box.folded").rect["height"] < 50
    shows(browser, "#sentences", "4 of 4 sentences read")
    one(browser, "#context textarea").send_keys("\nPerhaps so, or perhaps not.")
    assert one(browser, "#box:not(.folded)")
    shows(browser, "#sentences .unread", "Perhaps so")
    click(browser, "[data-fold]")
    assert one(browser, "#box.folded")
    shows(browser, "#sentences", "4 of 5 sentences read")
    click(browser, "#box.folded #sentences")
    click(browser, "#sentences .find")
    selected = (
        "const t = document.activeElement; return t.value.slice(t.selectionStart, t.selectionEnd)"
    )
    assert browser.execute_script(selected) == "Perhaps so, or perhaps not."


def test_options_that_are_not_as_usual_are_counted_on_their_button(
    browser: Chrome, address: str
) -> None:
    open_page(browser, address)
    click(browser, "#task input")
    click(browser, "[role=option][aria-label=Deduction]")
    click(browser, "[data-options]")
    shows(browser, "#world", DEFINITIONS["world"][0])
    click(browser, "#world label:last-of-type")
    shows(browser, "[data-options] b", "1")
    assert one(browser, "[data-options]").get_attribute("aria-expanded") == "true"
    click(browser, "#world label:first-of-type")
    wait(browser).until(lambda page: not page.find_elements(By.CSS_SELECTOR, "[data-options] b"))
    browser.find_element(By.CSS_SELECTOR, "#world input").send_keys(Keys.ESCAPE)
    wait(browser).until(lambda page: not page.find_element(By.ID, "options").is_displayed())
