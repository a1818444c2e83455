"""Families of questions that differ in one thing, and what an answer ought to do between them.

In:  family[0]  “The soup was good.”, positive; family[1]  “The soup was not good.”, negative
Out: Probe("negation", "other", "negation-3"): whose answer stays positive fails it

Invariance and directional expectation tests after CheckList (Ribeiro et al. 2020). The templates
are in sets/robustness.toml.
"""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

from playground.errors import InputError
from playground.evaluate.example import Example
from playground.evaluate.examples import example_of

FILE = Path(__file__).with_name("sets") / "robustness.toml"
PREFIX = "robustness-"
WHO = "who"
"""What stands for the word of a group."""


@cache
def robustness(task: str) -> tuple[Example, ...]:
    """All families of a task. Raises InputError for a task that has none."""
    blocks: list[dict[str, Any]] = tomllib.loads(FILE.read_text(encoding="utf-8")).get(task, [])
    if not blocks:
        raise InputError(f"No families of questions were written for {task}.")
    return tuple(one for block in blocks for one in _of_block(block, task))


def _of_block(block: Mapping[str, Any], task: str) -> Iterator[Example]:
    capability, expects = block["capability"], block["expects"]
    families = _by_group(block) if "groups" in block else _by_change(block)
    for number, members in enumerate(families, start=1):
        pair = f"{capability}-{number}"
        for place, (group, said) in enumerate(members):
            probe = {"capability": capability, "expects": expects, "pair": pair, "group": group}
            fields = {
                "id": f"{pair}.{place}", "task": task, "probe": probe, "text": said["text"],
                "context": said.get("context", ""), "answers": [said["answer"]],
            }  # fmt: skip
            yield example_of(fields, {}, f"{FILE.name}, {pair}")


Family = list[tuple[str, dict[str, str]]]
"""Each member with its group, "" where there are none, and its fields."""


def _by_group(block: Mapping[str, Any]) -> Iterator[Family]:
    """A family a row and its words, with a member a group, whose words come in turns."""
    for number, (row, slots) in enumerate(_rows(block)):
        words = {name: of[number % len(of)] for name, of in block["groups"].items()}
        yield [(name, _filled(row, {**slots, WHO: word})) for name, word in words.items()]


def _by_change(block: Mapping[str, Any]) -> Iterator[Family]:
    """A family a first member, with all that changes of it after it."""
    found: dict[tuple[str, ...], Family] = {}
    for row, slots in _rows(block):
        first = _filled(row, slots)
        family = found.setdefault(tuple(first.values()), [("", first)])
        family += [("", _filled({**row, **change}, slots)) for change in row["then"]]
    return iter(found.values())


def _rows(block: Mapping[str, Any]) -> Iterator[tuple[dict[str, Any], dict[str, str]]]:
    """Each row with each choice of words for its slots."""
    each: dict[str, list[str]] = block.get("each", {})
    for row, *words in product(block["rows"], *each.values()):
        yield row, dict(zip(each, words, strict=True))


def _filled(row: Mapping[str, Any], slots: Mapping[str, str]) -> dict[str, str]:
    """A row's fields with their slots filled; `{Kind}` is the word of `{kind}` with a capital."""
    capitals = {name.capitalize(): one[:1].upper() + one[1:] for name, one in slots.items()}
    every = {**slots, **capitals}
    return {name: said.format(**every) for name, said in row.items() if isinstance(said, str)}
