"""What a page of another site asks, nobody in particular asks: it comes without cookies.

In:  POST /gradio_api/call/delete, cookie playground_owner=…, Sec-Fetch-Site: same-site
Out: the same request without its cookie, and an answer that sets none

`SameSite` alone is not enough: to a browser http://127.0.0.1:9999 is the same site as
http://127.0.0.1:7860, as one.example.org is as two.example.org, and on a hub a Space's cookie goes
along from the frame of another Space. Browsers say who sent a request over https and to this very
machine; a proxy that changes the host's name changes nothing about that.
"""

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send


class OtherSites:
    """ASGI middleware: takes the cookies off what another site's page sends, but for links."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand the request on as a stranger's where another site sent it, else as it came."""
        if scope["type"] != "http" or not is_anothers(scope):
            await self.app(scope, receive, send)
            return
        headers = [pair for pair in scope["headers"] if pair[0] != b"cookie"]

        async def send_without_cookie(message: Message) -> None:
            if message["type"] == "http.response.start":
                del MutableHeaders(scope=message)["set-cookie"]
            await send(message)

        await self.app({**scope, "headers": headers}, receive, send_without_cookie)


def is_anothers(scope: Scope) -> bool:
    """Whether a page of another site sent a request, and not as a link that somebody followed."""
    headers = Headers(scope=scope)
    followed = scope["method"] in ("GET", "HEAD") and headers.get("sec-fetch-mode") == "navigate"
    return headers.get("sec-fetch-site") in ("same-site", "cross-site") and not followed
