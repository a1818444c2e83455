"""Poke it, as it is drawn and on the page: the edits, what flipped, and an edit asked as a turn."""

import json

import pytest
from page import answered, click, one, open_page, parameter, shows, wait
from selenium.webdriver import Chrome, Keys
from selenium.webdriver.common.by import By

from playground.core import Answer, Question, Trace
from playground.poke.edit import Edit
from playground.poke.held import Before, Poked
from playground.poke.text import KINDS
from playground.ui.poke.view import poke_invitation, poke_view

SUNG = "?task=sentiment&mode=probabilistic&q=He+sang+very+badly."
SAVED = """
window.save = (file) => { window.kept = file; };
document.querySelector(`[data-poke-save=${arguments[0]}]`).click();
return window.kept.text;
"""
QUESTION = Question("sentiment", "He <b>sang</b> badly.")
TRACE = Trace("7f", "", QUESTION, "probabilistic", "some", None, (), Answer("negative"), None, 1)


def drawn(*found: Poked, **more: int) -> str:
    return poke_view(
        TRACE, Before("negative", "negative", 0.9), "gender", {"gender": found}, **more
    )


def after(text: str, answer: str, p: float | None = 0.25) -> Poked:
    verdict = "held" if answer == "negative" else "flipped"
    return Poked(
        Edit("gender", Question("sentiment", text), "same"), answer, "negative", p, verdict
    )


def test_text_is_text_and_what_changed_is_marked() -> None:
    html = drawn(after("She <b>sang</b> badly.", "positive"))
    assert "<del>He</del><ins>She</ins> &lt;b&gt;sang&lt;/b&gt; badly." in html
    assert "1 / 1" in html
    assert "changed" in html
    assert "not as expected" in html
    assert 'data-poke-ask="gender" data-number="0"' in html


def test_the_worst_is_first_but_keeps_its_number() -> None:
    html = drawn(after("She sang.", "negative"), after("They sang.", "positive"))
    assert html.index('data-number="1"') < html.index('data-number="0"')


def test_a_kind_without_edits_says_so_and_needs_no_picture() -> None:
    assert "nothing of this kind" in drawn()
    assert "<svg" not in drawn(after("She sang.", "negative", None))


def test_while_it_goes_on_that_is_said() -> None:
    assert 'role="status"' in drawn(working=1)
    assert 'role="status"' not in drawn()


def test_the_sign_that_more_comes_names_the_question_it_belongs_to() -> None:
    assert 'data-asked="3"' in drawn(working=3)


def test_every_kind_has_its_button_and_other_answers_none() -> None:
    html = poke_invitation(TRACE)
    assert all(f'data-poke="{kind}"' in html for kind in (*KINDS, "all"))
    assert "<button" not in poke_invitation(None)


@pytest.mark.browser
def test_an_answer_is_poked_and_an_edit_asked(browser: Chrome, address: str) -> None:
    open_page(browser, f"{address}{SUNG}")
    wait(browser).until(lambda page: one(page, "#question textarea").get_attribute("value"))
    click(browser, "#ask")
    answered(browser)
    one(browser, "#rests-on .pick")  # what the answer rests on is drawn after it
    click(browser, "#poke-button")
    one(browser, '[data-poke="name"]').send_keys(Keys.ARROW_RIGHT)
    browser.switch_to.active_element.send_keys(Keys.ENTER)
    one(browser, ".poke .pokes ins")
    wait(browser).until(lambda page: not page.find_elements(By.CSS_SELECTOR, ".poke .working"))
    assert one(browser, ".poke .pokes ins").text == "She"
    counts = [cell.text for cell in browser.find_elements(By.CSS_SELECTOR, ".flips tbody td")]
    assert counts[:2] == ["1", "0 / 1"]
    told = json.loads(browser.execute_script(SAVED, "json"))
    [edit] = told["edits"]
    assert float(one(browser, ".pokes .p").text) == pytest.approx(edit["p"], abs=5e-4)
    assert browser.execute_script(SAVED, "svg").count("<circle") == 1
    assert parameter(browser, "poke") == "gender"
    browser.get(browser.current_url)  # the address pokes the same answer anew
    shows(browser, ".poke .pokes ins", "She")
    wait(browser).until(lambda page: not page.find_elements(By.CSS_SELECTOR, ".poke .working"))
    click(browser, "[data-poke-ask]")
    assert answered(browser, 2)[-1].startswith("negative")
    shows(browser, ".turn:last-of-type .changed, #last-turn .changed", "Gender")
    assert one(browser, "#last-turn .asked .mine").text == "She sang very badly."


@pytest.mark.browser
def test_what_is_poked_is_stopped_and_another_kind_begins_at_once(
    browser: Chrome, address: str
) -> None:
    open_page(browser, f"{address}{SUNG}&model=embedded/smollm2")  # it takes seconds over them all
    wait(browser).until(lambda page: one(page, "#question textarea").get_attribute("value"))
    click(browser, "#ask")
    answered(browser)
    one(browser, "#rests-on .pick")
    click(browser, "#poke-button")
    click(browser, '[data-poke="all"]')
    shows(browser, ".poke .working[role=status]", "…")
    click(browser, "[data-poke-stop]")
    wait(browser).until(lambda page: not page.find_elements(By.CSS_SELECTOR, ".poke .working"))
    kinds = {row.text for row in browser.find_elements(By.CSS_SELECTOR, ".flips tbody th")}
    assert "Negation" not in kinds  # the last of all was not reached
    click(browser, '[data-poke="case"]')
    one(browser, '.poke[data-poked="case"] .pokes li')
    wait(browser).until(lambda page: not page.find_elements(By.CSS_SELECTOR, ".poke .working"))
    rows = browser.find_elements(By.CSS_SELECTOR, ".poke .pokes li")
    assert {row.get_attribute("data-kind") for row in rows} == {"case"}


@pytest.mark.browser
def test_who_looks_at_another_answer_sees_no_more_of_what_was_poked(
    browser: Chrome, address: str
) -> None:
    open_page(browser, f"{address}{SUNG}&mode=both&model=embedded/smollm2")
    wait(browser).until(lambda page: one(page, "#question textarea").get_attribute("value"))
    click(browser, "#ask")
    answered(browser)
    one(browser, "#rests-on .pick")
    click(browser, "#poke-button")
    whose = "return document.querySelector('.poke')?.dataset.run"
    of_rules = wait(browser).until(lambda page: page.execute_script(whose))
    click(browser, '#rests-on [data-mode="probabilistic"]')
    wait(browser).until(lambda page: page.execute_script(whose) not in {of_rules, None})
    click(browser, '[data-poke="all"]')
    one(browser, ".poke .working")
    click(browser, '#rests-on [data-mode="rules"]')
    wait(browser).until(lambda page: page.execute_script(whose) == of_rules)
    click(browser, '[data-poke="case"]')
    one(browser, '.poke[data-poked="case"]')
    wait(browser).until(lambda page: not page.find_elements(By.CSS_SELECTOR, ".poke .working"))
    told = json.loads(browser.execute_script(SAVED, "json"))
    assert told["solver"] == "vader"
