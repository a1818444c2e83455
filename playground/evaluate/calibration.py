"""Whether a mind is right as often as it is sure, and how right it is where it may stay silent.

In:  reliability([(0.95, True), (0.95, False), (0.15, False)])
Out: (Bin(0.1, 0.2, n=1, sure=0.15, right=0.0), Bin(0.9, 1.0, n=2, sure=0.95, right=0.5))
"""

from collections.abc import Sequence
from dataclasses import dataclass

BINS = 10

Sure = Sequence[tuple[float, bool]]
"""Of each answer its confidence, and whether it is right."""


@dataclass(frozen=True)
class Bin:
    """Answers of a confidence from `low` to `high`: its mean, and the share right."""

    low: float
    high: float
    n: int
    sure: float
    right: float


def reliability(sure: Sure) -> tuple[Bin, ...]:
    """Ten bins of equal width without the empty ones: a reliability diagram (DeGroot 1983)."""
    bins: list[list[tuple[float, bool]]] = [[] for _ in range(BINS)]
    for confidence, right in sure:
        bins[min(int(confidence * BINS), BINS - 1)].append((confidence, right))
    return tuple(
        Bin(
            at / BINS,
            (at + 1) / BINS,
            len(one),
            sum(confidence for confidence, _ in one) / len(one),
            sum(right for _, right in one) / len(one),
        )
        for at, one in enumerate(bins)
        if one
    )


def calibration_error(sure: Sure) -> float | None:
    """Expected calibration error over those bins (Guo et al. 2017); None of no answers."""
    if not sure:
        return None
    gaps = (one.n * abs(one.right - one.sure) for one in reliability(sure))
    return round(sum(gaps) / len(sure), 4)


def risk_coverage(sure: Sure, asked: int) -> tuple[tuple[float, float], ...]:
    """The share of `asked` that is answered from each confidence up, and the share wrong of those.

    From the surest answer to all (El-Yaniv and Wiener 2010); equal confidences are one point.
    """
    points: dict[float, tuple[float, float]] = {}
    wrong = 0
    for number, (confidence, right) in enumerate(sorted(sure, key=lambda one: -one[0]), start=1):
        wrong += not right
        points[confidence] = (number / asked, wrong / number)
    return tuple(points.values())
