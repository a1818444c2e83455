"""How each sentence was understood: said back, and in the notations of logic, to copy.

In:  understanding_view(understood("All dogs bark. Perhaps so."))
Out: '<figure class="understood"><figcaption>…</figcaption><ol>…</ol>…'

It is worked out once someone wants to know.
"""

from html import escape

import gradio as gr

from playground.core import Trace
from playground.deduction.notation.understood import NOTATIONS, Sense, whole
from playground.deduction.notation.understood import Understanding as Understood
from playground.errors import PlaygroundError, without_paths
from playground.ui.conversation import Chosen, Turns, chosen_traces
from playground.ui.desk import Desk
from playground.ui.element_scripts import UNDERSTAND
from playground.ui.events import on
from playground.ui.said import problem
from playground.ui.server.rights import desk_of
from playground.ui.server.visitor import visitor_of
from playground.ui.theme import drawing
from playground.ui.words.page import say

MOST = 200
"""Sentences that are drawn; what is copied has all."""


class Understanding:
    """The element below the proof, and what happens in it."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.element = drawing("", elem_id="understood", js_on_load=UNDERSTAND)

    def listen(self, turns: gr.State, chosen: gr.State) -> None:
        """Connect the button."""
        on(
            self.element.submit, self.show, [turns, chosen], self.element,
            show_progress="hidden", api_visibility="private", concurrency_limit=2,
            concurrency_id="understanding",
        )  # fmt: skip

    def show(self, turns: Turns, chosen: Chosen | None, request: gr.Request) -> str:
        """The sentences of the chosen answer's text; what is wrong is said in their place."""
        trace, _ = chosen_traces(turns, chosen)
        if trace is None or not understanding_button(trace):
            return ""
        desk, owner = desk_of(self.desk, request), visitor_of(request)
        try:
            return understanding_view(desk.understanding(trace.question, owner))
        except PlaygroundError as error:
            return f'<p class="problem">{problem(without_paths(str(error)))}</p>'


def understanding_button(trace: Trace) -> str:
    """What stands there until someone wants to know; "" where no sentences were read."""
    asked = trace.question
    if asked.task != "deduction" or asked.options.get("form") == "fol" or not asked.context.strip():
        return ""
    return f'<button type="button" class="all-heads" data-understand>{say("understood")}</button>'


def understanding_view(found: Understood) -> str:
    """Each sentence with what it was taken for, and the whole text in each notation, to copy."""
    rows = "".join(map(_row, found.senses[:MOST]))
    more = len(found.senses) - MOST
    cut = f'<p class="quiet">{say("understood more", n=f"{more:,}")}</p>' if more > 0 else ""
    notations = "".join(_notation(found, one) for one in NOTATIONS)
    return (
        f'<figure class="understood"><figcaption>{say("understood")}</figcaption>'
        f"<p>{say('understood what')}</p><ol>{rows}</ol>{cut}{notations}</figure>"
    )


def _row(sense: Sense) -> str:
    sentence = sense.sentence
    text = escape(sentence.text) if sentence.text else say("understood of words")
    if not sentence.read:
        return f'<li class="unread">{text}<p>{problem(sentence.why)}</p></li>'
    said = [*map(escape, sense.said)] or [say("understood nothing")]
    return f"<li>{text}{''.join(f'<p>{one}</p>' for one in said)}</li>"


def _notation(found: Understood, notation: str) -> str:
    return (
        f"<details><summary>{say(f'understood {notation}')}</summary>"
        f'<button type="button" data-copy>{say("copy")}</button>'
        f"<pre>{escape(whole(found, notation))}</pre></details>"
    )
