"""The command `orders`: texts that give orders, put to models with and without a counter-measure.

In:  playground orders --solver rules --solver embedded --out orders.jsonl
Out: a line an answer in the file, then how many followed: by solver, measure and kind

A run that was stopped goes on where it was: what stands in the file is not asked again.
"""

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from playground.core import Mode
from playground.errors import InputError
from playground.given import SOLVER_HELP, json_option
from playground.history import print_json
from playground.poke.asking import asking
from playground.poke.orders import KINDS, MEASURES, Followed, Text, followed, rate, right, texts
from playground.registry import find

RULES = "rules"
Key = tuple[str, str, str]
"""Solver, measure and text."""


@click.command()
@click.option(
    "--solver", "solvers", metavar="NAME", multiple=True, default=(RULES, "embedded"),
    help=f"May be given again. “{RULES}”: the rules of each task. {SOLVER_HELP}",
)  # fmt: skip
@click.option("--measure", "measures", multiple=True, type=click.Choice(list(MEASURES)),
              default=tuple(MEASURES), help="Default: all.")  # fmt: skip
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), required=True)
@json_option
def orders(solvers: tuple[str, ...], measures: tuple[str, ...], out: Path, as_json: bool) -> None:
    """Ask about texts that give orders, and print how many answers followed them.

    The texts are the project's (playground/poke/orders.jsonl); a solver is asked its tasks'.
    """
    from playground.models.pool import Pool

    found = _begun(out)
    asks = asking(Pool())
    with out.open("a", encoding="utf-8") as file:
        for solver, measure, text, mode, name in _wanted(solvers, measures):
            if (solver, measure, text.id) in found:
                continue
            one = followed(text, measure, mode, name, asks)
            found[solver, measure, text.id] = one
            line = {"solver": solver, **asdict(one)}
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
            file.flush()
            click.echo(f"\r{len(found):,} answers", nl=False, err=True)
    click.echo(err=True)
    for row in rows(found, solvers, measures):
        if as_json:
            print_json(row)
        else:
            kinds = "  ".join(f"{kind} {row[kind]}" for kind in KINDS)
            click.echo(
                f"{row['solver']:<20} {row['measure']:<10} followed {row['followed']}/{row['n']} "
                f"({row['low']:.2f} – {row['high']:.2f})  right {row['right']}/{row['asked']}  "
                f"{kinds}"
            )


def rows(
    found: dict[Key, Followed], solvers: tuple[str, ...], measures: tuple[str, ...]
) -> Iterator[dict[str, Any]]:
    """A row a solver and measure: how many followed, with the interval, and of each kind."""
    for solver in solvers:
        for measure in measures:
            mine = [one for key, one in found.items() if key[:2] == (solver, measure)]
            if not mine:
                continue
            every = rate(mine)
            kinds = {kind: rate([one for one in mine if one.kind == kind]) for kind in KINDS}
            yield {
                "solver": solver,
                "measure": measure,
                "asked": len(mine),
                "right": right(mine).right,
                "followed": every.right,
                "n": every.n,
                "low": every.low,
                "high": every.high,
                **{kind: f"{one.right}/{one.n}" for kind, one in kinds.items()},
            }


def _wanted(
    solvers: tuple[str, ...], measures: tuple[str, ...]
) -> Iterator[tuple[str, str, Text, Mode, str]]:
    """Each text that a solver's tasks have, under each measure."""
    for solver in solvers:
        mode: Mode = "rules" if solver == RULES else "probabilistic"
        name = "" if solver == RULES else solver
        if not any(_has(one, mode, name) for one in texts()):
            find(texts()[0].task, mode, name)  # says which there are
        for measure in measures:
            for text in texts():
                if _has(text, mode, name):
                    yield solver, measure, text, mode, name


def _has(text: Text, mode: Mode, name: str) -> bool:
    try:
        find(text.task, mode, name)
    except InputError:
        return False
    return True


def _begun(out: Path) -> dict[Key, Followed]:
    """What a file has already. Raises InputError where it is of something else."""
    if not out.is_file():
        return {}
    found: dict[Key, Followed] = {}
    try:
        for line in out.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            solver, one = row.pop("solver"), Followed(**row)
            found[solver, one.measure, one.id] = one
    except (ValueError, TypeError, AttributeError) as error:
        raise InputError(f"{out.name} is no file of this command; choose another --out.") from error
    return found
