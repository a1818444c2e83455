"""The page's two public endpoints, `/ask` and `/history`, as the contract has them.

In:  Client(url).predict("Bob is big.", "Bob is big.", "auto", "rules", "{}", "", api_name="/ask")
Out: [{"id": …, "question": {…}, "mode": "rules", "answer": {"text": "True", …}, …}]
"""

import json
from typing import Any

import gradio as gr
from gradio.events import api

from playground.core import Mode, Trace
from playground.engine import compare
from playground.errors import InputError, PlaygroundError
from playground.json_form import as_dict
from playground.log import together
from playground.ui.desk import Desk, modes_of, pose
from playground.ui.theme import AT_ONCE
from playground.ui.visitor import reads_as, visitor_of

Json = dict[str, Any]
MOST = 500


def add_endpoints(desk: Desk) -> None:
    """Register both on the Blocks that are being built."""

    def ask(  # noqa: PLR0917, the contract's order
        text: str,
        context: str = "",
        task: str = "auto",
        mode: str = "both",
        options: str = "{}",
        model: str = "",
        request: gr.Request | None = None,
    ) -> list[Json]:
        """Ask a question; the text always asks. One trace a mode, in the JSON form of the log.

        `model` answers by probability: a hub id, a folder or a server's URL; empty for embedded.
        """
        owner = visitor_of(request) if request else ""
        try:
            question, _ = pose(text, context, task or "auto", _options(options), desk.models)
            modes = modes_of(mode or "both", question.task)
            solvers: dict[Mode, str] = {"probabilistic": model.strip()}
            keep = together(desk.log, text.strip() or context, owner)
            events = compare(
                question,
                modes,
                desk.models,
                solvers=solvers,
                keep=keep,
                place=desk.elsewhere,
            )
            return [as_dict(event) for _, event in events if isinstance(event, Trace)]
        except PlaygroundError as error:
            raise gr.Error(str(error), print_exception=False) from error

    def history(words: str = "", limit: int = 50, request: gr.Request | None = None) -> list[Json]:
        """Your own runs that have all the words, newest first."""
        if request is None or not 0 < limit <= MOST:
            raise gr.Error(f"The limit is {limit}; it takes 1 to {MOST}.", print_exception=False)
        try:
            return [as_dict(one) for one in desk.log.search(words, limit, reads_as(request))]
        except PlaygroundError as error:
            raise gr.Error(str(error), print_exception=False) from error

    api(ask, api_name="ask", concurrency_limit=AT_ONCE)
    api(history, api_name="history", concurrency_limit=AT_ONCE)


def _options(text: str) -> dict[str, str]:
    """`{"world": "closed"}` as options. Raises InputError where it is not of that form."""
    try:
        options = json.loads(text or "{}")
    except ValueError as error:
        raise InputError(f"The options are not JSON: {error}. Write {{}} for none.") from error
    if not isinstance(options, dict):
        raise InputError('The options are not a JSON object; write {"world": "closed"}, say.')
    return {str(name): str(value) for name, value in options.items()}
