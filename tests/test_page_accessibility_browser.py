"""In a real browser: axe-core finds nothing on any tab, in both themes and languages."""

import pytest
from axe_selenium_python import Axe
from page import answered, click, one, open_page, paste
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


def chips(about: str) -> list[str]:
    """Selectors of the examples of a task, in either language; the page shows one language's."""
    return [f"[data-example='{n}']" for n, one in enumerate(EXAMPLES) if one.about == about]


def found(browser: Chrome) -> list[str]:
    """What axe finds, a line an element that breaks a rule."""
    return [
        f"{rule['id']}: {rule['help']}: {node['target']} {node['html'][:160]}"
        for rule in Axe(browser).run()["violations"]
        for node in rule["nodes"]
        if not any(rule["id"] == known and part in node["html"] for known, part in GRADIO)
    ]


@pytest.fixture(params=["light-en", "dark-zh"])
def page(request: pytest.FixtureRequest, browser: Chrome, address: str) -> Chrome:
    """The page with axe in it. Themes change colours, languages words: two pairs see all."""
    theme, language = request.param.split("-")
    browser.get(address)
    browser.execute_script(
        "localStorage.theme = arguments[0]; localStorage.language = arguments[1]", theme, language
    )
    open_page(browser, address)
    Axe(browser).inject()
    return browser


def test_axe_finds_nothing_on_any_tab(page: Chrome) -> None:
    assert found(page) == [], "nothing asked"
    click(page, "[data-options]")
    paste(page, "#context textarea", "Bob is big. Perhaps so, or perhaps not.")
    one(page, "#sentences .unread")
    assert found(page) == [], "options open, a sentence unread"
    click(page, "[data-options]")
    for turns, about in enumerate(("deduction", "translation"), start=1):
        click(page, f"#chips :is({', '.join(chips(about))})")
        answered(page, turns)
        for tab in page.find_elements(By.CSS_SELECTOR, "#views [role=tab]"):
            if tab.is_displayed():
                tab.click()
                one(page, "#views [role=tabpanel]")
                assert found(page) == [], f"{about} {tab.get_attribute('id')}"
    for name in ("log", "models-page", "about-page"):
        click(page, f"#{name}-button")
        one(page, {"log": "#runs .run", "models-page": ".model", "about-page": ".minds"}[name])
        assert found(page) == [], name
    click(page, "#past-open")
    one(page, "#past .goto")
    assert found(page) == [], "the drawer of conversations"
