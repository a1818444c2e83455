"""A hub of models on this machine: as much of huggingface.co's interface as fetching a model uses.

In:  hub.add("owner/tiny", folder); hub.gated.add("owner/tiny")
Out: its file list at /api/models/owner/tiny, its files at /owner/tiny/resolve/…, or an error 401
"""

import hashlib
import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest

from playground.errors import ModelError
from playground.models import hub as client

MODEL = "owner/tiny"


def refused(model: str = MODEL) -> str:
    """The one sentence that fetching ends in."""
    with pytest.raises(ModelError) as error:
        client.fetch(model)
    said = str(error.value)
    assert said.endswith((".", ").")), said
    assert "\n" not in said
    return said


@dataclass
class Hub:
    """What the server has and how it behaves; tests change it while it runs."""

    url: str = ""
    models: dict[str, dict[str, dict[str, bytes]]] = field(default_factory=dict)
    """Model, revision, path: bytes. `main` comes first; every revision is a commit of its own."""
    gated: set[str] = field(default_factory=set)
    private: set[str] = field(default_factory=set)
    tokens: dict[str, set[str]] = field(default_factory=dict)
    """Valid tokens, and the gated or private models that each may read."""
    status: int = 0
    """Answer everything with this error."""
    silent: bool = False
    """Take requests and say nothing."""
    closed: bool = False
    """Whether the server is gone: who waits in it ends."""
    lies: dict[str, bytes] = field(default_factory=dict)
    """Send these bytes for a path, whatever the list of files says."""
    lost: set[str] = field(default_factory=set)
    """Paths that are listed and not there."""
    parameters: int = 0
    """The number of parameters that the list of files states."""
    breaks_after: int = 0
    """Cut the connection after so many bytes of a file of weights …"""
    breaks: int = 0
    """… this often."""
    then: Callable[[], None] = lambda: None
    """What happens before the client can see that its connection was cut for the last time."""
    holds_at: int = -1
    """Of a file of weights send so many bytes, and the others when `go_on` is set."""
    holding: threading.Event = field(default_factory=threading.Event)
    """Set once so many bytes were sent."""
    go_on: threading.Event = field(default_factory=threading.Event)
    pause: float = 0
    """Seconds before each 64 kB of a file."""
    requests: list[tuple[str, str]] = field(default_factory=list)
    """Path and Range header of every request that was answered."""
    sent: int = 0
    """Bytes of files that were sent."""

    def add(self, model: str, folder: Path, revision: str = "main", **changed: bytes) -> None:
        """Put a folder's files on the hub; `changed` replaces some (`config_json=…`)."""
        files = {
            str(file.relative_to(folder)): file.read_bytes()
            for file in sorted(folder.rglob("*"))
            if file.is_file()
        }
        files |= {name.replace("_json", ".json"): value for name, value in changed.items()}
        self.models.setdefault(model, {})[revision] = files

    def commit(self, model: str, revision: str = "main") -> str:
        """The commit of a revision: another one when its files change."""
        files = self.models[model][revision]
        return hashlib.sha1(
            repr([(path, _etag(files[path])) for path in sorted(files)]).encode()
        ).hexdigest()

    def files_asked(self) -> list[str]:
        """The paths of the files that were asked for, in that order."""
        return [path.split("/")[-1] for path, _ in self.requests if "/resolve/" in path]


@contextmanager
def serving() -> Iterator[Hub]:
    """A hub on a free port of this machine."""
    hub = Hub()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            _answer(hub, self)

        def do_HEAD(self) -> None:
            _answer(hub, self)

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.handle_error = lambda *_: None  # type: ignore[method-assign]  # clients that hang up
    hub.url = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield hub
    finally:
        hub.closed = True
        hub.go_on.set()
        server.shutdown()
        server.server_close()


