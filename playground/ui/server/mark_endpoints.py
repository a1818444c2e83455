"""The public endpoints of marks: what a visitor says of his answers, and what that adds up to.

In:  Client(url).predict("9c1e…", "wrong", "it missed the “not”", api_name="/mark")
Out: True
"""

from typing import Any

import gradio as gr
from gradio.events import api

from playground.comparison.marked import as_dicts, by_solver
from playground.log import LONGEST_NOTE, MARKS, Log
from playground.ui.server import given


def add_mark_endpoints(log: Log) -> None:
    """Register them on the Blocks that are being built."""

    def mark(
        name: str, mark: str = "right", note: str = "", request: gr.Request | None = None
    ) -> bool:
        """Say of an answer of yours that it is right or wrong; false for none of yours.

        Args:
            name: the id of a run
            mark: right or wrong; empty takes the mark back
            note: why, at most 500 characters
        """
        with given.a_sentence_for_each_error():
            said = given.one_of("mark", mark, (*MARKS, ""))
            why = given.text("note", note)[:LONGEST_NOTE]
            return log.mark(given.text("id", name), given.reader(request), said, why)

    def reliability(request: gr.Request | None = None) -> list[dict[str, Any]]:
        """How right and how sure each solver was by your own marks, the one with most first."""
        with given.a_sentence_for_each_error():
            return as_dicts(by_solver(log.marked(given.reader(request))))

    for one in (mark, reliability):
        api(one, api_name=one.__name__, concurrency_limit=24)
