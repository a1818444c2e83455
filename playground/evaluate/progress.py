"""An evaluation as it is watched: a bar on stderr, and predictions in a file as they are made.

In:  with opened(Path("out.jsonl")) as out: watch(find("deduction", "rules"), examples, models, out)
Out: the figures of `score`; in the file {"id": "t1", "mode": "rules", "answer": "True", …} a line
"""

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import click

from playground.core import Models
from playground.errors import InputError
from playground.evaluate.example import Example
from playground.evaluate.predictions import Prediction, as_dict
from playground.evaluate.runner import score
from playground.printable import plain
from playground.registry import Solver


@contextmanager
def opened(path: Path | None) -> Iterator[IO[str] | None]:
    """The file, emptied and open for writing; None for no path. Raises InputError."""
    if path is None:
        yield None
        return
    try:
        file = path.open("w", encoding="utf-8")
    except OSError as error:
        raise InputError(f"{path} cannot be written: {error}.") from error
    with file:
        yield file


def watch(
    solver: Solver, examples: Sequence[Example], models: Models, out: IO[str] | None
) -> dict[str, Any]:
    """The figures of one solver; its predictions go to `out`, progress and one error to stderr."""
    failed: list[Prediction] = []

    def heard(said: Prediction) -> None:
        bar.update(1)
        if out:
            out.write(json.dumps(as_dict(said, solver.mode, solver.name)) + "\n")
        if said.error:
            failed.append(said)

    label = f"{solver.mode} {solver.name}"
    with click.progressbar(length=len(examples), label=label, file=sys.stderr) as bar:
        figures = score(solver, examples, models, heard)
    if failed and (error := failed[0].error):
        said = plain(f"{failed[0].example.id}: {error.message}")
        click.echo(f"{len(failed)} failed. {said}", err=True)
    return figures
