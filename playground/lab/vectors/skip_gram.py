"""Skip-gram (Mikolov et al. 2013): a word's point is to say which words stand beside it.

In:  SkipGram(vocabulary=300, width=32).drawn(strip, 512, random)
Out: centres, batch; words beside them, batch: what is given, and what is wanted
"""

import torch
from torch import Tensor, nn

from playground.lab.vectors.windows import Strip


class SkipGram(nn.Module):
    """A point a word, and a second one for the word as neighbour."""

    def __init__(self, vocabulary: int, width: int) -> None:
        super().__init__()
        self.vectors, self.outs = nn.Embedding(vocabulary, width), nn.Embedding(vocabulary, width)
        nn.init.uniform_(self.vectors.weight, -0.5 / width, 0.5 / width)
        nn.init.zeros_(self.outs.weight)

    def drawn(self, strip: Strip, count: int, random: torch.Generator) -> tuple[Tensor, Tensor]:
        """What is given, and what is wanted."""
        return strip.pairs(count, random)

    def points(self, given: Tensor) -> Tensor:
        """The points that speak: batch × width."""
        return self.vectors(given)  # type: ignore[no-any-return]

    def every(self) -> Tensor:
        """The point of each word: vocabulary × width."""
        return self.vectors.weight.detach()
