"""The command `check`: texts of facts, questions and right answers, put to the rules.

In:  playground check kennel.txt
Out: ✓ Is Bob kind? → True
     ✗ line 4: Is Ann kind? → True, but Unknown came
     1 of 2 as expected.
"""

import sys
from pathlib import Path
from typing import Any

import click

from playground.errors import InputError
from playground.given import json_option
from playground.history import print_json
from playground.printable import plain
from playground.scenario import SILENT, Result, Scenario, read, run
from playground.text.documents import MAX_MEGABYTES, decoded
from playground.wording.said import worded


@click.command()
@click.argument(
    "files", metavar="FILE...", nargs=-1, required=True,
    type=click.Path(path_type=Path, allow_dash=True),
)  # fmt: skip
@json_option
def check(files: tuple[Path, ...], as_json: bool) -> None:
    """Ask the questions of each FILE (or -) by rules, and tell where the answer is another.

    A file has facts and rules, and below them lines such as “Is Bob kind? → True” or “Who is kind?
    → Bob, Ann”; the answer “silent” is none. A line of --- begins another scenario. Nothing is
    kept in the log. The exit status is 1 where an answer is not the expected one.
    """
    from playground.models.pool import Pool
    from playground.poke.asking import asking

    read_in = [(str(file), scenario) for file in files for scenario in _scenarios(file)]
    asks, right, asked, before = asking(Pool()), 0, 0, ""
    for name, scenario in read_in:
        if not as_json and len(files) > 1 and name != before:
            click.echo(plain(name))
        before = name
        for one in run(scenario, asks):
            asked, right = asked + 1, right + one.right
            print_json(as_dict(one, name)) if as_json else click.echo(line_of(one))
    click.echo(f"{right:,} of {asked:,} as expected.", err=as_json)
    if right < asked:
        sys.exit(1)


def line_of(result: Result) -> str:
    """`✓ Is Bob kind? → True`; with the number of its line and what came where that is another."""
    expected = result.expected
    asked = plain(f"{expected.question} → {expected.answer or SILENT[0]}")
    if result.right:
        return f"{click.style('✓', 'green')} {asked}"
    came = result.came and f"{result.came} came"
    other = came or f"no answer came: {_why(result)}"
    return f"{click.style('✗', 'red')} line {expected.line}: {asked}, but {plain(other)}"


def as_dict(result: Result, file: str) -> dict[str, Any]:
    """The result, JSON-ready; an answer that is none is null, and `why` says why it is."""
    expected = result.expected
    return {
        "file": file,
        "line": expected.line,
        "question": expected.question,
        "expected": expected.answer or None,
        "answer": result.came or None,
        "right": result.right,
        "why": _why(result),
    }


def _why(result: Result) -> str:
    if result.error:
        return result.error.message
    return worded(result.answer.why) if result.answer else ""


def _scenarios(file: Path) -> tuple[Scenario, ...]:
    """What a file holds, its name in front of what is wrong with it. Raises InputError."""
    name, most = ("stdin" if str(file) == "-" else file.name), MAX_MEGABYTES * 1_000_000
    try:
        with click.open_file(str(file), "rb") as opened:
            data = opened.read(most + 1)
    except OSError as error:
        raise InputError(f"{name} cannot be opened: {error.strerror}.") from error
    if len(data) > most:
        raise InputError(f"{name} has more than {MAX_MEGABYTES} MB; split it.")
    text, note = decoded(data, name)
    if note:
        click.echo(plain(note), err=True)
    try:
        return read(text)
    except InputError as error:
        raise InputError(f"{name}: {error}") from error
