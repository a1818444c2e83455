"""Nothing on the page is blanked or lost: reload, Back, other tabs, links, clicks that wait."""

from pathlib import Path
from threading import Event

import pytest
from page import answered, click, one, open_page, parameter, shows, wait
from selenium.webdriver import Chrome, Keys
from selenium.webdriver.common.by import By

from playground import engine
from playground.core import Question
from playground.models.pool import Pool
from playground.ui.desk import Desk, Form
from playground.ui.examples import EXAMPLES
from playground.ui.server.visitor import COOKIE
from storage.log import SqliteLog

pytestmark = pytest.mark.browser

CAPTAIN = "#conversation [data-example='0']"
SENTIMENT = next(
    number for number, one in enumerate(EXAMPLES) if one.task == "sentiment" and one.group
)


def ask(browser: Chrome, text: str, turns: int) -> list[str]:
    one(browser, "#question textarea").send_keys(text, Keys.ENTER)
    return answered(browser, turns)


def asked(browser: Chrome) -> list[str]:
    """The questions of the chat, once it has some."""
    one(browser, ".turn")
    return [found.text for found in browser.find_elements(By.CSS_SELECTOR, ".asked .mine")]


def begun(browser: Chrome, address: str) -> None:
    """A conversation of two turns, by rules."""
    open_page(browser, address)
    click(browser, "#mode label:first-of-type")
    ask(browser, "Bob is big. All big people are kind. Is Bob kind?", 1)
    ask(browser, "Is Bob big?", 2)


def test_a_sentence_left_as_it_is_changes_nothing(browser: Chrome, address: str) -> None:
    begun(browser, address)
    for typed in ("", " "):
        click(browser, "#proof [data-change]")
        one(browser, ".rewrite textarea").send_keys(typed, Keys.ENTER)
        answered(browser, 2)
        assert one(browser, "#proof .tree").text
    weight = one(browser, "#proof [data-weight]")
    weight.send_keys("0.5")
    weight.clear()
    weight.send_keys(Keys.TAB)
    answered(browser, 2)
    assert asked(browser) == ["Is Bob kind?", "Is Bob big?"]


def test_a_reload_brings_the_conversation_back(browser: Chrome, address: str) -> None:
    begun(browser, address)
    assert parameter(browser, "conversation")
    browser.refresh()
    assert answered(browser, 2) == ["True", "True"]
    assert asked(browser) == ["Is Bob kind?", "Is Bob big?"]
    shows(browser, "#proof .tree", "Bob is big.")
    one(browser, "#mode label:has([value=rules]:checked)")  # and the mode that was asked
    assert ask(browser, "Is Bob old?", 3)[-1] == "Unknown"


def test_a_question_whose_page_was_left_while_its_task_was_chosen_can_be_asked_again(
    browser: Chrome, served, tmp_path: Path
) -> None:
    with served(tmp_path / "log.db") as address:
        open_page(browser, address)
        visitor = next(one["value"] for one in browser.get_cookies() if one["name"] == COOKIE)
        desk = Desk(SqliteLog(tmp_path / "log.db"), Pool())
        asking = desk.ask(Form("Is Bob big?", "Bob is big."), (), visitor, Event())
        next(asking)
        asking.close()
        browser.refresh()
        click(browser, "#conversation [data-goto]")
        assert asked(browser) == ["Is Bob big?"]
        shows(browser, ".turn .choosing", "the task was still being chosen")
        click(browser, ".turn .choosing [data-retry]")
        assert answered(browser, 2)[0] == "True"


def test_a_second_tab_shows_the_conversation_and_goes_on_with_it(
    browser: Chrome, address: str
) -> None:
    begun(browser, address)
    first = browser.current_window_handle
    open_here = browser.current_url
    browser.switch_to.new_window("tab")
    try:
        open_page(browser, open_here)
        answered(browser, 2)
        ask(browser, "Is Bob old?", 3)
    finally:
        browser.close()
        browser.switch_to.window(first)
    answered(browser, 3)  # what was said in the other tab is here
    ask(browser, "Is Bob red?", 4)
    browser.refresh()
    answered(browser, 4)
    assert asked(browser)[-2:] == ["Is Bob old?", "Is Bob red?"]


