"""The right half of the Ask tab: what the chosen answer rests on.

In:  panel = EvidencePanel(desk, labels); panel.show(turns, Chosen(0, "rules"), "proof")
Out: an update for each of panel.outputs
"""

from typing import Any

import gradio as gr

from playground.core import Models, Trace
from playground.errors import PlaygroundError
from playground.ui import evidence as draw
from playground.ui.attention import attention_view
from playground.ui.desk import Chosen, Desk, Turns, chosen_traces, sentences
from playground.ui.labels import Labels
from playground.ui.render import short
from playground.ui.theme import drawing
from playground.ui.words import say, word

TABS = ("proof", "probabilities", "attention", "steps", "trace")
AVERAGE = "avg 平均"
PICK = """element.addEventListener('click', event => {
  const picked = event.target.closest('[data-mode]');
  if (!picked) return;
  trigger('click', {turn: Number(picked.dataset.turn ?? -1), mode: picked.dataset.mode});
});
"""
"""Script of an element in which a click on an answer chooses it."""


class EvidencePanel:
    """Components of the panel, and what is drawn in them."""

    def __init__(self, desk: Desk, labels: Labels) -> None:
        self.desk = desk
        self.chosen = gr.State(None)
        self.open = gr.State("proof")
        self.header = drawing(draw.header(None, None), elem_id="rests-on", js_on_load=PICK)
        with gr.Tabs(selected="proof", elem_id="views", overflow_behavior="wrap") as self.tabs:
            self.proof = self._view("proof", labels, draw.nothing_yet())
            self.probabilities = self._view("probabilities", labels)
            with self._tab("attention", labels):
                self.spans = drawing()
                with gr.Row(elem_id="attention-choice"):
                    self.layer = _dropdown("layer", labels)
                    self.head = _dropdown("head", labels)
                self.attention = drawing(js_on_load="watch('value', () => drawAttention(element))")
            self.steps = self._view("steps", labels)
            self.trace = self._view("trace", labels)
        self.outputs = [
            self.chosen, self.header, self.tabs, self.proof, self.probabilities, self.spans,
            self.layer, self.head, self.attention, self.steps, self.trace,
        ]  # fmt: skip

    def listen(self, turns: gr.State, conversation: gr.HTML) -> None:
        """Connect the clicks: on an answer, on a view's tab, on a layer or a head."""
        quick: dict[str, Any] = {
            "queue": False, "show_progress": "hidden", "api_visibility": "private",
        }  # fmt: skip
        for place in (conversation, self.header):
            place.click(self._choose, [turns, self.chosen, self.open], self.outputs, **quick)
        looking: dict[str, Any] = {
            "inputs": [turns, self.chosen, self.layer, self.head],
            "outputs": self.attention,
            "show_progress": "hidden",
            "api_visibility": "private",
            "concurrency_limit": 2,
        }
        self.tabs.select(_opened, None, self.open, **quick)
        self.attention_tab.select(self._look, **looking)
        for choice in (self.layer, self.head):
            choice.input(self._look, **looking)

    def show(self, turns: Turns, chosen: Chosen | None, open_tab: str) -> dict[Any, Any]:
        """What to draw for the chosen answer, whichever view is open."""
        trace, other = chosen_traces(turns, chosen)
        blank = dict.fromkeys((self.proof, self.probabilities, self.spans, self.steps), "")
        if trace is None:
            return {self.chosen: None, self.header: draw.header(None, None), **blank}
        found = draw.attention_of(trace, other)
        layers, heads = (found[1].layers, found[1].heads) if found else (0, 0)
        return {
            self.chosen: chosen,
            self.header: draw.header(trace, other),
            self.proof: draw.proof_view(trace, other, sentences(trace.question.context)),
            self.probabilities: draw.probabilities_view(trace, other),
            self.spans: draw.spans_view(trace, other),
            self.layer: _numbers(layers),
            self.head: _numbers(heads),
            self.attention: self._map(trace, other, "", "") if open_tab == "attention"
            else f'<p class="quiet">{say("attention open")}</p>',
            self.steps: draw.steps_view(trace),
            self.trace: draw.trace_view(trace),
        }  # fmt: skip

    def _view(self, name: str, labels: Labels, first: str = "") -> gr.HTML:
        with self._tab(name, labels):
            return drawing(first)

    def _tab(self, name: str, labels: Labels) -> gr.Tab:
        key = f"tab {name}"
        tab = gr.Tab(word(key, "en"), id=name, elem_id=name, render_children=True)
        labels.add(tab, label=key)
        if name == "attention":
            self.attention_tab = tab
        return tab

    def _choose(
        self, turns: Turns, chosen: Chosen | None, open_tab: str, event: gr.EventData
    ) -> dict[Any, Any]:
        number = event.turn if event.turn >= 0 else chosen.turn if chosen else -1
        picked = Chosen(number, event.mode)
        if chosen_traces(turns, picked)[0] is None:
            return {self.chosen: chosen}
        tab = best_tab(picked, open_tab)
        return {**self.show(turns, picked, tab), self.tabs: gr.Tabs(selected=tab)}

    def _look(self, turns: Turns, chosen: Chosen | None, layer: str, head: str) -> str:
        return self._map(*chosen_traces(turns, chosen), layer, head)

    def _map(self, trace: Trace | None, other: Trace | None, layer: str, head: str) -> str:
        found = draw.attention_of(trace, other)
        if found is None:
            return f'<p class="quiet nothing">{say("no attention")}</p>'
        try:
            return _attention(found[0], found[1].tokens, self.desk.models, layer, head)
        except PlaygroundError as error:
            return f'<p class="problem">{short(str(error))}</p>'


def best_tab(chosen: Chosen, open_tab: str) -> str:
    """The view to open for an answer: the one that is open, unless it is the other mind's."""
    if chosen.mode == "rules" and open_tab in ("probabilities", "attention"):
        return "proof"
    if chosen.mode == "probabilistic" and open_tab == "proof":
        return "probabilities"
    return open_tab


def _attention(trace: Trace, tokens: tuple[str, ...], models: Models, layer: str, head: str) -> str:
    from playground.explain.attention import weights

    found = weights(trace, models, *(int(one) - 1 if one else None for one in (layer, head)))
    return attention_view(tokens, found)


def _opened(event: gr.SelectData) -> str:
    return TABS[event.index]


def _dropdown(key: str, labels: Labels) -> gr.Dropdown:
    dropdown = gr.Dropdown([(AVERAGE, "")], value="", label=word(key, "en"), visible=False)
    labels.add(dropdown, label=key)
    return dropdown


def _numbers(count: int) -> dict[str, Any]:
    """The average, which reads in both languages, and `1 … count`."""
    choices = [(AVERAGE, "")] + [(str(one), str(one)) for one in range(1, count + 1)]
    return gr.update(choices=choices, value="", visible=count > 0)
