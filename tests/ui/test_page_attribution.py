"""What does the answer rest on: as it is drawn, and asked for in a browser."""

import re

import pytest
from page import answered, click, one, open_page, wait
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By

from playground.explain.attribution import Attribution
from playground.ui.attribution import DARKEST, attribution_view

FOUND = Attribution(
    "embedded/neutral",
    "positive",
    0.9,
    ("a", "<b>", "film"),
    {"deletion": (0.0, 0.4, -0.1), "gradient": (0.1, 0.0, 0.0)},
    1,
    {"deletion": 0.5, "gradient": 0.8, "chance": 0.75},
    gap=0.2,
    steps=128,
)


def test_the_strongest_word_is_darkest_what_speaks_against_is_grey_and_text_is_text() -> None:
    drawn = attribution_view(FOUND)
    assert "<b>" not in drawn
    shades = re.findall(r"background:(rgba\(.*?, ([\d.]+)\))\" title=\"(.*?): ", drawn)
    assert [(name, float(shade)) for _, shade, name in shades[:3]] == [
        ("a", 0.0),
        ("&lt;b&gt;", DARKEST),
        ("film", DARKEST / 4),
    ]
    colours = [shade.rpartition(",")[0] for shade, _, _ in shades[:3]]
    assert colours[1] != colours[2]


def test_each_row_has_its_check_beside_chance() -> None:
    drawn = attribution_view(FOUND)
    checks = re.findall(r'class="check">(.*?)</p>', drawn)
    assert len(checks) == 2
    assert all(p in checks[0] for p in ("0.500", "0.900", "0.750"))


def test_integrated_gradients_that_do_not_add_up_are_left_out_with_their_gap() -> None:
    drawn = attribution_view(FOUND)
    assert "20.0%" in drawn
    assert "left out" in drawn


@pytest.mark.browser
def test_a_word_without_which_the_answer_is_another_is_seen(browser: Chrome, address: str) -> None:
    open_page(browser, f"{address}?task=sentiment&mode=both&q=The+waiter+was+wonderful.")
    wait(browser).until(lambda page: one(page, "#question textarea").get_attribute("value"))
    click(browser, "#ask")
    answered(browser)
    one(browser, "#rests-on .pick")
    click(browser, "#attention-button")
    browser.execute_script("arguments[0].click()", one(browser, "[data-agree]"))
    one(browser, ".attribution")
    rows = browser.find_elements(By.CSS_SELECTOR, ".attribution .pieces")
    words = [row.find_elements(By.TAG_NAME, "span") for row in rows]
    assert [word.text for word in words[0]] == ["the", "waiter", "was", "wonderful"]
    by_deletion = [float(word.get_attribute("title").split(": ")[1]) for word in words[0]]
    assert by_deletion.index(max(by_deletion)) == 3
    checks = browser.find_elements(By.CSS_SELECTOR, ".attribution .check")
    assert len(checks) == len(rows) == 3
