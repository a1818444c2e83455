"""The command line: a thin shell over the engine, the log, the evaluation and the page.

In:  python -m playground ask --context "Bob is big. All big people are kind." "Bob is kind."
Out: one answer by rules and one by probability, each with what it rests on

`--json` prints one object a line on stdout; all else that is said goes to stderr. The exit status
is 0 where every mode answered or abstained, 1 where one failed, 2 where the input is wrong.
"""

import importlib.util
import logging
import sys
from contextlib import nullcontext
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

try:
    import click
except ModuleNotFoundError:
    sys.exit("click is not installed in this Python: `make run`, then .venv/bin/playground has it.")

from playground.agreement import agreement
from playground.check import check as check_scenarios
from playground.core import MODES, Mode, Models, Question, Said, Trace
from playground.engine import run
from playground.errors import InputError, PlaygroundError
from playground.given import SOLVER_HELP, json_option, mode_option, options_option, pairs
from playground.given import context as context_of
from playground.history import print_json
from playground.json_form import as_dict
from playground.limit import LONGEST, SECONDS, VARIABLE, Limit, seconds_allowed
from playground.log import MARKS, VERDICTS, Log, Quota, Sought, together
from playground.orders import orders
from playground.poking import bias, poke
from playground.printable import Lines, plain
from playground.registry import select
from playground.tasks import MAX_CHARACTERS, TASKS, check, find_task
from playground.ui.export import FORMATS
from playground.understood import show_understood
from playground.whole_files import compare, evaluate, generate

if TYPE_CHECKING:
    from playground.route import Route


class _WrongInput(click.ClickException):
    exit_code = 2


