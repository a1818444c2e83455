"""The checks under the box: what is kept, removed, asked anew and taken from a pasted scenario."""

import html
import inspect
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import gradio as gr
import pytest
from starlette.requests import Request
from test_page_render import BAD

from playground.core import Answer, Failure, Question, abstain
from playground.engine import ask
from playground.errors import InputError
from playground.models.pool import Pool
from playground.parting import Message
from playground.scenario import Expected, Result, Scenario, read
from playground.ui.checks import MOST, Checks, together
from playground.ui.checks_drawn import checkable, checks_list
from playground.ui.conversation import Run, Turn
from playground.ui.desk import Desk
from playground.ui.labels import Labels
from playground.ui.options import Options
from playground.ui.render import last_turn
from playground.wording.as_written import as_written
from storage.log import SqliteLog

pytestmark = pytest.mark.usefixtures("db")
FACTS = "Bob is big. All big people are kind."
PASTED = f"world: closed\n{FACTS}\n\nIs Bob kind? → True\nIs Ann kind? → Unknown\n"
ASKED = Turn(
    Message("", "Is Bob kind?"),
    "deduction",
    context=FACTS,
    runs={
        "rules": Run(trace=ask(Question("deduction", "Is Bob kind?", FACTS), "rules", Pool())),
    },
)


class Page:
    """The checks of a page, with what stands in its form."""

    def __init__(self) -> None:
        with gr.Blocks():
            turns, context = gr.State(()), gr.Textbox()
            options = Options(Labels())
            self.checks = Checks(Desk(SqliteLog(), Pool()))
            self.checks.listen(turns, context, options)
        self.turns, self.context, self.options = turns, context, options
        self.values: dict[Any, Any] = {
            turns: (ASKED,),
            context: FACTS,
            self.checks.kept: (),
            **{one: one.value for one in options.controls},
        }

    def hear(self, handler: Any, **click: object) -> str:
        """The list after an event of the page."""
        request = gr.Request(request=Request({"type": "http", "headers": []}))
        known = {"request": request, "event": SimpleNamespace(**click)}
        more = [known[name] for name in inspect.signature(handler).parameters if name in known]
        update = handler(self.values, *more)
        self.values |= {one: value for one, value in update.items() if value != gr.skip()}
        return str(self.values.get(self.checks.list, ""))


@pytest.fixture
def page() -> Page:
    return Page()


def test_an_answer_that_is_kept_is_asked_again_after_an_edit(page: Page) -> None:
    drawn = page.hear(page.checks.keep, turn=0)
    assert 'class="right"' in drawn
    assert "1 of 1 answers as expected" in drawn
    page.values[page.context] = "Bob is big."
    drawn = page.hear(page.checks.again)
    assert 'class="wrong"' in drawn
    assert "came: " in drawn
    assert "0 of 1 answers as expected" in drawn


def test_the_option_of_the_form_is_that_of_its_checks(page: Page) -> None:
    [world] = [one for one in page.options.controls if one.elem_id == "world"]
    page.values[page.context] = FACTS + "\n\nIs Ann kind? → False"
    page.hear(page.checks.take)
    assert 'class="wrong"' in page.hear(page.checks.again)
    page.values[world] = "closed"
    drawn = page.hear(page.checks.again)
    assert 'class="right"' in drawn
    assert "world: closed\nBob is big." in drawn


def test_a_question_is_there_once_with_the_answer_that_was_kept_last(page: Page) -> None:
    page.values[page.context] = FACTS + "\n\nIs Bob kind? → Unknown"
    page.hear(page.checks.take)
    page.hear(page.checks.keep, turn=0)
    assert page.values[page.checks.kept] == (Expected("Is Bob kind?", "True"),)


def test_one_is_removed_by_its_place_or_all_of_them(page: Page) -> None:
    page.values[page.context] = PASTED
    page.hear(page.checks.take)
    page.hear(page.checks.remove, at=0)
    assert [one.question for one in page.values[page.checks.kept]] == ["Is Ann kind?"]
    assert page.hear(page.checks.remove, at=-1) == ""
    assert page.values[page.checks.kept] == ()


def test_a_scenario_in_the_box_leaves_its_facts_there_and_sets_its_options(page: Page) -> None:
    page.values[page.context] = PASTED
    drawn = page.hear(page.checks.take)
    assert page.values[page.context] == FACTS
    assert "2 answers expected" in drawn
    [world] = [one for one in page.options.controls if one.elem_id == "world"]
    assert page.values[world] == "closed"
    copied = html.unescape(drawn.split("<pre hidden>")[1].split("</pre>")[0])
    assert [one.question for one in read(copied)[0].expected] == ["Is Bob kind?", "Is Ann kind?"]


@pytest.mark.parametrize(
    "text", [FACTS, "all x (big(x) -> kind(x))", "∀x (Big(x) → Kind(x)).", "Go -> there."]
)
def test_a_text_that_is_no_scenario_stays_as_it_is(page: Page, text: str) -> None:
    page.values[page.context] = text
    before = dict(page.values)
    page.hear(page.checks.take)
    assert page.values == before


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"{PASTED}---\n{PASTED}", "This text has 2 scenarios."),
        (f"{FACTS}\nIs Bob kind? → True\nIs Ann kind?", "Line 3 has no arrow"),
    ],
)
def test_what_is_wrong_with_a_scenario_is_told_and_the_box_stays(
    page: Page, text: str, said: str
) -> None:
    page.values[page.context] = text
    drawn = page.hear(page.checks.take)
    assert said in drawn
    assert 'lang="zh"' in drawn
    assert page.values[page.context] == text


def test_of_an_empty_box_nothing_is_asked(page: Page) -> None:
    page.hear(page.checks.keep, turn=0)
    page.values[page.context] = " "
    assert "1 answer expected" in page.hear(page.checks.again)


def test_a_turn_that_is_not_there_is_not_kept(page: Page) -> None:
    assert page.hear(page.checks.keep, turn=7) == ""


def test_more_than_so_many_are_not_kept() -> None:
    many = tuple(Expected(f"Is {n} kind?", "True") for n in range(MOST))
    assert together(many, many) == many
    with pytest.raises(InputError, match="Remove some first"):
        together(many, (Expected("Is Bob kind?", "True"),))


def test_what_others_wrote_is_escaped() -> None:
    expected = Expected(BAD, BAD)
    failed = Result(expected, None, Failure("Bug", BAD))
    for results in ([], [failed], [Result(expected, Answer(BAD))]):
        assert "<img" not in checks_list(Scenario(BAD, (expected,)), results, BAD)


def test_a_silence_is_told_with_its_reason() -> None:
    expected = Expected("Is Bob kind?", "True")
    why = as_written("The text contradicts itself.")
    drawn = checks_list(Scenario(FACTS, (expected,)), [Result(expected, abstain(why))])
    assert "no answer: " in drawn
    assert "The text contradicts itself." in drawn


def test_only_an_answer_by_the_usual_rules_has_the_button() -> None:
    assert 'data-keep="0"' in last_turn((ASKED,))
    [trace] = ASKED.traces()
    assert checkable(trace)
    others = (
        replace(trace, mode="probabilistic", solver="embedded"),
        replace(trace, solver="z3"),
        replace(trace, answer=None, error=Failure("Bug", "no")),
        replace(trace, question=replace(trace.question, options={"form": "fol"})),
        replace(trace, question=replace(trace.question, text="Is a -> b so?")),
    )
    for other in others:
        assert not checkable(other)
        assert "data-keep" not in last_turn((replace(ASKED, runs={other.mode: Run(trace=other)}),))
