"""A row of the log as the run it was; one that cannot be read says so and is shown all the same.

In:  run_of(("9c1e…", "2026-02-03T04:05:06.000+00:00", "deduction", …, '{"id": …'))
Out: Trace(…); of a newer version's row, or one that a hand broke, a Trace with its question and the
     error "Unreadable", which says what is wrong

So a log that a newer version has written into, or another program, hides none of its other runs.
"""

from typing import Any

from playground.core import MODES, Failure, Question, Trace
from playground.json_form import from_json
from playground.json_text import read_json
from playground.log import UNREADABLE

COLUMNS = ("id", "at", "task", "mode", "solver", "text", "context", "ms", "trace")
RUN = ", ".join(f"runs.{one}" for one in COLUMNS)
"""The columns of `runs` that `run_of` takes, for a query."""


def run_of(row: tuple[Any, ...]) -> Trace:
    """The run of a row of `COLUMNS`; never raises."""
    try:
        return from_json(row[-1])
    except ValueError as error:
        return _unreadable(row, error)


def _unreadable(row: tuple[Any, ...], error: ValueError) -> Trace:
    """What the columns tell of a run whose whole cannot be read."""
    name, at, task, mode, solver, text, context, ms, _ = row
    why = (
        f"This run is in the log, but what it says cannot be read here: {error}. A newer version "
        "may have kept it; that one can show it. Or delete it."
    )
    return Trace(
        id=_text(name),
        at=_text(at),
        question=Question(_text(task), _text(text), _text(context)),
        mode=mode if mode in MODES else MODES[0],
        solver=_text(solver),
        model=None,
        steps=(),
        answer=None,
        error=Failure(UNREADABLE, why),
        ms=float(ms) if isinstance(ms, int | float) else 0.0,
    )


def said_of(written: str) -> dict[str, Any]:
    """What was said in a turn; nothing where a hand has written what is no JSON object."""
    try:
        said = read_json(written)
    except (TypeError, ValueError):
        return {}
    return said if isinstance(said, dict) else {}


def _text(value: object) -> str:
    return value if isinstance(value, str) else "" if value is None else repr(value)
