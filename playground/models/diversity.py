"""A few points that are near a whole and unlike one another: maximal marginal relevance.

In:  pick(points, near=points @ whole, keep=2)
Out: [Pick(place=0, near=0.83, like=0.0), Pick(place=4, near=0.71, like=0.32)]

Sentences of a summary are picked so, and key phrases (Bennani-Smires et al. 2018).
"""

from dataclasses import dataclass

import numpy
from numpy.typing import NDArray

NEARNESS = 0.7
"""How much nearness to the whole counts when a point is picked; the rest is for being new."""


@dataclass(frozen=True)
class Pick:
    """A point that was picked: its place, its cosine to the whole and to the nearest point picked
    before it (0 where it is the first)."""

    place: int
    near: float
    like: float


def pick(points: NDArray[numpy.float32], near: NDArray[numpy.float32], keep: int) -> list[Pick]:
    """`keep` rows of `points` (n, d) by maximal marginal relevance (Carbonell, Goldstein 1998).

    `near` is the nearness of each row to the whole. A row the same as a picked one is left out, so
    that there may be fewer.
    """
    picks: list[Pick] = []
    like = numpy.zeros(len(points))
    free = numpy.ones(len(points), dtype=bool)
    while len(picks) < keep and free.any():
        gain = numpy.where(free, NEARNESS * near - (1 - NEARNESS) * like, -numpy.inf)
        place = int(gain.argmax())
        picks.append(Pick(place, float(near[place]), float(like[place])))
        cosines = points @ points[place]
        like = numpy.maximum(like, cosines)
        free &= cosines < 0.999
        free[place] = False
    return picks
