"""How well the reasoner reasons: right answers, and steps that follow by the rules.

In:  score(writer, unseen(400))
Out: {"n": 400, "accuracy": 0.91, "answered": 0.99, "steps": 2104, "steps_that_follow": 0.97,
     "by_world": {"open": 0.88, "closed": 0.93}, "by_depth": {"0": 0.97, …}}
"""

from collections import Counter
from collections.abc import Generator, Iterable
from pathlib import Path
from typing import Any

from playground.answering import prompts
from playground.answering.deduction.stepwise import ANSWERS, stepwise, world_of
from playground.core import Answer, CheckedSteps, Question
from playground.models.writing import Writer
from playground.train.files import find, rows
from playground.train.reasoning_data import Examined


def score(writer: Writer, examined: Iterable[Examined]) -> dict[str, Any]:
    """What a writer makes of questions with known answers, asked as the solver asks it.

    An abstention is not right. Steps are the different sentences before the answer that the rules
    could read.
    """
    asked: Counter[str] = Counter()
    right: Counter[str] = Counter()
    verdicts: Counter[str] = Counter()
    answered = 0
    for one in examined:
        world = world_of(one.question)
        messages = prompts.reasoner(one.question)
        answer = _last(stepwise(writer, messages, one.question, ANSWERS[world]))
        groups = ("all", world, f"depth {one.depth}", one.answer)
        asked.update(groups)
        right.update(groups if answer.text == one.answer else ())
        answered += not answer.abstained
        verdicts.update(_verdicts(answer))
    read = verdicts.total() - verdicts["unread"]
    return {
        "n": asked["all"],
        "accuracy": _share(right["all"], asked["all"]),
        "answered": _share(answered, asked["all"]),
        "steps": read,
        "steps_that_follow": _share(verdicts["follows"], read),
        "steps_unread": verdicts["unread"],
        "accuracy_by": {name: _share(right[name], asked[name]) for name in sorted(asked)},
    }


def prontoqa(data: Path) -> list[Examined]:
    """The development file of PrOntoQA. Raises InputError where it is missing."""
    return [
        Examined(
            Question("deduction", row["text"], row["context"], options={"world": row["world"]}),
            row["answers"][0],
            (len(row["proof"]) - 1) // 2,
        )
        for row in rows(find(data, "deduction", "prontoqa.dev.jsonl.gz"))
    ]


def _verdicts(answer: Answer) -> Iterable[str]:
    """The verdicts on the steps before the answer."""
    checked = next((one for one in answer.evidence if isinstance(one, CheckedSteps)), None)
    steps = checked.steps if checked else ()
    return [one.verdict for one in steps if not one.text.startswith("Answer:")]


def _last(events: Generator[Any, None, Answer]) -> Answer:
    while True:
        try:
            next(events)
        except StopIteration as done:
            answer: Answer = done.value
            return answer


def _share(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 0.0