def test_a_tab_has_an_address_and_what_was_typed_meanwhile_stays(
    browser: Chrome, address: str
) -> None:
    begun(browser, address)
    one(browser, "#question textarea").send_keys("Is Bob")
    click(browser, "#log-button")
    assert parameter(browser, "tab") == "log"
    shows(browser, "#runs", "Is Bob big?")
    browser.refresh()
    shows(browser, "#runs", "Is Bob big?")
    browser.back()
    answered(browser, 2)
    one(browser, "#question textarea").send_keys("Is Bob")
    click(browser, "#about-page-button")
    parameter(browser, "tab")
    browser.back()
    assert one(browser, "#question textarea").get_attribute("value") == "Is Bob"


def test_back_leads_to_the_conversation_before(browser: Chrome, address: str) -> None:
    begun(browser, address)
    before = parameter(browser, "conversation")
    click(browser, "#new")
    one(browser, ".empty")
    ask(browser, "Is Ann kind?", 1)
    wait(browser).until(lambda page: parameter(page, "conversation") != before)
    browser.back()
    browser.back()
    answered(browser, 2)
    assert asked(browser) == ["Is Bob kind?", "Is Bob big?"]
    assert parameter(browser, "conversation") == before


def test_the_address_of_an_answer_opens_it(browser: Chrome, address: str) -> None:
    begun(browser, address)
    shows(
        browser, "#rests-on .subject", "Is Bob big?"
    )  # the last answer's, before another is opened
    click(browser, ".turn:first-of-type .card")
    shows(browser, "#rests-on .subject", "Is Bob kind?")
    open_page(browser, f"{address}?run={parameter(browser, 'run')}")
    answered(browser, 2)
    shows(browser, "#rests-on .subject", "Is Bob kind?")


def test_a_set_up_in_the_address_fills_the_form(browser: Chrome, address: str) -> None:
    browser.get(
        f"{address}?context=Ada+is+home.&q=Ada+is+out.&task=deduction&mode=rules&world=closed"
    )
    for field, said in (("context", "Ada is home."), ("question", "Ada is out.")):
        wait(browser).until(
            lambda page, field=field, said=said: (
                one(page, f"#{field} textarea").get_attribute("value") == said
            )
        )
    assert ask(browser, "", 1) == ["False"]


def test_an_answer_is_private_until_it_is_shared_and_once_more_when_that_is_taken_back(
    browser: Chrome, address: str
) -> None:
    begun(browser, address)
    click(browser, ".turn:first-of-type .card")
    link = f"{address}?run={parameter(browser, 'run')}"
    mine = browser.get_cookie("playground_visitor")

    def as_a_stranger() -> None:
        browser.delete_all_cookies()
        open_page(browser, link)

    def as_myself() -> None:
        browser.delete_all_cookies()
        browser.add_cookie(mine)
        open_page(browser, link)
        answered(browser, 2)

    as_a_stranger()
    shows(browser, ".toast-body", "its owner does not share it")
    as_myself()
    click(browser, "[data-share=on]")
    one(browser, "[data-share=off]")
    as_a_stranger()
    assert answered(browser, 1) == ["True"]
    assert not browser.find_elements(By.CSS_SELECTOR, "[data-share]")
    as_myself()
    click(browser, "[data-share=off]")
    one(browser, "[data-share=on]")
    as_a_stranger()
    shows(browser, ".toast-body", "its owner does not share it")


