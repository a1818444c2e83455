"""The log's runs as files: written out whole, and taken in from another machine's.

In:  save(SqliteLog(), EVERY_RUN, Path("runs.jsonl")); load(SqliteLog(), Path("runs.jsonl"))
Out: how many runs were written; how many of the file's were not here before

JSON lines carry all there is and can be taken in again; .sqlite is a log of its own. CSV is for
spreadsheets, which are given no formula: a cell that would be one begins with an apostrophe.
"""

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from playground.core import Attention, Trace
from playground.errors import InputError
from playground.json_form import checked
from playground.json_text import read_json
from playground.log import Log, Sought
from playground.tasks import TASKS
from playground.well_typed import misfit

KINDS = (".jsonl", ".csv", ".sqlite")
COLUMNS = (
    "id", "at", "task", "mode", "solver", "model", "question", "context", "answer", "confidence",
    "abstained", "error", "ms", "verdict", "mark", "note", "conversation",
)  # fmt: skip
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""How a cell begins that a spreadsheet would work out."""
MOST_LAYERS = 1_000
"""Layers, or heads, of a network that has given its attention."""


def save(log: Log, sought: Sought, path: Path, most: int | None = None) -> int:
    """Write the runs that are sought, the first kept first, as one of KINDS; how many.

    Raises InputError for another kind of file, one that cannot be written, a .sqlite that is there,
    or runs of more than `most` characters; LogError.
    """
    kind = path.suffix.lower()
    if kind not in KINDS:
        raise InputError(f"Runs are written as {', '.join(KINDS)}; “{path.name}” is none of these.")
    lines = log.lines(sought) if most is None else _at_most(log.lines(sought), most)
    try:
        if kind == ".sqlite":
            path.open("x").close()
            return log.copy(lines, path)
        with path.open("w", encoding="utf-8-sig" if kind == ".csv" else "utf-8", newline="") as out:
            if kind == ".jsonl":
                return sum(out.write(line) > 0 for line in lines)
            table = csv.writer(out)
            table.writerow(COLUMNS)
            return sum(table.writerow(_row(line)) > 0 for line in lines)
    except OSError as error:
        raise InputError(f"“{path.name}” cannot be written: {error.strerror}.") from error


def load(log: Log, path: Path, owner: str = "", most: int | None = None) -> int:
    """Take in the runs of a file of JSON lines; how many were not here before.

    With `most` it is a stranger's: of so many lines at most, all of which are looked at to the last
    value before any is taken in. Raises InputError for a file that cannot be read or a line that is
    no run, LogError.
    """
    try:
        with path.open(encoding="utf-8") as lines:
            return log.take_in(lines if most is None else [*strangers(lines, most)], owner)
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is no text in UTF-8"
        raise InputError(f"“{path.name}” cannot be read: {why}.") from error


def strangers(lines: Iterable[str], most: int) -> Iterator[str]:
    """The same lines, of which each is a run as this project writes them.

    What stands in a run is drawn on the page, so of a stranger's every value is of its type. Raises
    InputError for a line that is not so, and for more than `most`.
    """
    for number, line in enumerate(lines, start=1):
        if number > most:
            raise InputError(
                f"The file has more than {most:,} lines, as many as are taken in at once. Cut it, "
                "and give the parts."
            )
        if line.strip() and (wrong := _wrong(line)):
            raise InputError(f"Line {number:,} is no run of a log: {wrong}.")
        yield line


def harmless(cell: str) -> str:
    """A text as a spreadsheet takes it for one."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def _wrong(line: str) -> str:
    """What is wrong with a line that is to be a run; "" for nothing."""
    try:
        values = read_json(line)
        if not isinstance(values, dict):
            return "it is no JSON object"
        trace = checked({name: values[name] for name in values if name not in ("turn", "mark")})
        wrong = misfit(trace, Trace)
    except (RecursionError, ValueError) as error:
        return (
            "its parts are nested too deeply" if isinstance(error, RecursionError) else str(error)
        )
    seen = [one for one in trace.evidence if isinstance(one, Attention)]
    if trace.question.task not in TASKS:
        wrong = "task"
    if any(not 0 < size <= MOST_LAYERS for one in seen for size in (one.layers, one.heads)):
        wrong = "attention"
    return f"its {wrong} is not what it has to be" if wrong else ""


def _at_most(lines: Iterable[str], most: int) -> Iterator[str]:
    so_far = 0
    for line in lines:
        so_far += len(line)
        if so_far > most:
            raise InputError(
                f"These runs are more than {most / 1e6:,.0f} MB. Search for fewer, such as those "
                "of one task; whoever runs this server has playground history --export-all."
            )
        yield line


def _row(line: str) -> list[Any]:
    """A run as cells."""
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
    return [harmless(cell) if isinstance(cell, str) else cell for cell in row]
