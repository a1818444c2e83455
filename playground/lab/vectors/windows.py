"""A corpus as one strip of numbers, and what is drawn from it: words with words beside them.

In:  strip = Strip.of([[4, 17, 23], [4, 9]], vocabulary=40, window=2); strip.pairs(512, random)
Out: two tensors of at most 512 numbers: centres, and for each a word that stands near it

A word at distance d is drawn in proportion to window − d + 1: near ones count more. Frequent words
are thinned out (subsampling, Mikolov et al. 2013): "the" stands beside everything and says nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from playground.lab.cutting import FILLING

OFTEN = 3e-3
"""A word with a larger share of the text is kept only sometimes: √(t/f) + t/f of the time."""


@dataclass(frozen=True)
class Strip:
    """All rows, `window` fillings between them; how often each number stands in it."""

    numbers: Tensor
    counts: Tensor
    window: int

    @classmethod
    def of(cls, rows: Sequence[Sequence[int]], vocabulary: int, window: int) -> "Strip":
        """The strip of some rows."""
        gap = [FILLING] * window
        numbers = torch.tensor([*gap, *(n for row in rows for n in (*row, *gap))])
        counts = torch.bincount(numbers, minlength=vocabulary)
        counts[FILLING] = 0
        return cls(numbers, counts, window)

    @property
    def kept(self) -> Tensor:
        """How often each word is kept, 0 to 1."""
        share = (OFTEN * self.counts.sum() / self.counts.clamp(min=1)).float()
        return (share.sqrt() + share).clamp(max=1)

    def pairs(self, count: int, random: torch.Generator) -> tuple[Tensor, Tensor]:
        """At most `count` centres and for each one word beside it."""
        text, centres = self._thinned(count, random)
        near = self.window - torch.arange(self.window)
        away = 1 + torch.multinomial(near.float(), len(centres), True, generator=random)
        side = 2 * torch.randint(2, (len(centres),), generator=random) - 1
        beside = text[centres + side * away]
        there = beside != FILLING
        return text[centres][there], beside[there]

    def around(self, count: int, random: torch.Generator) -> tuple[Tensor, Tensor]:
        """`count` centres and for each those around it, up to 2 × window, filled up."""
        text, centres = self._thinned(count, random)
        reach = torch.randint(1, self.window + 1, (len(centres), 1), generator=random)
        away = torch.arange(-self.window, self.window + 1)
        near = (away.abs() <= reach) & (away != 0)
        return text[centres], text[centres[:, None] + away].where(near, torch.tensor(FILLING))

    def _thinned(self, count: int, random: torch.Generator) -> tuple[Tensor, Tensor]:
        """The strip without the words that are left out this time, so that those behind come
        nearer, and places of words in it."""
        kept = torch.rand(len(self.numbers), generator=random) < self.kept[self.numbers]
        text = self.numbers[kept | (self.numbers == FILLING)]
        places = (text != FILLING).nonzero()[:, 0]
        drawn = torch.randint(len(places), (count if len(places) else 0,), generator=random)
        return text, places[drawn]
