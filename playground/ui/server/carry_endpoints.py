"""The public endpoints that carry runs: out as the text of a file, and in again.

In:  Client(url).predict("jsonl", api_name="/export_runs")
Out: '{"turn": {"conversation": "c7…", …}, "mark": null, "id": "9c1e…", …}\n…'
"""

import tempfile
from pathlib import Path

import gradio as gr
from gradio.events import api

from playground.errors import InputError
from playground.log import Log, Sought
from playground.ui.server import given
from playground.ui.server.carried import MOST, taken_in, written


def add_carry_endpoints(log: Log) -> None:
    """Register them on the Blocks that are being built."""

    def export_runs(
        form: str = "jsonl", words: str = "", task: str = "", request: gr.Request | None = None
    ) -> str:
        """Your own runs as the text of a file, the first kept first, with turns and marks.

        Args:
            form: jsonl, which /import_runs takes, or csv
            words: each stands in question, context or answer; empty for all
            task: runs of that task; empty for all
        """
        with given.a_sentence_for_each_error():
            kind = given.one_of("form", form, ("jsonl", "csv"))
            reader = given.reader(request)
            sought = Sought(given.text("words", words), reader, given.text("task", task))
            return written(log, sought, f".{kind}").decode()

    def import_runs(lines: str, request: gr.Request | None = None) -> int:
        """Take in runs as your own; how many were not here before. One that is here stays as it is.

        Args:
            lines: a run a line, as /export_runs gives them
        """
        with given.a_sentence_for_each_error(), tempfile.TemporaryDirectory() as folder:
            given.reader(request)
            if len(given.text("lines", lines)) > MOST:
                raise InputError(f"At most {MOST / 1e6:,.0f} MB are taken in at once. Cut it.")
            path = Path(folder) / "lines"
            path.write_text(lines, encoding="utf-8", errors="replace")
            return taken_in(log, path, request)  # type: ignore[arg-type]

    for one in (export_runs, import_runs):
        api(one, api_name=one.__name__, concurrency_limit=4)
