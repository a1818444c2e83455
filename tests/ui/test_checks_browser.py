"""In a real browser: an answer is kept as a check, and asked again once its facts are edited."""

import pytest
from page import answered, click, on_a_phone, one, open_page, paste, shows, wait
from selenium.webdriver import Chrome, Keys
from selenium.webdriver.common.by import By

pytestmark = pytest.mark.browser
FACTS = "Bob is big. All big people are kind."
BOX = "#context textarea"


def test_a_kept_answer_is_asked_again_on_an_edit_and_removed_by_key(
    browser: Chrome, address: str
) -> None:
    open_page(browser, address)
    paste(browser, BOX, FACTS)
    one(browser, "#question textarea").send_keys("Is Bob kind?", Keys.ENTER)
    assert answered(browser)[0] == "True"
    one(browser, "#rests-on .pick")
    browser.execute_script("document.querySelector('[data-keep]').focus()")
    browser.switch_to.active_element.send_keys(Keys.ENTER)
    shows(browser, "#checks .right", "Is Bob kind? → True")
    click(browser, "[data-fold]")
    box = one(browser, BOX)
    box.send_keys(Keys.CONTROL, Keys.END)
    box.send_keys(" Bob is not kind.")
    shows(browser, "#checks .wrong", "no answer: The text contradicts itself")
    browser.execute_script("document.querySelector('#checks li [data-forget]').focus()")
    browser.switch_to.active_element.send_keys(Keys.ENTER)
    wait(browser).until(lambda page: not page.find_elements(By.CSS_SELECTOR, "#checks li"))


def test_a_scenario_that_is_typed_and_left_becomes_a_list_that_fits_a_phone(
    browser: Chrome, address: str
) -> None:
    open_page(browser, address)
    on_a_phone(browser)
    one(browser, BOX).send_keys(f"{FACTS}\n\nWho is kind? -> Bob\nIs Ann kind? → True")
    one(browser, "#question textarea").click()
    shows(browser, "#checks .right", "Who is kind? → Bob")
    shows(browser, "#checks .wrong", "came: Unknown")
    assert one(browser, BOX).get_attribute("value") == FACTS
    wide = "return document.documentElement.scrollWidth <= innerWidth"
    assert browser.execute_script(wide)
