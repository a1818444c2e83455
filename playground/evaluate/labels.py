"""The labels of a task whose answers are a few: how people write them, and what is none of them.

In:  as_label("Yes", "deduction"), as_label("TRUE", "deduction"), as_label("Yes", "sentiment")
Out: "True", "True", "Yes"
"""

import re
from collections.abc import Sequence
from typing import Any

from playground.errors import InputError
from playground.evaluate.example import Example
from playground.tasks import TASKS

YES_AND_NO = {
    "yes": "True", "no": "False", "是": "True", "是的": "True", "对": "True", "真": "True",
    "不是": "False", "否": "False", "不对": "False", "假": "False", "不知道": "Unknown",
    "未知": "Unknown",
}  # fmt: skip
"""What people write for the labels of a deduction, of that alone."""
NAMED = 5
"""So many rows and answers are named of those that are at fault."""
_OPEN = re.compile(r"\b(who|whom|whose|what|which|where|when|how)\b|[谁哪几]|什么|多少|怎", re.I)
"""A question of deduction that has other answers than its labels, such as a name."""


def cased(answer: str, task: str) -> str:
    """A label as the task writes it, “TRUE” as True; what is none of its labels stays as it is."""
    known = {one.casefold(): one for one in TASKS[task].answers} if task in TASKS else {}
    return known.get(answer.strip().casefold(), answer)


def as_label(answer: Any, task: str) -> Any:
    """The same of a right answer, “yes” too where the task is deduction."""
    if not isinstance(answer, str):
        return answer
    said = YES_AND_NO.get(answer.strip().casefold()) if task == "deduction" else None
    return said or cased(answer, task)


def refuse_empty(examples: Sequence[Example], where: str) -> None:
    """Raise InputError where a row of a table has no question."""
    empty = [number for number, one in enumerate(examples, start=1) if _empty(one)]
    if empty:
        raise InputError(
            f"{where} has no question in these rows: {_rows(empty)}. Write one there, or leave "
            "the row out."
        )


def refuse_unknown(examples: Sequence[Example], where: str) -> None:
    """Raise InputError where an answer is none of its task's labels.

    Such a row would count as wrong whatever is answered. Examples with choices have other labels.
    """
    wrong = [number for number, one in enumerate(examples, start=1) if _unknown(one)]
    if wrong:
        said = dict.fromkeys(str(one) for at in wrong for one in examples[at - 1].answers)
        quoted = ", ".join(f"“{one[:40]}”" for one in [*said][:NAMED])
        labels = ", ".join(TASKS[examples[wrong[0] - 1].question.task].answers)
        raise InputError(
            f"{where} has answers that are none of {labels} ({quoted or '–'}), in these rows: "
            f"{_rows(wrong)}. Write them so, say which of its labels means which, such as "
            "1=positive, or choose another task."
        )


def _empty(example: Example) -> bool:
    task = TASKS.get(example.question.task)
    if task is None:
        return False
    text = example.question.text.strip()
    return not text and (task.reads_context or not example.question.context.strip())


def _unknown(example: Example) -> bool:
    question = example.question
    labels = TASKS[question.task].answers if question.task in TASKS else ()
    if not labels or question.choices:
        return False
    if question.task == "deduction" and _OPEN.search(question.text):
        return False
    return not example.answers or not set(map(str, example.answers)) <= set(labels)


def _rows(numbers: Sequence[int]) -> str:
    """`5, 6`, or of many the first: `1, 2, 3, 4, 5, …`."""
    named = ", ".join(f"{one:,}" for one in numbers[:NAMED])
    return f"{named}, …" if len(numbers) > NAMED else named
