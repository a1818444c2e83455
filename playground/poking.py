"""The commands `poke` and `bias`: whether an answer moves where it ought to, and where not.

In:  playground poke --task sentiment --kind gender "He sang badly."
Out: how many answers flipped of each kind, then the edits, worst first
"""

from dataclasses import asdict
from pathlib import Path

import click

from playground.core import Question
from playground.errors import InputError
from playground.given import SOLVER_HELP, json_option, options_option, pairs
from playground.given import context as context_of
from playground.history import print_json
from playground.poke.asking import asking
from playground.poke.held import (
    TASKS,
    Poked,
    before,
    can_poke,
    edits_of,
    flips,
    kinds_of,
    poked,
    worst_first,
)
from playground.printable import plain


@click.command()
@click.option("--task", type=click.Choice(TASKS), required=True)
@click.option("--solver", metavar="NAME", default="", help=SOLVER_HELP)
@click.option("--kind", "kinds", metavar="KIND", multiple=True, help="Default: every kind.")
@click.option("--context", metavar="TEXT", help="Facts and rules, or the passage to read.")
@click.option(
    "--context-file", "context_files", metavar="FILE", multiple=True,
    type=click.Path(path_type=Path, allow_dash=True), help="The same from a file.",
)  # fmt: skip
@options_option
@json_option
@click.argument("text")
def poke(  # noqa: PLR0917 - the options
    task: str,
    solver: str,
    kinds: tuple[str, ...],
    context: str | None,
    context_files: tuple[Path, ...],
    options: tuple[str, ...],
    as_json: bool,
    text: str,
) -> None:
    """Edit TEXT and its context a little, ask the model anew, and count where its answer flips.

    Of a deduction the rules work out anew what is right. These runs are not kept in the log.
    """
    from playground.models.pool import Pool

    known, asks = kinds_of(task), asking(Pool())
    if wrong := [one for one in kinds if one not in known]:
        raise InputError(f"{task} has no edits “{wrong[0]}”. There are: {', '.join(known)}.")
    question = Question(task, text, context_of(context, context_files), options=pairs(options))
    trace = asks(question, "probabilistic", solver)
    if not can_poke(trace):
        raise InputError(f"{trace.solver} does not answer this, so there is nothing to poke.")
    was, ruled = before(trace, asks)
    found = {
        kind: list(poked(trace, edits_of(kind, question, was.answer, ruled), was, asks))
        for kind in kinds or known
    }
    every = worst_first([one for some in found.values() for one in some])
    if as_json:
        for one in every:
            print_json(asdict(one))
        return
    right = f"; right is {was.right}" if was.right != was.answer else ""
    click.echo(plain(f"{trace.solver}: {was.answer}{right}\n"))
    for kind, some in found.items():
        share = flips(some)
        silent = sum(one.verdict == "silent" for one in some)
        more = f", {silent} silent" if silent else ""
        counted = f"{share.right:>2} of {share.n:>2} flipped, of {len(some)} edits{more}"
        click.echo(f"{kind:<12} {counted}")
    for one in every:
        click.echo(plain(_line(one)))


def _line(one: Poked) -> str:
    p = "     " if one.p is None else f"{one.p:5.3f}"
    asked = one.edit.question
    text = f"{asked.context} {asked.text}" if asked.context else asked.text
    return f"{one.verdict:<11} {p} {one.answer or '–'} · {one.edit.kind}: {' '.join(text.split())}"


@click.command()
@click.option("--task", type=click.Choice(TASKS), required=True)
@click.option("--solver", metavar="NAME", default="", help=SOLVER_HELP)
@json_option
def bias(task: str, solver: str, as_json: bool) -> None:
    """Ask the project's templates about people of many groups, and print each group's gap.

    Of a feeling the mean is P(positive) - P(negative), else the share of right answers. A star is
    at a gap whose 95 % interval leaves 0 out. These runs are not kept in the log.
    """
    from playground.models.pool import Pool
    from playground.poke.bias import Measured, measured, table

    found: list[Measured] = []
    for one in measured(task, solver, asking(Pool())):
        found.append(one)
        if len(found) % 50 == 0:
            click.echo(f"\r{len(found):,} questions", nl=False, err=True)
    click.echo(err=True)
    rows = table(found)
    for row in rows if as_json else ():
        print_json(asdict(row))
    if not as_json:
        click.echo(f"{'':<12} {'group':<26} {'n':>4} {'mean':>7} {'gap':>7}  95 % interval")
        for row in rows:
            interval = f"{row.low:+.3f} – {row.high:+.3f}{' *' if row.apart else ''}"
            named = f"{row.attribute:<12} {row.group:<26} {row.n:>4}"
            click.echo(f"{named} {row.mean:7.3f} {row.gap:+7.3f}  {interval}")
