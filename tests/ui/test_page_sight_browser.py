"""In a real browser: after every ask the question, the answers and the verdict are in sight."""

from collections.abc import Sequence
from itertools import pairwise

import pytest
from page import answered, click, one, open_page, paste
from selenium.webdriver import Chrome

from playground.core import MODES
from playground.registry import select
from playground.tasks import TASKS
from playground.ui.examples import EXAMPLES

pytestmark = pytest.mark.browser

SCREENS = {"a laptop": (1366, 768), "a phone": (390, 844)}
REVIEW = "The plot is thin, but the acting is absolutely wonderful! " * 3
STORY = next(example.context for example in EXAMPLES if example.about == "summarization")
ASKED = {
    "deduction": ("The captain is happy.", EXAMPLES[0].context),
    "question-answering": ("When will the library open again?", STORY),
    "summarization": (STORY * 3, ""),
    "sentiment": (REVIEW, ""),
    "translation": ("My sister reads a new book every week. " * 12, ""),
    "extraction": (STORY, ""),
    "chat": ("What is the capital of France?", ""),
}
"""A text and a box for each task, long where its answers may be long."""

# What of the last turn is not in sight: outside the window, or covered by something else.
OUT_OF_SIGHT = """
const done = arguments[0];
requestAnimationFrame(() => requestAnimationFrame(() => done(outOfSight())));
function outOfSight() {
const turn = [...document.querySelectorAll(".turn")].pop();
const cards = [...turn.querySelectorAll(".card")];
const places = [["the question", document.querySelector("#question textarea")],
  ...cards.map((card) => ["the answer", card.querySelector(".answer")]),
  ...cards.map((card) => ["the confidence", card.querySelector(".confidence:not(:empty)")]),
  ...(cards.length > 1 ? [["the verdict", turn.querySelector("#verdict > span")]] : [])];
return places.filter(([, place]) => place).flatMap(([name, place]) => {
  const at = place.getBoundingClientRect();
  const said = `${name} at ${Math.round(at.top)}–${Math.round(at.bottom)}`;
  if (at.top < 0 || at.left < 0 || at.bottom > innerHeight || at.right > innerWidth) return said;
  if (!at.height || !at.width) return `${said} is not drawn`;
  const top = document.elementFromPoint((at.left + at.right) / 2, (at.top + at.bottom) / 2);
  const holds = place.closest(".card") ?? place;
  return holds.contains(top) ? [] : `${said} is covered by ${top?.outerHTML.slice(0, 80)}`;
});
}
"""
# The rectangles of the last turn's cards and verdict in each frame, and whether it is one of
# waiting: the question has left its line (which grows with it), and an answer is still to come.
RECTANGLES = """
window.drawn = [];
const look = () => {
  const turn = [...document.querySelectorAll(".turn")].pop();
  const found = turn ? [...turn.querySelectorAll(".card, .verdict")] : [];
  const at = found.map((one) => one.getBoundingClientRect());
  if (at.length) drawn.push({
    waits: at.length === 3 && turn.querySelectorAll(".working").length > 0
      && !document.querySelector("#question textarea").value
      && document.querySelector("#question textarea").offsetHeight < 60,
    at: at.map(({ top, height }) => [Math.round(top), Math.round(height)]),
  });
  requestAnimationFrame(look);
};
look();
"""


# The texts of the last turn that have room left in their window and scroll, or whose reason stands
# away from them.
HOLES = """
const cards = [...[...document.querySelectorAll(".turn")].pop().querySelectorAll(".card.text")];
return cards.flatMap((card) => {
  const [answer, below] = [card.querySelector(".answer"), card.querySelector(".below")];
  const gap = below.getBoundingClientRect().top - answer.getBoundingClientRect().bottom;
  const room = parseFloat(getComputedStyle(card).maxHeight) - card.offsetHeight;
  const said = [];
  if (gap > 40) said.push(`a hole of ${gap}`);
  if (room > 2 && answer.scrollHeight > answer.clientHeight + 1) said.push(`scrolls, ${room} left`);
  return said;
});
"""
# Whether the reason goes on where its card ends, and the button that says so.
CUT_SHORT = """
const [why, below] = [document.querySelector(".card .why"), document.querySelector(".card .below")];
const ends = Math.min(why.getBoundingClientRect().top + why.clientHeight,
  below.getBoundingClientRect().bottom);
return [why.getBoundingClientRect().top + why.scrollHeight > ends + 1,
  document.querySelector(".card .rest").innerText];
"""


def screen(browser: Chrome, name: str) -> None:
    width, height = SCREENS[name]
    metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)


def choose(browser: Chrome, task: str, mode: str) -> None:
    names = {example: example.replace("-", " ").capitalize() for example in TASKS}
    click(browser, "#task input")
    click(browser, f"[role=option][aria-label='{names[task]}']")
    click(browser, f"#mode label:has([value={mode}])")


def asked(browser: Chrome, task: str, turns: int) -> Sequence[str]:
    text, box = ASKED[task]
    paste(browser, "#context textarea", box)
    paste(browser, "#question textarea", text)
    click(browser, "#ask")
    return answered(browser, turns)


def modes(task: str) -> list[str]:
    able = {solver.mode for solver in select(task)}
    return [mode for mode in MODES if mode in able] + (["both"] if len(able) == 2 else [])


@pytest.mark.parametrize("name", SCREENS)
def test_after_every_ask_question_answers_and_verdict_are_in_sight(
    browser: Chrome, address: str, name: str
) -> None:
    screen(browser, name)
    open_page(browser, address)
    asks = [(task, mode) for task in TASKS for mode in modes(task)]
    for turns, (task, mode) in enumerate(asks, start=1):
        choose(browser, task, mode)
        asked(browser, task, turns)
        for _ in "asked so", "turned":
            opened = one(browser, "[data-options]").get_attribute("aria-expanded")
            hidden = browser.execute_async_script(OUT_OF_SIGHT)
            assert hidden == [], (task, mode, f"options open: {opened}")
            browser.execute_script("document.querySelector('[data-options]').click()")
        if turns % 2:  # so that every other ask is with the options open
            browser.execute_script("document.querySelector('[data-options]').click()")


@pytest.mark.parametrize("name", SCREENS)
def test_nothing_jumps_when_an_answer_arrives(browser: Chrome, address: str, name: str) -> None:
    screen(browser, name)
    open_page(browser, address)
    for turns, task in enumerate(("deduction", "summarization", "translation"), start=1):
        choose(browser, task, "both")
        browser.execute_script(RECTANGLES)
        asked(browser, task, turns)
        frames = browser.execute_script("return drawn")
        waited = [frame["waits"] for frame in frames]
        drawn = [frame["at"] for frame in frames[waited.index(True) :]] if any(waited) else []
        moves = sum(one != other for one, other in pairwise(drawn))
        # A card of a text is as tall as the text, which is known once it is there.
        assert moves <= (0 if task == "deduction" else 2), (task, drawn)
        if task != "deduction":
            assert browser.execute_script(HOLES) == [], task


def test_a_reason_that_its_card_has_no_room_for_says_so_and_opens(
    browser: Chrome, address: str
) -> None:
    screen(browser, "a phone")
    open_page(browser, address)
    choose(browser, "question-answering", "rules")
    asked(browser, "question-answering", 1)
    assert browser.execute_script(CUT_SHORT) == [True, "… more"]
    click(browser, ".card .rest")
    assert browser.execute_script(CUT_SHORT) == [False, "less"]
    click(browser, ".card .rest")
    assert browser.execute_script(CUT_SHORT) == [True, "… more"]
