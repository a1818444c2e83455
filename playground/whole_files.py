"""The commands for whole files of questions: `evaluate`, `compare` and `generate`.

In:  python -m playground compare questions.jsonl --solver clingo --solver embedded
Out: who is right how often, and whether they differ by more than chance would
"""

import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click

from playground.comparison.sets import NAMED, set_of, theories_of
from playground.comparisons import Comparison, Comparisons
from playground.core import Mode, Models, Question, Trace
from playground.errors import InputError
from playground.evaluate.example import Example
from playground.evaluate.examples import read_examples, sample
from playground.evaluate.progress import opened, watch
from playground.generator.theories import MAX_DEPTH, WORDINGS
from playground.given import SOLVER_HELP, json_option, mode_option, options_option, pairs
from playground.history import print_json
from playground.printable import plain
from playground.registry import select
from playground.tasks import check, find_task
from playground.text.documents import TABLES, rows
from playground.wording.said import LANGUAGES, Language

if TYPE_CHECKING:
    from playground.ui.comparison.chapter import Chapter
    from storage.comparisons import SqliteComparisons


MOST_OF_SET = 1_000
"""Questions of a set that is made as it is asked for; --limit takes fewer."""


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@mode_option
@click.option("--solver", "names", metavar="NAME", multiple=True, help=SOLVER_HELP)
@options_option
@click.option("--limit", type=click.IntRange(min=1), help="A sample of so many examples.")
@click.option("--seed", default=0, show_default=True, help="Which examples the sample has.")
@click.option("--predictions", type=click.Path(path_type=Path), help="Write every answer here.")
@json_option
def evaluate(
    *,
    file: Path,
    modes: tuple[Mode, ...],
    names: tuple[str, ...],
    options: tuple[str, ...],
    limit: int | None,
    seed: int,
    predictions: Path | None,
    as_json: bool,
) -> None:
    """Put the examples of FILE (JSON lines, may be gzip) to solvers and score what they say.

    These runs are not kept in the log.
    """
    from playground.models.pool import Pool

    overrides = pairs(options)
    examples = read_examples(file, overrides)
    task = examples[0].question.task
    check(Question(task, "Are the options right?", options=overrides))
    chosen = select(task, modes, names)
    examples = sample(examples, limit or len(examples), seed)
    models, broken = Pool(), False
    with opened(predictions) as out:
        for one in chosen:
            figures = {"data": str(file), **watch(one, examples, models, out)}
            print_json(figures) if as_json else _print_figures(figures)
            broken |= figures["errors"] == figures["n"]
    if broken:
        sys.exit(1)


@click.command()
@click.argument("files", type=click.Path(path_type=Path), nargs=-1, required=True)
@mode_option
@click.option("--solver", "names", metavar="NAME", multiple=True, help=SOLVER_HELP)
@options_option
@click.option("--limit", type=click.IntRange(min=1), help="A sample of so many of each file.")
@click.option("--seed", default=0, show_default=True, help="Which questions the sample has.")
@click.option("--task", help="What a table (.csv, .xlsx) asks; its label is not in it.")
@click.option(
    "--column", "columns", metavar="FIELD=NAME", multiple=True, help="A column: answers=label."
)
@click.option(
    "--label", "labels", metavar="IN_TABLE=LABEL", multiple=True, help="A label: 1=positive."
)
@click.option("--report", type=click.Path(path_type=Path), help="Write all of it as one HTML file.")
@click.option("--language", type=click.Choice(LANGUAGES), default="en", help="Of what is said.")
@click.option("--again", is_flag=True, help="Ask anew what was asked before.")
@click.option(
    "--processes",
    default=1,
    show_default=True,
    type=click.IntRange(1, 64),
    help="So many ask at the same time, each with models of its own.",
)
@json_option
def compare(  # noqa: PLR0917
    files: tuple[Path, ...],
    modes: tuple[Mode, ...],
    names: tuple[str, ...],
    options: tuple[str, ...],
    limit: int | None,
    seed: int,
    task: str | None,
    columns: tuple[str, ...],
    labels: tuple[str, ...],
    report: Path | None,
    language: Language,
    again: bool,
    processes: int,
    as_json: bool,
) -> None:
    """Put the questions of each of FILES to two solvers or more, and say how they differ.

    In place of a file stands the name of a set that was written for this project, such as reviews
    or robustness-sentiment, “theories 3 open en”, or a file of a data set on the hub,
    hub:OWNER/NAME/FILE@REVISION. Without --solver both minds are asked. What was answered is kept
    beside the log: the same command goes on where it stopped.
    """
    from playground.comparison.as_json import as_dict
    from playground.comparison.running import comparison_of
    from playground.models.pool import Pool
    from playground.ui.comparison.chapter import chapter_of
    from playground.ui.comparison.report import report as html
    from playground.ui.comparison.text import text
    from storage.comparisons import SqliteComparisons

    overrides, kept, models = pairs(options), SqliteComparisons(), Pool()
    chapters: list[Chapter] = []
    if report:
        _write(report, "", "a")  # said before hours of work that it cannot be written
    for file, title in map(_here, files):
        examples = _examples(file, task, pairs(columns), pairs(labels), overrides)
        examples = sample(examples, limit or len(examples), seed)
        asked = examples[0].question.task
        check(Question(asked, "Are the options right?", options=overrides))
        comparison = comparison_of("", title, examples, select(asked, modes, names))
        comparison = _made(comparison, examples, kept, models, again=again, processes=processes)
        found = chapter_of(comparison, examples, kept.outcomes(comparison.id, ""))
        if found is None:
            continue
        alike = [one for one in chapters if one.comparison.id == comparison.id]
        for other in alike:
            same = f"{title} has the questions of {other.comparison.title}, and is reported there."
            click.echo(same, err=True)
        chapters += [] if alike else [found]
        if as_json:
            print_json(as_dict(comparison, found.figures, examples))
        else:
            click.echo(plain(text(found, language)))
    if report:
        runs = partial(_runs, kept)
        _write(report, html(chapters, runs, language), "w")
        click.echo(f"The report is {report}.", err=True)


