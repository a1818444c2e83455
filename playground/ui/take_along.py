"""What one takes along from the page: an answer copied, a conversation or a picture as a file.

In:  take = TakeAlong(desk); take.listen(turns, chosen, language)
Out: a menu, and the handler of every button with `data-take` on the page (scripts/take.js)

The server sends the text, and the browser makes the file of it: none is left on the server.
"""

from dataclasses import asdict

import gradio as gr

from playground.core import Distribution, Mode, NearMiss, Proof, Trace
from playground.errors import InputError
from playground.ui.conversation import Chosen, Turns, chosen_traces, sentences
from playground.ui.desk import Desk
from playground.ui.events import QUEUED, on
from playground.ui.export import FORMATS
from playground.ui.export.distribution_svg import distribution_svg
from playground.ui.export.files import File, file_name, file_of
from playground.ui.export.proof_svg import proof_svg
from playground.ui.export.text import answer_text
from playground.ui.export.whole_conversation import whole_conversation
from playground.ui.server.visitor import reads_as
from playground.ui.theme import drawing
from playground.ui.words.page import say
from playground.wording.said import Language

ASKED = "document.take = wanted => trigger('select', wanted);"
"""Script of the menu: the page's script says what a click wants."""
ARRIVED = "file => { if (file) taken(file); return null; }"
"""What came is handed on once: where nothing can be made, nothing comes."""


class TakeAlong:
    """Components of the menu and what happens in them."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.menu = drawing(_menu(), elem_id="take", js_on_load=ASKED)
        self.file = gr.JSON(visible=False)

    def listen(self, turns: gr.State, chosen: gr.State, language: gr.Radio) -> None:
        """Connect the menu, and with it every button that takes something along."""
        made = on(self.menu.select, self._made, [turns, chosen, language], self.file, **QUEUED)
        on(made.success, None, self.file, self.file, js=ARRIVED)

    def _made(
        self,
        turns: Turns,
        chosen: Chosen | None,
        language: Language,
        event: gr.EventData,
        request: gr.Request,
    ) -> dict[str, str]:
        """What the click wants, as a file that the browser copies or saves.

        Raises InputError where there is nothing of the kind, LogError where the log cannot be read.
        """
        what = str(getattr(event, "what", ""))
        mode: Mode = "probabilistic" if getattr(event, "mode", "") == "probabilistic" else "rules"
        number, at = (
            one if isinstance(one, int) else -1
            for one in (getattr(event, "turn", -1), getattr(event, "at", -1))
        )
        if what in FORMATS:
            whole = whole_conversation(self.desk.log, name_of(turns), reads_as(request))
            return asdict(file_of(*whole, what, language))
        if what != "copy":
            number = chosen.turn if chosen else -1
        trace, _ = chosen_traces(turns, Chosen(number, mode))
        if trace is None:
            raise InputError("This answer is no longer on the page. Open it in the log.")
        if what == "copy":
            return asdict(File("", "text/plain", answer_text(trace, language)))
        return asdict(picture(trace, at, language))


def name_of(turns: Turns) -> str:
    """The id of the conversation on the page or, where it is another's, of the run shown of it.

    Raises InputError where nothing was asked yet.
    """
    for turn in reversed(turns):
        if turn.conversation:
            return turn.conversation
        if traces := turn.traces():
            return traces[0].id
    raise InputError("There is nothing to take along yet. Ask something first.")


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


def _menu() -> str:
    formats = "".join(
        f'<button type="button" data-take="{one}">{say(f"take {one}")}</button>' for one in FORMATS
    )
    return (
        f"<details data-menu><summary>{say('take along')}</summary><div>{formats}</div></details>"
        f'<p id="heard" role="status"></p><span hidden data-heard="copied">{say("copied")}</span>'
        f'<span hidden data-heard="saved">{say("saved")}</span>'
        f'<span hidden data-heard="uncopied">{say("uncopied")}</span>'
        f'<span hidden data-heard="long">{say("link long")}</span>'
    )
