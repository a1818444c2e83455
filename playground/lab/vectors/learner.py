"""What learns word vectors: one of three models, by plain gradient descent as word2vec does it.

In:  VectorLearner(experiment, cut.vocabulary).learn(strip, step=0)
Out: the mean loss of 1,024 words with words beside them, 64 at a time, in nats
"""

from collections.abc import Sequence

import torch
from torch import Tensor

from playground.lab.experiment import Experiment
from playground.lab.vectors.cbow import CBOW
from playground.lab.vectors.fasttext import FastText
from playground.lab.vectors.negative import loss
from playground.lab.vectors.skip_gram import SkipGram
from playground.lab.vectors.windows import Strip

DRAWN, TOGETHER = 1_024, 64
"""Pairs of a step, and how many of them move their words at once: word2vec moves after each, and so
few come to the same; Adam, or a thousand at once, do not (benchmarks/LOG.md)."""


class VectorLearner:
    """A model of words as points and how it learns."""

    def __init__(self, one: Experiment, vocabulary: Sequence[str]) -> None:
        torch.manual_seed(one.seed)
        self.experiment = one
        self.model: SkipGram = (
            FastText(vocabulary, one.width)
            if one.model == "fasttext"
            else (CBOW if one.model == "cbow" else SkipGram)(len(vocabulary), one.width)
        )

    @property
    def parameters(self) -> int:
        """All numbers of all points."""
        return sum(one.numel() for one in self.model.parameters())

    def learn(self, strip: Strip, step: int) -> float:
        """Small steps down the gradient, ever smaller as in word2vec; the mean loss before each."""
        left = max(0.004, 1 - step / self.experiment.steps)
        given, wanted, random = self._drawn(strip, step)
        losses = []
        for at in range(0, len(wanted), TOGETHER):
            some = slice(at, at + TOGETHER)
            found = self._loss(strip, given[some], wanted[some], random)
            self.model.zero_grad()
            found.backward()  # type: ignore[no-untyped-call]
            with torch.no_grad():  # each pair moves its words as if it were alone: their sum
                for one in self.model.parameters():
                    if one.grad is not None:
                        one.sub_(one.grad, alpha=self.experiment.rate * left * len(wanted[some]))
            losses.append(found.item())
        return sum(losses) / max(1, len(losses))

    @torch.no_grad()
    def loss(self, strip: Strip) -> float:
        """The loss on a strip, by the same draws every time."""
        found = []
        for at in range(4):
            given, wanted, random = self._drawn(strip, -1 - at)
            if len(wanted):
                found.append(self._loss(strip, given, wanted, random).item())
        return sum(found) / max(1, len(found))

    def _drawn(self, strip: Strip, step: int) -> tuple[Tensor, Tensor, torch.Generator]:
        """What is given and what is wanted at a step, and what goes on with its chance."""
        seed = 1_000_003 * self.experiment.seed + step
        random = torch.Generator().manual_seed(seed % 2**63)
        return (*self.model.drawn(strip, DRAWN, random), random)

    def _loss(self, strip: Strip, given: Tensor, wanted: Tensor, random: torch.Generator) -> Tensor:
        negatives = self.experiment.negatives
        points = self.model.points(given)
        return loss(points, wanted, self.model.outs, strip.counts, negatives, random)

    def tensors(self) -> dict[str, Tensor]:
        """All points."""
        return {f"model.{name}": one for name, one in self.model.state_dict().items()}

    def take(self, tensors: dict[str, Tensor]) -> None:
        """Points of another time."""
        weights = {name.removeprefix("model."): one for name, one in tensors.items()}
        self.model.load_state_dict(weights)

    def unseen(self, word: str) -> Tensor | None:
        """The point of a word that is in no vocabulary; only fastText has one."""
        return self.model.unseen(word) if isinstance(self.model, FastText) else None
