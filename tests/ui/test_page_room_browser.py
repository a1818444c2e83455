"""In a real browser: what one opens comes into sight and has the room there is."""

import pytest
from page import answered, click, on_a_phone, one, open_page, paste, wait
from selenium.webdriver import Chrome, Keys

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


# What of the page shines through the drawer.
THROUGH = """
const {left, right, top, bottom} = document.getElementById("past").getBoundingClientRect();
const found = new Set();
for (let x = left + 4; x < right - 4; x += 12)
  for (let y = top + 4; y < Math.min(bottom, innerHeight) - 4; y += 8) {
    const one = document.elementFromPoint(x, y);
    if (!one.closest("#past")) found.add(one.outerHTML.slice(0, 80));
  }
return left < 0 ? ["the drawer is not in yet"] : [...found];
"""


def test_nothing_of_the_options_shines_through_the_drawer(browser: Chrome, address: str) -> None:
    open_page(browser, address)
    click(browser, "[data-options]")
    one(browser, "#manner")
    click(browser, "#past-open")
    one(browser, "#past-list")
    wait(browser).until(lambda page: page.execute_script(THROUGH) == [])


# The first reason is gone as when its card is drawn anew; both get room for all of theirs.
WITHOUT_ITS_REASON = """
const done = arguments[0], cards = [...document.querySelectorAll(".card .below:has(.rest)")];
cards[0].querySelector(".rest").remove();
for (const one of cards) one.style.minHeight = "300px";
cards[1].closest(".card").classList.add("reason-cut");
requestAnimationFrame(() => requestAnimationFrame(() => done(cards.map(
  (one) => one.closest(".card").classList.contains("reason-cut")))));
"""


def test_a_card_whose_reason_is_gone_does_not_keep_the_others_from_their_button(
    browser: Chrome, address: str
) -> None:
    open_page(browser, address)
    click(browser, "#mode label:first-of-type")
    paste(browser, "#context textarea", "Bob is big. All big people are kind.")
    for turn, question in enumerate(("Is Ann kind?", "Is Ann big?"), start=1):
        one(browser, "#question textarea").send_keys(question, Keys.ENTER)
        assert answered(browser, turn)[-1] == "Unknown"
    one(browser, "#rests-on .pick")
    assert browser.execute_async_script(WITHOUT_ITS_REASON) == [False, False]
    said = [one["message"] for one in browser.get_log("browser")]
    assert not [one for one in said if "setAttribute" in one]


# What of the cards scrolls by itself.
SCROLLS = """
return [...document.querySelectorAll(".card, .card *")].filter((one) =>
  ["auto", "scroll"].includes(getComputedStyle(one).overflowY)
  && one.scrollHeight > one.clientHeight + 1).map((one) => one.className);
"""
ALARM = "If the alarm rings, Bob wakes up. If Bob wakes up, Bob drinks coffee."


@pytest.mark.parametrize("phone", [False, True], ids=["wide", "a phone"])
def test_a_long_reason_of_silence_opens_and_does_not_scroll_in_its_card(
    browser: Chrome, address: str, phone: bool
) -> None:
    if phone:
        on_a_phone(browser)
    open_page(browser, address)
    paste(browser, "#context textarea", ALARM)
    one(browser, "#question textarea").send_keys("Did the alarm ring?", Keys.ENTER)
    assert "No answer" in answered(browser)
    assert browser.execute_script(SCROLLS) == []


# Models whose state does not stand beside their name.
BELOW = """
const at = (one, part) => one.querySelector(part).getBoundingClientRect();
return [...document.querySelectorAll(".model header")]
  .filter((one) => at(one, ".device").left < at(one, "h3").right).map((one) => one.innerText);
"""


def test_on_a_phone_the_state_of_a_model_stands_beside_its_name(
    browser: Chrome, address: str
) -> None:
    on_a_phone(browser)
    open_page(browser, address)
    browser.get(f"{address}?tab=models")
    one(browser, ".model header h3")
    wait(browser).until(
        lambda page: "all-MiniLM" in page.find_elements("css selector", ".models")[0].text
    )
    assert browser.execute_script(BELOW) == []
