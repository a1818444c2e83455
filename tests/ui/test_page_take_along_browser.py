"""In a real browser: answers copied, files saved, keys, a file dropped, the API's page."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from selenium.webdriver import Chrome, Keys
from selenium.webdriver.common.by import By

from playground.core import Proof
from playground.ui.export.proof_svg import proof_svg
from tests.page import answered, click, on_a_phone, one, open_page, shows, wait

pytestmark = pytest.mark.browser

CAPTAIN = "[data-example='0']"
QUESTION = "#question textarea"
CONTEXT = "#context textarea"
DROP = """
const [files, ways] = arguments, dropped = new DataTransfer();
for (const [name, text] of files) dropped.items.add(new File([text], name));
const box = document.querySelector("#context textarea");
for (const way of ways)
  box.dispatchEvent(new DragEvent(way, {bubbles: true, cancelable: true, dataTransfer: dropped}));
"""
LISTEN = """
const line = document.getElementById("heard");
window.said = [];
new MutationObserver(() => said.push(line.innerText)).observe(line, {childList: true});
"""
READ = "navigator.clipboard.readText().then(arguments[0], arguments[0])"


@pytest.fixture
def downloads(browser: Chrome, tmp_path: Path) -> Iterator[Path]:
    """The folder in which the browser saves files."""
    settings = {"behavior": "allow", "downloadPath": str(tmp_path)}
    browser.execute_cdp_cmd("Browser.setDownloadBehavior", settings)
    yield tmp_path
    browser.execute_cdp_cmd("Browser.setDownloadBehavior", {"behavior": "default"})


def ask_captain(browser: Chrome, address: str) -> None:
    open_page(browser, address)
    browser.execute_script(LISTEN)
    click(browser, "#mode label:first-of-type")
    click(browser, CAPTAIN)
    answered(browser)


def saved(browser: Chrome, folder: Path, ending: str) -> str:
    """The text of the file of that kind that was saved, waited for."""
    found = wait(browser).until(lambda _: list(folder.glob(f"*{ending}")))
    return found[0].read_text(encoding="utf-8")


def heard(browser: Chrome, text: str) -> None:
    """Waits until that was said; it stands for a moment only, so every change is noted."""
    wait(browser).until(lambda page: text in page.execute_script("return said"))


def drop(browser: Chrome, *files: tuple[str, str], ways: tuple[str, ...] = ("drop",)) -> None:
    browser.execute_script(DROP, files, ["dragenter", "dragover", *ways])


def value(browser: Chrome, selector: str) -> str:
    return one(browser, selector).get_attribute("value") or ""


def focused(browser: Chrome, selector: str) -> bool:
    script = "return document.activeElement.matches(arguments[0])"
    return bool(browser.execute_script(script, selector))


def press(browser: Chrome, *keys: str) -> None:
    browser.switch_to.active_element.send_keys(*keys)


def leave(browser: Chrome) -> None:
    """The focus on nothing, as after a click beside everything."""
    browser.execute_script("document.activeElement.blur()")


def test_an_answer_is_copied_and_that_is_said(browser: Chrome, address: str) -> None:
    granted = {"permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]}
    browser.execute_cdp_cmd("Browser.grantPermissions", granted)
    ask_captain(browser, address)
    click(browser, ".card.rules .copy-answer")
    heard(browser, "Copied")
    assert browser.find_element(By.ID, "heard").get_attribute("role") == "status"
    text = browser.execute_async_script(READ)
    assert text.startswith("Q: The captain is happy.\nA: True (Rules, clingo)\n")
    assert "    The captain is brave. — by rule: “If someone" in text
    wait(browser).until(lambda page: not page.find_element(By.ID, "heard").text)


def test_an_answer_is_copied_where_the_browser_has_no_clipboard_for_pages(
    browser: Chrome, address: str
) -> None:
    granted = {"permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]}
    browser.execute_cdp_cmd("Browser.grantPermissions", granted)
    ask_captain(browser, address)
    browser.execute_script("window.ClipboardItem = undefined")
    click(browser, ".card.rules .copy-answer")
    heard(browser, "Copied")
    assert browser.execute_async_script(READ).startswith("Q: The captain is happy.")


def test_a_conversation_is_saved_as_markdown_json_and_one_file_that_opens_alone(
    browser: Chrome, address: str, downloads: Path
) -> None:
    open_page(browser, address)
    assert not browser.find_element(By.CSS_SELECTOR, "#take summary").is_displayed()
    ask_captain(browser, address)
    for wanted in ("markdown", "json", "html"):
        click(browser, "#take summary")
        click(browser, f"[data-take={wanted}]")
    assert "### Rules, clingo: True" in saved(browser, downloads, ".md")
    [turn] = json.loads(saved(browser, downloads, ".json"))["turns"]
    assert turn["traces"][0]["answer"]["text"] == "True"
    assert saved(browser, downloads, ".html").startswith("<!doctype html>")
    [file] = downloads.glob("*.html")
    browser.get(file.as_uri())
    assert "The captain is brave." in one(browser, "svg").text


def test_a_proof_is_saved_as_a_picture(browser: Chrome, address: str, downloads: Path) -> None:
    ask_captain(browser, address)
    click(browser, "#proof .svg")
    picture = ElementTree.fromstring(saved(browser, downloads, ".svg"))
    assert "The captain is brave." in "".join(picture.itertext())


def test_bars_are_saved_as_a_picture_in_the_language_of_the_page(
    browser: Chrome, address: str, downloads: Path
) -> None:
    open_page(browser, address)
    click(browser, CAPTAIN)
    answered(browser)
    click(browser, "#language label:last-of-type")
    click(browser, "#probabilities-button")
    click(browser, "#probabilities .svg")
    assert "概率" in saved(browser, downloads, ".svg")


FITS = """
return [...document.querySelectorAll("g")].filter((group) => {
  const frame = group.querySelector("rect").getBBox();
  return [...group.querySelectorAll("text")].some((text) => {
    const box = text.getBBox();
    return box.x < frame.x || box.x + box.width > frame.x + frame.width ||
      box.y < frame.y || box.y + box.height > frame.y + frame.height;
  });
}).length
"""


def test_every_text_of_a_picture_fits_its_box_as_the_browser_draws_it(
    browser: Chrome, tmp_path: Path
) -> None:
    root = Proof("WWW MMM @@@ " * 9, "fact")
    for number in range(399):
        said = f"Someone number {number} likes the lamp, 灯是绿的, and QUEUES 🦊 iiii " * 2
        root = Proof(said, "rule", said * 2, premises=(root,))
    (tmp_path / "proof.svg").write_text(proof_svg(root), encoding="utf-8")
    browser.get((tmp_path / "proof.svg").as_uri())
    assert len(browser.find_elements(By.TAG_NAME, "g")) == 400
    assert browser.execute_script(FITS) == 0


def test_ctrl_and_enter_ask_from_the_box(browser: Chrome, address: str) -> None:
    open_page(browser, address)
    click(browser, "#mode label:first-of-type")
    one(browser, QUESTION).send_keys("Is Bob big?")
    one(browser, CONTEXT).send_keys("Bob is big.", Keys.CONTROL, Keys.ENTER)
    assert answered(browser) == ["True"]
    assert value(browser, CONTEXT) == "Bob is big."


def test_ctrl_and_enter_ask_once_from_the_question_and_shift_makes_a_line(
    browser: Chrome, address: str
) -> None:
    open_page(browser, address)
    click(browser, "#mode label:first-of-type")
    one(browser, CONTEXT).send_keys("Bob is big.")
    field = one(browser, QUESTION)
    field.send_keys("Ann is big.", Keys.SHIFT, Keys.ENTER, Keys.NULL, "Is Ann big?")
    assert value(browser, QUESTION) == "Ann is big.\nIs Ann big?"
    field.send_keys(Keys.CONTROL, Keys.ENTER)
    assert answered(browser) == ["True"]
    assert len(browser.find_elements(By.CSS_SELECTOR, ".turn")) == 1


def test_a_slash_goes_to_the_question_but_is_typed_where_one_types(
    browser: Chrome, address: str
) -> None:
    open_page(browser, address)
    leave(browser)
    press(browser, "/")
    assert focused(browser, QUESTION)
    assert value(browser, QUESTION) == ""
    press(browser, "a/b?")
    assert value(browser, QUESTION) == "a/b?"


def test_a_question_mark_shows_the_keys_and_esc_closes_them(browser: Chrome, address: str) -> None:
    open_page(browser, address)
    leave(browser)
    press(browser, "?")
    shows(browser, "#keys", "asks, from anywhere in the form")
    press(browser, Keys.ESCAPE)
    wait(browser).until(lambda page: not page.find_element(By.ID, "keys").is_displayed())
    click(browser, "[data-keys]")
    click(browser, "#keys form button")
    wait(browser).until(lambda page: not page.find_element(By.ID, "keys").is_displayed())


def test_the_up_arrow_brings_the_last_question_back_into_an_empty_line(
    browser: Chrome, address: str
) -> None:
    ask_captain(browser, address)
    click(browser, QUESTION)
    press(browser, Keys.ARROW_UP)
    assert value(browser, QUESTION) == "The captain is happy."
    press(browser, Keys.ENTER)
    assert answered(browser, turns=2)[-1] == "True"
    click(browser, QUESTION)
    press(browser, "mine", Keys.ARROW_UP)
    assert value(browser, QUESTION) == "mine"


@pytest.mark.parametrize("key", [Keys.TAB, Keys.ESCAPE], ids=["tab", "esc"])
@pytest.mark.parametrize("dropdown", ["#task", "#model"])
def test_a_dropdown_closes(browser: Chrome, address: str, dropdown: str, key: str) -> None:
    open_page(browser, address)
    click(browser, f"{dropdown} input")
    one(browser, "[role=option]")
    press(browser, key)
    wait(browser).until(lambda page: not page.find_elements(By.CSS_SELECTOR, "[role=option]"))


def test_esc_and_a_click_beside_it_close_the_menu(browser: Chrome, address: str) -> None:
    ask_captain(browser, address)
    click(browser, "#take summary")
    one(browser, "[data-take=json]")
    press(browser, Keys.ESCAPE)
    assert not browser.find_element(By.CSS_SELECTOR, "[data-take=json]").is_displayed()
    assert focused(browser, "#take summary")
    click(browser, "#take summary")
    one(browser, "[data-take=json]")
    click(browser, "#brand")
    assert not browser.find_element(By.CSS_SELECTOR, "[data-take=json]").is_displayed()


def test_a_file_dropped_on_the_box_is_read_into_it(browser: Chrome, address: str) -> None:
    open_page(browser, address)
    drop(browser, ("facts.txt", "Ann is tall. All tall people are calm."), ways=())
    assert one(browser, "#drop-here").text == "Drop the file to read it into the box"
    drop(browser, ("facts.txt", "Ann is tall. All tall people are calm."))
    shows(browser, "#document", "facts.txt")
    assert value(browser, CONTEXT) == "Ann is tall. All tall people are calm."
    assert not browser.find_element(By.ID, "drop-here").is_displayed()


@pytest.mark.parametrize(
    ("files", "sentence"),
    [
        ([("<i>.exe", "no")], "“<i>.exe” is none of .txt .md .csv .pdf. The box has not changed."),
        ([("a.txt", "A."), ("b.txt", "B.")], "These are 2 files; drop one at a time."),
    ],
    ids=["wrong kind", "several"],
)
def test_what_cannot_be_read_from_a_drop_is_said(
    browser: Chrome, address: str, files: list[tuple[str, str]], sentence: str
) -> None:
    open_page(browser, address)
    one(browser, CONTEXT).send_keys("Bob is big.")
    drop(browser, *files)
    shows(browser, "#document [role=alert]", sentence)
    assert value(browser, CONTEXT) == "Bob is big."


def test_the_page_of_the_api_opens_from_about_and_by_its_address(
    browser: Chrome, address: str
) -> None:
    open_page(browser, address)
    click(browser, "#about-page-button")
    click(browser, ".say[lang=en] [data-api]")
    shows(browser, ".api-docs", "/ask")
    assert "view=api" in browser.current_url
    press(browser, Keys.ESCAPE)
    wait(browser).until(lambda page: not page.find_elements(By.CSS_SELECTOR, ".api-docs"))
    browser.get(f"{address}?view=api")
    shows(browser, ".api-docs", "/history")
    browser.get(f"{address}?view=present")
    wait(browser).until(lambda page: page.find_elements(By.CSS_SELECTOR, "footer .show-api"))
    one(browser, "html.presenting")
    assert not browser.find_elements(By.CSS_SELECTOR, ".api-docs")


def test_on_a_phone_an_answer_can_be_copied_without_opening_it(
    browser: Chrome, address: str
) -> None:
    on_a_phone(browser)
    ask_captain(browser, address)
    click(browser, ".card.rules .copy-answer")
    heard(browser, "Copied")
    assert not browser.find_elements(By.CSS_SELECTOR, ".evidence-open")
    assert re.search(r"\S", one(browser, ".copy-answer").text)
