"""Where a recipe finds its example files, and where it tells how far it is.

In:  find(Path("data"), "sentiment", "sst2.train.jsonl.gz")
Out: Path("data/sentiment/sst2.train.jsonl.gz"), or the same file in data/ itself
"""

import gzip
import json
import sys
from pathlib import Path
from typing import Any

from playground.errors import InputError


def look(data: Path, task: str, name: str) -> Path | None:
    """A file of that name in `data` or its folder of that task, or None."""
    return next((path for path in (data / task / name, data / name) if path.is_file()), None)


def find(data: Path, task: str, name: str) -> Path:
    """The same where there has to be one. Raises InputError without it."""
    path = look(data, task, name)
    if path is None:
        raise InputError(f"There is no {name} in {data / task} or {data}; --data names its folder.")
    return path


def rows(path: Path) -> list[dict[str, Any]]:
    """The rows of a compressed file of JSON lines."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def tell(line: str) -> None:
    """Write a line of progress to stderr; stdout is kept for results."""
    print(line, file=sys.stderr, flush=True)  # noqa: T201
