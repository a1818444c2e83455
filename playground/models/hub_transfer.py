"""One file of the hub, fetched piece by piece: it can be stopped, and goes on where it ended.

In:  transfer(url, File("model.safetensors", 1_503_300_328, "f47f7117…"), blob, arrived, stopped)
Out: the file `blob`, its checksum right; until then what has arrived lies in `blob`.incomplete

The hub's client begins a broken file anew when it is called again, and does not compare checksums
over plain HTTP; this does both. Several processes may fetch the same file: one at a time does.
"""

import hashlib
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx2
from filelock import FileLock, Timeout
from huggingface_hub import constants, get_session
from huggingface_hub.utils import (  # type: ignore[attr-defined]  # it exports on first use
    build_hf_headers,
    hf_raise_for_status,
)

from playground.models.hub_files import File

PIECE = 1 << 20
"""Bytes that are written at a time; after each one it may stop."""
TRIES = 3
"""So many connections in a row may bring nothing before it gives up."""
PAUSE = 1.0
"""Seconds between two connections."""


class StoppedError(Exception):
    """Someone asked for an end; what has arrived stays."""


class DamagedError(Exception):
    """All bytes came and their checksum is not the one that the hub states; they are deleted."""


def partial(blob: Path) -> Path:
    """Where the bytes lie that have arrived so far."""
    return blob.with_name(f"{blob.name}.incomplete")


def arrived_bytes(blob: Path) -> int:
    """How much of a file is here already."""
    here = next((path for path in (blob, partial(blob)) if path.exists()), None)
    return here.stat().st_size if here else 0


def transfer(
    url: str,
    file: File,
    blob: Path,
    arrived: Callable[[int], None],
    stopped: Callable[[], bool],
    *,
    token: bool = True,
) -> None:
    """Fetch `file` into `blob`. `arrived` is told how many of its bytes are here after each piece.

    Without `token` HF_TOKEN is not shown. Raises StoppedError, DamagedError, OSError for the disk,
    and what the hub's client raises. A connection that breaks is taken up again, and is an error
    after `TRIES` that brought nothing.
    """
    part = partial(blob)
    part.parent.mkdir(parents=True, exist_ok=True)
    with _alone(Path(f"{part}.lock"), stopped):
        if not blob.exists():
            part.touch()
            _fill(url, file.size, part, arrived, stopped, token=token)
            if checksum(part, len(file.checksum)) != file.checksum:
                part.unlink()
                raise DamagedError(file.path)
            part.replace(blob)
        arrived(file.size)


def checksum(path: Path, digits: int) -> str:
    """SHA-256 of a file's bytes (64 digits), or their SHA-1 as git counts it (40)."""
    with path.open("rb") as opened:
        if digits == 64:
            return hashlib.file_digest(opened, "sha256").hexdigest()
        head = f"blob {path.stat().st_size}\0".encode()
        return hashlib.sha1(head + opened.read(), usedforsecurity=False).hexdigest()


@contextmanager
def _alone(path: Path, stopped: Callable[[], bool]) -> Iterator[None]:
    """Wait until no other process holds the lock."""
    lock = FileLock(path)
    while not lock.is_locked:
        _unless(stopped)
        try:
            lock.acquire(timeout=0.2)
        except Timeout:
            continue
    try:
        yield
    finally:
        lock.release()
        path.unlink(missing_ok=True)


def _fill(
    url: str,
    size: int,
    part: Path,
    arrived: Callable[[int], None],
    stopped: Callable[[], bool],
    *,
    token: bool,
) -> None:
    vain = 0
    while (here := part.stat().st_size) < size:
        try:
            _stream(url, here, part, arrived, stopped, token=token)
        except (httpx2.TransportError, ConnectionError):
            vain = 0 if part.stat().st_size > here else vain + 1
            if vain == TRIES:
                raise
            _unless(stopped)
            time.sleep(PAUSE)


def _stream(
    url: str,
    here: int,
    part: Path,
    arrived: Callable[[int], None],
    stopped: Callable[[], bool],
    *,
    token: bool,
) -> None:
    """Write what one connection brings behind the bytes that are here."""
    headers = {**build_hf_headers(token=None if token else False), "Accept-Encoding": "identity"}
    if here:
        headers["Range"] = f"bytes={here}-"
    seconds = float(constants.HF_HUB_DOWNLOAD_TIMEOUT)
    with get_session().stream("GET", url, headers=headers, timeout=seconds) as response:
        hf_raise_for_status(response)
        goes_on = response.status_code == 206  # else it sends the file from its beginning
        with part.open("ab" if goes_on else "wb") as out:
            for piece in response.iter_bytes(PIECE):
                out.write(piece)
                arrived(out.tell())
                _unless(stopped)
    if part.stat().st_size <= here:
        raise httpx2.RemoteProtocolError("the connection brought nothing")


def _unless(stopped: Callable[[], bool]) -> None:
    if stopped():
        raise StoppedError
