"""A small HTTP server on loopback that answers as a test tells it to.

In:  with Loopback({"/v1/models": [Reply('{"data": []}')]}) as server: ask(server.base)
Out: server.seen == [Seen("/v1/models", headers, {})]
"""

import itertools
import json
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self

Body = str | Iterable[str]


@dataclass(frozen=True)
class Reply:
    """One answer. A body of several parts is sent chunk by chunk, `pause` seconds before each.

    They may be without end: they end when the client has gone or the server is closed.
    """

    body: Body | Callable[[dict[str, Any]], Body] = ""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    kind: str = "application/json"
    pause: float = 0.0
    cut: bool = False
    """Whether the connection is closed without an end."""
    holds: bool = False
    """Whether the server is silent after the last part, until it is closed."""


@dataclass(frozen=True)
class Seen:
    """One request: its path, headers and JSON."""

    path: str
    headers: Mapping[str, str]
    body: dict[str, Any]


class Loopback:
    """The server. Of the replies to a path each is given once, the last one ever after."""

    def __init__(self, replies: Mapping[str, Sequence[Reply]]) -> None:
        self.replies = {path: list(given) for path, given in replies.items()}
        self.seen: list[Seen] = []
        self.left = threading.Event()
        """Set when a client has gone before its answer was complete."""
        self.closed = threading.Event()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        self._server.block_on_close = False
        self.base = f"http://127.0.0.1:{self._server.server_port}/v1"

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(self, *error: object) -> None:
        self.closed.set()
        self._server.shutdown()
        self._server.server_close()

    def _reply(self, path: str) -> Reply:
        left = self.replies.get(path, [Reply('{"detail": "Not Found"}', 404)])
        return left.pop(0) if len(left) > 1 else left[0]

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        loopback = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                self._answer({})

            def do_POST(self) -> None:
                self._answer(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))

            def _answer(self, asked: dict[str, Any]) -> None:
                loopback.seen.append(Seen(self.path, dict(self.headers), asked))
                reply = loopback._reply(self.path)
                body = reply.body(asked) if callable(reply.body) else reply.body
                parts = [body] if isinstance(body, str) else body
                self.send_response(reply.status)
                for name, value in {"Content-Type": reply.kind, **reply.headers}.items():
                    self.send_header(name, value)
                self.send_header("Transfer-Encoding", "chunked")
                self.end_headers()
                try:
                    for part in parts:
                        if loopback.closed.wait(reply.pause):
                            break
                        data = part.encode()
                        if data:
                            self.wfile.write(b"%x\r\n%s\r\n" % (len(data), data))
                    if reply.holds:
                        loopback.closed.wait()
                    if reply.cut or loopback.closed.is_set():
                        self.close_connection = True
                    else:
                        self.wfile.write(b"0\r\n\r\n")
                except OSError:
                    loopback.left.set()
                    self.close_connection = True

            def log_message(self, *said: object) -> None:
                pass

        return Handler


def stream(*events: dict[str, Any] | str, **how: Any) -> Reply:
    """Server-sent events: each a chunk; a text is sent as it is."""
    parts = tuple(map(_sent, events))
    return Reply(parts, kind="text/event-stream; charset=utf-8", **how)


def endless(event: dict[str, Any] | str) -> Reply:
    """The same event again and again, a hundred times a second at most."""
    parts = itertools.repeat(_sent(event))
    return Reply(parts, kind="text/event-stream; charset=utf-8", pause=0.01)


def _sent(event: dict[str, Any] | str) -> str:
    return event if isinstance(event, str) else f"data: {json.dumps(event)}\n\n"


def said(
    text: str, tokens: Sequence[dict[str, Any]] = (), last: bool = False, **delta: str
) -> dict[str, Any]:
    """An event of a chat: a piece of its text, with the tokens' log-probabilities."""
    return {
        "object": "chat.completion.chunk",
        "choices": [
            {
                "index": 0,
                "delta": {"content": text, **delta},
                "logprobs": {"content": list(tokens)} if tokens else None,
                "finish_reason": "stop" if last else None,
            }
        ],
    }
