"""The right half of the Ask tab: what the chosen answer rests on.

In:  panel = EvidencePanel(desk, labels); panel.show(turns, Chosen(0, "rules"), "proof")
Out: an update for each of panel.outputs
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import gradio as gr

from playground.core import Trace
from playground.deduction.explaining.rests_on import rests_on
from playground.engine import ask
from playground.errors import InputError, PlaygroundError, without_paths
from playground.explain.units import UNITS
from playground.ui import evidence as draw
from playground.ui.addresses import NOT_HERE
from playground.ui.agreement import agreement_button, agreement_view
from playground.ui.attention_map import ROLLOUT, attention_map, choice_at, of_sentences
from playground.ui.attribution import attribution_button, attribution_view
from playground.ui.continuation_tree import continuation_tree
from playground.ui.conversation import Chosen, Turns, chosen_traces, chosen_turn, sentences
from playground.ui.desk import Desk
from playground.ui.element_scripts import (
    EDIT,
    GLANCE,
    HELD,
    PICK,
    POKE,
    SHARE,
    SPELL,
    TELL,
    WALK,
)
from playground.ui.events import QUEUED, QUICK, on
from playground.ui.glance import glance_button, glance_view
from playground.ui.labels import Choice, Labels
from playground.ui.labels import chosen as chosen_words
from playground.ui.poke.events import Poking
from playground.ui.poke.view import poke_invitation
from playground.ui.said import problem
from playground.ui.server.rights import desk_of
from playground.ui.server.visitor import visitor_of
from playground.ui.sharing import share_bar
from playground.ui.spans import TURN
from playground.ui.theme import drawing
from playground.ui.understanding import Understanding, understanding_button
from playground.ui.walk.view import invitation, place_of, walk_view
from playground.ui.words.page import say, word

Picked = dict[str, Any] | None
"""The turn and the mode of the answer that was clicked, as the page's script says them."""
UNIT_CHOICES: list[Choice] = [("unit auto", ""), *((f"unit {one}", one) for one in UNITS)]


