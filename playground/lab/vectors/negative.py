"""How well points say which words stand beside them: against all words, or against a few (2013).

In:  loss(points, wanted, outs, strip.counts, negatives=5, random)
Out: the mean loss in nats, to go down by

Softmax over the vocabulary asks "which of all words is it?" and touches every word at every step.
Negative sampling (Mikolov et al. 2013) asks "is it this word, or one drawn at random?" and touches
one and `negatives` more, drawn in proportion to count^¾: the cost no longer grows with the
vocabulary. What comes out lies alike, though it is another number that goes down.
"""

import torch
from torch import Tensor, nn

FLATTER = 0.75
"""Rare words are drawn somewhat more often than they occur."""


def loss(  # noqa: PLR0917
    points: Tensor,
    wanted: Tensor,
    outs: nn.Embedding,
    counts: Tensor,
    negatives: int,
    random: torch.Generator,
) -> Tensor:
    """Against all words for 0 negatives. `points` batch × width, `wanted` batch."""
    if negatives == 0:
        return nn.functional.cross_entropy(points @ outs.weight.T, wanted)
    odds = counts.float().pow(FLATTER)
    drawn = torch.multinomial(odds, len(wanted) * negatives, True, generator=random)
    against = outs(drawn.view(len(wanted), negatives))
    near = (points * outs(wanted)).sum(dim=1)
    far = (against @ points[:, :, None]).squeeze(2)
    return -(nn.functional.logsigmoid(near).mean() + nn.functional.logsigmoid(-far).sum(1).mean())
