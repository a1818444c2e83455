"""The walk in a real browser: six stops of a sentence, whose numbers are read off the page."""

import pytest
from page import answered, click, one, open_page, parameter, wait
from selenium.webdriver import Chrome, Keys
from selenium.webdriver.common.by import By

from playground.explain.walk.stops import STOPS

pytestmark = pytest.mark.browser

FILM = "?task=sentiment&mode=probabilistic&q=A+warm+and+wonderfully+funny+film."
NUMBERS = """
return [...document.querySelectorAll(arguments[0])].map(one =>
  Number(one.textContent.replaceAll("−", "-").trim()));
"""


def at(browser: Chrome, stop: str) -> None:
    one(browser, f'.walk[data-walk^="{stop}."]:not([aria-busy])')


def numbers(browser: Chrome, selector: str) -> list[float]:
    found: list[float] = browser.execute_script(NUMBERS, selector)
    return found


@pytest.fixture
def film(browser: Chrome, address: str) -> Chrome:
    """The answer to a sentence, its walk begun."""
    open_page(browser, f"{address}{FILM}")
    wait(browser).until(lambda page: one(page, "#question textarea").get_attribute("value"))
    click(browser, "#ask")
    answered(browser)
    one(browser, "#rests-on .pick")  # what the answer rests on is drawn after it
    click(browser, "#walk-button")
    at(browser, "tokens")
    return browser


def test_a_sentence_is_followed_from_letters_to_probability(film: Chrome, address: str) -> None:
    boxes = film.find_elements(By.CSS_SELECTOR, ".cut-up button")
    assert [box.text.split("\n")[0] for box in boxes][1:4] == ["a", "warm", "and"]
    assert one(film, '.cut-up [aria-pressed="true"]').text.startswith("wonderful")
    click(film, '[data-walk-token="2"]')
    wait(film).until(lambda page: parameter(page, "walk") == "tokens.2.0.0.-1")
    one(film, "#walk-tokens").send_keys(Keys.ARROW_RIGHT)
    at(film, "embeddings")
    cosines = numbers(film, ".walk .bars .p")
    assert cosines == sorted(cosines, reverse=True)
    assert len(cosines) == 10
    one(film, "#walk-embeddings").send_keys(Keys.ARROW_RIGHT)
    at(film, "context")
    assert numbers(film, ".lens tbody tr:first-child td:nth-child(5)") == [1.0]
    last = numbers(film, ".lens tbody tr:last-child td:nth-child(3)")
    click(film, '.onwards [data-walk-stop="attention"]')
    at(film, "attention")
    top = film.execute_script("return document.querySelector('.walk').getBoundingClientRect().top")
    assert top >= 0  # its heading is in sight
    shares = numbers(film, ".weighing tbody td:nth-child(5)")
    assert sum(shares) == pytest.approx(1)
    columns = [numbers(film, f".adds tbody td:nth-child({column})") for column in (2, 3, 4, 5)]
    made = numbers(film, ".adds tfoot td")
    assert [sum(column) for column in columns] == pytest.approx(made, abs=1e-6)
    click(film, '[data-walk-stop="training"]')
    at(film, "training")
    click(film, ".answers-of button:nth-of-type(2)")
    one(film, '.walk[data-walk^="training."][data-walk$=".0"]:not([aria-busy])')
    assert "−" in one(film, ".pushes tbody tr:nth-child(2)").text
    assert sum(numbers(film, ".pushes tbody td:nth-child(4)")) == pytest.approx(0, abs=1e-9)
    click(film, '[data-walk-stop="output"]')
    at(film, "output")
    odds = numbers(film, ".outcomes td.p")
    assert sum(odds) == pytest.approx(1)
    assert odds[0] == last[0]
    assert numbers(film, ".held-against td:last-child") == pytest.approx([0, 0, 0], abs=1e-4)
    click(film, "[data-walk-wide]")
    wait(film).until(lambda page: not page.find_element(By.CSS_SELECTOR, "#talk").is_displayed())
    click(film, "[data-walk-wide]")
    assert not [line for line in film.get_log("browser") if "Uncaught" in line["message"]]
    where = film.current_url
    film.get("about:blank")
    open_page(film, where)
    at(film, "output")
    assert numbers(film, ".outcomes td.p") == odds


def test_sampling_is_worked_out_on_the_page(film: Chrome) -> None:
    click(film, '[data-walk-stop="output"]')
    at(film, "output")
    before = numbers(film, ".outcomes td.p")
    film.execute_script(
        "const slider = document.querySelector('[data-walk-cut=temperature]');"
        "slider.value = 0.5; slider.dispatchEvent(new Event('input', {bubbles: true}));"
    )
    squared = [p * p for p in before]
    expected = [one / sum(squared) for one in squared]
    assert numbers(film, ".outcomes td.left") == pytest.approx(expected, abs=3e-3)
    film.execute_script(
        "const slider = document.querySelector('[data-walk-cut=top_k]');"
        "slider.value = 1; slider.dispatchEvent(new Event('input', {bubbles: true}));"
    )
    assert numbers(film, ".outcomes td.left") == [1, 0, 0]


def test_a_stop_clicked_while_another_is_on_its_way_is_gone_to(film: Chrome) -> None:
    film.execute_script("for (const stop of ['training', 'output'])"
                        "document.querySelector(`#walk-${stop}`).click()")  # fmt: skip
    at(film, "output")


def test_every_stop_is_there_in_chinese(film: Chrome) -> None:
    film.find_element(By.CSS_SELECTOR, '#language input[value="zh"]').click()
    wait(film).until(lambda page: "词元" in one(page, "#walk-tokens").text)
    for stop in STOPS:
        click(film, f"#walk-{stop}")
        at(film, stop)
        assert "这是什么" in one(film, ".walk .what summary").text
        assert not [line for line in one(film, ".walk .lead").text if line == "{"]