class EvidencePanel:
    """Components of the panel, and what is drawn in them."""

    def __init__(self, desk: Desk, labels: Labels) -> None:
        self.desk = desk
        self.chosen = gr.State(None)
        self.open = gr.State("proof")
        self.picked = gr.JSON(visible=False)
        self.views: dict[str, gr.Tab] = {}
        self.header = drawing(draw.header(None, None), elem_id="rests-on", js_on_load=PICK)
        self.share = drawing("", elem_id="share", js_on_load=SHARE)
        with gr.Tabs(selected="proof", elem_id="views", overflow_behavior="wrap") as self.tabs:
            with self._tab("proof", labels):
                self.proof = drawing(draw.nothing_yet(), js_on_load=EDIT)
                self.understanding = Understanding(desk)
            self.reasoning = self._view("reasoning", labels, script=TELL)
            self.probabilities = self._view("probabilities", labels)
            self.tokens = self._view("tokens", labels, script=SPELL)
            self.text = self._view("text", labels, script=TURN)
            with self._tab("attention", labels):
                with gr.Row(elem_id="attention-choice"):
                    self.layer = _dropdown("layer", labels)
                    self.head = _dropdown("head", labels)
                    self.unit = _dropdown("unit", labels, UNIT_CHOICES)
                self.attention = drawing(js_on_load="watch('value', () => drawAttention(element))")
                self.heads = drawing(js_on_load=GLANCE)
                self.held = drawing(js_on_load=HELD)
            self.walk = self._view("walk", labels, script=WALK)
            self.poke = self._view("poke", labels, script=POKE)
            self.steps = self._view("steps", labels)
            self.trace = self._view("trace", labels)
        self.outputs = [
            self.chosen, self.open, self.header, self.share, self.tabs, self.proof, self.reasoning,
            self.probabilities, self.tokens, self.text, self.layer, self.head, self.unit,
            self.attention, self.heads, self.held, self.walk, self.poke, self.steps, self.trace,
            self.understanding.element,
        ]  # fmt: skip

    def listen(self, turns: gr.State, chat: list[gr.HTML]) -> None:
        """Connect the clicks: on an answer, on a view's tab, on a layer or a head.

        Who clicks on one answer and at once on the other sees the other's evidence.
        """
        on(
            [one.click for one in (*chat, self.header)], self.choose,
            [self.picked, turns, self.chosen, self.open], self.outputs,
            js="(_, ...rest) => [document.picked, ...rest]", trigger_mode="always_last", **QUICK,
        )  # fmt: skip
        on(
            self.share.submit, self._share, [turns, self.chosen], [turns, self.share], **QUEUED,
        )  # fmt: skip
        on(self.text.select, self._turn, [turns, self.chosen], self.text, **QUEUED)
        looking: dict[str, Any] = {
            "inputs": [turns, self.chosen, self.layer, self.head, self.unit],
            "outputs": self.attention,
            "show_progress": "hidden",
            "api_visibility": "private",
            "concurrency_limit": 2,
            "concurrency_id": "looking",
        }
        for name, tab in self.views.items():
            on(tab.select, _opened(name), None, self.open, **QUICK)
        on(self.views["attention"].select, self._look, **looking)
        for choice in (self.layer, self.head, self.unit):
            on(choice.input, self._look, **looking)
        on(
            self.heads.submit, self._glance,
            **{**looking, "inputs": [turns, self.chosen], "outputs": self.heads},
        )  # fmt: skip
        on(
            self.held.submit, self._hold,
            **{**looking, "inputs": [turns, self.chosen], "outputs": self.held},
        )  # fmt: skip
        on(
            self.heads.select, self._head,
            **{
                **looking, "inputs": [turns, self.chosen, self.unit],
                "outputs": [self.layer, self.head, self.attention],
            },
        )  # fmt: skip
        on(self.views["walk"].select, None, js="() => { walkOpened(); }", **QUICK)
        went = on(
            self.walk.submit, self._walk,
            **{**looking, "inputs": [turns, self.chosen], "outputs": self.walk},
            trigger_mode="always_last",
        )  # fmt: skip
        on(went.then, None, js="() => { walkRested(); }", **QUICK)
        Poking(self.desk, self.poke).listen(turns, self.chosen)
        self.understanding.listen(turns, self.chosen)

    def show(
        self,
        turns: Turns,
        chosen: Chosen,
        open_view: str,
        desk: Desk | None = None,
        *,
        at: str = "",
    ) -> dict[Any, Any]:
        """What to draw for an answer just given, or for the other one that has the open view.

        `desk` has the models that the one who looks may use; without, a visitor's. `at` is a
        layer, head and unit of its attention, as in an address.
        """
        trace, other = chosen_traces(turns, chosen)
        if trace is None:
            return {self.chosen: None, self.header: draw.header(None, None), self.share: ""}
        mode, view = draw.looked_at(trace, other, open_view)
        drawn = self._show(turns, replace(chosen, mode=mode), view, desk or self.desk, at)
        return drawn | self.turned_to(view, open_view)

    def empty(self) -> dict[Any, Any]:
        """What is drawn before anything was asked."""
        places = (
            self.reasoning, self.probabilities, self.tokens, self.text, self.attention, self.heads,
            self.held, self.walk, self.poke, self.steps, self.trace, self.understanding.element,
        )  # fmt: skip
        return {
            **dict.fromkeys(places, ""),
            self.chosen: None,
            self.open: "proof",
            self.header: draw.header(None, None),
            self.share: "",
            self.tabs: gr.Tabs(selected="proof"),
            self.proof: draw.nothing_yet(),
            self.layer: _numbers(0),
            self.head: _numbers(0),
            self.unit: gr.update(value="", visible=False),
        }

    def _show(
        self, turns: Turns, chosen: Chosen, view: str, desk: Desk, at: str = ""
    ) -> dict[Any, Any]:
        trace, other = chosen_traces(turns, chosen)
        if trace is None:
            return {self.chosen: None}
        said = sentences(trace.question.context)
        found = draw.attention_of(trace, other)
        layers, heads = (found[1].layers, found[1].heads) if found else (0, 0)
        layer, head, unit = choice = choice_at(at, layers, heads)
        return {
            self.chosen: chosen,
            self.header: draw.header(trace, other),
            self.share: share_bar(trace, chosen_turn(turns, chosen.turn)),
            self.proof: draw.proof_view(trace, other, said, chosen_turn(turns, chosen.turn).change),
            self.understanding.element: understanding_button(trace),
            self.reasoning: draw.reasoning_view(trace, other, said),
            self.probabilities: draw.probabilities_view(trace, other),
            self.tokens: continuation_tree(turns, chosen.turn) + draw.tokens_view(trace, other),
            self.text: draw.text_view(trace, other),
            self.layer: _numbers(layers, layer, ROLLOUT * bool(found and not found[1].onto)),
            self.head: _numbers(heads, head),
            self.unit: gr.update(value=unit, visible=bool(found and not of_sentences(found[1]))),
            self.attention: attention_map(trace, other, desk, choice) if view == "attention"
            else f'<p class="quiet">{say("attention open")}</p>',
            self.heads: glance_button() if found else "",
            self.held: _rests_button(found[0]) if found else "",
            self.walk: _invitation(draw.walk_of(trace, other)),
            self.poke: poke_invitation(draw.poke_of(trace, other)),
            self.steps: draw.steps_view(trace),
            self.trace: draw.trace_view(trace),
        }  # fmt: skip

    def turned_to(self, view: str, open_view: str = "") -> dict[Any, Any]:
        """The view that is opened; nothing where it is open: a click may have opened another."""
        return {} if view == open_view else {self.open: view, self.tabs: gr.Tabs(selected=view)}

    def _view(
        self, name: str, labels: Labels, first: str = "", script: str | None = None
    ) -> gr.HTML:
        with self._tab(name, labels):
            return drawing(first, js_on_load=script)

    def _tab(self, name: str, labels: Labels) -> gr.Tab:
        key = f"tab {name}"
        tab = gr.Tab(word(key, "en"), id=name, elem_id=name, render_children=True)
        labels.add(tab, label=key)
        self.views[name] = tab
        return tab

    def choose(
        self,
        clicked: Picked,
        turns: Turns,
        chosen: Chosen | None,
        open_view: str,
        request: gr.Request,
    ) -> dict[Any, Any]:
        """What the answer that was clicked rests on; nothing of one that is not there."""
        match clicked:
            case {"turn": int(number), "mode": "rules" | "probabilistic" as mode}:
                number = number if number >= 0 else chosen.turn if chosen else -1
            case _:
                return {}
        picked = Chosen(number, mode)
        trace, _ = chosen_traces(turns, picked)
        if trace is None:
            return {}
        desk = desk_of(self.desk, request)
        view = draw.best_view(trace, open_view)
        return self._show(turns, picked, view, desk) | self.turned_to(view, open_view)

    def _share(
        self, turns: Turns, chosen: Chosen | None, request: gr.Request, event: gr.EventData
    ) -> tuple[Any, Any]:
        """Let others see the turn that is looked at, or no more. Raises InputError, LogError."""
        trace, _ = chosen_traces(turns, chosen)
        if trace is None or chosen is None:
            raise InputError(NOT_HERE)
        shared = getattr(event, "to", "") == "on"
        if not self.desk.log.share(trace.id, visitor_of(request), shared):
            raise InputError("Only the one who asked can share this answer.")
        turns = tuple(
            replace(one, shared=shared) if one.number == chosen.turn else one for one in turns
        )
        return turns, share_bar(trace, chosen_turn(turns, chosen.turn))

    def _turn(self, turns: Turns, chosen: Chosen | None, event: gr.EventData) -> str | Any:
        """Another page of what was found in the text."""
        trace, other = chosen_traces(turns, chosen)
        offset = getattr(event, "offset", 0)
        if trace is None or not isinstance(offset, int):
            return gr.skip()
        return draw.text_view(trace, other, offset)

    def _walk(
        self, turns: Turns, chosen: Chosen | None, request: gr.Request, event: gr.EventData
    ) -> str:
        """A stop of the walk; what cannot be shown is said there, with the way to begin again."""
        trace = draw.walk_of(*chosen_traces(turns, chosen))
        recipe = draw.attention_of(trace, None)
        if trace is None or recipe is None:
            return ""
        try:
            found = desk_of(self.desk, request).walk(trace, recipe[1].model, place_of(event))
        except PlaygroundError as error:
            said = f'<p class="problem">{problem(without_paths(str(error)))}</p>'
            return said + invitation(trace.id)
        return walk_view(found, trace.id)

    def _glance(self, turns: Turns, chosen: Chosen | None, request: gr.Request) -> str:
        """All heads of the answer's network, small; what is wrong is said in their place."""
        found = draw.attention_of(*chosen_traces(turns, chosen))
        if found is None:
            return ""
        try:
            return glance_view(desk_of(self.desk, request).glance(found[0], found[1].model))
        except PlaygroundError as error:
            return f'<p class="problem">{problem(without_paths(str(error)))}</p>'

    def _hold(self, turns: Turns, chosen: Chosen | None, request: gr.Request) -> str:
        """What the answer rests on; of a deduction held against the proof, which the rules find
        anew."""
        found = draw.attention_of(*chosen_traces(turns, chosen))
        if found is None:
            return ""
        trace, recipe = found
        desk = desk_of(self.desk, request)
        if not _proves(trace):
            try:
                return attribution_view(desk.attribution(trace, recipe.model))
            except PlaygroundError as error:
                return f'<p class="problem">{problem(without_paths(str(error)))}</p>'
        ruled = ask(trace.question, "rules", desk.models)
        gold = rests_on(ruled)
        if not gold or ruled.answer is None:
            return f'<p class="quiet">{say("agreement none")}</p>'
        try:
            held = desk.agreement(trace, recipe.model, gold)
        except PlaygroundError as error:
            return f'<p class="problem">{problem(without_paths(str(error)))}</p>'
        return agreement_view(held, ruled.answer.text)

    def _head(
        self,
        turns: Turns,
        chosen: Chosen | None,
        unit: str,
        request: gr.Request,
        event: gr.EventData,
    ) -> tuple[Any, Any, str]:
        """One of the small maps, large."""
        layer, head = (
            str(at + 1) if isinstance(at := getattr(event, name, None), int) else ""
            for name in ("layer", "head")
        )
        desk = desk_of(self.desk, request)
        return layer, head, attention_map(*chosen_traces(turns, chosen), desk, (layer, head, unit))

    def _look(  # noqa: PLR0917 - the inputs as Gradio hands them
        self,
        turns: Turns,
        chosen: Chosen | None,
        layer: str,
        head: str,
        unit: str,
        request: gr.Request,
    ) -> str:
        desk = desk_of(self.desk, request)
        return attention_map(*chosen_traces(turns, chosen), desk, (layer, head, unit))


