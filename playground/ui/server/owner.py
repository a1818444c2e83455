"""The owner's door: an address with a token, which becomes a cookie and leaves the address bar.

In:  GET /?owner=TOKEN&run=9c1e…
Out: 303 to ./?run=9c1e…, with the cookie that makes every later request the owner's
"""

import secrets

from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from playground.ui.server.visitor import YEAR, cookies, is_https

COOKIE = "playground_owner"
PARAMETER = "owner"
STRANGE = (
    "This is not the owner's address, or no longer: the server prints the one that is when it "
    "starts. Without ?owner=… it is everybody's page.\n"
    "这不是（或不再是）所有者的地址：服务器启动时会显示当前地址。去掉 ?owner=… 就是所有人的页面。\n"
)


class OwnerDoor:
    """ASGI middleware: who has the token is the owner. Without a token nobody is."""

    def __init__(self, app: ASGIApp, token: str = "") -> None:
        self.app = app
        self.token = token

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Note in the request whether it is the owner's; answer the address that has a token."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        scope.setdefault("state", {})["owner"] = self._is_token(cookies(scope).get(COOKIE, ""))
        pairs = scope.get("query_string", b"").decode("latin-1").split("&")
        given = [one.partition("=")[2] for one in pairs if one.startswith(f"{PARAMETER}=")]
        if scope["method"] == "GET" and scope["path"].endswith("/") and given:
            answer = self._opened(scope, pairs) if self._is_token(given[-1]) else _refused()
            await answer(scope, receive, send)
            return
        await self.app(scope, receive, send)

    def _is_token(self, given: str) -> bool:
        """Compared in a time that does not tell how much of it is right."""
        return bool(self.token) and secrets.compare_digest(given.encode(), self.token.encode())

    def _opened(self, scope: Scope, pairs: list[str]) -> Response:
        rest = "&".join(one for one in pairs if not one.startswith(f"{PARAMETER}="))
        secure = "; Secure" if is_https(scope) else ""
        headers = {
            "location": f"./?{rest}" if rest else "./",  # a proxy may have taken a folder off
            "set-cookie": f"{COOKIE}={self.token}; Path=/; Max-Age={YEAR}; HttpOnly; "
            f"SameSite=Strict{secure}",
            "cache-control": "no-store",
            "referrer-policy": "no-referrer",
        }
        return Response(status_code=303, headers=headers)


def _refused() -> Response:
    return PlainTextResponse(STRANGE, 403, {"cache-control": "no-store"})
