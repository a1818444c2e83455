"""Questions out of a table: which column is which field of an example.

In:  of_table(b"review,label\nLovely!,positive\n", "reviews.csv", "sentiment", {})
Out: [Example("1", Question("sentiment", "Lovely!"), ("positive",))]
"""

import gzip
import json
import zlib
from collections.abc import Mapping, Sequence
from typing import Any

from playground.errors import InputError
from playground.evaluate.example import Example
from playground.evaluate.examples import example_of
from playground.evaluate.labels import as_label, cased, refuse_empty, refuse_unknown
from playground.json_text import read_json
from playground.tasks import TASKS
from playground.text.documents import rows

FIELDS = ("text", "context", "answers", "id", "depth", "choices", "world")
"""What a column of a table may be; `choices` and `answers` are parted by “|”."""
NAMES = {
    "text": ("question", "query", "hypothesis", "问题", "text", "review", "sentence", "文本"),
    "context": (
        "context",
        "passage",
        "theory",
        "premises",
        "facts",
        "paragraph",
        "document",
        "text",
        "上下文",
        "段落",
        "事实",
        "文本",
    ),
    "answers": ("answers", "answer", "label", "gold", "target", "答案", "标签"),
}
"""What such a column is often called, the likeliest first; “text” beside questions is a passage."""


def guessed(head: Sequence[str]) -> dict[str, str]:
    """Which field each column of a table may be, by what it is called."""
    found: dict[str, str] = {}
    called = {one.strip().casefold(): one for one in reversed(head)}
    for field in FIELDS:
        names = NAMES.get(field, (field,))
        column = next((called[one] for one in names if one in called), None)
        if column and column not in found.values():
            found[field] = column
    return found


def task_guessed(table: Sequence[Sequence[str]], columns: Mapping[str, str]) -> str:
    """The task of which all answers in a table are; "" where they are labels of none and no column
    has a passage to find them in.
    """
    head, *body = table
    at = {field: head.index(column) for field, column in columns.items() if column in head}
    if "answers" not in at:
        return ""
    given = {row[at["answers"]].strip() for row in body if at["answers"] < len(row)} - {""}
    for task in ("deduction", "sentiment"):
        if given and {as_label(one, task) for one in given} <= set(TASKS[task].answers):
            return task
    return "question-answering" if given and "context" in at else ""


def of_table(data: bytes, name: str, task: str, columns: Mapping[str, str]) -> list[Example]:
    """The questions of a .csv or .xlsx; see `of_rows`."""
    return of_rows(rows(data, name), name, task, columns)


def of_lines(data: bytes, name: str) -> list[list[str]]:
    """JSON lines (may be gzip), whatever their fields, as the rows of a table, first their names.

    Raises InputError for what is none.
    """
    found = []
    try:
        text = (gzip.decompress(data) if name.endswith(".gz") else data).decode()
        for number, line in enumerate(text.split("\n"), start=1):
            if line.strip():
                found.append(read_json(line))
                if not isinstance(found[-1], dict):
                    raise InputError(f"{name}, line {number:,} is no object with named fields.")
    except (ValueError, EOFError, OSError, zlib.error) as error:
        raise InputError(f"{name} is no file of JSON lines: {error}.") from error
    head = list(dict.fromkeys(str(field) for one in found for field in one))
    return [head, *([_cell(one.get(field)) for field in head] for one in found)]


def _cell(value: Any) -> str:
    if isinstance(value, list):
        return "|".join(map(_cell, value))
    return "" if value is None else value if isinstance(value, str) else json.dumps(value)


def of_rows(
    table: Sequence[Sequence[str]],
    name: str,
    task: str,
    columns: Mapping[str, str],
    labels: Mapping[str, str] | None = None,
) -> list[Example]:
    """A row an example; `columns` says which column is which field, those left out by name.

    `labels` are what an answer in the table is called here: {"1": "positive"}. Raises InputError
    where a column, a question or an answer is missing, with the rows that are at fault.
    """
    head, *body = table
    if not body:
        raise InputError(f"{name} has a line of column names and no rows under it.")
    mapping = {**guessed(head), **columns}
    for field, column in mapping.items():
        if field not in FIELDS:
            raise InputError(f"There is no field “{field}”. The fields are {', '.join(FIELDS)}.")
        if column not in head:
            raise InputError(f"{name} has no column “{column}”. It has: {', '.join(head)}.")
    for field in ("text", "answers"):
        if field not in mapping:
            raise InputError(
                f"{name} has no column that is called {field}. Say which one it is, of "
                f"{', '.join(head)}."
            )
    places = {field: head.index(column) for field, column in mapping.items()}
    found = [
        example_of(_fields(row, places, task, number, labels or {}), {}, f"{name}, row {number}")
        for number, row in enumerate(body, start=1)
    ]
    refuse_empty(found, name)
    refuse_unknown(found, name)
    return found


def _fields(
    row: Sequence[str],
    places: Mapping[str, int],
    task: str,
    number: int,
    labels: Mapping[str, str],
) -> dict[str, Any]:
    said = {field: row[at].strip() for field, at in places.items() if at < len(row)}
    fields: dict[str, Any] = {"id": str(number), **said, "task": task}
    for several in ("answers", "choices"):
        given = (one.strip() for one in said.get(several, "").split("|"))
        fields[several] = [cased(labels.get(one, one), task) for one in given if one]
    depth = said.get("depth", "")
    fields["depth"] = int(depth) if depth.isdecimal() else None
    return fields
