"""A document that may mean harm is taken apart in a process of its own, which ends for certain.

In:  taken_apart(b"%PDF-1.7 …", ".pdf", "minutes.pdf")
Out: ["The harbour …", "The end."], a text a page; of a .csv a list of cells a row

The process (document_child.py) has so much processor, memory and wall clock, and is killed where it
wants more. So many work at once, so many wait; plain text needs none and never waits for them.
"""

import json
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

from playground.deduction.limits import MAX_CHARACTERS
from playground.errors import InputError

SECONDS = {".pdf": 3, ".csv": 6, ".xlsx": 12}
"""Seconds of processor for one document: 800 printed pages, or three times 20 MB of rows."""
BUSY = 3
"""So many times as long by the clock: on a busy machine a process gets a part of a processor."""
MEMORY = 800_000_000
"""Bytes of memory; a table of 20 MB takes half of them."""
MAX_PAGES = 1_000
AT_ONCE = 2
"""So many processes work at the same time, in this process and its threads."""
MOST = 8
"""So many documents are read or wait for it; more are asked to come again."""
PATIENCE = 5.0
"""Seconds that a document waits for its turn."""
CHILD = Path(__file__).with_name("document_child.py")

_PLACES = threading.BoundedSemaphore(MOST)
_WORKING = threading.BoundedSemaphore(AT_ONCE)
_KEPT = ("LD_LIBRARY_PATH", "SYSTEMROOT")
"""Of the environment the process sees what Python needs to start, and no keys."""


def taken_apart(data: bytes, kind: str, name: str) -> list[Any]:
    """The texts of a .pdf's pages, or the rows of an .xlsx or of a .csv in UTF-8.

    `name` is for what is said of it.

    Raises InputError where it is broken or locked, asks for too much, or too many are being read.
    """
    if not _PLACES.acquire(blocking=False):
        raise _busy(name)
    try:
        if not _WORKING.acquire(timeout=PATIENCE):
            raise _busy(name)
        try:
            found = _asked(data, kind)
        finally:
            _WORKING.release()
    finally:
        _PLACES.release()
    if "parts" not in found:
        raise InputError(_said(found.get("problem", ""), found.get("detail", ""), kind, name))
    parts: list[Any] = found["parts"]
    return parts


def _asked(data: bytes, kind: str) -> dict[str, Any]:
    """What the process says; that it took too long where it was killed before."""
    limits = map(str, (SECONDS[kind], MEMORY, MAX_PAGES, MAX_CHARACTERS))
    try:
        done = subprocess.run(
            [sys.executable, "-I", str(CHILD), kind, *limits],
            input=data,
            capture_output=True,
            timeout=BUSY * SECONDS[kind],
            check=False,
            env={key: os.environ[key] for key in _KEPT if key in os.environ},
        )
        found: dict[str, Any] = json.loads(done.stdout)
    except (subprocess.TimeoutExpired, ValueError):  # killed: by us, by the system
        return {"problem": "time"}
    return found


def _busy(name: str) -> InputError:
    return InputError(
        f"Other documents are being read just now, so {name} was not. Try again in a moment, or "
        "paste its text."
    )


def _said(problem: str, detail: str, kind: str, name: str) -> str:
    """What is wrong with a document, and what to do."""
    form = "PDF" if kind == ".pdf" else "workbook" if kind == ".xlsx" else "table"
    match problem:
        case "locked":
            return f"{name} is locked. Save it without a password."
        case "broken":
            return f"{name} is not a {form} that can be read: {detail.rstrip('.')}. Save it again."
        case "sheets":
            return (
                f"{name} has {detail} sheets with something in them, and one is taken. Save the "
                "one that matters as a file of its own."
            )
        case "pages":
            return (
                f"{name} has {detail} pages; at most {MAX_PAGES:,} are taken. Save the pages that "
                "matter as a file of their own, or paste their text."
            )
        case "long":
            return (
                f"{name} has more than {MAX_CHARACTERS:,} characters of text, and no more are "
                "taken. Paste the part that matters."
            )
        case "unpacked" | "memory":
            return (
                f"{name} unpacks to more than is taken. Paste the part that matters, or save it "
                "as plain text (.txt)."
            )
        case _:
            return (
                f"Reading {name} takes more than {SECONDS[kind]} seconds, so it was given up. "
                "Paste the part that matters, or save it as plain text (.txt)."
            )
