"""Updates of the page: what a field holds already is not set again."""

from collections.abc import Iterator

import gradio as gr

from playground.ui.drawn_together import Updates, drawn_together

FIELD, OTHER = gr.Textbox(), gr.HTML()


def drawn(*updates: Updates) -> list[Updates]:
    """What is drawn of these updates where the field holds "typed"."""
    return list(drawn_together(lambda _: (one for one in updates))({FIELD: "typed"}))


def test_a_field_that_holds_the_text_already_is_left_alone() -> None:
    assert drawn({FIELD: "typed", OTHER: "typed"}) == [{OTHER: "typed"}]


def test_a_field_is_set_to_another_text() -> None:
    assert drawn({FIELD: "other"}) == [{FIELD: "other"}]


def test_a_handler_is_closed_with_who_draws_it() -> None:
    closed = []

    def handler(_: Updates) -> Iterator[Updates]:
        try:
            yield {FIELD: "one"}
            yield {FIELD: "two"}
        finally:
            closed.append(True)

    drawing = drawn_together(handler)({})
    next(drawing)
    drawing.close()
    assert closed == [True]