def test_the_drawer_lists_searches_opens_and_deletes_conversations(
    browser: Chrome, address: str
) -> None:
    begun(browser, address)
    click(browser, "#new")
    ask(browser, "Is Zelda tall?", 1)
    click(browser, "#past-open")
    shows(browser, "#past-list", "Is Zelda tall?")
    one(browser, "#past-search :is(input, textarea)").send_keys("Zelda")
    wait(browser).until(lambda page: "Is Bob kind?" not in one(page, "#past-list").text)
    click(browser, "#past-list [data-goto]")
    answered(browser, 1)
    assert not browser.find_element(By.ID, "past").is_displayed()
    click(browser, "#past-open")
    click(browser, "[data-drop]")
    shows(browser, "#past-list .undo", "Deleted.")
    one(browser, "#conversation .example")  # it was open: now there is a new one, without turns
    assert not browser.find_elements(By.CSS_SELECTOR, ".turn, #share .share")
    click(browser, "#past-list [data-back]")
    shows(browser, "#past-list", "Is Zelda tall?")
    click(browser, ".all-data summary")
    click(browser, "[data-all]")
    shows(browser, "#past-list .undo", "All gone. Deleted: 3 answers.")


def test_the_log_is_filtered_and_what_was_deleted_there_comes_back(
    browser: Chrome, address: str
) -> None:
    begun(browser, address)
    click(browser, "#log-button")
    shows(browser, "#runs", "Is Bob kind?")
    click(browser, "#log-mode input")
    click(browser, "#log-mode [role=option]:last-child")
    shows(browser, "#runs .nothing", "No run is like that.")
    assert parameter(browser, "log-mode") == "probabilistic"
    browser.refresh()
    shows(browser, "#runs .nothing", "No run is like that.")
    click(browser, "#log-mode input")
    click(browser, "#log-mode [role=option]:first-child")
    click(browser, "#runs .runs li:first-child [data-delete]")
    shows(browser, "#runs .undo", "Deleted.")
    assert "Is Bob big?" not in one(browser, "#runs .runs").text
    click(browser, "#runs [data-back]")
    shows(browser, "#runs .runs", "Is Bob big?")
    click(browser, "#runs .runs li:first-child [data-delete]")
    shows(browser, "#runs .undo", "Deleted.")
    click(browser, "#ask-page-button")
    answered(browser, 1)  # what was deleted is not here either


def test_an_answer_is_marked_with_a_note_found_by_it_and_counted(
    browser: Chrome, address: str
) -> None:
    begun(browser, address)
    click(browser, "#log-button")
    shows(browser, "#own-marks", "Mark answers with ✓ or ✗")
    first = "#runs .runs li:first-child"
    click(browser, f"{first} [data-mark=wrong]")
    shows(browser, "#own-marks", "1 marked answer.")
    pressed = one(browser, f"{first} [data-mark=wrong]")  # on which the pointer still is
    assert pressed.value_of_css_property("color") != pressed.value_of_css_property(
        "background-color"
    )
    one(browser, f"{first} .note input").send_keys("it is not\t")
    click(browser, "#log-mark input")
    click(browser, "#log-mark [role=option]:last-child")
    wait(browser).until(lambda page: len(page.find_elements(By.CSS_SELECTOR, "#runs li")) == 1)
    assert one(browser, f"{first} .note input").get_attribute("value") == "it is not"
    click(browser, f"{first} [data-mark=wrong]")
    shows(browser, "#own-marks", "Mark answers with ✓ or ✗")


def test_a_chip_that_is_clicked_while_another_is_answered_waits_its_turn(
    browser: Chrome, address: str
) -> None:
    open_page(browser, address)
    numbers = browser.execute_script(
        "const seen = [...document.querySelectorAll('#chips [data-example]')]"
        ".filter((chip) => chip.checkVisibility()).slice(0, 2);"
        "for (const chip of seen) chip.click();"
        "return seen.map((chip) => Number(chip.dataset.example))"
    )
    answered(browser, 2)
    assert asked(browser) == [EXAMPLES[number].text for number in numbers]


def test_asking_nothing_says_so_and_leaves_the_front_page(browser: Chrome, address: str) -> None:
    open_page(browser, address)
    one(browser, "#question textarea").send_keys(" ")  # a line without a word is none either
    click(browser, "#ask")
    shows(browser, "#missing", "Nothing is asked yet")
    one(browser, "#conversation .example")
    assert not browser.find_elements(By.CSS_SELECTOR, ".toast-body")
    one(browser, "#question textarea").send_keys("B")
    assert not browser.find_element(By.ID, "missing").is_displayed()
    one(browser, "#question textarea").clear()
    ask(browser, "Bob is big. Is Bob big?", 1)


