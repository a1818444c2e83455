"""In a real browser: how each sentence was understood, said back below the proof."""

import pytest
from page import answered, click, one, open_page, paste, shows
from selenium.webdriver import Chrome, Keys

pytestmark = pytest.mark.browser


def test_each_sentence_is_said_back_below_the_proof_with_notations_to_copy(
    browser: Chrome, address: str
) -> None:
    open_page(browser, address)
    paste(browser, "#context textarea", "Rex is a dog. All dogs bark. Perhaps so.")
    one(browser, "#question textarea").send_keys("Does Rex bark?", Keys.ENTER)
    assert answered(browser)[0] == "True"
    one(browser, "#rests-on .pick")
    click(browser, "[data-understand]")
    shows(browser, "#understood li:nth-child(2)", "If X is a dog then X barks.")
    shows(browser, "#understood li.unread", "Perhaps so.")
    script = "return [...document.querySelectorAll('#understood pre')].map(one => one.textContent)"
    written = browser.execute_script(script)
    expected = (
        "Rex is a dog.",
        "bark(X) :- dog(X).",
        "fof(s1_1, axiom, dog(rex)).",
        "∀x (Dog(x) → Bark(x))",
    )
    assert all(line in text for line, text in zip(expected, written, strict=True))