class _Commands(click.Group):
    """Commands whose errors are one sentence on stderr: status 2 for wrong input, else 1."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except InputError as error:
            raise _WrongInput(plain(str(error))) from error
        except PlaygroundError as error:
            raise click.ClickException(plain(str(error))) from error
        except ModuleNotFoundError as error:
            missing = f"{error.name} is not installed in this Python"
            way = "`make run`, then .venv/bin/playground has it."
            raise click.ClickException(f"{missing}: {way}") from error


task_option = click.option("--task", type=click.Choice(list(TASKS)), help="Default: it is chosen.")
LIMIT = f"The longest it may take, all told. Default: {VARIABLE}, or {SECONDS:.0f}."


@click.group(cls=_Commands)
def main() -> None:
    """One question, two minds: an answer by rules beside one by probability."""


for whole in (
    evaluate,
    compare,
    generate,
    check_scenarios,
    agreement,
    poke,
    bias,
    orders,
    show_understood,
):
    main.add_command(whole)


@main.command()
@task_option
@mode_option
@click.option("--solver", metavar="NAME", help=SOLVER_HELP)
@click.option("--context", metavar="TEXT", help="Facts and rules, or the text to read.")
@click.option(
    "--context-file",
    "context_files",
    metavar="FILE",
    type=click.Path(path_type=Path, allow_dash=True),
    multiple=True,
    help="The same from .txt, .md, .csv, .pdf or - (stdin); may be given again.",
)
@click.option("--choice", "choices", metavar="TEXT", multiple=True, help="A possible answer.")
@options_option
@click.option("--seconds", type=click.FloatRange(1, LONGEST), default=seconds_allowed, help=LIMIT)
@json_option
@click.argument("text")
def ask(
    *,
    text: str,
    task: str | None,
    modes: tuple[Mode, ...],
    solver: str | None,
    context: str | None,
    context_files: tuple[Path, ...],
    choices: tuple[str, ...],
    options: tuple[str, ...],
    seconds: float,
    as_json: bool,
) -> None:
    """Ask TEXT: in both modes, and of the task that fits, where you say nothing else."""
    from playground.fetch_bar import fetch_bar
    from playground.models.pool import Pool
    from playground.parting import parted
    from playground.terminal import watch
    from storage.log import SqliteLog

    facts = context_of(context, context_files)
    models, keep, failed = Pool(), together(SqliteLog()), []
    question = Question(task or "", text, facts, choices, pairs(options))
    question = parted(question, lambda text, context: _picked(text, context, models))
    check(question)
    asked, limit = select(question.task, modes, [solver] if solver else []), Limit(seconds)
    for number, one in enumerate(asked, start=1):
        until = limit.until(number / len(asked))
        events = run(question, one.mode, models, solver=one.name, keep=keep, limit=until)
        traces = (event for event in events if isinstance(event, Trace))
        with fetch_bar() if "/" in one.name else nullcontext():
            trace = next(traces) if as_json else watch(events)
        failed += [trace.error.type] if trace.error else []
        if as_json:
            print_json(as_dict(trace))
    if failed:
        sys.exit(2 if set(failed) == {InputError.__name__} else 1)


@main.command()
@json_option
def models(as_json: bool) -> None:
    """List the embedded models, then those of the hub that are worth choosing."""
    from playground.models.catalogue import entries
    from playground.models.pool import catalogue

    for card in catalogue():
        if as_json:
            print_json(asdict(card))
        else:
            brought = f" (not here yet: {card.brought_by})" if card.brought_by else ""
            click.echo(f"{card.id:<28}{card.megabytes:6.1f} MB  for {card.task}{brought}")
    if not as_json:
        click.echo("\nFrom the hub (--solver ID; any other id of the right kind works too):")
    for entry in entries():
        if as_json:
            print_json(entry.as_dict())
        else:
            click.echo(
                f"{entry.id}\n    for a {entry.size}, {entry.kind}: {', '.join(entry.tasks)}; "
                f"{entry.gigabytes:.1f} GB to fetch, {entry.memory:.1f} GB of memory; "
                f"{entry.licence}; {entry.languages}{'; terms to accept' if entry.gated else ''}"
            )


@main.command()
@click.argument("task")
@click.option("--data", type=click.Path(path_type=Path), required=True, help="Folder of examples.")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="Folder to write.")
@click.option("--evaluate", is_flag=True, help="Score what is in --out, and train nothing.")
def train(task: str, data: Path, out: Path, evaluate: bool) -> None:
    """Make the embedded model of TASK again, from its recipe in playground/train.

    “neutral” is the second one of sentiment, which goes on from the first; “reasoning” teaches the
    small language model to write proofs; “verifier” teaches a second network to check the reader
    of question answering.
    """
    name = task if task in ("neutral", "reasoning", "verifier") else find_task(task).name
    recipe = f"playground.train.{name.replace('-', '_')}"
    if importlib.util.find_spec(recipe) is None:
        raise InputError(f"There is no recipe for {task}; playground/train has those there are.")
    made = importlib.import_module(recipe)
    if evaluate and not hasattr(made, "evaluate"):
        raise InputError(f"The recipe for {task} scores what it made at its end, and only then.")
    (made.evaluate if evaluate else made.train)(data, out)


@main.command()
@click.option("--search", metavar="WORDS", default="", help="Runs that have all the words.")
@click.option("--limit", default=20, show_default=True, type=click.IntRange(1, 10**9))
@click.option("--task", type=click.Choice(list(TASKS)), help="Runs of that task.")
@click.option("--mode", type=click.Choice(MODES), help="Runs of that mode.")
@click.option("--verdict", type=click.Choice(VERDICTS), help="Runs of questions asked in both.")
@click.option("--conversation", default="", metavar="ID", help="Runs of that conversation.")
@click.option("--conversations", is_flag=True, help="Conversations, the last touched first.")
@click.option("--delete", metavar="ID", help="Delete that run, or that conversation.")
@click.option("--restore", metavar="ID", help="Bring back what was deleted minutes ago.")
@click.option("--delete-all", is_flag=True, help="Delete whatever is in the log, for good.")
@click.option("--yes", is_flag=True, help="Delete all without being asked once more.")
@click.option("--keep-days", type=click.FloatRange(1), help="Delete runs older than that.")
@click.option("--keep-megabytes", type=click.FloatRange(1), help="Delete the oldest beyond that.")
@click.option("--export", metavar="ID", help="Write that conversation, or that run, as a file.")
@click.option("--mark", type=click.Choice(MARKS), help="Runs that were marked so.")
@click.option(
    "--export-all", type=click.Path(path_type=Path), help="Write runs: .jsonl, .csv, .sqlite."
)
@click.option("--import", "take_in", type=click.Path(path_type=Path), help="Take in a .jsonl.")
@click.option("--format", "wanted", type=click.Choice(FORMATS), help="Default: markdown.")
@click.option("--out", type=click.Path(path_type=Path), help="Default: standard output.")
@json_option
def history(
    *,
    search: str,
    limit: int,
    task: str | None,
    mode: Mode | None,
    verdict: str | None,
    conversation: str,
    conversations: bool,
    delete: str | None,
    restore: str | None,
    delete_all: bool,
    yes: bool,
    keep_days: float | None,
    keep_megabytes: float | None,
    export: str | None,
    mark: str | None,
    export_all: Path | None,
    take_in: Path | None,
    wanted: str | None,
    out: Path | None,
    as_json: bool,
) -> None:
    """Show the runs in the log, newest first; list, delete or export conversations."""
    from playground import carrying
    from playground import history as showing
    from storage.log import SqliteLog

    log = SqliteLog()
    sought = Sought(search, None, task or "", mode or "", verdict or "", conversation, mark or "")
    if export_all is not None:
        click.echo(f"Runs written: {carrying.save(log, sought, export_all):,}", err=True)
    elif take_in is not None:
        click.echo(f"Runs taken in: {carrying.load(log, take_in):,}", err=True)
    elif delete is not None:
        showing.delete(log, delete)
    elif restore is not None:
        showing.restore(log, restore)
    elif delete_all:
        showing.delete_all(log, yes)
    elif keep_days or keep_megabytes:
        click.echo(f"Runs deleted: {log.trim(Quota(keep_megabytes, keep_days)):,}", err=True)
    elif export is not None:
        _export(log, export, wanted or "markdown", out)
    elif wanted or out:
        raise InputError("--format and --out say how to --export ID; give that too.")
    elif conversations:
        if sought != Sought(search):
            raise InputError("Conversations are found by --search alone; leave the rest out.")
        showing.show_conversations(log.conversations(search, limit), as_json)
    else:
        showing.show_runs(log.search(sought, limit), as_json)


@main.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option(
    "--port", default=7860, show_default=True, envvar="PORT", type=click.IntRange(1, 65535)
)
def serve(host: str, port: int) -> None:
    """Start the page; the variable PORT names the port too.

    The address that it prints is the owner's: in a browser that opened it all runs are shown.
    """
    from playground.ui.server.reach import exposure, refuse_taken

    refuse_taken(host, port)
    lines = logging.StreamHandler()
    lines.setFormatter(Lines())
    logging.getLogger("playground").addHandler(lines)
    from playground.models.pool import Pool
    from playground.ui import page
    from playground.workers.place import Workers
    from storage.comparisons import SqliteComparisons
    from storage.log import SqliteLog
    from storage.owner_token import owner_token
    from storage.trainings import SqliteTrainings

    log, models, workers = SqliteLog(), Pool(), Workers()
    token = owner_token(log.path)
    for sentence in exposure(host, token, log.quota.limits):
        click.echo(sentence, err=True)
    blocks = page.build(
        log, models, workers, comparisons=SqliteComparisons(), trainings=SqliteTrainings()
    )
    page.serve(blocks, log, models, workers, host=host, port=port, token=token)


def _export(log: Log, name: str, wanted: str, out: Path | None) -> None:
    """Write a conversation or a run to a file, or to stdout."""
    from playground.ui.export.files import file_of
    from playground.ui.export.whole_conversation import whole_conversation

    text = file_of(*whole_conversation(log, name), wanted).text
    if out is None:
        shown = plain(text) if sys.stdout.isatty() else text
        click.echo(shown.encode("utf-8"), nl=False)
        return
    try:
        out.write_text(text, encoding="utf-8")
    except OSError as error:
        raise InputError(
            f"{out} cannot be written: {error.strerror}. Name another file."
        ) from error


def _picked(text: str, context: str, models: Models) -> "Route":
    """The task that fits; why, and how sure that is, is said on stderr. Raises InputError."""
    from playground.route import Route, choose
    from playground.wording.said import worded

    if len(context) > MAX_CHARACTERS:
        click.echo("deduction: no other task reads a text of this length", err=True)
        return Route("deduction", Said("read as facts and rules"), text)
    check(Question("chat", text, context))  # before a long text is looked at
    route = choose(text, context, models)
    sure = "" if route.confidence is None else f" ({route.confidence:.0%} sure)"
    other = " It may well be another; --task NAME says which." if route.unsure else ""
    click.echo(f"{route.task}: {plain(worded(route.why))}{sure}{other}", err=True)
    return route


if __name__ == "__main__":
    main(prog_name="python -m playground")
