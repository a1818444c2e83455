"""Figures that others have published, to stand beside ours: read from yardsticks.toml.

In:  beside("proofwriter-owa.dev.jsonl.gz")
Out: (Yardstick(system="Logic-LM, GPT-4", figure=79.66, how="summary", differs="A large …"), …)
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("yardsticks.toml")
HOW = ("abstract", "card", "summary", "self-reported", "recomputed")
"""How a figure may have been read; the head of the file says what each means."""


@dataclass(frozen=True)
class Yardstick:
    """A figure in percent, of a system on `data`; `differs` says, in English and `chinese`, where
    the setting is another than here. It stands beside files whose name has one of `sets` in it.
    """

    sets: tuple[str, ...]
    data: str
    system: str
    figure: float
    how: str
    source: str
    differs: str
    chinese: str


@cache
def yardsticks() -> tuple[Yardstick, ...]:
    """All of them, in the order of the file."""
    rows: list[dict[str, Any]] = tomllib.loads(FILE.read_text(encoding="utf-8"))["yardstick"]
    return tuple(Yardstick(**{**row, "sets": tuple(row["sets"])}) for row in rows)


def beside(title: str) -> tuple[Yardstick, ...]:
    """Those that stand beside a set of questions of that name."""
    return tuple(one for one in yardsticks() if any(part in title for part in one.sets))
