"""A comparison while it is made: what is missing is asked, and what was said is kept.

In:  for done in run(comparison, examples, kept, ask, "f3a9…"): …
Out: the number of answers that there are, after each; closed or killed, it goes on where it was

Each question is put to all sides before the next one, so that what there is can be compared at any
time. A piece of work, a question and a side, knows nothing of the others.
"""

import hashlib
import time
from collections.abc import Callable, Generator, Sequence
from typing import NamedTuple

from playground.comparison.memory import Weigh
from playground.comparison.questions import mark, refuse_unmarked, written
from playground.comparisons import Comparison, Comparisons, Found, Outcome, Side
from playground.core import Failure, Models, Question, Trace
from playground.engine import ask as ask_engine
from playground.errors import InputError
from playground.evaluate.example import Example
from playground.evaluate.predictions import Prediction
from playground.registry import Solver

Ask = Callable[[Question, Side], Trace]
"""How a question is put to a side. Raises InputError where that cannot be, which is what it said;
raises StoppedError where the comparison is to go on another time."""

SECONDS, MOST = 1.0, 200
"""So long, or so many, answers wait to be kept together: a kill loses no more."""
FEWEST_SIDES, MOST_SIDES = 2, 6


class Part(NamedTuple):
    """Every so-manieth question, from that number on: a piece of the work for one process."""

    number: int
    of: int


WHOLE = Part(0, 1)


class StoppedError(Exception):
    """Nothing was said to this question, and nothing is to be asked now."""


def comparison_of(
    name: str, title: str, examples: Sequence[Example], solvers: Sequence[Solver]
) -> Comparison:
    """A comparison that is not begun yet; an id that is not given is made of what is compared.

    Raises InputError where the task has no right answers, or the sides are too few or too many.
    """
    task = examples[0].question.task
    refuse_unmarked(task)
    sides = tuple(dict.fromkeys(Side(one.mode, one.name) for one in solvers))
    if not FEWEST_SIDES <= len(sides) <= MOST_SIDES:
        raise InputError(
            f"A comparison takes {FEWEST_SIDES} to {MOST_SIDES} solvers, and these are "
            f"{len(sides)}. Choose each once, such as clingo and embedded."
        )
    parts = (written(examples), *(f"{one.mode} {one.solver}" for one in sides))
    made = hashlib.sha256("\0".join(parts).encode(errors="replace")).hexdigest()[:32]
    return Comparison(name or made, title, task, sides, len(examples))


def run(
    comparison: Comparison,
    examples: Sequence[Example],
    kept: Comparisons,
    ask: Ask,
    owner: str | None,
    *,
    part: Part = WHOLE,
    weigh: Weigh | None = None,
) -> Generator[int, None, None]:
    """Ask whatever is missing; yields how many answers there are, at first and after each.

    Each side is asked the first question once more before, so that its model is loaded and no time
    that is kept is that of loading. What was said is kept within a second, and when this is closed;
    a comparison that is deleted meanwhile ends. With a `part` other questions than its own are left
    to others, who may ask them at the same time, in this process or another. At the very end it is
    found how much memory each side takes, by `weigh`. Raises LogError.
    """
    have = {(one.question, one.side) for one in kept.outcomes(comparison.id, owner)}
    done, waiting, since = len(have), list[Found](), time.monotonic()
    yield done
    try:
        mine = [*enumerate(examples)][part.number :: part.of]
        places = range(len(comparison.sides))
        missing = any((number, place) not in have for number, _ in mine for place in places)
        for side in comparison.sides if missing else ():
            _asked(examples[0], (0, 0), side, ask)
        for number, example in mine:
            for place, side in enumerate(comparison.sides):
                if (number, place) in have:
                    continue
                waiting.append(_asked(example, (number, place), side, ask))
                done += 1
                if len(waiting) >= MOST or time.monotonic() - since > SECONDS:
                    there = kept.keep(comparison.id, waiting)
                    waiting, since = [], time.monotonic()
                    if not there:
                        return
                yield done
        kept.keep(comparison.id, waiting)
        waiting = []
        now = kept.find(comparison.id, owner)
        if now and now.done == now.total * len(now.sides):
            if weigh and not now.memory:
                kept.weighed(comparison.id, [weigh(side, examples) for side in now.sides])
            kept.become(comparison.id, "done")
    except StoppedError:
        pass
    finally:
        if waiting:
            kept.keep(comparison.id, waiting)


def here(models: Models) -> Ask:
    """Ask in this process."""
    return lambda question, side: ask_engine(question, side.mode, models, solver=side.solver)


def _asked(example: Example, place: tuple[int, int], side: Side, ask: Ask) -> Found:
    trace: Trace | None = None
    try:
        trace = ask(example.question, side)
        said = Prediction(example, trace.answer, trace.error, trace.model, trace.ms)
    except InputError as error:
        said = Prediction(example, None, Failure("InputError", str(error)))
    outcome = Outcome(
        *place,
        mark(said),
        said.text or "",
        said.answer.confidence if said.answer and said.answered else None,
        said.error.message if said.error else "",
        said.ms,
    )
    return outcome, trace
