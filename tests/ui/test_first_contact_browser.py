"""In a real browser: a first question that nobody can answer, the examples, and the tour."""

import pytest
from page import click, one, open_page, shows, wait
from selenium.webdriver import Chrome, Keys
from selenium.webdriver.common.by import By

from playground.ui.examples import of
from playground.ui.tour import STOPS
from playground.ui.words.page import WORDS

pytestmark = pytest.mark.browser


def ask(browser: Chrome, text: str, turns: int = 1) -> None:
    one(browser, "#question textarea").send_keys(text, Keys.ENTER)
    ended(browser, turns)


def ended(browser: Chrome, turns: int) -> None:
    one(browser, f"#last-turn .turn[data-turn='{turns - 1}'] .verdict:not(.pending)")


def seen(browser: Chrome, selector: str) -> list:
    return [one for one in browser.find_elements(By.CSS_SELECTOR, selector) if one.is_displayed()]


def speak_chinese(browser: Chrome, address: str) -> None:
    open_page(browser, address)
    browser.execute_script("localStorage.language = 'zh'")
    open_page(browser, address)
    browser.get_log("browser")  # what was cut off when the first page was left


def test_a_question_nobody_can_answer_has_one_card_whose_buttons_lead_on(
    browser: Chrome, address: str
) -> None:
    open_page(browser, address)
    ask(browser, "What is 12 times 3?")
    shows(browser, ".way-on h3", "Neither could answer")
    shows(browser, "#verdict", "both are silent")
    assert "Failed" not in one(browser, "#conversation").text
    click(browser, ".way-on [data-focus]")
    assert browser.execute_script("return document.activeElement.closest('#context') !== null")
    [example] = seen(browser, ".way-on [data-example]")
    browser.execute_script("arguments[0].click()", example)
    ended(browser, 2)
    shows(browser, "#last-turn .card.probabilistic .answer", "Marta Lindqvist")


def test_a_general_question_is_answered_from_what_the_model_has_learnt_and_says_so(
    browser: Chrome, address: str
) -> None:
    open_page(browser, address)
    ask(browser, "What is the capital of France?")
    ended(browser, 1)
    shows(browser, ".card.probabilistic .answer", "Paris")
    shows(browser, ".card.probabilistic .why", "not from your text")
    shows(browser, ".card.rules .why", "Paste or upload")
    shows(browser, "#tokens [data-written='0'] small", "0.")


def test_the_same_is_asked_as_another_task_from_the_card(browser: Chrome, address: str) -> None:
    open_page(browser, address)
    ask(browser, "What is 7 plus 5?")
    click(browser, ".way-on [data-again='translation']")
    ended(browser, 2)
    shows(browser, "#last-turn .card.rules .answer", "?")
    assert not seen(browser, "#last-turn .way-on")


def test_on_a_chinese_page_the_examples_are_chinese_and_asked_in_chinese(
    browser: Chrome, address: str
) -> None:
    speak_chinese(browser, address)
    names = [found.text.split("\n")[0] for found in seen(browser, ".example")]
    assert names == [example.name for _, example in of("auto", "zh")]
    number = next(number for number, example in of("auto", "zh") if example.name == "反过来推")
    click(browser, f".example[data-example='{number}']")
    ended(browser, 1)
    shows(browser, ".card.rules .answer", "真")
    shows(browser, ".asked", "小明不是大的。")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_tour_goes_through_the_page_and_ends(
    browser: Chrome, address: str, language: str
) -> None:
    if language == "zh":
        speak_chinese(browser, address)
    else:
        open_page(browser, address)
    assert not seen(browser, "#tour")
    click(browser, ".empty [data-tour]")
    for stop in STOPS:
        shows(browser, "#tour", WORDS[f"tour {stop.name}"][language == "zh"])
        wait(browser).until(
            lambda page, place=stop.outlines: page.execute_script(
                "return document.querySelector(arguments[0])?.matches('.toured')", place
            )
        )
        onward = seen(browser, "#tour .onward")
        if stop.name == "ask":  # there is nothing yet to go on to
            assert not onward
            click(browser, "#tour [data-tour='example']")
        elif stop.name == "change":  # its buttons are not covered by the tour
            click(browser, "#proof [data-out]")
        else:
            browser.execute_script("arguments[0].click()", *onward)
    wait(browser).until(lambda page: not seen(page, "#tour"))
    assert not seen(browser, ".toured")
    assert not [log for log in browser.get_log("browser") if log["level"] == "SEVERE"]


def test_escape_leaves_the_tour(browser: Chrome, address: str) -> None:
    open_page(browser, address)
    click(browser, ".empty [data-tour]")
    wait(browser).until(lambda page: seen(page, "#tour"))
    one(browser, "#tour [data-tour='end']").send_keys(Keys.ESCAPE)
    wait(browser).until(lambda page: not seen(page, "#tour"))
