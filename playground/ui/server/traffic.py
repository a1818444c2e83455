"""How much one may send: bytes in a request, and of one visitor in ten minutes.

In:  POST /gradio_api/queue/join with 9 MB, or an upload after 200 MB of others
Out: 413 or 429 and {"detail": "…what was too much, and what to do…"}; nothing of it was read
"""

import time
from collections import Counter
from collections.abc import Callable

from starlette.datastructures import Headers
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from playground.ui.server.visitor import visitor_in

MB = 1_000_000
OF_REQUEST = 8 * MB
OF_UPLOAD = 24 * MB
"""A file of the largest size that is taken, and what a browser sends around it."""
OF_VISITOR = 200 * MB
WINDOW = 600
"""Seconds in which a visitor may send so much."""


class Traffic:
    """ASGI middleware: refuses a request by its announced length, before any of it is read."""

    def __init__(self, app: ASGIApp, now: Callable[[], float] = time.monotonic) -> None:
        self.app = app
        self._now = now
        self._sent: Counter[str] = Counter()
        self._until = 0.0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer 411, 413 or 429 with a sentence, or hand the request on."""
        if scope["type"] == "http" and (refused := self._refused(scope)):
            status, sentence = refused
            await JSONResponse({"detail": sentence}, status)(scope, receive, send)
            return
        await self.app(scope, receive, send)

    def _refused(self, scope: Scope) -> tuple[int, str] | None:
        headers = Headers(scope=scope)
        if "transfer-encoding" in headers:
            return 411, "Say how long the request is: send Content-Length, and no chunks."
        length = int(headers.get("content-length", "") or 0)  # the server lets only digits pass
        most = OF_UPLOAD if scope["path"].rstrip("/").endswith("/upload") else OF_REQUEST
        if length > most:
            return 413, (
                f"The request has {length:,} bytes; at most {most:,} are taken. Send a shorter "
                "text or a smaller file."
            )
        if self._now() > self._until:
            self._sent.clear()
            self._until = self._now() + WINDOW
        visitor = visitor_in(scope)
        self._sent[visitor] += length
        if self._sent[visitor] > OF_VISITOR:
            return 429, (
                f"You have sent more than {OF_VISITOR:,} bytes within {WINDOW // 60} minutes, and "
                "no more are taken. Go on in some minutes."
            )
        return None
