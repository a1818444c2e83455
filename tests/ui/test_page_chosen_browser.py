"""In a real browser: the answer that was clicked last is looked at, however late evidence comes."""

from pathlib import Path

import pytest
from page import answered, click, one, open_page, wait
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By

pytestmark = pytest.mark.browser

CAPTAIN = "[data-example='0']"
MESSAGE = (By.CSS_SELECTOR, ".toast-message-text")
HOLD = """
window.came = 0;
const real = window.fetch;
window.fetch = async (...asked) => {
  const response = await real(...asked);
  const found = await response.clone().json().catch(() => null);
  if (!(found?.data?.length >= 15)) return response; // what an answer rests on fills many places
  if (!window.came++) await new Promise((go) => { window.letGo = go; });
  return response;
};
"""
"""Holds what the page draws of an answer by itself until `letGo` is called."""
PLACES = """
const seen = (found) => found.checkVisibility();
const at = (found) => found.getBoundingClientRect();
const [message] = [...document.querySelectorAll(".toast-body")].map(at);
const said = [...document.querySelectorAll(".toast-message-text .say")].filter(seen).length;
const over = [...document.querySelectorAll(".card .answer, #rests-on .pick, #proof")].filter(seen)
  .map(at).filter((one) => one.top < message.bottom && message.top < one.bottom
    && one.left < message.right && message.left < one.right);
return [said, over.length];
"""
"""How many messages can be read, and how many answers they cover."""


@pytest.mark.parametrize("mode", ["probabilistic", "rules"])
def test_a_card_that_is_clicked_before_the_evidence_has_come_stays_chosen(
    browser: Chrome, address: str, mode: str
) -> None:
    open_page(browser, address)
    browser.execute_script(HOLD)
    click(browser, CAPTAIN)
    answered(browser)
    wait(browser).until(lambda page: page.execute_script("return window.letGo !== undefined"))
    click(browser, f".card.{mode}")
    assert one(browser, f".pick .on[data-mode={mode}]")
    browser.execute_script("window.letGo()")
    wait(browser).until(lambda page: page.execute_script("return window.came === 3"))
    assert one(browser, f".pick .on[data-mode={mode}]")
    assert one(browser, f".card.on.{mode}")
    assert not browser.find_elements(By.CSS_SELECTOR, f".card.on:not(.{mode})")


def test_the_card_and_the_evidence_of_the_next_question_are_of_one_answer(
    browser: Chrome, address: str
) -> None:
    open_page(browser, address)
    for turn in (0, 1):
        click(browser, CAPTAIN)
        answered(browser, turn + 1)
        shown = one(browser, f"#share .share[data-turn='{turn}']").get_attribute("data-mode")
        assert one(browser, f".pick .on[data-mode={shown}]")
        assert one(browser, f".turn[data-turn='{turn}'] .card.on.{shown}")
        click(browser, f".turn[data-turn='{turn}'] .card.probabilistic")
        assert one(browser, ".pick .on[data-mode=probabilistic]")


@pytest.mark.parametrize("screen", [(1440, 900), (1366, 768), (390, 844)])
def test_of_what_is_wrong_the_last_is_said_and_no_answer_is_covered(
    browser: Chrome, address: str, tmp_path: Path, screen: tuple[int, int]
) -> None:
    metrics = {"width": screen[0], "height": screen[1], "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    open_page(browser, address)
    click(browser, CAPTAIN)
    answered(browser)
    click(browser, "#log-button")
    one(browser, "#runs .run")
    click(browser, "#ask-page-button")
    one(browser, ".card .answer")
    [place] = browser.find_elements(By.CSS_SELECTOR, "#log input[type=file]")
    for told in range(1, 4):
        wrong = tmp_path / f"wrong-{told}.jsonl"
        wrong.write_text('{"id": 1}\n')
        place.send_keys(str(wrong))
        wait(browser).until(lambda page, told=told: len(page.find_elements(*MESSAGE)) == told)
    assert browser.execute_script(PLACES) == [1, 0]
    message = browser.find_element(By.CSS_SELECTOR, ".toast-body").rect
    assert (message["y"] > 600) == (screen[0] < 800)
