"""All heads of a network at a glance, and attention through all its layers (rollout).

In:  glance(trace, models); rollout(trace, models)
Out: Glance(side=24, layers=6, heads=12, cells=b"…"), [[0.31, 0.05, …], …]

Rollout (Abnar and Zuidema 2020) takes each layer for half attention, averaged over heads, and half
staying where one is, and multiplies the layers. Like attention, it leaves out what values carry.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from playground.core import Models, Trace
from playground.errors import InputError
from playground.explain.opening import opening, recipe_of
from playground.models.inside import MOST
from playground.reading_in import cleaned

if TYPE_CHECKING:
    from torch import Tensor

SIDE = 28
"""A map at a glance has at most so many rows and columns."""


@dataclass(frozen=True)
class Glance:
    """Maps of `rows` by `columns`, layer after layer, in each head after head: a byte a cell, 255
    for the most of that map. Where there are more tokens, a cell is the most of several."""

    layers: int
    heads: int
    rows: int
    columns: int
    cells: bytes


def glance(trace: Trace, models: Models) -> Glance:
    """Every head of every layer, small. Raises InputError, ModelError."""
    import torch

    small: list[Tensor] = []

    def keep(weights: "Tensor") -> None:
        n, m = weights.shape[-2:]
        pooled = torch.nn.functional.adaptive_max_pool2d(weights, (min(n, SIDE), min(m, SIDE)))
        most = pooled.flatten(1).amax(-1)[:, None, None].clamp(min=1e-9)
        small.append((255 * pooled / most).round().to(torch.uint8).cpu())

    _each(trace, models, keep)
    heads, rows, columns = small[0].shape
    cells = bytes(torch.stack(small).flatten().tolist())
    return Glance(len(small), heads, rows, columns, cells)


def rollout(trace: Trace, models: Models) -> list[list[float]]:
    """Attention (n, n) from the last layer through all to the first; rows sum to 1.

    Raises InputError where the tokens look onto others, ModelError.
    """
    recipe = recipe_of(trace)
    if recipe and recipe.onto:
        raise InputError("Rollout is of tokens that look at each other; choose a layer.")
    means: list[Tensor] = []
    _each(trace, models, lambda weights: means.append(weights.mean(0, keepdim=True)))
    return rolled(means)


def rolled(layers: "Iterable[Tensor]") -> list[list[float]]:
    """Rollout (n, n) of each layer's attention (heads, n, n), the first layer first."""
    import torch

    gone: Tensor | None = None
    for weights in layers:
        mean = weights.mean(0)
        step = (mean + torch.eye(len(mean), device=mean.device)) / 2
        gone = step if gone is None else step @ gone
    rows: list[list[float]] = [] if gone is None else gone.tolist()
    return rows


def _each(trace: Trace, models: Models, see: Callable[["Tensor"], None]) -> None:
    """Give the heads (heads, n, m) of each layer to `see`."""
    recipe = recipe_of(trace)
    if recipe and trace.question.task == "deduction" and "(nothing)" in recipe.tokens:
        from playground.models.deducer import Deducer

        maps = models.load(recipe.model, Deducer).maps(cleaned(trace.question))
        for one in maps:
            see(one)
        return
    from playground.models.all_heads import each_layer

    inside = opening(trace, models)
    if len(inside.tokens) > MOST:
        raise InputError(f"At most {MOST} tokens can be looked into all at once; shorten the text.")
    each_layer(inside, see)
