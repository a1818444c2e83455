"""The task whose example requests are nearest to a text, and how probable it is among the tasks.

In:  near("How do they feel about the hotel?", models, {"chat"})
Out: Near("sentiment", "How does the writer feel about it?", True, 0.98)

The requests are in `route_examples.json`; the embedded sentence model is loaded for them alone.
"""

import json
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from playground.core import Models
from playground.models import base

NEAREST = 3
"""A task is as near as its so many nearest examples on average."""

TEMPERATURE = 0.03
"""Divides the nearness before the softmax; fitted on requests that are no examples."""

READ = 2_000
"""Characters of a text that the sentence model looks at to tell what is asked."""

EXAMPLES = Path(__file__).with_name("route_examples.json")


@dataclass(frozen=True)
class Near:
    """A task, its nearest example, whether that asks (or is a text to work on), and its odds `p`
    by a softmax over all tasks."""

    task: str
    example: str
    asks: bool
    p: float


@dataclass(frozen=True)
class _Examples:
    """Examples of one task: requests that ask for it, or texts that it is about; (n, d) points."""

    task: str
    asks: bool
    texts: tuple[str, ...]
    points: Any


def near(text: str, models: Models, unlikely: Collection[str]) -> Near:
    """The nearest task of those that are not `unlikely`."""
    import numpy

    from playground.models.encoder import Encoder

    encoder = models.load(base.ID, Encoder)
    examples = _points(encoder)
    (point,) = encoder.encode([text[:READ]])
    nearness = numpy.array([numpy.sort(one.points @ point)[-NEAREST:].mean() for one in examples])
    weights = numpy.exp((nearness - nearness.max()) / TEMPERATURE)
    odds = dict.fromkeys((one.task for one in examples), 0.0)
    for one, weight in zip(examples, weights / weights.sum(), strict=True):
        odds[one.task] += float(weight)
    task = max((name for name in odds if name not in unlikely), key=lambda name: odds[name])
    best = max(
        (one for one in examples if one.task == task),
        key=lambda one: float((one.points @ point).max()),
    )
    like = best.texts[int((best.points @ point).argmax())]
    return Near(task, like, best.asks, round(odds[task], 4))


@cache
def _points(encoder: Any) -> tuple[_Examples, ...]:
    tasks: dict[str, dict[str, list[str]]] = json.loads(EXAMPLES.read_text(encoding="utf-8"))
    return tuple(
        _Examples(task, kind == "request", tuple(texts), encoder.encode(texts))
        for task, kinds in tasks.items()
        for kind, texts in kinds.items()
        if texts
    )
