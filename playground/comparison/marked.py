"""How right solvers were, and how sure, by what a visitor has marked in his own history.

In:  by_solver([Marked("9c1e…", "sentiment", "probabilistic", "embedded", 0.9, "wrong"), …])
Out: [OfSolver("probabilistic", "embedded", right=Share(right=7, n=9, …), …)]

These are no sample: who marks only what astonished him sees solvers as worse than they are.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from playground.comparison.statistics import Share, share
from playground.core import Mode
from playground.evaluate.calibration import Bin, calibration_error, reliability
from playground.log import Marked


@dataclass(frozen=True)
class OfSolver:
    """One solver's marked answers; `bins` and `ece` are of those with a confidence, `sure` many."""

    mode: Mode
    solver: str
    right: Share
    sure: int
    bins: tuple[Bin, ...]
    ece: float | None


def by_solver(marked: Sequence[Marked]) -> list[OfSolver]:
    """Each solver that has a marked answer, the one that has most first."""
    found = defaultdict(list)
    for one in marked:
        found[one.mode, one.solver].append((one.confidence, one.mark == "right"))
    return sorted(
        (_of_solver(*who, said) for who, said in found.items()), key=lambda one: -one.right.n
    )


def as_dicts(every: Sequence[OfSolver]) -> list[dict[str, Any]]:
    """The same as JSON-ready values, shares with their 95 % interval (Wilson)."""
    return [
        {
            "mode": one.mode,
            "solver": one.solver,
            "n": one.right.n,
            "accuracy": round(one.right.right / one.right.n, 4),
            "interval": [round(one.right.low, 4), round(one.right.high, 4)],
            "with_confidence": one.sure,
            "ece": one.ece,
            "reliability": [
                {name: round(value, 4) for name, value in asdict(part).items()} for part in one.bins
            ],
        }
        for one in every
    ]


def _of_solver(mode: str, solver: str, said: Sequence[tuple[float | None, bool]]) -> OfSolver:
    sure = [(confidence, right) for confidence, right in said if confidence is not None]
    return OfSolver(
        "rules" if mode == "rules" else "probabilistic",
        solver,
        share(sum(right for _, right in said), len(said)),
        len(sure),
        reliability(sure),
        calibration_error(sure),
    )
