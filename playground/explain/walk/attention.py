"""Fourth stop: one head at work for one token, with small numbers that add up.

In:  weighing(inside, token=3, layer=0, head=2)
Out: Weighing(query=(…), looked=(Looked(1, "a", …), …), made=(…), gap=1e-7, …)
"""

import torch
from torch import Tensor

from playground.explain.walk.stops import Looked, Weighing
from playground.models.heads import Head, at_work
from playground.models.inside import Inside

SHOWN = 7
"""So many of the tokens that are looked at are shown; the others as one."""


def weighing(inside: Inside, token: int, layer: int, head: int) -> Weighing:
    """What the head computes for the token. Raises InputError as `heads.at_work` does."""
    found = at_work(inside, layer, head)
    onto = inside.onto or inside.tokens
    weights = found.weights[token]
    best = weights.topk(min(SHOWN, len(weights))).indices.tolist()
    shown = sorted(one for one in best if torch.isfinite(found.scores[token, one]))
    others = [at for at in range(len(weights)) if at not in shown]
    others = [at for at in others if torch.isfinite(found.scores[token, at])]
    summed = weights @ found.value
    rest = weights[others] @ found.value[others]
    looking = [token] if inside.onto else shown + [token] * (token not in shown)
    return Weighing(
        _numbers(found.query[token]),
        found.scale,
        tuple(_looked(found, token, at, onto[at]) for at in shown),
        len(others),
        float(weights[others].sum()),
        _numbers(rest),
        _numbers(found.made[token]),
        float((summed - found.made[token]).abs().max()),
        tuple(inside.tokens[at] for at in looking),
        tuple(tuple(_finite(found.scores[row, at]) for at in shown) for row in looking),
        tuple(tuple(found.weights[row, shown].tolist()) for row in looking),
    )


def _looked(found: Head, token: int, at: int, name: str) -> Looked:
    return Looked(
        at,
        name,
        _numbers(found.key[at]),
        float(found.query[token] @ found.key[at]),
        float(found.scores[token, at]),
        float(found.weights[token, at]),
        _numbers(found.value[at]),
    )


def _finite(score: Tensor) -> float | None:
    return float(score) if torch.isfinite(score) else None


def _numbers(vector: Tensor) -> tuple[float, ...]:
    return tuple(vector.tolist())
