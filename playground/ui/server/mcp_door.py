"""The endpoints as tools of the Model Context Protocol, under the page's own rules.

In:  POST /gradio_api/mcp {"method": "tools/call", "params": {"name": "ask", "arguments": {…}}}
Out: the list of traces, as JSON in a text and as structured content

Gradio's own server of tools puts every caller's calls through one client, whose session is none of
theirs (bound_sessions.py), and gives values as Python writes them. Here each call runs with the
request it came with: its cookie says whose it is, the same doors count it, and it ends with its
client.
"""

import json
import logging
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import partial
from inspect import Parameter
from typing import Any

import anyio
import gradio as gr
from anyio.to_thread import run_sync
from gradio.routes import App
from gradio.utils import get_function_description
from mcp import types
from mcp.server import Server
from mcp.server.streamable_http_manager import StreamableHTTPSessionManager
from pydantic import create_model
from starlette.responses import JSONResponse
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from playground.ui.server.background import LEFT
from playground.ui.server.calls import names_problem, parameters
from playground.ui.server.door import OF_ALL

logger = logging.getLogger("playground")

PATH = "/gradio_api/mcp"
THREADS = OF_ALL + 24
"""Calls at once; questions are counted at the door besides."""
BROKE = "It broke inside, through no fault of yours; the server's log says where."
FOR_PROGRAMS = (
    "Here an assistant finds its tools, by the Model Context Protocol: give it this address. "
    "Others POST to /gradio_api/call/…: see /?view=api."
)

Endpoint = Callable[..., Any]


@asynccontextmanager
async def tools_served(app: App) -> AsyncIterator[None]:
    """While this is open, the public endpoints of the app's page are tools under `PATH`."""
    manager = StreamableHTTPSessionManager(tools(_endpoints(app.get_blocks())), stateless=True)

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["method"] == "POST":
            await manager.handle_request(scope, receive, send)
        else:
            await JSONResponse({"detail": FOR_PROGRAMS}, 405)(scope, receive, send)

    app.router.routes += [Route(path, _Raw(answer)) for path in (PATH, f"{PATH}/")]
    async with manager.run():
        yield


def tools(endpoints: dict[str, Endpoint]) -> Server[Any, Any]:
    """A server with a tool an endpoint, of its name; what they are told stands in a docstring."""
    server: Server[Any, Any] = Server("reasoning-playground")
    limiter = anyio.CapacityLimiter(THREADS)

    @server.list_tools()  # type: ignore[no-untyped-call, untyped-decorator]
    async def every() -> list[types.Tool]:
        return [_tool(name, endpoint) for name, endpoint in endpoints.items()]

    @server.call_tool(validate_input=False)  # type: ignore[untyped-decorator]
    async def call(name: str, arguments: dict[str, Any]) -> types.CallToolResult:
        if name not in endpoints:
            return _refused(f"There is no tool {name[:40]}. There are: {', '.join(endpoints)}.")
        endpoint = endpoints[name]
        if problem := names_problem(name, parameters(endpoint), arguments):
            return _refused(problem)
        left = threading.Event()
        LEFT.set(left)
        request = gr.Request(server.request_context.request)
        work = partial(endpoint, **arguments, **_asker(endpoint, request))
        try:
            found = await run_sync(work, abandon_on_cancel=True, limiter=limiter)
        except gr.Error as error:
            return _refused(error.message)
        except anyio.get_cancelled_exc_class():
            left.set()
            raise
        except Exception:
            logger.exception("the tool %s broke", name)
            return _refused(BROKE)
        return types.CallToolResult(
            content=[types.TextContent(type="text", text=json.dumps(found, ensure_ascii=False))],
            structuredContent={"result": found},
        )

    return server


class _Raw:
    """A route's endpoint that is an ASGI application, and no function of a request."""

    def __init__(self, answer: Callable[[Scope, Receive, Send], Any]) -> None:
        self._answer = answer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._answer(scope, receive, send)


def _endpoints(blocks: gr.Blocks) -> dict[str, Endpoint]:
    return {
        str(one.api_name): one.fn
        for one in blocks.fns.values()
        if one.api_visibility == "public" and one.fn
    }


def _tool(name: str, endpoint: Endpoint) -> types.Tool:
    said, told, _ = get_function_description(endpoint)
    fields: dict[str, Any] = {
        one.name: (one.annotation, ... if one.default is Parameter.empty else one.default)
        for one in parameters(endpoint).values()
    }
    schema = create_model(name, **fields).model_json_schema()
    for field, form in schema.get("properties", {}).items():
        form["description"] = told[field]
    return types.Tool(name=name, description=said, inputSchema=schema)


def _asker(endpoint: Endpoint, request: gr.Request) -> dict[str, gr.Request]:
    """Who asks, for an endpoint that wants to know."""
    return {"request": request} if "request" in endpoint.__annotations__ else {}


def _refused(sentence: str) -> types.CallToolResult:
    return types.CallToolResult(
        content=[types.TextContent(type="text", text=sentence)], isError=True
    )
