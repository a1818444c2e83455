"""In a real browser: the form by keyboard alone, one stop of Tab a choice."""

import pytest
from page import click, one, open_page, shows, wait
from selenium.webdriver import Chrome, Keys
from selenium.webdriver.remote.webelement import WebElement

pytestmark = pytest.mark.browser


def press(browser: Chrome, *keys: str) -> WebElement:
    browser.switch_to.active_element.send_keys(*keys)
    return browser.switch_to.active_element


def test_a_choice_is_one_stop_of_tab_and_arrows_choose(browser: Chrome, address: str) -> None:
    open_page(browser, address)
    click(browser, "#task input")
    press(browser, Keys.ESCAPE)
    assert press(browser, Keys.TAB).get_attribute("value") == "both"
    press(browser, Keys.ARROW_RIGHT)
    shows(browser, "#mode label.selected", "Probabilistic")
    press(browser, Keys.ARROW_LEFT, Keys.ARROW_LEFT)
    shows(browser, "#mode label.selected", "Rules")
    beyond = press(browser, Keys.TAB)
    assert beyond.get_attribute("aria-label") == "Model"


def test_a_task_chosen_by_key_keeps_the_focus_and_its_list_shut(
    browser: Chrome, address: str
) -> None:
    open_page(browser, address)
    field = one(browser, "#task input")
    field.send_keys(Keys.ARROW_DOWN)
    one(browser, "[role=option]")
    press(browser, Keys.ENTER)
    wait(browser).until(lambda page: page.switch_to.active_element == field)
    # Gradio's list begins at the first or at the one chosen, as it has been drawn or not.
    assert field.get_attribute("value") in {"Auto", "Deduction"}
    assert field.get_attribute("aria-expanded") == "false"
    press(browser, Keys.ARROW_DOWN)
    one(browser, "[role=option]")


def test_enter_in_an_empty_form_says_what_to_do(browser: Chrome, address: str) -> None:
    open_page(browser, address)
    one(browser, "#question textarea").send_keys(Keys.ENTER)
    shows(browser, "#missing", "Nothing is asked yet: type a question")
