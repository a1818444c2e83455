"""Did the network look at the proof: as it is drawn, and asked for in a browser."""

import json
import re
from pathlib import Path

import pytest
from page import answered, click, one, open_page, wait
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By

from playground.explain.proof_agreement import METHODS, Agreement, Row
from playground.ui.agreement import agreement_view
from playground.ui.agreement_table import over_theories

FACTS = "Bob is big. All big people are kind. Ann is red."
ASKED = f"?task=deduction&mode=both&context={FACTS.replace(' ', '+')}&q=Bob+is+kind."


def held() -> Agreement:
    rows = tuple(Row(one, 0.5, 0.4, 0.3, 0.2, 0.1, -0.1) for one in ("attention", "chance"))
    scores = dict.fromkeys(("attention", "rollout", "gradient", "deletion"), (0.5, -0.1))
    return Agreement("embedded/deduction", "True", 0.9, ("<i>", "Bob is big."), (1,), scores, rows)


def test_the_proofs_sentences_are_marked_and_text_is_text() -> None:
    drawn = agreement_view(held(), "True")
    assert re.search(r'<tr class="gold"><td>2</td><td>✓</td><th>Bob is big.</th>', drawn)
    assert "&lt;i&gt;" in drawn
    assert "problem" not in drawn
    assert "−0.100" in drawn


def test_where_the_rules_say_otherwise_that_is_said() -> None:
    assert "problem" in agreement_view(held(), "False")


def test_over_many_theories_stands_what_the_command_counted(tmp_path: Path) -> None:
    rows = [
        {
            "depth": depth,
            "asked": 3,
            "n": 2,
            "method": method,
            "average_precision": 0.25 + depth / 2,
        }
        for depth in (0, 1)
        for method in (*METHODS, "chance")
    ]
    folder = tmp_path / "deduction"
    folder.mkdir()
    (folder / "agreement.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    drawn = over_theories("embedded/deduction", tmp_path)
    assert re.findall(r"<tr><th>(\d)</th><td>2</td><td>([\d.]+)</td>", drawn) == [
        ("0", "0.250"),
        ("1", "0.750"),
    ]
    assert over_theories("embedded/reasoner", tmp_path) == ""
    assert over_theories("someone/else", tmp_path) == ""


@pytest.mark.browser
@pytest.mark.parametrize("model", ["embedded", "embedded/reasoner"])
def test_it_is_asked_for_beside_the_attention(browser: Chrome, address: str, model: str) -> None:
    open_page(browser, f"{address}{ASKED}&model={model}")
    wait(browser).until(lambda page: one(page, "#question textarea").get_attribute("value"))
    click(browser, "#ask")
    answered(browser)
    one(browser, "#rests-on .pick")  # what the answer rests on is drawn after it
    click(browser, "#attention-button")
    browser.execute_script("arguments[0].click()", one(browser, "[data-agree]"))
    one(browser, ".agreement")
    rows = [row.text for row in browser.find_elements(By.CSS_SELECTOR, ".held .gold th")]
    assert rows == ["Bob is big.", "All big people are kind."]
    cells = browser.find_elements(By.CSS_SELECTOR, ".measures .deletion td")
    assert float(cells[0].text) == 1
