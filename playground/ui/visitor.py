"""Who is at the page: a visitor known by a random id in a cookie, or the owner of the machine.

In:  a request from 127.0.0.1 without forwarding headers, SPACE_ID unset
Out: reads_as(request) == None, which a Log takes as "all runs"; else the visitor's own id
"""

import os
import re
import secrets
from ipaddress import ip_address
from typing import TYPE_CHECKING

from starlette.datastructures import MutableHeaders
from starlette.requests import cookie_parser
from starlette.types import ASGIApp, Message, Receive, Scope, Send

if TYPE_CHECKING:
    import gradio as gr

COOKIE = "playground_visitor"
YEAR = 365 * 24 * 3600
_ID = re.compile(r"[A-Za-z0-9_-]{43}")
_FORWARDED = ("forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-real-ip")


class VisitorCookie:
    """ASGI middleware: who comes without a visitor's cookie is given one, and has it at once."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Add the cookie to the request, so that its handler sees it, and to the response."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = MutableHeaders(scope=scope)
        if _ID.fullmatch(cookie_parser(headers.get("cookie", "")).get(COOKIE, "")):
            await self.app(scope, receive, send)
            return
        visitor = secrets.token_urlsafe(32)
        headers["cookie"] = f"{COOKIE}={visitor}"
        secure = scope["scheme"] == "https" or headers.get("x-forwarded-proto", "") == "https"

        async def send_with_cookie(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).append("set-cookie", _cookie(visitor, secure))
            await send(message)

        await self.app(scope, receive, send_with_cookie)


def _cookie(visitor: str, secure: bool) -> str:
    """A Space shows the page in a frame of another site: only these attributes survive there."""
    site = "SameSite=None; Secure; Partitioned" if secure else "SameSite=Lax"
    return f"{COOKIE}={visitor}; Path=/; Max-Age={YEAR}; HttpOnly; {site}"


def visitor_of(request: "gr.Request") -> str:
    """The visitor's id, which the middleware gave; without one, an id that nobody has."""
    return str(dict(request.cookies).get(COOKIE) or secrets.token_urlsafe(32))


def is_owner(request: "gr.Request") -> bool:
    """A browser on this very machine, reached directly, and not in a Space."""
    headers = request.headers
    if "SPACE_ID" in os.environ or any(name in headers for name in _FORWARDED):
        return False
    return _loopback(request.client.host) and _loopback(_host(headers.get("host", "")))


def reads_as(request: "gr.Request") -> str | None:
    """The `owner` for a Log: None, which means all runs, for the owner; else the visitor's id."""
    return None if is_owner(request) else visitor_of(request)


def _host(header: str) -> str:
    """`[::1]:7860` → `::1`; a name that only *resolves* to loopback stays a name."""
    return header.rsplit(":", 1)[0].strip("[]") if ":" in header else header


def _loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
