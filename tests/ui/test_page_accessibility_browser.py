"""In a real browser: axe-core finds nothing on any tab, in both themes and languages."""

import json

import pytest
from axe_selenium_python import Axe
from page import answered, click, one, open_page, paste, wait
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By

from playground.ui.examples import EXAMPLES

pytestmark = pytest.mark.browser

GRADIO = {
    # The field of a dropdown is an input with the role of a combobox, as ARIA allows since 1.2.
    ("aria-allowed-role", 'role="combobox"'),
    # A tab or a field names what it opens, which is not drawn while it is closed.
    ("aria-valid-attr-value", 'aria-controls="'),
}
"""What Gradio draws so, and we cannot mend: the rule, and what is in the element."""

EVERY_RULE: dict[str, object] = {}
OF_COLOURS: dict[str, object] = {"runOnly": {"type": "tag", "values": ["cat.color"]}}
"""Axe's rules that look at colours, the only ones that a theme can break."""

SWITCH_THEME = """
document.querySelector("[data-theme-switch]").click();
return document.body.classList.contains("dark") ? "dark" : "light";
"""
# Every colour is at once where its transition leads; one that ends may begin another inside.
END_TRANSITIONS = """
const moving = () => document.getAnimations().filter((one) => one instanceof CSSTransition);
for (let some = moving(); some.length; some = moving()) for (const one of some) one.finish();
"""
# Whether the evidence is that of the last turn and the page is at rest, which comes a moment after
# its answers: until then what cannot be used is drawn pale.
AT_REST = """
if (document.body.classList.contains("busy")) return false;
const subject = document.querySelector("#rests-on .subject");
const last = [...document.querySelectorAll(".turn")].pop();
return subject && last.textContent.includes(subject.textContent);
"""


def chips(about: str) -> list[str]:
    """Selectors of the examples of a task, in either language; the page shows one language's."""
    return [f"[data-example='{n}']" for n, one in enumerate(EXAMPLES) if one.about == about]


def broken(browser: Chrome, part: str | None, rules: dict[str, object]) -> list[str]:
    """What axe finds in a part of the page or all of it, a line an element that breaks a rule."""
    browser.execute_script(END_TRANSITIONS)
    looked = Axe(browser).run(part, json.dumps({"resultTypes": ["violations"], **rules}))
    return [
        f"{rule['id']}: {node['target']} {node['html'][:160]} {node['failureSummary']}"
        for rule in looked["violations"]
        for node in rule["nodes"]
        if not any(rule["id"] == known and piece in node["html"] for known, piece in GRADIO)
    ]


def nothing_found(browser: Chrome, place: str, part: str | None = None) -> None:
    """Every rule in the theme that the page has, the rules of colours in the other, which stays."""
    assert broken(browser, part, EVERY_RULE) == [], place
    theme = browser.execute_script(SWITCH_THEME)
    assert broken(browser, part, OF_COLOURS) == [], f"{place}, {theme}"


@pytest.fixture(params=["en", "zh"])
def page(request: pytest.FixtureRequest, browser: Chrome, address: str) -> Chrome:
    """The page in a language, with axe in it."""
    browser.get(address)
    browser.execute_script("localStorage.language = arguments[0]", request.param)
    open_page(browser, address)
    Axe(browser).inject()
    return browser


def test_axe_finds_nothing_on_any_tab_in_either_theme(page: Chrome) -> None:
    nothing_found(page, "nothing asked")
    click(page, "[data-options]")
    paste(page, "#context textarea", "Bob is big. Perhaps so, or perhaps not.")
    one(page, "#sentences .unread")
    nothing_found(page, "options open, a sentence unread")
    click(page, "[data-options]")
    for turns, about in enumerate(("deduction", "translation"), start=1):
        click(page, f"#chips :is({', '.join(chips(about))})")
        answered(page, turns)
        wait(page).until(lambda page: page.execute_script(AT_REST))
        nothing_found(page, about)
        for tab in page.find_elements(By.CSS_SELECTOR, "#views [role=tab]"):
            if tab.is_displayed():
                tab.click()
                one(page, "#views [role=tabpanel]")
                nothing_found(page, f"{about} {tab.get_attribute('id')}", "#views")
    for name in ("log", "models-page", "about-page"):
        click(page, f"#{name}-button")
        one(page, {"log": "#runs .run", "models-page": ".model", "about-page": ".minds"}[name])
        nothing_found(page, name)
    click(page, "#past-open")
    one(page, "#past .goto")
    nothing_found(page, "the drawer of conversations")
