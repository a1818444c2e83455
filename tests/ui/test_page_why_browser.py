"""In a real browser: a sentence is taken out, put back, changed and put in, each by a click."""

import pytest
from page import answered, click, on_a_phone, one, open_page, paste, shows
from selenium.webdriver import Chrome, Keys
from selenium.webdriver.common.by import By

pytestmark = pytest.mark.browser

TEXT = (
    "Bob is old. Bob is big. All big people are kind. If someone is old and tall then they are big."
)


def ask(browser: Chrome, address: str) -> None:
    open_page(browser, address)
    click(browser, "#mode label:first-of-type")
    paste(browser, "#context textarea", TEXT)
    one(browser, "#question textarea").send_keys("Is Bob kind?", Keys.ENTER)
    assert answered(browser) == ["True"]
    click(browser, ".card.rules .more")


def box(browser: Chrome) -> str:
    return one(browser, "#context textarea").get_attribute("value")


def out(browser: Chrome, sentence: str) -> None:
    """A click on the cross beside a sentence."""
    line = next(
        found
        for found in browser.find_elements(By.CSS_SELECTOR, "#proof .source li[data-s]")
        if sentence in found.text
    )
    browser.execute_script("arguments[0].querySelector('[data-out]').click()", line)


def test_without_a_sentence_the_answer_changes_and_with_it_comes_back(
    browser: Chrome, address: str
) -> None:
    ask(browser, address)
    out(browser, "Bob is big.")
    assert answered(browser, turns=2)[-1] == "Unknown"
    assert box(browser) == TEXT.replace("Bob is big. ", "")
    shows(browser, "#last-turn .changed", "Asked again without")
    shows(browser, "#proof .node.missing", "Bob is tall.")
    click(browser, "#proof [data-back]")
    assert answered(browser, turns=3)[-1] == "True"
    assert box(browser) == TEXT


def test_a_fact_that_would_make_it_true_is_put_in_by_a_click(browser: Chrome, address: str) -> None:
    ask(browser, address)
    out(browser, "Bob is big.")
    answered(browser, turns=2)
    click(browser, "#proof [data-add='Bob is tall.']")
    assert answered(browser, turns=3)[-1] == "True"
    shows(browser, "#proof .tree", "Bob is tall.")


def test_a_sentence_is_changed_by_keyboard_and_escape_leaves_it(
    browser: Chrome, address: str
) -> None:
    ask(browser, address)
    click(browser, "#proof .source li:last-of-type [data-change]")
    one(browser, ".rewrite textarea").send_keys("nonsense", Keys.ESCAPE)
    assert not browser.find_elements(By.CSS_SELECTOR, ".rewrite textarea")
    click(browser, "#proof .source li:nth-of-type(3) [data-change]")
    field = one(browser, ".rewrite textarea")
    field.send_keys(Keys.CONTROL, "a")
    field.send_keys("No big people are kind.", Keys.ENTER)
    assert answered(browser, turns=2)[-1] == "False"
    assert "No big people are kind." in box(browser)


def test_on_a_phone_a_near_miss_and_its_buttons_fit_the_screen(
    browser: Chrome, address: str
) -> None:
    on_a_phone(browser)
    ask(browser, address)
    out(browser, "Bob is big.")
    answered(browser, turns=2)
    click(browser, "#last-turn .card.rules .more")
    shows(browser, "#proof .node.missing", "Bob is tall.")
    assert browser.execute_script("return document.documentElement.scrollWidth") <= 390
