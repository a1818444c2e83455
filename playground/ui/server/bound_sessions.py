"""A session is its visitor's: the name of one is worth nothing without the cookie it began with.

In:  POST /gradio_api/queue/join {"session_hash": "3mq0…", …}, cookie playground_visitor=f3a9…
Out: the same with the session_hash that belongs to both, "5d0c…"; with another cookie, another one

What Gradio keeps of a page stands under a name that the browser makes up and sends in bodies, in
queries and in paths. A program without cookies has its names to itself alone by their randomness.
"""

import json
import re
from hashlib import blake2b
from urllib.parse import parse_qsl, urlencode

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from playground.ui.server.visitor import known

NAME = "session_hash"
_PATH = re.compile(r"(/heartbeat/)([^/]+)")


class BoundSessions:
    """ASGI middleware: each name of a session is replaced by one of the visitor and that name."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand the request on as if the browser had known the name."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        visitor = known(scope)
        scope = {
            **scope,
            "path": _PATH.sub(lambda found: found[1] + bound(found[2], visitor), scope["path"]),
            "query_string": _query(scope["query_string"], visitor),
        }
        if scope["method"] == "POST" and not _is_form(scope):
            body = _body(await Request(scope, receive).body(), visitor)
            headers = MutableHeaders(raw=list(scope["headers"]))
            headers["content-length"] = str(len(body))
            scope["headers"], receive = headers.raw, _again(body, receive)
        await self.app(scope, receive, send)


def bound(session: str, visitor: str) -> str:
    """The name of a session as the server has it."""
    return blake2b(
        session.encode("utf-8", "replace"), key=visitor.encode(), digest_size=16
    ).hexdigest()


def _query(query: bytes, visitor: str) -> bytes:
    if NAME.encode() not in query:
        return query
    pairs = parse_qsl(query.decode("latin-1"), keep_blank_values=True)
    return urlencode(
        [(name, bound(value, visitor) if name == NAME else value) for name, value in pairs]
    ).encode()


def _body(body: bytes, visitor: str) -> bytes:
    """The same JSON under the other name; what is none is refused by who reads it next."""
    try:
        said = json.loads(body)
    except (ValueError, RecursionError):
        return body
    if not isinstance(said, dict) or not isinstance(said.get(NAME), str):
        return body
    return json.dumps({**said, NAME: bound(said[NAME], visitor)}).encode()


def _is_form(scope: Scope) -> bool:
    return MutableHeaders(scope=scope).get("content-type", "").startswith("multipart/")


def _again(body: bytes, receive: Receive) -> Receive:
    """The body once more, then whatever comes, such as that the client has gone."""
    left = [body]

    async def again() -> Message:
        if left:
            return {"type": "http.request", "body": left.pop(), "more_body": False}
        return await receive()

    return again
