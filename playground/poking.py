"""The command `poke`: small edits of a question, and whether a solver's answer moves as it ought.

In:  playground poke --task sentiment --kind gender "He sang badly."
Out: how many answers flipped of each kind, then the edits, worst first
"""

from dataclasses import asdict
from pathlib import Path

import click

from playground.core import Mode, Question, Trace
from playground.errors import InputError, ModelError
from playground.given import SOLVER_HELP, json_option, options_option, pairs
from playground.given import context as context_of
from playground.history import print_json
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
    from playground.engine import ask
    from playground.models.pool import Pool

    models, known = Pool(), kinds_of(task)
    if wrong := [one for one in kinds if one not in known]:
        raise InputError(f"{task} has no edits “{wrong[0]}”. There are: {', '.join(known)}.")

    def asks(question: Question, mode: Mode, name: str) -> Trace:
        trace = ask(question, mode, models, solver=name)
        if trace.error:
            raise ModelError(trace.error.message)
        return trace

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
        click.echo(f"{kind:<12} {share.right:>2} of {share.n:>2} flipped, of {len(some)} edits")
    for one in every:
        click.echo(plain(_line(one)))


def _line(one: Poked) -> str:
    p = "     " if one.p is None else f"{one.p:5.3f}"
    asked = one.edit.question
    text = f"{asked.context} {asked.text}" if asked.context else asked.text
    return f"{one.verdict:<11} {p} {one.answer or '–'} · {one.edit.kind}: {' '.join(text.split())}"
