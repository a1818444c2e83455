"""The verbs of the page and the command line, for a program of one's own.

In:  ask("Is Bob kind?", "Bob is big. All big people are kind.", mode="rules")
Out: [Trace(…, answer=Answer("True", …), …)], which is in the log too

Whose program this is is the owner of the machine: any model may be named, the whole log is read.
Models stay loaded as long as the program runs.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from playground.comparison.as_json import as_dict
from playground.comparison.figures import figures
from playground.comparison.memory import weigh
from playground.comparison.questions import examples_of, written
from playground.comparison.running import comparison_of, here, run
from playground.comparison.sets import set_of
from playground.core import MODES, Mode, Question, Trace
from playground.engine import compare as in_modes
from playground.errors import InputError
from playground.evaluate.examples import Example
from playground.log import Sought, together
from playground.models.pool import Pool
from playground.registry import select
from playground.route import choose
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
    if task == "auto":
        found = choose(text, context, _pool())
        said = {**question.options, **found.options}
        question = replace(question, task=found.task, text=found.text, options=said)
    if mode not in (*MODES, "both"):
        raise InputError(f"There is no mode “{mode}”. The modes are: {', '.join(MODES)}, both.")
    modes: list[Mode] = [one for one in MODES if one == mode]
    asked = select(question.task, modes)
    events = in_modes(
        question, [one.mode for one in asked], _pool(),
        solvers={"probabilistic": model}, keep=together(SqliteLog()),
    )  # fmt: skip
    return [event for _, event in events if isinstance(event, Trace)]


def history(words: str = "", limit: int = 50) -> list[Trace]:
    """The runs in the log that have all the words, newest first."""
    return SqliteLog().search(Sought(words), limit)


def delete(name: str) -> bool:
    """Delete the run, conversation or comparison of that id; False for no such one."""
    log = SqliteLog()
    return (
        log.delete(name)
        or log.delete_conversation(name)
        or SqliteComparisons(log.path).delete(name, None)
    )


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
    answered before is kept, and not asked again. Raises InputError.
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
    done = kept.find(begun.id, "") or begun
    found = figures(done, examples, kept.outcomes(begun.id, ""))
    assert found, "all were asked"
    return as_dict(done, found, examples)


@cache
def _pool() -> Pool:
    return Pool()
