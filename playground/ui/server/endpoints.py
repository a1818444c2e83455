"""The page's public endpoints: `/ask` and `/history`, as the contract has them, and `/delete`.

In:  Client(url).predict("Bob is big.", "Bob is big.", "auto", "rules", "{}", "", api_name="/ask")
Out: [{"id": …, "question": {…}, "mode": "rules", "answer": {"text": "True", …}, …}]
"""

import json
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any

import gradio as gr
from gradio.events import api

from playground.core import Trace
from playground.engine import compare
from playground.errors import InputError, PlaygroundError, without_paths
from playground.json_form import as_dict
from playground.json_text import read_json
from playground.limit import Limit
from playground.log import Sought, together
from playground.ui.desk import Desk, Form, modes_of, pose
from playground.ui.server.background import gone
from playground.ui.server.rights import desk_of
from playground.ui.server.visitor import reads_as, visitor_of

Json = dict[str, Any]
MOST = 500
AUTO = ("", "auto")


def add_endpoints(desk: Desk) -> None:
    """Register them on the Blocks that are being built."""

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

        `model` answers by probability: the id of a listed model or a listed server's URL, for the
        owner also any hub id, a folder or another URL; empty for embedded.
        """
        owner, own = visitor_of(request) if request else "", desk_of(desk, request)
        with _a_sentence_for_each_error(), desk.door.open(owner):
            asked = {"text": text, "context": context, "task": task, "mode": mode}
            for name, value in {**asked, "options": options, "model": model}.items():
                _text(name, value)
            form = Form(text, context, task, mode, options=_options(options), model=model.strip())
            return [as_dict(one) for one in _answers(own, form, owner)]

    def history(
        words: str = "",
        limit: int = 50,
        conversation: str = "",
        request: gr.Request | None = None,
    ) -> list[Json]:
        """Your own runs that have all the words, newest first; of one conversation by its id."""
        with _a_sentence_for_each_error():
            sought = Sought(
                _text("words", words),
                _reader(request),
                conversation=_text("conversation", conversation),
            )
            return [as_dict(one) for one in desk.log.search(sought, _limit(limit))]

    def delete(name: str, request: gr.Request | None = None) -> bool:
        """Delete your own run or conversation of that id; false where you have none."""
        with _a_sentence_for_each_error():
            owner = _reader(request)
            one = _text("id", name)
            return desk.log.delete(one, owner) or desk.log.delete_conversation(one, owner)

    api(ask, api_name="ask", concurrency_limit=None)
    api(history, api_name="history", concurrency_limit=24)
    api(delete, api_name="delete", concurrency_limit=24)


def _answers(desk: Desk, form: Form, owner: str) -> list[Trace]:
    """A trace a mode; none where the client has left meanwhile."""
    limit, route, has_left = Limit(desk.seconds), None, gone()
    for found in desk.routes(form.text, form.context, owner) if form.task in AUTO else ():
        if has_left():
            return []
        route = found
    question = pose(form.text, form.context, form.task, form.options, route)
    modes = modes_of(form.mode or "both", question.task)
    events = compare(
        question, modes, desk.models,
        solvers={"probabilistic": form.model}, keep=together(desk.log, owner),
        place=desk.place(owner), limit=limit,
    )  # fmt: skip
    traces = []
    with closing(events):
        for _, event in events:
            if has_left():
                return []
            traces += [event] if isinstance(event, Trace) else []
    return traces


@contextmanager
def _a_sentence_for_each_error() -> Iterator[None]:
    """What is fit to show a person reaches the caller as it is said."""
    try:
        yield
    except PlaygroundError as error:
        raise gr.Error(without_paths(str(error)), print_exception=False) from error


def _reader(request: gr.Request | None) -> str | None:
    """The `owner` whose runs these are. Raises InputError where nobody knows who asks."""
    if request is None:
        raise InputError("Ask over the network: without a request nobody knows whose runs to read.")
    return reads_as(request)


def _text(name: str, value: object) -> str:
    """What came over the network as a text. Raises InputError where it is none."""
    if isinstance(value, str):
        return value
    raise InputError(f"“{name}” is {_shown(value)}; it takes a text.")


def _limit(value: object) -> int:
    """What came over the network as a number of runs. Raises InputError where it is none."""
    is_number = not isinstance(value, bool) and isinstance(value, int | float)
    whole = next((n for n in range(1, MOST + 1) if is_number and n == value), None)
    if whole is None:
        raise InputError(f"The limit is {_shown(value)}; it takes a whole number from 1 to {MOST}.")
    return whole


def _shown(value: object) -> str:
    return json.dumps(value)[:80]


def _options(text: str) -> dict[str, str]:
    """`{"world": "closed"}` as options. Raises InputError where it is not of that form."""
    try:
        options = read_json(text or "{}")
    except ValueError as error:
        raise InputError(f"The options are not JSON: {error}. Write {{}} for none.") from error
    if not isinstance(options, dict):
        raise InputError('The options are not a JSON object; write {"world": "closed"}, say.')
    return {str(name): str(value) for name, value in options.items()}
