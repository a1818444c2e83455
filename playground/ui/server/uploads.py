"""Documents that are given: one at a time, of a type that is read, and not kept.

In:  POST /gradio_api/upload with film.mp4
Out: 400 “film.mp4” is of no type that is read here: .txt .md .csv .pdf .xlsx .jsonl

What was uploaded lies in a folder that this process alone uses, and its user alone reads. After
ten minutes it is deleted, and the folder when the process ends.
"""

import atexit
import os
import shutil
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from python_multipart.exceptions import MultipartParseError
from python_multipart.multipart import MultipartParser, parse_options_header
from starlette.datastructures import Headers
from starlette.formparsers import MultiPartException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from playground.text.documents import KINDS, TABLES

TAKEN = tuple(dict.fromkeys((*KINDS, *TABLES, ".jsonl")))
"""Documents, and files of questions to compare by."""

FOLDER = "GRADIO_TEMP_DIR"
"""The variable that tells Gradio where uploads go."""
SECONDS_KEPT = 600.0


def private_folder() -> Path:
    """The folder of this process for uploads: a new one, once, unless the variable names one."""
    if FOLDER not in os.environ:
        os.environ[FOLDER] = tempfile.mkdtemp(prefix="playground-")
        atexit.register(shutil.rmtree, os.environ[FOLDER], ignore_errors=True)
    return Path(os.environ[FOLDER])


def sweep(folder: Path, older: float = SECONDS_KEPT) -> set[str]:
    """Delete what has lain in the folder for longer than so many seconds; what went.

    Gradio's `delete_cache` leaves folders, uploads that were cut off, and files of no bytes.
    """
    before, gone = time.time() - older, set()
    for place, folders, files in os.walk(folder, topdown=False):
        for name in (*files, *folders):
            path = Path(place, name)
            with suppress(OSError):  # a folder that is not empty stays
                if path.lstat().st_ctime < before:
                    path.rmdir() if path.is_dir() else path.unlink()
                    gone.add(str(path))
    return gone


class OneDocument:
    """ASGI middleware: an upload of anything but one document ends at its first wrong byte."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand the request on, with an eye on the names of the files that come."""
        if scope["type"] == "http" and scope["path"].rstrip("/").endswith("/upload"):
            receive = _watched(Headers(scope=scope).get("content-type", ""), receive)
            scope = {**scope, "query_string": b""}  # whose upload_id would be kept for ever
        await self.app(scope, receive, send)


def problem(name: str, files: int) -> str:
    """What is wrong with the so-many-th file of an upload; "" for nothing."""
    if files > 1:
        return "One document at a time: an upload holds a single file."
    if Path(name).suffix.lower() in TAKEN:
        return ""
    return f"“{name[-80:]}” is of no type that is read here: {' '.join(TAKEN)}"


def _watched(content_type: str, receive: Receive) -> Receive:
    """The same messages; raises MultiPartException, which Gradio answers, for a wrong file."""
    kind, options = parse_options_header(content_type)
    if kind != b"multipart/form-data" or b"boundary" not in options:
        return receive  # Gradio refuses it
    header: list[bytes] = [b"", b""]
    files = 0

    def begun() -> None:
        header[:] = [b"", b""]

    def field(data: bytes, start: int, end: int) -> None:
        header[0] += data[start:end]

    def value(data: bytes, start: int, end: int) -> None:
        header[1] += data[start:end]

    def ended() -> None:
        nonlocal files
        if header[0].lower() == b"content-disposition":
            _, named = parse_options_header(header[1])
            if b"filename" in named:
                files += 1
                wrong = problem(named[b"filename"].decode("utf-8", "replace"), files)
                if wrong:
                    raise MultiPartException(wrong)
        begun()

    parser = MultipartParser(
        options[b"boundary"],
        {
            "on_part_begin": begun,
            "on_header_field": field,
            "on_header_value": value,
            "on_header_end": ended,
        },
    )

    async def watched() -> Message:
        message = await receive()
        if message["type"] == "http.request":
            with suppress(MultipartParseError):  # Gradio says what is wrong
                parser.write(message.get("body", b""))
        return message

    return watched
