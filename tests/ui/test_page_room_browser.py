"""In a real browser: what one opens comes into sight and has the room there is."""

import pytest
from page import answered, click, on_a_phone, one, open_page, wait
from selenium.webdriver import Chrome

pytestmark = pytest.mark.browser

FOOD = "?task=sentiment&mode=probabilistic&q=The+food+was+cold+but+the+waiter+was+lovely."
# Where the panel begins and ends, in heights of the window.
PANEL = """
const at = document.getElementById("evidence").getBoundingClientRect();
return [at.top / innerHeight, at.bottom / innerHeight];
"""
SELECTS = """
return [...document.querySelectorAll("#attention-choice input")].map((one) => one.offsetWidth);
"""
TABS = """
return [...document.querySelectorAll("#views .tab-container button")]
  .filter((one) => one.checkVisibility())
  .map((one) => [one.innerText, one.getBoundingClientRect().right <= innerWidth]);
"""


def test_on_a_phone_what_an_answer_rests_on_comes_into_sight_and_can_be_chosen_from(
    browser: Chrome, address: str
) -> None:
    on_a_phone(browser)
    open_page(browser, f"{address}{FOOD}")
    wait(browser).until(lambda page: one(page, "#question textarea").get_attribute("value"))
    click(browser, "#ask")
    answered(browser)
    browser.execute_script("arguments[0].click()", one(browser, ".card .more"))
    one(browser, "#rests-on .pick")
    wait(browser).until(lambda page: page.execute_script(PANEL)[0] < 0.5)
    top, bottom = browser.execute_script(PANEL)
    assert top >= 0
    assert top < 0.1 or bottom <= 1
    click(browser, "#attention-button")
    one(browser, ".attention-map")
    assert min(browser.execute_script(SELECTS)) > 120
    tabs = dict(browser.execute_script(TABS))
    assert "JSON" in tabs
    assert all(tabs.values()), tabs


def test_options_have_the_room_there_is_before_anything_is_asked(
    browser: Chrome, address: str
) -> None:
    open_page(browser, f"{address}?task=deduction")
    wait(browser).until(
        lambda page: len(page.find_elements("css selector", "#options .option")) > 5
    )
    browser.execute_script("document.querySelector('[data-options]').click()")
    one(browser, "#options .option")
    height, window = browser.execute_script(
        "return [document.getElementById('options').offsetHeight, innerHeight]"
    )
    assert height > window * 0.3
    bottom = browser.execute_script(
        "return document.getElementById('below').getBoundingClientRect().bottom"
    )
    assert bottom <= window
