"""The odds of a token in a real browser: what adds up, and what sampling cuts of them."""

import math
from itertools import accumulate

import pytest
from page import answered, click, one, open_page, shows, wait
from selenium.webdriver import Chrome, Keys
from selenium.webdriver.common.by import By

from playground.ui.theme import SCRIPTS

pytestmark = pytest.mark.browser

FRANCE = "?task=chat&mode=probabilistic&q=What+is+the+capital+of+France%3F"
SCRIPT = next(one for one in SCRIPTS if one.stem == "sampling").read_text(encoding="utf-8")
EIGHT = (0.42, 0.2, 0.15, 0.1, 0.06, 0.04, 0.02, 0.01)
SLIDE = """
const slider = document.querySelector(`[data-cut=${arguments[0]}]`);
slider.value = arguments[1];
slider.dispatchEvent(new Event("input", {bubbles: true}));
"""


def ask_of_france(browser: Chrome, address: str) -> None:
    """Ask the language model that ships, once the form is filled."""
    open_page(browser, f"{address}{FRANCE}")
    wait(browser).until(lambda page: one(page, "#question textarea").get_attribute("value"))
    click(browser, "#ask")
    answered(browser)


def numbers(browser: Chrome, column: str) -> list[float]:
    """A column beside the bars, from the likeliest token to the others."""
    cells = browser.find_elements(By.CSS_SELECTOR, f"#tokens .bar .{column}")
    return [float(cell.text.lstrip("≥≤≈ ")) for cell in cells]


def left(browser: Chrome, odds: tuple[float, ...], told: int, **cut: float) -> dict:
    """What the page's script leaves of a distribution of which it is told the likeliest."""
    setting = {"temperature": 1, "topK": 0, "topP": 1, **cut}
    rest = sum(odds[told:])
    call = f"drawnFrom({list(odds[:told])}, {rest}, {min(odds[told - 1], rest)}, {setting})"
    found: dict = browser.execute_script(f"{SCRIPT}\nreturn {call}")
    return found


@pytest.mark.parametrize(
    ("told", "cut"),
    [
        (8, {"temperature": 0.4}),
        (8, {"temperature": 1.7}),
        (8, {"topK": 3}),
        (8, {"topP": 0.9}),
        (8, {"topP": 0.05}),
        (8, {"temperature": 1.5, "topK": 5, "topP": 0.8}),
        (5, {"temperature": 0.7, "topK": 4}),
        (5, {"topP": 0.8}),
    ],
)
def test_what_is_left_is_what_transformers_draws_from(
    chromium: Chrome, told: int, cut: dict
) -> None:
    import torch
    from transformers import (
        LogitsProcessorList,
        TemperatureLogitsWarper,
        TopKLogitsWarper,
        TopPLogitsWarper,
    )

    warp = LogitsProcessorList([TemperatureLogitsWarper(float(cut.get("temperature", 1)))])
    if "topK" in cut:
        warp.append(TopKLogitsWarper(cut["topK"]))
    if "topP" in cut:
        warp.append(TopPLogitsWarper(cut["topP"]))
    logits = torch.tensor([[math.log(p) for p in EIGHT]])
    drawn = warp(torch.empty(1, 0, dtype=torch.long), logits).softmax(-1)[0].tolist()
    found = left(chromium, EIGHT, told, **cut)
    assert found["odds"] == pytest.approx(drawn[:told], abs=1e-6)
    assert found["rest"] == pytest.approx(sum(drawn[told:]), abs=1e-6)


@pytest.mark.parametrize(("temperature", "sign"), [(0.5, "≤"), (1.5, "≥"), (1, "")])
def test_the_others_get_at_least_or_at_most_what_is_said(
    chromium: Chrome, temperature: float, sign: str
) -> None:
    found = left(chromium, EIGHT, 5, temperature=temperature)
    heated = [p ** (1 / temperature) for p in EIGHT]
    truth = sum(heated[5:]) / sum(heated)
    assert found["sign"] == sign
    gap = truth - found["rest"]
    assert {"≤": gap <= 0, "≥": gap >= 0, "": abs(gap) < 1e-9}[sign]


def test_the_odds_of_a_token_add_up_and_sliders_cut_them(browser: Chrome, address: str) -> None:
    ask_of_france(browser, address)
    shows(browser, "#tokens .others", "others")
    bars = browser.find_elements(By.CSS_SELECTOR, "#tokens .skyline i")
    assert len(bars) == len(browser.find_elements(By.CSS_SELECTOR, "#tokens .line button"))
    before = numbers(browser, "p")
    assert sum(before) == pytest.approx(1)
    assert numbers(browser, "sum") == pytest.approx(list(accumulate(before)))
    click(browser, ".cuts summary")
    browser.execute_script(SLIDE, "topK", 3)
    after = numbers(browser, "after")
    assert after[:3] == pytest.approx([p / sum(before[:3]) for p in before[:3]], abs=2e-3)
    assert after[3:] == [0] * 6
    assert sum(after) == pytest.approx(1)
    one(browser, "#tokens [data-written='0']").send_keys(Keys.ARROW_RIGHT)
    assert numbers(browser, "after")[3:] == [0] * 6
    one(browser, "[data-cut=temperature]").send_keys(Keys.HOME)
    assert numbers(browser, "after")[:2] == [1, 0]
    click(browser, "[data-uncut]")
    assert not browser.find_elements(By.CSS_SELECTOR, "#tokens .is-cut")


def test_another_token_grows_a_tree_and_two_leaves_stand_side_by_side(
    browser: Chrome, address: str
) -> None:
    ask_of_france(browser, address)
    shows(browser, "#tokens .others", "others")
    assert not browser.find_elements(By.CSS_SELECTOR, ".continuations")
    one(browser, "#tokens .bar[data-alternative]").send_keys(Keys.ENTER)
    answered(browser, turns=2)
    shows(browser, ".continuations summary", "2 continuations")
    assert one(browser, "#tokens .line .begun").text  # what it was given to go on from
    assert len(browser.find_elements(By.CSS_SELECTOR, ".beside > div")) == 2
    shows(browser, ".beside .times", "as likely as the other")
    click(browser, "[data-beside]")
    shows(browser, ".beside", "Choose two of them")
    click(browser, "td [data-look='0']")
    shows(browser, "td [data-look='0'][aria-pressed=true]", "answer 1")
    browser.refresh()
    shows(browser, ".continuations summary", "2 continuations")
