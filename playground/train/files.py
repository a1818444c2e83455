"""Where a recipe finds its example files, and where it tells how far it is.

In:  find(Path("data"), "sentiment", "sst2.train.jsonl.gz")
Out: Path("data/sentiment/sst2.train.jsonl.gz"), or the same file in data/ itself
"""

import sys
from pathlib import Path

from playground.errors import InputError


def find(data: Path, task: str, name: str) -> Path:
    """A file of that name in `data` or its folder of that task. Raises InputError without one."""
    for path in (data / task / name, data / name):
        if path.is_file():
            return path
    raise InputError(f"There is no {name} in {data / task} or {data}; --data names its folder.")


def tell(line: str) -> None:
    """Write a line of progress to stderr; stdout is kept for results."""
    print(line, file=sys.stderr, flush=True)  # noqa: T201
