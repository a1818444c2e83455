"""What learns word vectors: one of three models, and Adam.

In:  VectorLearner(experiment, cut.vocabulary).learn(strip, step=0)
Out: the loss of a batch of 1,024 words with words beside them with words beside them, in nats
"""

from collections.abc import Sequence

import torch
from torch import Tensor

from playground.lab.adam import as_tensors, become
from playground.lab.experiment import Experiment
from playground.lab.vectors.cbow import CBOW
from playground.lab.vectors.fasttext import FastText
from playground.lab.vectors.negative import loss
from playground.lab.vectors.skip_gram import SkipGram
from playground.lab.vectors.windows import Strip

DRAWN = 1_024


class VectorLearner:
    """A model of words as points with its optimizer."""

    def __init__(self, one: Experiment, vocabulary: Sequence[str]) -> None:
        torch.manual_seed(one.seed)
        self.experiment = one
        self.model: SkipGram = (
            FastText(vocabulary, one.width)
            if one.model == "fasttext"
            else (CBOW if one.model == "cbow" else SkipGram)(len(vocabulary), one.width)
        )
        self.adam = torch.optim.Adam(self.model.parameters(), lr=one.rate)

    @property
    def parameters(self) -> int:
        """All numbers of all points."""
        return sum(one.numel() for one in self.model.parameters())

    def learn(self, strip: Strip, step: int) -> float:
        """One step down the gradient, ever smaller as in word2vec; the loss before it."""
        for group in self.adam.param_groups:
            group["lr"] = self.experiment.rate * max(0.02, 1 - step / self.experiment.steps)
        found = self._loss(strip, step)
        self.adam.zero_grad()
        found.backward()  # type: ignore[no-untyped-call]
        self.adam.step()
        return found.item()

    @torch.no_grad()
    def loss(self, strip: Strip) -> float:
        """The loss on a strip, by the same draws every time."""
        return sum(self._loss(strip, -1 - at).item() for at in range(4)) / 4

    def _loss(self, strip: Strip, step: int) -> Tensor:
        one = self.experiment
        random = torch.Generator().manual_seed((1_000_003 * one.seed + step) % 2**63)
        given, wanted = self.model.drawn(strip, DRAWN, random)
        if len(wanted) == 0:
            return self.model.outs.weight.sum() * 0.0
        points = self.model.points(given)
        return loss(points, wanted, self.model.outs, strip.counts, one.negatives, random)

    def tensors(self) -> dict[str, Tensor]:
        """Points, and Adam's averages."""
        return as_tensors(self.model, self.adam)

    def take(self, tensors: dict[str, Tensor]) -> None:
        """Points and averages of another time."""
        become(self.model, self.adam, tensors)

    def unseen(self, word: str) -> Tensor | None:
        """The point of a word that is in no vocabulary; only fastText has one."""
        return self.model.unseen(word) if isinstance(self.model, FastText) else None
