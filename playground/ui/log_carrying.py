"""Below the list of the Log tab: what it shows as a file, and runs of a file taken in.

In:  carry = LogCarrying(desk, labels); carry.listen(sought_of, inputs)
Out: three buttons that save a file, one that takes a file in, and a line that says what came of it
"""

from base64 import b64encode
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import gradio as gr

from playground.errors import InputError
from playground.log import Sought
from playground.ui.desk import Desk
from playground.ui.events import QUEUED, on
from playground.ui.labels import Labels
from playground.ui.server.carried import taken_in, written
from playground.ui.theme import drawing
from playground.ui.words.page import say, word

Values = Mapping[Any, Any]
KINDS = {
    ".jsonl": "application/jsonl",
    ".csv": "text/csv",
    ".sqlite": "application/vnd.sqlite3",
}
"""Ends of the files, and their media types."""
SAVED = "found => { if (found) saveBytes(found); return null; }"


class LogCarrying:
    """Components and what happens in them."""

    def __init__(self, desk: Desk, labels: Labels) -> None:
        self.desk = desk
        drawing(
            f'<div class="carry"><h2>{say("carry title")}</h2>'
            f'<p class="quiet">{say("carry note")}</p></div>'
        )
        with gr.Row(elem_id="log-carry"):
            self.buttons = {}
            for kind in KINDS:
                name = f"carry {kind.removeprefix('.')}"
                self.buttons[kind] = gr.Button(
                    word(name, "en"), size="sm", elem_id=f"carry-{kind.removeprefix('.')}"
                )
                labels.add(self.buttons[kind], value=name)
            self.file = gr.UploadButton(
                word("carry in", "en"), file_types=[".jsonl"], size="sm", elem_id="carry-in"
            )
            labels.add(self.file, label="carry in")
        self.said = drawing("", elem_id="carried")
        self.handed = gr.JSON(visible=False)

    def listen(
        self,
        sought: Callable[[Values, gr.Request], Sought],
        inputs: set[Any],
        drawn: Callable[[Values, gr.Request], Mapping[Any, Any]],
        outputs: list[Any],
    ) -> None:
        """Connect the buttons. `sought` says what the list shows, `drawn` draws the tab anew."""

        def save(kind: str) -> Callable[[Values, gr.Request], Mapping[Any, Any]]:
            def saved(values: Values, request: gr.Request) -> Mapping[Any, Any]:
                found = b64encode(written(self.desk.log, sought(values, request), kind)).decode()
                file = {"name": f"playground-runs{kind}", "kind": KINDS[kind], "base64": found}
                return {self.handed: file}

            return saved

        def take_in(values: Values, request: gr.Request) -> Mapping[Any, Any]:
            more = taken_in(self.desk.log, _uploaded(values[self.file]), request)
            said = say("carried in", n=f"{more:,}")
            return {self.said: f'<p role="status">{said}</p>', **drawn(values, request)}

        for kind, button in self.buttons.items():
            made = on(button.click, save(kind), inputs, self.handed, **QUEUED)
            on(made.success, None, self.handed, self.handed, js=SAVED)
        on(
            self.file.upload, take_in, {*inputs, self.file}, [self.said, *outputs],
            trigger_mode="once", **QUEUED,
        )  # fmt: skip


def _uploaded(given: object) -> Path:
    path = Path(str(given or ""))
    if not given or not path.is_file():
        raise InputError(
            "The file is no longer here: uploads are kept ten minutes. Upload it again."
        )
    return path