def test_a_question_is_asked_again_and_edited(browser: Chrome, address: str) -> None:
    begun(browser, address)
    click(browser, ".turn:first-of-type [data-retry]")
    assert answered(browser, 3)[-1] == "True"
    click(browser, ".turn:first-of-type [data-edit]")
    wait(browser).until(
        lambda page: one(page, "#question textarea").get_attribute("value") == "Is Bob kind?"
    )
    one(browser, "#question textarea").send_keys(Keys.ENTER)
    answered(browser, 4)


def test_what_an_example_or_an_edited_question_is_asked_as_holds_for_that_turn(
    browser: Chrome, address: str
) -> None:
    def shows_task(name: str) -> None:
        wait(browser).until(lambda page: one(page, "#task input").get_attribute("value") == name)

    open_page(browser, address)
    click(browser, f"#conversation [data-example='{SENTIMENT}']")
    answered(browser)
    shows_task("Auto")
    click(browser, ".turn:first-of-type [data-edit]")
    shows_task("Sentiment")
    one(browser, "#question textarea").send_keys(Keys.ENTER)
    answered(browser, 2)
    shows_task("Auto")
    click(browser, ".turn:first-of-type [data-retry]")
    answered(browser, 3)
    tasks = browser.find_elements(By.CSS_SELECTOR, ".turn")
    assert [one.get_attribute("data-task") for one in tasks] == ["sentiment"] * 3


def test_turns_beyond_those_of_the_page_come_when_they_are_scrolled_to(
    browser: Chrome, address: str, database: Path
) -> None:
    log = SqliteLog(database)
    open_page(browser, address)
    owner = browser.get_cookie("playground_visitor")["value"]
    for number in range(34):
        run = engine.ask(Question("deduction", f"Is Bob {number}?", "Bob is big."), "rules", Pool())
        log.add(run, owner, "long", number)
    open_page(browser, f"{address}?conversation=long")
    answered(browser, 30)
    assert asked(browser)[0] == "Is Bob 4?"
    browser.execute_script("document.querySelector('#conversation').scrollTop = 0")
    answered(browser, 34)
    assert asked(browser)[0] == "Is Bob 0?"


def test_answers_stay_hidden_until_one_has_guessed(browser: Chrome, address: str) -> None:
    open_page(browser, f"{address}?guess=1")
    click(browser, "#mode label:first-of-type")
    one(browser, "#question textarea").send_keys("Bob is big. Is Bob big?", Keys.ENTER)
    shows(browser, ".card .hides", "Hidden until you have guessed")
    shows(browser, "#unguessed", "“Show the answers”")
    click(browser, "#guess [data-guessed=False][data-of=deduction]")
    shows(browser, ".card .answer", "True")
    shows(browser, ".my-guess", "False")
    assert one(browser, ".card[data-marked=wrong]")
    for hint in browser.find_elements(By.CSS_SELECTOR, ".hides, #unguessed"):
        assert not hint.is_displayed()
    browser.refresh()
    shows(browser, ".my-guess", "False")
    ask(browser, "Is Bob old?", 2)
    cards = browser.find_elements(By.CSS_SELECTOR, ".answer")
    assert [one.is_displayed() for one in cards] == [True, False]
    ask(browser, "Is Bob tall?", 3)
    shows(browser, ".turn[data-turn='1'] .answer", "Unknown")


def test_a_presentation_shows_question_answers_and_proof_alone(
    browser: Chrome, address: str
) -> None:
    open_page(browser, address)
    click(browser, CAPTAIN)
    answered(browser)
    click(browser, "[data-present]")
    assert one(browser, "#proof .tree")
    assert not browser.find_element(By.ID, "context").is_displayed()
    browser.switch_to.active_element.send_keys(Keys.ESCAPE)
    one(browser, "[data-present]")
