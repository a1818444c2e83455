"""In a real browser: what was begun in Compare and in the Lab comes into sight, and fits."""

import pytest
from page import click, one, shows, wait
from selenium.webdriver import Chrome
from test_page_sight_browser import SCREENS, screen

pytestmark = pytest.mark.browser

IN_SIGHT = """
const at = document.querySelector(arguments[0])?.getBoundingClientRect();
return Boolean(at) && at.top >= 0 && at.bottom <= innerHeight;
"""
WIDER = """
const place = document.querySelector(".compared .scroll:has(.shares)");
return place.scrollWidth - place.clientWidth;
"""


def comes_into_sight(browser: Chrome, selector: str) -> None:
    wait(browser).until(lambda page: page.execute_script(IN_SIGHT, selector))


@pytest.mark.parametrize("name", SCREENS)
def test_a_comparison_comes_into_sight_and_its_table_fits(
    browser: Chrome, address: str, name: str
) -> None:
    screen(browser, name)
    browser.get(f"{address}?tab=compare")
    shows(browser, "#compare-preview", "The first questions")
    one(browser, "#comparisons .nothing")  # the tab has been opened whole
    click(browser, "#compare-start")
    comes_into_sight(browser, "#comparison progress")
    comes_into_sight(browser, "#comparison .found")
    assert browser.execute_script(WIDER) == 0
    click(browser, "#comparison [data-halt]")
    click(browser, "#comparisons [data-delete]")
    one(browser, "#comparisons .nothing")


@pytest.mark.parametrize("name", SCREENS)
def test_a_training_and_what_it_says_come_into_sight(
    browser: Chrome, address: str, name: str
) -> None:
    screen(browser, name)
    browser.get(f"{address}?tab=lab")
    one(browser, "#lab-preview .cut")  # the tab has been opened whole
    one(browser, "#trainings .nothing")
    click(browser, "#lab-dial label:first-of-type")
    click(browser, "#lab-train")
    comes_into_sight(browser, "#training .lab-facts")
    shows(browser, "#trainings", "done")
    click(browser, "#lab-say")
    comes_into_sight(browser, "#lab-said .goes-on")
    click(browser, "#trainings [data-delete]")
    one(browser, "#trainings .nothing")
