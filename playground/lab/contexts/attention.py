"""Attention (Bahdanau et al. 2015; scaled, with heads: Vaswani et al. 2017): look back at any word.

In:  Attention(64, heads=4)(x)     x: batch × time × width
Out: at each token a mixture of those until it, batch × time × width, and the weights it was mixed
     by, batch × heads × time × time

    weights = softmax(q · kᵀ / √d)      each token asks (q), those before it answer (k)
    out     = weights · v               and give what they hold (v)

A word thirty tokens back is one step away, as near as the last one. Nothing in it says in which
order the tokens stood; a vector for each place, added first, does.
"""

import torch
from torch import Tensor, nn

PLACES = 256
"""The most tokens there are places for."""
HEADS = 4
"""So many looks back at once, each with its part of the width."""


class Attention(nn.Module):
    """Looks back; never ahead."""

    def __init__(self, width: int, heads: int = HEADS) -> None:
        super().__init__()
        self.heads = heads
        self.asks_answers_gives = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)

    def forward(self, x: Tensor) -> tuple[Tensor, dict[str, Tensor]]:
        """The mixture at each token, and `attention`."""
        batch, time, width = x.shape
        parts = self.asks_answers_gives(x).view(batch, time, 3, self.heads, width // self.heads)
        q, k, v = parts.permute(2, 0, 3, 1, 4)
        scores = q @ k.transpose(2, 3) / (width // self.heads) ** 0.5
        ahead = torch.ones(time, time, dtype=torch.bool).triu(1)
        weights = scores.masked_fill(ahead, -torch.inf).softmax(dim=3)
        mixed = (weights @ v).transpose(1, 2).reshape(batch, time, width)
        return self.out(mixed), {"attention": weights}


class AttentionAlone(nn.Module):
    """Places and one look back: all that this memory is made of."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.places = nn.Parameter(0.1 * torch.randn(PLACES, width))
        self.look = Attention(width)

    def forward(self, x: Tensor) -> tuple[Tensor, dict[str, Tensor]]:
        """Each token with what it saw when it looked back, and `attention`."""
        x = x + self.places[: x.shape[1]]
        seen, inner = self.look(x)
        return x + seen, inner
