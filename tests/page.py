"""How the browser tests use the page: open it, click, type, wait for what a person would see."""

import os

from selenium.common.exceptions import (
    ElementClickInterceptedException,
    StaleElementReferenceException,
)
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait

SECONDS = float(os.environ.get("PAGE_SECONDS", "180"))
"""How long a test waits at most for what it expects: a busy machine draws slowly."""
EVERY = 0.05
"""Seconds between two looks: most of what is waited for is there within a tenth."""

_ANSWERED = """
const seen = (found) => found.checkVisibility();
if (document.querySelectorAll(".turn").length != arguments[0]) return null;
if ([...document.querySelectorAll(".card.working, #stop")].some(seen)) return null;
return [...document.querySelectorAll(".card .answer")].map((found) => found.innerText);
"""
"""One look at the page, so that nothing changes between one part of it and the next."""


def wait(browser: Chrome) -> WebDriverWait[Chrome]:
    """Up to three minutes on a busy machine; what is drawn anew or covered is tried again."""
    again = [StaleElementReferenceException, ElementClickInterceptedException]
    return WebDriverWait(browser, SECONDS, EVERY, ignored_exceptions=again)


def one(browser: Chrome, selector: str) -> WebElement:
    """The first element that is shown, waited for."""
    return wait(browser).until(
        lambda page: next(
            (
                found
                for found in page.find_elements(By.CSS_SELECTOR, selector)
                if found.is_displayed()
            ),
            False,
        )
    )


def open_page(browser: Chrome, address: str) -> None:
    """The page at an address, once it takes clicks."""
    browser.get(address)
    one(browser, "#conversation :is(.example, .turn)")


def click(browser: Chrome, selector: str) -> None:
    """Click an element as a person would: brought into sight first."""

    def clicked(page: Chrome) -> bool:
        found = one(page, selector)
        page.execute_script("arguments[0].scrollIntoView({block: 'center'})", found)
        found.click()
        return True

    wait(browser).until(clicked)


def answered(browser: Chrome, turns: int = 1) -> list[str]:
    """What the cards answer, once every one of them has its answer."""
    return wait(browser).until(lambda page: page.execute_script(_ANSWERED, turns))


def shows(browser: Chrome, selector: str, text: str) -> None:
    """Wait until an element says this."""
    wait(browser).until(lambda page: text in one(page, selector).text)


def parameter(browser: Chrome, name: str) -> str:
    """What the page's address says of this, once it says it."""
    script = "return new URLSearchParams(location.search).get(arguments[0])"
    return wait(browser).until(lambda page: page.execute_script(script, name))


def on_a_phone(browser: Chrome) -> None:
    """A screen of 390 by 844."""
    screen = {"width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": True}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", screen)


def paste(browser: Chrome, selector: str, text: str) -> None:
    """Put a text into a field at once."""
    browser.execute_script(
        "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input'))",
        one(browser, selector),
        text,
    )
