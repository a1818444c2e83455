"""How sure one can be of a share, and of a difference between two that answered the same questions.

In:  share(45, 50)
Out: Share(right=45, n=50, low=0.7864, high=0.9565)

In:  paired([True] * 10, [False] * 8 + [True] * 2, range(10))
Out: Paired(first=8, second=0, difference=0.8, low=0.5, high=1.0, p=0.0078, clusters=10)

All intervals are of 95 %. scipy computes but for Wilson's interval, and is imported here alone,
when it is needed: it takes as long as many a page's start.
"""

import importlib
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist

LEVEL = 0.95
CHANCE = 1 - LEVEL
RESAMPLES = 4_000
SEED = 0
BATCH_NUMBERS = 4_000_000
"""Numbers that the bootstrap draws at once; more at once is no faster."""
FEWEST = 6
"""Of fewer questions that divide two sides, all of them one way, p is never under 0.05."""


@dataclass(frozen=True)
class Share:
    """`right` of `n`, with Wilson's interval (1927), which holds for few and near 0 and 1.

    Of nothing the interval is everything.
    """

    right: int
    n: int
    low: float
    high: float

    @property
    def value(self) -> float | None:
        """The share itself; None of nothing."""
        return self.right / self.n if self.n else None


@dataclass(frozen=True)
class Paired:
    """Two sides on the same questions: `first` and `second` are how many each alone has right.

    `difference` is the first's share less the second's; `low` and `high` come of drawing whole
    clusters (a theory or passage with all its questions) anew. `p` is McNemar's exact test's,
    which takes questions for independent.
    """

    first: int
    second: int
    difference: float
    low: float
    high: float
    p: float
    clusters: int
    n: int

    @property
    def clustered(self) -> bool:
        """Whether several questions share a theory or passage."""
        return self.clusters < self.n


def load() -> None:
    """Import scipy in a program whose other threads may import torch, and that before it: scipy
    looks into a torch that is there, and breaks over one that is half imported.
    """
    for name in ("torch", "scipy.stats"):
        importlib.import_module(name)


def share(right: int, n: int) -> Share:
    """A share with its interval."""
    if not n:
        return Share(0, 0, 0.0, 1.0)
    z = NormalDist().inv_cdf(1 - CHANCE / 2)
    middle = (right + z * z / 2) / (n + z * z)
    half = z / (n + z * z) * sqrt(right * (n - right) / n + z * z / 4)
    low, high = middle - half if right else 0.0, middle + half if right < n else 1.0
    return Share(right, n, low, high)


def paired(first: Sequence[bool], second: Sequence[bool], clusters: Sequence[Hashable]) -> Paired:
    """Compare two sides question by question; `clusters` names the cluster of each question.

    McNemar (1947) by the exact binomial test over what divides them; the interval is the
    bootstrap's over clusters (Efron and Tibshirani 1993; arXiv 2411.00640 says why clusters).
    Where all clusters differ alike, or not at all, there is nothing to draw: the interval is
    Clopper and Pearson's (1934), as if what was not seen were of the worst kind. At least one
    question is needed.
    """
    from scipy.stats import binomtest

    only = sum(one and not other for one, other in zip(first, second, strict=True))
    others = sum(other and not one for one, other in zip(first, second, strict=True))
    sums: dict[Hashable, list[int]] = {}
    for one, other, cluster in zip(first, second, clusters, strict=True):
        so_far = sums.setdefault(cluster, [0, 0])
        so_far[0] += one - other
        so_far[1] += 1
    p = float(binomtest(only, only + others).pvalue) if only + others else 1.0
    means = {differing / size for differing, size in sums.values()}
    if len(means) == 1:
        like = float(binomtest(len(sums), len(sums)).proportion_ci(LEVEL).low)
        mean = like * means.pop()
        low, high = max(-1.0, mean - (1 - like)), min(1.0, mean + (1 - like))
    else:
        low, high = _bootstrap(*zip(*sums.values(), strict=True))
    return Paired(only, others, (only - others) / len(first), low, high, p, len(sums), len(first))


def holm(ps: Sequence[float]) -> list[float]:
    """The same probabilities where several tests were made (Holm 1979), in their order."""
    worst, found = 0.0, [0.0] * len(ps)
    for rank, place in enumerate(sorted(range(len(ps)), key=lambda place: ps[place])):
        worst = max(worst, min(1.0, (len(ps) - rank) * ps[place]))
        found[place] = worst
    return found


def _bootstrap(differences: Sequence[int], sizes: Sequence[int]) -> tuple[float, float]:
    """The interval of the summed differences over the summed sizes of clusters that are drawn."""
    import numpy
    from scipy.stats import bootstrap

    def difference(of: numpy.ndarray, among: numpy.ndarray, axis: int) -> numpy.ndarray:
        return numpy.asarray(of.sum(axis=axis) / among.sum(axis=axis))

    found = bootstrap(
        (numpy.array(differences), numpy.array(sizes)),
        difference,
        paired=True,
        vectorized=True,
        n_resamples=RESAMPLES,
        batch=max(1, BATCH_NUMBERS // len(sizes)),
        confidence_level=LEVEL,
        method="percentile",
        rng=numpy.random.default_rng(SEED),
    )
    interval = found.confidence_interval
    return float(interval.low), float(interval.high)
