"""Every handler of the page leaves what it does not change: none of its outputs is ever emptied."""

import inspect
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import gradio as gr
import pytest
from gradio.blocks import BlockFunction
from starlette.requests import Request

from playground.errors import InputError
from playground.models.pool import Pool
from playground.ui import events
from playground.ui.page import build
from storage.log import SqliteLog


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> gr.Blocks:
    return build(SqliteLog(tmp_path_factory.mktemp("page") / "log.db"), Pool())


def handlers(page: gr.Blocks) -> list[BlockFunction]:
    """What the page's own events call; not the endpoints, which draw nothing."""
    return [
        one for one in page.fns.values() if one.fn is not None and one.api_visibility == "private"
    ]


def request() -> gr.Request:
    scope = {"type": "http", "headers": [(b"host", b"127.0.0.1:7860")], "client": ("127.0.0.1", 1)}
    return gr.Request(request=Request(scope))


def arguments(one: BlockFunction) -> list[Any]:
    """The values that the components start with, and a click that names nothing there is."""
    values = {block: getattr(block, "value", None) for block in one.inputs}
    given: list[Any] = [values] if one.inputs_as_dict else list(values.values())
    found = inspect.signature(one.fn).parameters.values()
    for parameter in list(found)[len(given) :]:
        kind = str(parameter.annotation)
        if "Request" in kind:
            given.append(request())
        elif "EventData" in kind:
            given.append(gr.EventData(None, {}))
    return given


def updates(one: BlockFunction) -> list[Any]:
    said = one.fn(*arguments(one))
    return list(said) if isinstance(said, Iterator) else [said]


def test_every_handler_went_through_the_one_door(page: gr.Blocks) -> None:
    outside = [one.name for one in handlers(page) if not hasattr(one.fn, "__wrapped__")]
    assert outside == []


def test_a_click_that_changes_nothing_empties_no_output(page: gr.Blocks) -> None:
    for one in handlers(page):
        drawn = updates(one)
        assert drawn, f"{one.name} ends without an update"
        for update in drawn:
            places = _places(update, len(one.outputs))
            assert places, f"{one.name} returned {update!r} for {len(one.outputs)} outputs"


def test_an_empty_question_beside_facts_asks_nothing_and_says_so(page: gr.Blocks) -> None:
    [ask] = [one for one in handlers(page) if one.name == "ask_form"]
    values = {block: getattr(block, "value", None) for block in ask.inputs}
    [box] = [one for one in values if one.elem_id == "context"]
    values[box] = "Bob is red."
    [said] = list(ask.fn.__wrapped__(values, request()))
    [missing] = [text for place, text in said.items() if place.elem_id == "missing"]
    assert "the question is empty" in missing


def _places(update: Any, count: int) -> bool:
    """Whether an update says something of each output, or that it stays."""
    if update == gr.skip():
        return True
    if isinstance(update, dict) and update.get("__type__") != "update":
        return bool(update) and all(isinstance(one, gr.blocks.Block) for one in update)
    if count > 1:
        return isinstance(update, list | tuple) and len(update) == count
    return count == 0 or update is not None


def test_a_generator_that_ends_at_once_changes_nothing() -> None:
    def nothing() -> Iterator[str]:
        yield from ()

    assert list(events.always(nothing)()) == [gr.skip()]


def test_a_handler_that_finds_the_input_wrong_changes_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    said: list[str] = []
    monkeypatch.setattr(gr, "Warning", lambda text, **_: said.append(text))

    def refuses() -> Iterator[str]:
        raise InputError("That is no probability.")
        yield ""

    def refuses_at_once() -> str:
        raise InputError("That is no number.")

    assert list(events.always(refuses)()) == [gr.skip()]
    assert events.always(refuses_at_once)() == gr.skip()
    assert said == ["That is no probability.", "That is no number."]


def test_a_handler_that_is_left_in_the_middle_is_closed() -> None:
    closed: list[Path] = []

    def works() -> Iterator[str]:
        try:
            yield "begun"
            yield "done"
        finally:
            closed.append(Path())

    found = events.always(works)()
    next(found)
    found.close()
    assert closed


def typed(page: gr.Blocks, question: str, box: str, **form: str) -> list[tuple[str, str]]:
    """What a question that was asked puts into fields in which one may type, in order."""
    [ask] = [one for one in handlers(page) if one.name == "ask_form"]
    values = {block: getattr(block, "value", None) for block in ask.inputs}
    said = {"question": question, "context": box, "mode": "rules", **form}
    values |= {one: said[one.elem_id] for one in values if one.elem_id in said}
    return [
        (place.elem_id, value)
        for update in ask.fn(values, request())
        for place, value in update.items()
        if isinstance(place, gr.Textbox)
    ]


def test_what_one_types_while_an_answer_is_worked_out_is_never_put_back(page: gr.Blocks) -> None:
    facts = "Bob is big. All big people are kind."
    assert typed(page, "Is Bob kind?", facts) == [("question", "")]
    assert typed(page, "Is Bob kind?", facts, mode="both") == [("question", "")]


def test_what_a_message_tells_is_put_into_the_box_once(page: gr.Blocks) -> None:
    told = typed(page, "Bob is round. Is Bob kind?", "Bob is big.")
    assert sorted(told) == [("context", "Bob is big.\nBob is round."), ("question", "")]


@pytest.mark.parametrize("search", ["", "?tab=log", "?conversation=gone", "?run=gone"])
def test_where_an_address_names_nothing_that_is_there_the_page_is_emptied(
    page: gr.Blocks, search: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(gr, "Warning", lambda text, **_: said.append(text))
    [go] = [one for one in handlers(page) if one.name == "go"]
    drawn = {place.elem_id: value for place, value in go.fn(search, request()).items()}
    assert (drawn["context"], drawn["last-turn"], drawn["share"]) == ("", "", "")
    assert "data-example" in drawn["past-turns"]
    assert len(said) == ("gone" in search)


def test_an_update_that_several_components_share_changes_each_of_them() -> None:
    with gr.Blocks() as blocks:
        boxes = [gr.Textbox(value="before") for _ in range(3)]
        emptied = gr.update(value="after")
        for handler in (lambda: dict.fromkeys(boxes, emptied), lambda: [emptied] * 3):
            events.on(blocks.load, handler, None, boxes)
    for one in blocks.fns.values():
        said = one.fn()
        drawn = list(said.values()) if isinstance(said, dict) else said
        assert [update.pop("value") for update in drawn] == ["after"] * 3
