"""Calls of the public endpoints with too few, too many or unknown values get a sentence.

In:  POST …/call/ask with a list of five values
Out: the event ends in {"error": "/ask takes 6 values in this order: … “model” is missing. …"}

Gradio itself says no more than `error: null` or “Internal Server Error” of them.
"""

import re
from collections.abc import Mapping, Sequence
from inspect import Parameter, signature
from typing import TYPE_CHECKING, Any

import gradio as gr
from gradio.block_function import BlockFunction
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from playground.json_text import read_json
from playground.ui.server.received import received

if TYPE_CHECKING:
    from playground.ui.server.comparing import Comparing

Parameters = Mapping[str, Parameter]
LATER = {"history": ("conversation", "task", "mode", "verdict", "mark")}
"""Values that came after an endpoint's first form: a list that ends before them is complete."""
_CALL = re.compile(r"/call/(v2/)?([^/]+)/?$")
_FETCH = re.compile(r"/call/(?:v2/)?[^/]+/([^/]+)/?$")


class CheckedBlocks(gr.Blocks):
    """Gradio's blocks, which refuse values of another number or type with a sentence.

    `comparing` are the comparisons that go on beside the page, where it has a tab for them.
    """

    comparing: "Comparing | None" = None

    def validate_inputs(self, block_fn: BlockFunction, inputs: list[Any]) -> None:
        """Raises gr.Error where an endpoint was given too few values or too many, or a control
        one of the wrong type.
        """
        names = [one.elem_id or type(one).__name__.lower() for one in block_fn.inputs]
        if block_fn.api_visibility == "public" and block_fn.fn:
            wanted = parameters(block_fn.fn)
            names, name = list(wanted), str(block_fn.api_name)
            inputs.extend(defaults(name, wanted, len(inputs)))
            if problem := count_problem(name, wanted, len(inputs)):
                raise gr.Error(problem, print_exception=False)
        super().validate_inputs(block_fn, inputs)
        inputs[:] = received(block_fn.inputs, inputs, names)


class CheckedCalls:
    """ASGI middleware: a call by names that are not there, or of no endpoint, is refused, and so is
    fetching what is not there.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer 404 or 422 with a sentence, or hand the request on as it came."""
        method = scope["method"] if scope["type"] == "http" else ""
        fetched = _FETCH.search(scope["path"]) if method == "GET" else None
        if fetched and not _waits(scope["app"].get_blocks(), fetched[1]):
            said = "Nothing is to be fetched here: no call has that id, or it is long over."
            await _refuse(404, said, scope, send)
            return
        found = _CALL.search(scope["path"]) if method == "POST" else None
        if not found:
            await self.app(scope, receive, send)
            return
        by_name, name = found.groups()
        endpoints = public(scope["app"].get_blocks())
        if name not in endpoints:
            every = ", ".join(f"/{one}" for one in endpoints)
            await _refuse(404, f"There is no endpoint /{name}. There are: {every}.", scope, send)
            return
        body = await Request(scope, receive).body()
        problem = names_problem(name, endpoints[name], _json(body)) if by_name else ""
        if problem:
            await _refuse(422, problem, scope, send)
            return

        async def again() -> Message:
            return {"type": "http.request", "body": body, "more_body": False}

        await self.app(scope, again, send)


def _waits(blocks: gr.Blocks, event: str) -> bool:
    """Whether a call of that id has something to say, now or later.

    Of another id Gradio's own stream would break off; of one fetched to its end it would beat on.
    """
    queue = blocks._queue
    messages = queue.pending_messages_per_session.get(event)
    over = not queue.pending_event_ids_session.get(event)
    return messages is not None and not (over and messages.empty())


def public(blocks: gr.Blocks) -> dict[str, Parameters]:
    """The parameters of each public endpoint, by its name."""
    return {
        str(one.api_name): parameters(one.fn)
        for one in blocks.fns.values()
        if one.api_visibility == "public" and one.fn
    }


def parameters(endpoint: Any) -> Parameters:
    """Those a caller gives, in their order; the request is Gradio's."""
    found = signature(endpoint).parameters
    return {name: one for name, one in found.items() if name != "request"}


def defaults(name: str, wanted: Parameters, given: int) -> list[Any]:
    """What stands for the values after so many, where all of them came later."""
    missing = list(wanted)[given:]
    later = set(missing) <= set(LATER.get(name, ()))
    return [wanted[one].default for one in missing] if later else []


def count_problem(name: str, wanted: Parameters, given: int) -> str:
    """What is wrong with a list of so many values; "" for nothing."""
    if given == len(wanted):
        return ""
    missing = list(wanted)[given:]
    wrong = (
        f"{_listed(missing)} {'is' if len(missing) == 1 else 'are'} missing."
        if missing
        else f"These are {given}."
    )
    return f"/{name} takes {len(wanted)} values in this order: {', '.join(wanted)}. {wrong} " + (
        f"Or give them by name, and only those you need: POST to /gradio_api/call/v2/{name}."
    )


def names_problem(name: str, wanted: Parameters, given: Any) -> str:
    """What is wrong with values by name; "" for nothing, and for what is no JSON object."""
    if not isinstance(given, dict):
        return ""
    unknown = [one for one in given if one not in wanted]
    missing = [
        one
        for one, parameter in wanted.items()
        if parameter.default is Parameter.empty and one not in given
    ]
    if not unknown and not missing:
        return ""
    takes = f"/{name} takes these values by name: {', '.join(wanted)}."
    if unknown:
        return f"{takes} It knows no {_listed(unknown)}."
    return f"{takes} {_listed(missing)} {'is' if len(missing) == 1 else 'are'} missing."


def _listed(names: Sequence[str]) -> str:
    return ", ".join(f"“{one}”" for one in names)


def _json(body: bytes) -> Any:
    try:
        return read_json(body)
    except ValueError:
        return None  # Gradio refuses it with the place of the fault


async def _refuse(status: int, sentence: str, scope: Scope, send: Send) -> None:
    async def nothing() -> Message:
        return {"type": "http.disconnect"}

    await JSONResponse({"detail": sentence}, status)(scope, nothing, send)
