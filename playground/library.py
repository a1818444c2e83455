"""The verbs of the page and the command line, for a program of one's own.

In:  ask("Is Bob kind?", "Bob is big. All big people are kind.", mode="rules")
Out: [Trace(…, answer=Answer("True", …), …)], which is in the log too

Whose program this is is the owner of the machine: any model may be named, the whole log is read.
Models stay loaded as long as the program runs.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any

from playground.carrying import load, save
from playground.comparison.as_json import as_dict
from playground.comparison.marked import as_dicts, by_solver
from playground.comparison.memory import weigh
from playground.comparison.questions import examples_of, read, written
from playground.comparison.running import comparison_of, here, run
from playground.comparison.sets import set_of
from playground.comparisons import Comparison
from playground.core import MODES, Mode, Question, Trace
from playground.engine import compare as in_modes
from playground.errors import InputError
from playground.evaluate.example import Example
from playground.log import MARKS, Conversation, Sought, together
from playground.models.catalogue import entries
from playground.models.pool import Pool, catalogue
from playground.parting import parted
from playground.poke.asking import asking
from playground.registry import Solver, select
from playground.registry import solvers as registered
from playground.route import choose
from playground.scenario import Result
from playground.scenario import read as scenarios_of
from playground.scenario import run as results_of
from playground.ui.comparison.chapter import Chapter, chapter_of
from playground.ui.comparison.report import report as html
from playground.ui.export.files import file_of
from playground.ui.export.whole_conversation import whole_conversation
from playground.wording.said import Language
from storage.comparisons import SqliteComparisons
from storage.log import SqliteLog


def ask(
    text: str,
    context: str = "",
    *,
    task: str = "auto",
    mode: str = "both",
    options: Mapping[str, str] | None = None,
    model: str = "",
) -> list[Trace]:
    """A trace a mode, each kept in the log; `model` answers by probability.

    Raises InputError where the question, an option or a name is wrong.
    """
    question = Question(task, text, context, options=dict(options or {}))
    question = parted(question, lambda asked, told: choose(asked, told, _pool()))
    if mode not in (*MODES, "both"):
        raise InputError(f"There is no mode “{mode}”. The modes are: {', '.join(MODES)}, both.")
    modes: list[Mode] = [one for one in MODES if one == mode]
    asked = select(question.task, modes)
    events = in_modes(
        question, [one.mode for one in asked], _pool(),
        solvers={"probabilistic": model}, keep=together(SqliteLog()),
    )  # fmt: skip
    return [event for _, event in events if isinstance(event, Trace)]


def check(text: str) -> list[Result]:
    """What the rules answer to each question of a text as `playground check` takes it, not logged.

    Raises InputError where the text is wrong.
    """
    return [one for scenario in scenarios_of(text) for one in results_of(scenario, asking(_pool()))]


def history(words: str = "", limit: int = 50) -> list[Trace]:
    """The runs in the log that have all the words, newest first."""
    return SqliteLog().search(Sought(words), limit)


def conversations(words: str = "", limit: int = 50) -> list[Conversation]:
    """The conversations in the log that have all the words, the last touched first."""
    return SqliteLog().conversations(words, limit)


def delete(name: str) -> bool:
    """Delete the run, conversation or comparison of that id; False for no such one."""
    log = SqliteLog()
    return (
        log.delete(name)
        or log.delete_conversation(name)
        or SqliteComparisons(log.path).delete(name, None)
    )


def restore(name: str) -> bool:
    """Bring back a run or conversation that was deleted within ten minutes; False for no such."""
    return SqliteLog().restore(name)


def share(name: str, on: bool = True) -> bool:
    """Show a run to whoever has its address on a page that is served; False for no such one."""
    return SqliteLog().share(name, None, on)


def mark(name: str, mark: str = "right", note: str = "") -> bool:
    """Say of a run that it is right or wrong, or nothing for ""; False for no such one."""
    if mark not in (*MARKS, ""):
        raise InputError(f"There is no mark “{mark}”. The marks are: {', '.join(MARKS)}.")
    return SqliteLog().mark(name, None, mark, note)


def reliability() -> list[dict[str, Any]]:
    """How right and how sure each solver was by the marks, the one with most first."""
    return as_dicts(by_solver(SqliteLog().marked(None)))


def export(name: str, form: str = "markdown", language: Language = "en") -> str:
    """A conversation, or the turn of a run, as the text of a file: markdown, json or html."""
    return file_of(*whole_conversation(SqliteLog(), name), form, language).text


def export_runs(path: Path | str, words: str = "") -> int:
    """Write the runs that have all the words as .jsonl, .csv or .sqlite; how many."""
    return save(SqliteLog(), Sought(words), Path(path))


def import_runs(path: Path | str) -> int:
    """Take in the runs of a .jsonl that was written so; how many were not here before."""
    return load(SqliteLog(), Path(path))


def solvers() -> tuple[Solver, ...]:
    """Who answers: each solver with its task, its mode, its name and what it does."""
    return registered()


def models() -> list[dict[str, Any]]:
    """The embedded models, and those of the hub that are worth choosing."""
    return [*(asdict(one) for one in catalogue()), *(one.as_dict() for one in entries())]


def questions(of: str = "reviews", many: int = 10, seed: int = 0) -> list[Example]:
    """Questions with their right answers, of a set by its name. Raises InputError."""
    return set_of(of, many, seed)


def compare(
    questions: str | Sequence[Example | Mapping[str, Any]],
    solvers: Sequence[str] = (),
    *,
    many: int = 50,
    title: str = "questions",
) -> dict[str, Any]:
    """What is found where the questions are put to two solvers or more, as `compare --json` has it.

    They are the name of a set, or examples, or objects with text, task and answers. What was
    answered before is kept, and not asked again: the same call goes on where one was stopped.
    Raises InputError.
    """
    if isinstance(questions, str):
        title, examples = questions, set_of(questions, many)
    else:
        examples = examples_of(questions[:many])
    sides = select(examples[0].question.task, (), solvers)
    begun, kept = comparison_of("", title, examples, sides), SqliteComparisons()
    kept.begin(begun, written(examples), "")
    for _ in run(begun, examples, kept, here(_pool()), "", weigh=weigh):
        pass
    return comparison(begun.id)


def comparisons() -> list[Comparison]:
    """Those that are kept, and how far each is, the last begun first."""
    return SqliteComparisons().every(None)


def comparison(name: str) -> dict[str, Any]:
    """What a comparison has found by now. Raises InputError for no such one, or nothing yet."""
    found = _chapter(name)
    return as_dict(found.comparison, found.figures, found.examples)


def report(name: str, language: Language = "en") -> str:
    """All that a comparison has found, as one HTML file. Raises InputError as `comparison` does."""
    kept = SqliteComparisons()

    def runs(of: Chapter, number: int) -> list[Trace]:
        sides = range(len(of.comparison.sides))
        every = (kept.run(of.comparison.id, number, side, None) for side in sides)
        return [one for one in every if one]

    return html([_chapter(name)], runs, language)


def _chapter(name: str) -> Chapter:
    kept = SqliteComparisons()
    one = kept.find(name, None)
    found = one and chapter_of(one, read(kept.questions(name, None)), kept.outcomes(name, None))
    if not found:
        raise InputError(
            f"Of a comparison “{name[:40]}” nothing is kept; comparisons() lists them."
        )
    return found


@cache
def _pool() -> Pool:
    return Pool()
