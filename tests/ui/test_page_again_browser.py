"""In a real browser: a weight and a reading are set at their sentences, by keyboard alone."""

import pytest
from page import answered, click, on_a_phone, one, open_page, paste, shows
from selenium.webdriver import Chrome, Keys
from selenium.webdriver.common.by import By

pytestmark = pytest.mark.browser

FREE = "You'll find that big people are often quite kind to others."
TEXT = f"Bob is old. Bob is big. {FREE}"
READ = "Bob is old. Bob is big. All big people are kind."
WEIGHT = "#proof .source li:nth-of-type(2) [data-weight]"


def ask(browser: Chrome, address: str, answer: str = "True", text: str = READ) -> None:
    open_page(browser, address)
    click(browser, "#mode label:first-of-type")
    paste(browser, "#context textarea", text)
    one(browser, "#question textarea").send_keys("Is Bob kind?", Keys.ENTER)
    assert answered(browser) == [answer]
    click(browser, ".card.rules .more")


def test_a_weight_is_set_at_its_sentence_and_the_next_question_keeps_it(
    browser: Chrome, address: str
) -> None:
    ask(browser, address)
    one(browser, WEIGHT).send_keys("7")
    assert browser.find_elements(By.CSS_SELECTOR, "[data-weight]:invalid")
    one(browser, WEIGHT).send_keys(Keys.BACKSPACE, "0.7", Keys.ENTER)
    assert answered(browser, turns=2)[-1] == "True"
    shows(browser, "#last-turn .changed", "holds with")
    shows(browser, "#last-turn .confidence", "0.70")
    assert one(browser, "#task input").get_attribute("value") == "Auto"
    one(browser, "#question textarea").send_keys("Is Bob big?", Keys.ENTER)
    answered(browser, turns=3)
    shows(browser, "#last-turn .why", "with probability 0.7")


def test_a_suggestion_is_taken_with_a_click_corrected_and_forgotten(
    browser: Chrome, address: str
) -> None:
    ask(browser, address, "No answer", TEXT)
    shows(browser, "#proof .source .perhaps", "If someone is big then they are kind.")
    click(browser, "#proof [data-accept]")
    assert answered(browser, turns=2)[-1] == "True"
    shows(browser, "#proof .source .reading", "If someone is big then they are kind.")
    one(browser, "#proof [data-reading]").send_keys(Keys.ENTER)
    field = one(browser, ".rewrite textarea")
    assert field.get_attribute("value") == "If someone is big then they are kind."
    assert one(browser, "#sentences .state").text == "✓ 3 of 3 sentences read"
    field.send_keys(Keys.CONTROL, "a")
    field.send_keys("No big people are kind.", Keys.ENTER)
    assert answered(browser, turns=3)[-1] == "False"
    shows(browser, "#proof .source .reading", "No big people are kind.")
    click(browser, "#proof [data-guess]")
    assert answered(browser, turns=4)[-1] == "No answer"
    shows(browser, "#proof .source li:nth-of-type(3)", "not read:")
    shows(browser, "#proof .source .perhaps", "If someone is big then they are kind.")


def test_on_a_phone_the_fields_and_readings_fit_the_screen(browser: Chrome, address: str) -> None:
    on_a_phone(browser)
    ask(browser, address, "No answer", TEXT)
    assert one(browser, WEIGHT).rect["x"] + one(browser, "#proof .source .edit").rect["width"] < 390
    assert browser.execute_script("return document.documentElement.scrollWidth") <= 390
