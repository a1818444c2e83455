"""A tour of two minutes beside the page, never in its way: what each part is, at the part itself.

In:  tour = Tour(labels); tour.listen()
Out: Gradio's Walkthrough with seven steps in a card at the edge, hidden until it is asked for

The button of the front page opens it (scripts/first-contact.js). Each step says what to do,
outlines what it speaks of, and opens it where it is shut; one that is done by asking goes on by
itself once the answer is there.
"""

from dataclasses import dataclass
from functools import partial
from typing import Any

import gradio as gr

from playground.ui.events import QUICK, on
from playground.ui.labels import Labels
from playground.ui.theme import drawing
from playground.ui.words.page import say, word


@dataclass(frozen=True)
class Stop:
    """A step of the tour: its words, what of the page it outlines, and the tab that it opens.

    One that is done by `asking` ends when an answer has come.
    """

    name: str
    outlines: str
    opens: str = ""
    asking: bool = False


STOPS = (
    Stop("ask", "#bar", asking=True),
    Stop("answers", "#last-turn .answers"),
    Stop("verdict", "#verdict"),
    Stop("proof", "#evidence", "proof"),
    Stop("probabilities", "#evidence", "probabilities"),
    Stop("change", "#proof .source", "proof", asking=True),
    Stop("log", "#pages > .tab-wrapper"),
)
"""Selectors of the page's own ids; tests go through all of them."""
SHOW = "() => { tour(); }"
"""Outline what the step that is open speaks of."""


class Tour:
    """The components of the tour, the last of the page, which lie above it."""

    def __init__(self, labels: Labels) -> None:
        self._onward: list[gr.Button] = []
        with gr.Column(elem_id="tour"):
            drawing(_head(), elem_id="tour-head")
            with gr.Walkthrough(selected=0, elem_id="tour-steps") as self.steps:
                for number, stop in enumerate(STOPS):
                    with gr.Step(word(f"tour {stop.name}", "en"), id=number) as step:
                        drawing(_body(stop, number))
                        self._onward.append(_next(number, labels))
                    labels.add(step, label=f"tour {stop.name}")

    def listen(self) -> None:
        """Connect the buttons; the last one closes the tour and goes back to its first step."""
        for number, button in enumerate(self._onward):
            there = (number + 1) % len(STOPS)
            close = "() => { tourEnds(); }" if there == 0 else None
            on(button.click, partial(_step, there), None, self.steps, js=close, **QUICK)
        on([self.steps.change, self.steps.select], None, js=SHOW, **QUICK)


def _step(number: int) -> Any:
    return gr.Walkthrough(selected=number)


def _head() -> str:
    return (
        f'<b>{say("tour title")}</b><button type="button" data-tour="end">'
        f'<span aria-hidden="true">✕</span><span class="unseen">{say("tour close")}</span></button>'
    )


def _body(stop: Stop, number: int) -> str:
    title = f"<h3>{number + 1} / {len(STOPS)} · {say(f'tour {stop.name}')}</h3>"
    said = f"<p>{say(f'tour about {stop.name}')}</p>"
    if number == 0:
        button = f'<button type="button" data-tour="example">{say("tour try")}</button>'
        said = (
            f'<div class="before">{said}<p>{button}</p></div>'
            f'<p class="after">{say("tour asked")}</p>'
        )
    asking = " data-asking" if stop.asking else ""
    return (
        f'<div class="stop" data-outlines="{stop.outlines}" data-opens="{stop.opens}"{asking}>'
        f"{title}{said}</div>"
    )


def _next(number: int, labels: Labels) -> gr.Button:
    key = "tour next" if number + 1 < len(STOPS) else "tour end"
    button = gr.Button(
        word(key, "en"),
        size="sm",
        variant="primary",
        elem_classes=["onward", "first"] if number == 0 else "onward",
    )
    labels.add(button, value=key)
    return button