def _answer(hub: Hub, request: BaseHTTPRequestHandler) -> None:
    path = unquote(urlsplit(request.path).path)
    hub.requests.append((path, request.headers.get("Range", "")))
    while hub.silent and not hub.closed:
        time.sleep(0.05)
    if hub.status:
        return _refuse(request, hub.status, "")
    token = request.headers.get("Authorization", "").removeprefix("Bearer ")
    if token and token not in hub.tokens:
        return _refuse(request, 401, "", "Invalid credentials in Authorization header")
    api = path.startswith("/api/models/")
    parts = path.removeprefix("/api/models").split("/")[1:]
    model = "/".join(parts[: 3 if parts[0] == "datasets" else 2])
    allowed = model in hub.tokens.get(token, set())
    if model not in hub.models or (model in hub.private and not allowed):
        return _refuse(request, 401 if not token else 404, "RepoNotFound")
    rest = path.split(f"/{model}", 1)[1].removeprefix("/revision/").removeprefix("/resolve/")
    asked = next(
        (
            (name, rest.removeprefix(found).removeprefix("/"))
            for name in hub.models[model]
            for found in (name, hub.commit(model, name))
            if rest.startswith(found)
        ),
        ("main", "") if not rest else None,
    )
    if asked is None:
        return _refuse(request, 404, "RevisionNotFound")
    revision, name = asked
    if api:
        return _send(request, json.dumps(_info(hub, model, revision)).encode())
    if model in hub.gated and not allowed:
        return _refuse(request, 403 if token else 401, "GatedRepo")
    if name in hub.lost or name not in hub.models[model][revision]:
        return _refuse(request, 404, "EntryNotFound")
    commit = hub.commit(model, revision)
    return _send_file(
        hub, request, name, commit, hub.lies.get(name, hub.models[model][revision][name])
    )


def _info(hub: Hub, model: str, revision: str) -> dict[str, Any]:
    """What /api/models says; large files are stored apart, by their SHA-256."""
    siblings = []
    for name, value in hub.models[model][revision].items():
        one: dict[str, Any] = {"rfilename": name, "size": len(value), "blobId": _git(value)}
        if name.endswith(".safetensors"):
            one["lfs"] = {"size": len(value), "sha256": _etag(value), "pointerSize": 130}
        siblings.append(one)
    counted = {"parameters": {"F32": hub.parameters}, "total": hub.parameters}
    return {
        "id": model,
        "sha": hub.commit(model, revision),
        "gated": "auto" if model in hub.gated else False,
        "siblings": siblings,
        **({"safetensors": counted} if hub.parameters else {}),
    }


def _send_file(
    hub: Hub, request: BaseHTTPRequestHandler, name: str, commit: str, value: bytes
) -> None:
    start = int(request.headers.get("Range", "bytes=0-")[6:-1])
    request.send_response(206 if start else 200)
    request.send_header("Content-Length", str(len(value) - start))
    request.send_header("X-Repo-Commit", commit)
    request.send_header("ETag", f'"{_etag(value)}"')
    request.end_headers()
    if request.command == "HEAD":
        return
    ends, weights = len(value), name.endswith(".safetensors")
    if weights and hub.breaks:
        hub.breaks -= 1
        ends = min(ends, start + hub.breaks_after)
        if not hub.breaks:
            hub.then()
    for at in range(start, ends, 1 << 16):
        time.sleep(hub.pause)
        if weights and 0 <= hub.holds_at <= at:
            hub.holding.set()
            hub.go_on.wait()
        piece = value[at : min(ends, at + (1 << 16))]
        request.wfile.write(piece)
        hub.sent += len(piece)
    if ends < len(value):
        request.wfile.flush()
        request.close_connection = True
        request.connection.close()


def _send(request: BaseHTTPRequestHandler, body: bytes) -> None:
    request.send_response(200)
    request.send_header("Content-Type", "application/json")
    request.send_header("Content-Length", str(len(body)))
    request.end_headers()
    request.wfile.write(body)


def _refuse(request: BaseHTTPRequestHandler, status: int, code: str, message: str = "") -> None:
    request.send_response(status)
    if code:
        request.send_header("X-Error-Code", code)
    if message:
        request.send_header("X-Error-Message", message)
    request.send_header("Content-Length", "0")
    request.end_headers()


def _etag(value: bytes) -> str:
    return hashlib.sha256(value).hexdigest()


def _git(value: bytes) -> str:
    return hashlib.sha1(f"blob {len(value)}\0".encode() + value).hexdigest()
