"""Which of Gradio's addresses are open: those that the page and its endpoints use, and no other.

In:  GET /gradio_api/deep_link?session_hash=…, which would write a file
Out: 404 {"detail": "There is nothing here. …"}
"""

import re

from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send

_OPEN = re.compile(
    r"/(config|theme\.css|favicon\.ico|robots\.txt|manifest\.json|(assets|static|svelte)/.+)?"
    r"|/gradio_api/(info|openapi\.json|app_id|startup-events|theme\.css|upload"
    r"|mcp|cancel|reset|run/[^/]+|queue/(join|data|status)|heartbeat/[^/]+"
    r"|call/(v2/)?[^/]+(/[^/]+)?)"
)


class OpenRoutes:
    """ASGI middleware: whatever is not in the list is not there.

    Closed are links and files that are written, whatever serves a file by its path, and what
    concerns components that the page does not have. `/run` is for what needs no queue; the queue
    itself refuses the rest there (`api_open`).
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer 404, or hand the request on."""
        if scope["type"] != "http" or is_open(scope["path"].removeprefix(scope["root_path"])):
            await self.app(scope, receive, send)
            return
        nothing = "There is nothing here. The endpoints are /gradio_api/call/…: see /?view=api."
        await JSONResponse({"detail": nothing}, 404)(scope, receive, send)


def is_open(path: str) -> bool:
    """Whether the page or one of its endpoints is behind a path."""
    return bool(_OPEN.fullmatch(path.rstrip("/") or "/"))
