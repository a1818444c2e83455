"""How much memory a solver takes: a process of its own answers some of the questions with it alone.

In:  weigh(Side("rules", "clingo"), examples)
Out: 143.2, the megabytes that were resident at most, Python and all libraries among them

The process that a comparison is asked in has the models of all sides, and says nothing of one.
Run: python -m playground.comparison.memory rules clingo < questions.jsonl
"""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from playground.comparison.questions import read, written
from playground.comparisons import Side
from playground.core import Mode
from playground.errors import InputError
from playground.evaluate.example import Example

Weigh = Callable[[Side, Sequence[Example]], float | None]

ASKED = 3
"""So many questions are put to it, the longest: of them memory is taken most."""
SECONDS = 120
"""After so many it ends, and nothing is known."""
ROOT = Path(__file__).parents[2]
_ONE_AT_A_TIME = threading.Lock()


def weigh(side: Side, examples: Sequence[Example]) -> float | None:
    """The most memory, in megabytes, of a process in which this side alone answers questions.

    None where the model is behind a URL, or the process does not come to its end.
    """
    if "://" in side.solver:
        return None
    asked = sorted(examples, key=_size, reverse=True)[:ASKED]
    path = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")]).rstrip(os.pathsep)
    with _ONE_AT_A_TIME:
        done = subprocess.run(
            [sys.executable, "-m", __spec__.name, side.mode, side.solver],
            input=written(asked),
            capture_output=True,
            check=False,
            text=True,
            encoding="utf-8",
            env={**os.environ, "PYTHONPATH": path, "PYTHONIOENCODING": "utf-8"},
        )
    return float(done.stdout.split()[-1]) if done.returncode == 0 else None


def main(mode: Mode, solver: str) -> None:
    """Answer what stands on stdin, and print the megabytes; exit 1 where nothing was answered."""
    from playground.engine import ask
    from playground.models.memory import most_resident
    from playground.models.pool import Pool

    signal.alarm(SECONDS)
    os.nice(5)
    models, answered = Pool(), 0
    for example in read(sys.stdin.read()):
        with suppress(InputError):
            answered += ask(example.question, mode, models, solver=solver).error is None
    if not answered:
        sys.exit(1)
    sys.stdout.write(f"{most_resident() / 1e6:.1f}\n")


def _size(one: Example) -> int:
    return len(one.question.text) + len(one.question.context)


if __name__ == "__main__":
    main("rules" if sys.argv[1] == "rules" else "probabilistic", sys.argv[2])
