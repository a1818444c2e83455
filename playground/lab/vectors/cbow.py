"""CBOW, continuous bag of words (Mikolov et al. 2013): the words around are to say the one between.

In:  CBOW(vocabulary=300, width=32).drawn(strip, 512, random)
Out: the words around, batch × 2 window, filled up; the words between them, batch

One prediction a place instead of one a neighbour: faster, and blurrer for rare words.
"""

import torch
from torch import Tensor

from playground.lab.cutting import FILLING
from playground.lab.vectors.skip_gram import SkipGram
from playground.lab.vectors.windows import Strip


class CBOW(SkipGram):
    """The same two points a word, asked the other way round."""

    def drawn(self, strip: Strip, count: int, random: torch.Generator) -> tuple[Tensor, Tensor]:
        """What is given, and what is wanted."""
        between, around = strip.around(count, random)
        some = (around != FILLING).any(dim=1)
        return around[some], between[some]

    def points(self, given: Tensor) -> Tensor:
        """The mean of the points around: batch × width."""
        there = (given != FILLING)[:, :, None]
        mean: Tensor = (self.vectors(given) * there).sum(dim=1) / there.sum(dim=1)
        return mean
