"""The questions of a comparison: how an answer to one is marked, and how they are kept.

In:  mark(Prediction(example, Answer("True")))      # whose answers are ("False",)
Out: "wrong"

Deduction and sentiment are right to the letter, question answering where SQuAD's exact match is 1.
Tasks without a right and a wrong answer are not compared; `evaluate` has their measures.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from playground.comparisons import Mark
from playground.core import Question
from playground.errors import InputError
from playground.evaluate import squad
from playground.evaluate.example import Example, Probe
from playground.evaluate.examples import example_of, refuse_mixed
from playground.evaluate.labels import refuse_unknown
from playground.evaluate.predictions import Prediction
from playground.tasks import TASKS

COMPARED = ("deduction", "question-answering", "sentiment")
"""The tasks whose answers are right or wrong."""


def refuse_unmarked(task: str) -> None:
    """Raise InputError where the answers of a task are not right or wrong."""
    if task not in COMPARED:
        raise InputError(
            f"Answers of {task} are neither right nor wrong but more or less good, so sides are "
            f"not compared by them; evaluate measures each. Compared are {', '.join(COMPARED)}."
        )


def mark(said: Prediction) -> Mark:
    """Right, wrong, or silent: an abstention, unless that is right, or a failure."""
    if said.example.question.task == "question-answering":
        right = squad.score(squad.exact_match, said) == 1
    else:
        right = said.right
    return "right" if right else "wrong" if said.answered else "silent"


def labels(examples: Sequence[Example]) -> tuple[str, ...]:
    """The few answers that all questions have, for tables of labels; none where any text may be."""
    known = TASKS[examples[0].question.task].answers
    found = {str(answer) for one in examples for answer in one.answers}
    return tuple(one for one in known if one in found) if found <= set(known) else ()


def examples_of(given: Sequence[Example | Mapping[str, Any]]) -> list[Example]:
    """Questions as a program has them: examples, or objects with text, task and answers.

    Raises InputError where one is no question or has an answer that nothing can give, where they
    are of several tasks, or there is none.
    """
    if not given:
        raise InputError("There are no questions in the list.")
    found = [
        one
        if isinstance(one, Example)
        else example_of({"id": str(number), **one}, {}, f"Question {number}")
        for number, one in enumerate(given, start=1)
    ]
    refuse_mixed(found, "The list")
    refuse_unknown(found, "The list")
    return found


def example_fields(one: Example) -> dict[str, Any]:
    """An example in the form of a file's line, which `evaluate.examples.example_of` reads."""
    asked = one.question
    fields = {
        "id": one.id, "task": asked.task, "text": asked.text, "context": asked.context,
        "choices": list(asked.choices), "answers": list(one.answers), "depth": one.depth,
        "probe": asdict(one.probe) if one.probe else None,
    }  # fmt: skip
    return {**asked.options, **{name: said for name, said in fields.items() if said is not None}}


def written(examples: Sequence[Example]) -> str:
    """The examples as JSON lines, to be kept."""
    return "\n".join(json.dumps(asdict(one)) for one in examples)


def read(lines: str) -> list[Example]:
    """The examples that `written` wrote."""
    return [_example(json.loads(line)) for line in lines.split("\n") if line]


def _example(fields: dict[str, Any]) -> Example:
    asked = fields["question"]
    question = Question(**{**asked, "choices": tuple(asked["choices"])})
    probe = Probe(**fields["probe"]) if fields.get("probe") else None
    return Example(fields["id"], question, tuple(fields["answers"]), fields.get("depth"), probe)
