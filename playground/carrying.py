"""The log's runs as files: written out whole, and taken in from another machine's.

In:  save(SqliteLog(), EVERY_RUN, Path("runs.jsonl")); load(SqliteLog(), Path("runs.jsonl"))
Out: how many runs were written; how many of the file's were not here before

JSON lines carry all there is and can be taken in again. CSV is for spreadsheets, which are given
no formula: a cell that would be one begins with an apostrophe.
"""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from playground.errors import InputError
from playground.json_text import read_json
from playground.log import Log, Sought

COLUMNS = (
    "id", "at", "task", "mode", "solver", "model", "question", "context", "answer", "confidence",
    "abstained", "error", "ms", "verdict", "mark", "note", "conversation",
)  # fmt: skip
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""How a cell begins that a spreadsheet would work out."""


def save(log: Log, sought: Sought, path: Path) -> int:
    """Write the runs that are sought, the first kept first, as .jsonl or .csv; how many.

    Raises InputError for another kind of file or one that cannot be written, LogError.
    """
    kind = path.suffix.lower()
    if kind not in (".jsonl", ".csv"):
        raise InputError(f"Runs are written as .jsonl or .csv; “{path.name}” is neither.")
    try:
        with path.open("w", encoding="utf-8-sig" if kind == ".csv" else "utf-8", newline="") as out:
            if kind == ".jsonl":
                return sum(out.write(line) > 0 for line in log.lines(sought))
            table = csv.writer(out)
            table.writerow(COLUMNS)
            return sum(table.writerow(row) > 0 for row in _rows(log, sought))
    except OSError as error:
        raise InputError(f"“{path.name}” cannot be written: {error.strerror}.") from error


def load(log: Log, path: Path, owner: str = "") -> int:
    """Take in the runs of a file of JSON lines; how many were not here before.

    Raises InputError for a file that cannot be read or a line that is no run, LogError.
    """
    try:
        with path.open(encoding="utf-8") as lines:
            return log.take_in(lines, owner)
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is no text in UTF-8"
        raise InputError(f"“{path.name}” cannot be read: {why}.") from error


def harmless(cell: str) -> str:
    """A text as a spreadsheet takes it for one."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def _rows(log: Log, sought: Sought) -> Iterator[list[Any]]:
    for line in log.lines(sought):
        run = read_json(line)
        asked, answer, turn = run["question"], run["answer"] or {}, run["turn"]
        error, mark = run["error"] or {}, run["mark"] or {}
        cells = {
            **run, **asked, **mark, "model": (run["model"] or {}).get("id"),
            "question": asked["text"], "answer": answer.get("text"), "error": error.get("message"),
            "confidence": answer.get("confidence"), "abstained": answer.get("abstained"),
            "verdict": turn["verdict"], "conversation": turn["conversation"],
            "mark": mark.get("mark"),
        }  # fmt: skip
        row = [cells.get(name) for name in COLUMNS]
        yield [harmless(cell) if isinstance(cell, str) else cell for cell in row]