def _rests_button(trace: Trace) -> str:
    """What asks for it; none where there is no answer."""
    if _proves(trace):
        return agreement_button()
    return "" if trace.answer is None or trace.answer.abstained else attribution_button()


def _proves(trace: Trace) -> bool:
    """Whether an answer is one that a proof of the text's sentences may have."""
    return trace.question.task == "deduction"


def _invitation(trace: Trace | None) -> str:
    if trace is None:
        return f'<p class="quiet nothing">{say("walk none")}</p>'
    return invitation(trace.id)


def _opened(name: str) -> Callable[[], str]:
    return lambda: name


def _dropdown(key: str, labels: Labels, choices: list[Choice] | None = None) -> gr.Dropdown:
    shown = chosen_words(choices) if choices else [("1", "")]
    dropdown = gr.Dropdown(shown, value="", label=word(key, "en"), visible=False, elem_id=key)
    labels.add(dropdown, choices or (), label=key)
    return dropdown


def _numbers(count: int, value: str = "", more: str = "") -> dict[str, Any]:
    """All of them, `1–count`, whose mean is drawn, then what goes through all, and each."""
    choices = [(f"1–{count}", ""), *([(more, more)] if more else ())]
    choices += [(str(one), str(one)) for one in range(1, count + 1)]
    return gr.update(choices=choices, value=value, visible=count > 0)
