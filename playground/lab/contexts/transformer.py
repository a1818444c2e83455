"""A transformer (Vaswani et al. 2017; norms first: Xiong et al. 2020): attention, then thought.

In:  Transformer(64, layers=2)(x)  x: batch × time × width
Out: batch × time × width, and the attention of the last layer, batch × heads × time × time

Each layer lets every token look back and then works on each token alone. What a layer finds is
added to what was there, so that the next one can look for what this one found: with two layers
"what came after the word that is like me", which one layer cannot say.
"""

import torch
from torch import Tensor, nn

from playground.lab.contexts.attention import PLACES, Attention


class Transformer(nn.Module):
    """Places, then layers of a look back and a network for each token."""

    def __init__(self, width: int, layers: int = 2) -> None:
        super().__init__()
        self.places = nn.Parameter(0.1 * torch.randn(PLACES, width))
        self.layers = nn.ModuleList(_Layer(width) for _ in range(layers))
        self.norm = nn.LayerNorm(width)

    def forward(self, x: Tensor) -> tuple[Tensor, dict[str, Tensor]]:
        """What all layers made of each token, and `attention`."""
        x = x + self.places[: x.shape[1]]
        inner: dict[str, Tensor] = {}
        for layer in self.layers:
            x, inner = layer(x)
        return self.norm(x), inner


class _Layer(nn.Module):
    def __init__(self, width: int) -> None:
        super().__init__()
        self.before_look, self.before_thought = nn.LayerNorm(width), nn.LayerNorm(width)
        self.look = Attention(width)
        self.think = nn.Sequential(
            nn.Linear(width, 4 * width), nn.GELU(), nn.Linear(4 * width, width)
        )

    def forward(self, x: Tensor) -> tuple[Tensor, dict[str, Tensor]]:
        seen, inner = self.look(self.before_look(x))
        x = x + seen
        return x + self.think(self.before_thought(x)), inner
