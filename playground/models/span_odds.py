"""From scores of starts and ends in several windows to one distribution over spans.

In:  merge([Scores(begins=[0, 4], stops=[3, 9], starts=[2.0, 0.0], ends=[1.0, 1.5], absent=-1.0)])
Out: Merged(begins=[0, 0, 4], stops=[3, 9, 9], p=[0.34, 0.56, 0.08], absent=0.01, window=[0, 0, 0])

A window says p(span i..j) = softmax(s[i] + e[j]) over its spans of at most 30 tokens and "not in
this passage" (s[0] + e[0]). Over several windows it is taken that at most one place holds the
answer: p(span) is in proportion to its odds against "not in this passage" in its own window, and
"not in this passage" to 1. Where windows overlap, the greater odds of a span count. For one window
that is the window's own distribution.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy
from numpy.typing import NDArray

LONGEST = 30
"""A span has at most so many tokens."""

Floats = NDArray[numpy.float64]
Places = NDArray[numpy.int64]


@dataclass(frozen=True)
class Scores:
    """One window: of each of its n passage tokens the place (n,) and the two scores (n,).

    `begins` and `stops` are code points in the document; `absent` is s[0] + e[0].
    """

    begins: Sequence[int]
    stops: Sequence[int]
    starts: Sequence[float]
    ends: Sequence[float]
    absent: float


@dataclass(frozen=True)
class Merged:
    """All m spans, each once: code points (m,), probability (m,), the window it is from (m,).

    `p` and `absent` sum to 1.
    """

    begins: Places
    stops: Places
    p: Floats
    window: Places
    absent: float


def merge(windows: Sequence[Scores]) -> Merged:
    """One distribution over the spans of all windows and "not in this passage"."""
    found = [_spans(number, window) for number, window in enumerate(windows)]
    begins, stops, odds, window = (numpy.concatenate(column) for column in zip(*found, strict=True))
    order = numpy.lexsort((-odds, stops, begins))
    begins, stops, odds, window = begins[order], stops[order], odds[order], window[order]
    fresh = numpy.ones(len(order), dtype=bool)
    fresh[1:] = (begins[1:] != begins[:-1]) | (stops[1:] != stops[:-1])
    odds = odds[fresh]
    top = max(0.0, float(odds.max(initial=0.0)))
    p = numpy.exp(odds - top)
    absent = float(numpy.exp(-top))
    total = p.sum() + absent
    return Merged(begins[fresh], stops[fresh], p / total, window[fresh], float(absent / total))


def _spans(number: int, window: Scores) -> tuple[Any, Any, Any, Any]:
    """Begin, end, log odds and window number of every span of one window."""
    n = len(window.begins)
    first = numpy.repeat(numpy.arange(n), LONGEST)
    last = first + numpy.tile(numpy.arange(LONGEST), n)
    first, last = first[last < n], last[last < n]
    starts = numpy.asarray(window.starts, dtype=numpy.float64)
    ends = numpy.asarray(window.ends, dtype=numpy.float64)
    return (
        numpy.asarray(window.begins, dtype=numpy.int64)[first],
        numpy.asarray(window.stops, dtype=numpy.int64)[last],
        starts[first] + ends[last] - window.absent,
        numpy.full(len(first), number),
    )