def _here(file: Path) -> tuple[Path, str]:
    """A file of this machine, fetched where it is the hub's, and what it is called."""
    from playground.comparison.hub_set import PREFIX, hub_file

    return hub_file(str(file)) if str(file).startswith(PREFIX) else (file, file.name)


def _write(file: Path, text: str, how: Literal["a", "w"]) -> None:
    try:
        with file.open(how, encoding="utf-8", errors="replace") as out:
            out.write(text)
    except OSError as error:
        raise InputError(
            f"{file} cannot be written: {error.strerror}. Name another file."
        ) from error


def _examples(
    file: Path,
    task: str | None,
    columns: dict[str, str],
    labels: dict[str, str],
    options: dict[str, str],
) -> list[Example]:
    """The questions of a file, JSON lines or a table, or a set of that name. Raises InputError.

    With a task JSON lines are a table too, whose columns are their fields.
    """
    if not file.exists() and (theories_of(str(file)) or str(file) in NAMED):
        return [_with(one, options) for one in set_of(str(file), MOST_OF_SET)]
    is_table = file.suffix.lower() in TABLES
    if not is_table and not task:
        return read_examples(file, options)
    from playground.comparison.tables import of_lines, of_rows

    if not task:
        raise InputError(f"{file} is a table, which says no task: give --task, such as sentiment.")
    try:
        table = (rows if is_table else of_lines)(file.read_bytes(), file.name)
        found = of_rows(table, file.name, find_task(task).name, columns, labels)
    except OSError as error:
        raise InputError(f"{file} cannot be opened: {error.strerror}.") from error
    return [_with(one, options) for one in found]


def _with(one: Example, options: dict[str, str]) -> Example:
    """The example with options that go before its own."""
    question = replace(one.question, options={**one.question.options, **options})
    return replace(one, question=question)


def _made(
    comparison: Comparison,
    examples: Sequence[Example],
    kept: "SqliteComparisons",
    models: Models,
    *,
    again: bool,
    processes: int,
) -> Comparison:
    """The comparison once all was asked; how far it is, and what was kept, goes to stderr."""
    from playground.comparison.memory import weigh
    from playground.comparison.questions import written
    from playground.comparison.running import here, run
    from playground.pieces import in_processes

    if again:
        kept.delete(comparison.id, "")
    kept.begin(comparison, written(examples), "")
    before = kept.find(comparison.id, "") or comparison
    every = comparison.total * len(comparison.sides)
    if before.done:
        click.echo(
            f"{comparison.title}: {before.done:,} of {every:,} answers are kept from "
            f"{before.at[:16].replace('T', ' ')} UTC; --again asks anew.",
            err=True,
        )
    if before.state != "done":
        with click.progressbar(length=every, label=comparison.title, file=sys.stderr) as bar:
            for done in (
                run(comparison, examples, kept, here(models), "", weigh=weigh)
                if processes == 1
                else in_processes(comparison, kept, processes)
            ):
                bar.update(done - bar.pos)
    return replace(kept.find(comparison.id, "") or comparison, title=comparison.title)


def _runs(kept: Comparisons, of: "Chapter", number: int) -> list[Trace]:
    sides = range(len(of.comparison.sides))
    runs = (kept.run(of.comparison.id, number, side, "") for side in sides)
    return [one for one in runs if one]


@click.command()
@click.argument("task", type=click.Choice(["deduction"]))
@click.option("--n", "count", default=100, show_default=True, type=click.IntRange(min=1))
@click.option(
    "--depth",
    default=3,
    show_default=True,
    type=click.IntRange(0, MAX_DEPTH),
    help="The most rounds of forward chaining to an answer; 0 to this come in turns.",
)
@click.option("--world", default="open", show_default=True, type=click.Choice(["open", "closed"]))
@click.option("--seed", default=0, show_default=True, help="The same seed, the same examples.")
@click.option("--language", default="en", show_default=True, type=click.Choice(list(WORDINGS)))
def generate(  # noqa: PLR0917
    task: str, count: int, depth: int, world: str, seed: int, language: str
) -> None:
    """Write examples of TASK to stdout, one JSON object a line, each with the proof of its answer.

    Every example is a theory of its own with one question about it.
    """
    from playground.generator.examples import examples as generated

    del task
    for example in generated(count, depth=depth, world=world, seed=seed, language=language):
        click.echo(json.dumps(example, ensure_ascii=False))


def _print_figures(figures: dict[str, Any]) -> None:
    width = max(map(len, figures))
    for name, value in figures.items():
        shown = "–" if value is None else json.dumps(value) if isinstance(value, dict) else value
        click.echo(f"{name:<{width}}  {plain(str(shown))}")
    click.echo()
