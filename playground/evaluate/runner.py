"""One solver over all the examples of a file: asked, timed and scored.

In:  score(find("deduction", "rules"), examples, models, print)
Out: {"task": "deduction", "mode": "rules", "solver": "clingo", …, "n": 50, "accuracy": 0.98, …}
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import Any

from playground.core import Models
from playground.evaluate.example import Example
from playground.evaluate.metrics import report
from playground.evaluate.predictions import Prediction, predict
from playground.registry import Solver


def score(
    solver: Solver,
    examples: Sequence[Example],
    models: Models,
    heard: Callable[[Prediction], None],
) -> dict[str, Any]:
    """Who was asked, and the figures of `report`; `heard` is told of each prediction as it is made.

    The first example is asked once more before the clock starts, so that the figures are those of a
    model that is loaded. Raises InputError where nobody has said how the task is measured.
    """
    for _ in predict(examples[:1], solver.mode, models, solver=solver.name):
        pass
    start, said = time.perf_counter(), []
    for prediction in predict(examples, solver.mode, models, solver=solver.name):
        heard(prediction)
        said.append(prediction)
    seconds = time.perf_counter() - start
    return {
        "task": solver.task,
        "mode": solver.mode,
        "solver": solver.name,
        "model": next((asdict(one.model) for one in said if one.model), None),
        **report(solver.task, said, seconds),
    }
