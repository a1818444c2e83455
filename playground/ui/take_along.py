"""What one takes along from the page: an answer copied, a conversation or a picture as a file.

In:  take = TakeAlong(); take.listen(turns, chosen, language)
Out: a menu, and the handler of every button with `data-take` on the page (scripts/take.js)

The server sends the text, and the browser makes the file of it: none is left on the server.
"""

from dataclasses import asdict

import gradio as gr

from playground.core import Distribution, NearMiss, Proof, Trace
from playground.errors import InputError
from playground.log import Conversation, LoggedTurn
from playground.ui.desk import Chosen, Turns, chosen_traces, sentences
from playground.ui.events import on
from playground.ui.export.distribution_svg import distribution_svg
from playground.ui.export.files import FORMATS, File, file_name, file_of
from playground.ui.export.proof_svg import proof_svg
from playground.ui.export.text import answer_text
from playground.ui.theme import QUICK, drawing
from playground.ui.words import Language, say

ASKED = "document.take = wanted => trigger('select', wanted);"
"""Script of the menu: the page's script says what a click wants."""
ARRIVED = "file => { if (file) taken(file); return null; }"
"""What came is handed on once: where nothing can be made, nothing comes."""


class TakeAlong:
    """Components of the menu and what happens in them."""

    def __init__(self) -> None:
        self.menu = drawing(_menu(), elem_id="take", js_on_load=ASKED)
        self.file = gr.JSON(visible=False)

    def listen(self, turns: gr.State, chosen: gr.State, language: gr.Radio) -> None:
        """Connect the menu, and with it every button that takes something along."""
        made = on(self.menu.select, _made, [turns, chosen, language], self.file, **QUICK)
        on(made.success, None, self.file, self.file, js=ARRIVED)


def _made(
    turns: Turns, chosen: Chosen | None, language: Language, event: gr.EventData
) -> dict[str, str]:
    """What the click wants, as a file that the browser copies or saves."""
    if event.what in FORMATS:
        return asdict(file_of(*talk(turns), event.what, language))
    number = event.turn if event.what == "copy" else chosen.turn if chosen else -1
    trace, _ = chosen_traces(turns, Chosen(number, event.mode))
    if trace is None:
        raise InputError("This answer is no longer on the page. Open it in the log.")
    if event.what == "copy":
        return asdict(File("", "text/plain", answer_text(trace, language)))
    return asdict(picture(trace, int(event.at), language))


def picture(trace: Trace, at: int, language: Language) -> File:
    """The piece of evidence at a place as an SVG file. Raises InputError where it is none."""
    piece = trace.evidence[at] if 0 <= at < len(trace.evidence) else None
    name = file_name(f"{trace.id}-{at + 1}")
    match piece:
        case Proof() | NearMiss():
            root = piece if isinstance(piece, Proof) else piece.attempt
            said = sentences(trace.question.context)
            numbers = {one.start: number for number, one in enumerate(said, start=1)}
            return File(f"{name}.svg", "image/svg+xml", proof_svg(root, numbers, language))
        case Distribution():
            drawn = distribution_svg(piece, trace.mode, language)
            return File(f"{name}.svg", "image/svg+xml", drawn)
    raise InputError("There is no picture of this. The JSON of the answer has it.")


def talk(turns: Turns) -> tuple[Conversation, list[LoggedTurn]]:
    """The conversation on the page as the log keeps one. Raises InputError where it is empty."""
    logged: list[LoggedTurn] = []
    for number, turn in enumerate(turns):
        traces = turn.traces()
        said = {
            "told": turn.message.told,
            "asked": turn.message.asked,
            "context": turn.context,
            "problem": turn.problem,
        }
        logged.append(LoggedTurn(number, traces[0].at if traces else "", said, traces))
    if not logged:
        raise InputError("There is nothing to take along yet. Ask something first.")
    first = turns[0].message
    runs = [trace for turn in logged for trace in turn.traces]
    title = first.asked or first.told or turns[0].context
    began, ended = (runs[0].at, runs[-1].at) if runs else ("", "")
    name = runs[0].id if runs else ""
    return Conversation(name, title, began, ended, len(logged)), logged


def _menu() -> str:
    formats = "".join(
        f'<button type="button" data-take="{one}">{say(f"take {one}")}</button>' for one in FORMATS
    )
    return (
        f"<details data-menu><summary>{say('take along')}</summary><div>{formats}</div></details>"
        f'<p id="heard" role="status"></p><span hidden data-heard="copied">{say("copied")}</span>'
        f'<span hidden data-heard="saved">{say("saved")}</span>'
        f'<span hidden data-heard="uncopied">{say("uncopied")}</span>'
    )
