"""Who is at the page: a visitor known by a random id in a cookie, or the owner of the server.

In:  a request whose cookie `playground_owner` holds the token that `serve` printed
Out: reads_as(request) == None, which a Log takes as "all runs"; else the visitor's own id

Where a request comes from proves nothing: behind a proxy everyone comes from this very machine.
"""

import os
import re
import secrets
from typing import TYPE_CHECKING

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import cookie_parser
from starlette.types import ASGIApp, Message, Receive, Scope, Send

if TYPE_CHECKING:
    import gradio as gr

COOKIE = "playground_visitor"
YEAR = 365 * 24 * 3600
_ID = re.compile(r"[A-Za-z0-9_-]{43}")


class VisitorCookie:
    """ASGI middleware: who comes without a visitor's cookie is given one, and has it at once."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Add the cookie to the request, so that its handler sees it, and to the response."""
        if scope["type"] != "http" or known(scope):
            await self.app(scope, receive, send)
            return
        visitor = secrets.token_urlsafe(32)
        MutableHeaders(scope=scope)["cookie"] = f"{COOKIE}={visitor}"

        async def send_with_cookie(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).append("set-cookie", _cookie(visitor, scope))
            await send(message)

        await self.app(scope, receive, send_with_cookie)


def known(scope: Scope) -> str:
    """The visitor's id that a request came with; "" where it has none, or a made-up one."""
    visitor = cookies(scope).get(COOKIE, "")
    return visitor if _ID.fullmatch(visitor) else ""


def cookies(scope: Scope) -> dict[str, str]:
    """The cookies of a request."""
    return cookie_parser(Headers(scope=scope).get("cookie", ""))


def is_https(scope: Scope) -> bool:
    """Whether the browser came by https, to this server or to the proxy before it."""
    forwarded = Headers(scope=scope).get("x-forwarded-proto", "")
    return scope["scheme"] == "https" or forwarded == "https"


def _cookie(visitor: str, scope: Scope) -> str:
    """A Space shows the page in a frame of another site: only its attributes survive there."""
    secure = "; Secure" if is_https(scope) else ""
    framed = secure and "SPACE_ID" in os.environ
    site = "SameSite=None; Secure; Partitioned" if framed else f"SameSite=Lax{secure}"
    return f"{COOKIE}={visitor}; Path=/; Max-Age={YEAR}; HttpOnly; {site}"


def visitor_of(request: "gr.Request") -> str:
    """The visitor's id, which the middleware gave; without one, an id that nobody has."""
    return str(dict(request.cookies).get(COOKIE) or secrets.token_urlsafe(32))


def visitor_in(scope: Scope) -> str:
    """The visitor's id of a request that came through the middleware; "" without a cookie."""
    return cookie_parser(MutableHeaders(scope=scope).get("cookie", "")).get(COOKIE, "")


def is_owner(request: "gr.Request") -> bool:
    """Whether the request came with the owner's token, as owner.py has found."""
    return getattr(request.state, "owner", False) is True


def reads_as(request: "gr.Request") -> str | None:
    """The `owner` for a Log: None, which means all runs, for the owner; else the visitor's id."""
    return None if is_owner(request) else visitor_of(request)
