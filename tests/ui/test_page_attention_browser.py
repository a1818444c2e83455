"""Attention in a real browser: among sentences first, all heads, one of them large, as data."""

import json
from base64 import b64decode
from io import BytesIO

import numpy
import pytest
from page import answered, click, one, open_page, parameter, wait
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By

pytestmark = pytest.mark.browser

FILM = (
    "?task=sentiment&mode=probabilistic&q=The+acting+is+warm+and+funny.+But+the+plot+drags+on.+"
    "I+would+not+see+it+again."
)
SHOWN = """
const map = document.querySelector(".attention-map");
return map && weightsOf(map).tokens;
"""
BYTES = """
const done = arguments[0];
window.save = ({ text }) => done(btoa(String.fromCharCode(...text)));
document.querySelector("[data-map-save=npz]").click();
"""
WEIGHTS = """
window.save = (file) => { window.kept = file; };
document.querySelector("[data-map-save=json]").click();
return window.kept.text;
"""


def test_sentences_first_then_any_head_of_all(browser: Chrome, address: str) -> None:
    open_page(browser, f"{address}{FILM}")
    wait(browser).until(lambda page: one(page, "#question textarea").get_attribute("value"))
    click(browser, "#ask")
    answered(browser)
    one(browser, "#rests-on .pick")  # what the answer rests on is drawn after it
    click(browser, "#attention-button")
    tokens = wait(browser).until(lambda page: page.execute_script(SHOWN))
    assert tokens[1:4] == [
        "the acting is warm and funny.", "but the plot drags on.", "i would not see it again.",
    ]  # fmt: skip
    browser.execute_script("arguments[0].click()", one(browser, "[data-glance]"))
    wait(browser).until(lambda page: page.find_elements(By.CSS_SELECTOR, ".glance"))
    assert len(browser.find_elements(By.CSS_SELECTOR, ".glance [data-head]")) == 72
    before = json.loads(browser.execute_script(WEIGHTS))["weights"]
    click(browser, '.glance [data-layer="2"][data-head="4"]')
    found = wait(browser).until(
        lambda page: (now := json.loads(page.execute_script(WEIGHTS)))["weights"] != before and now
    )
    assert [sum(row) for row in found["weights"]] == pytest.approx([1] * 5, abs=1e-3)
    assert found["looking"] == found["seen"] == tokens
    assert one(browser, "#layer input").get_attribute("value") == "3"
    assert parameter(browser, "attention") == "3.5."
    with numpy.load(BytesIO(b64decode(browser.execute_async_script(BYTES)))) as arrays:
        assert arrays["weights"] == pytest.approx(numpy.array(found["weights"]), abs=1e-6)
        assert list(arrays["seen"]) == list(arrays["looking"]) == tokens
    browser.get(browser.current_url)
    again = wait(browser).until(
        lambda page: page.execute_script(SHOWN) and json.loads(page.execute_script(WEIGHTS))
    )
    assert again == found
    assert one(browser, "#layer input").get_attribute("value") == "3"
    assert one(browser, "#head input").get_attribute("value") == "5"
