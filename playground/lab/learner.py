"""What learns: a network by its gradients, or an n-gram model by counting.

In:  learner = Neural(experiment, vocabulary=300, outcomes=300); learner.learn(batch)
Out: the mean loss in nats; learner.says([(1, 4, 17)]) are the log-probabilities after each token

Both learn by maximum likelihood: what the text says is to become as probable as it can be. For
counts that is a division; for a network a step down the gradient of −log p, over and over.
"""

from collections.abc import Sequence
from typing import Protocol

import torch
from torch import Tensor, nn

from playground.lab.adam import as_tensors, become
from playground.lab.contexts.dial import Network
from playground.lab.contexts.ngram import Counts
from playground.lab.cutting import FILLING
from playground.lab.examples import NOTHING, Example
from playground.lab.experiment import LABEL, Experiment

STEEPEST = 1.0
"""A longer gradient is made as short as that, so that no step leaps (Pascanu et al. 2013)."""


class Learner(Protocol):
    """What the training asks of either."""

    @property
    def parameters(self) -> int:
        """How many numbers it has learnt or learns."""
        ...

    def learn(self, batch: Sequence[Example]) -> float:
        """Learn from a batch; the mean loss before it did, in nats."""
        ...

    def says(self, rows: Sequence[Sequence[int]]) -> list[Tensor]:
        """Of each row log-probabilities, one row of outcomes a token."""
        ...

    def tensors(self) -> dict[str, Tensor]:
        """All that it needs to go on later."""
        ...

    def take(self, tensors: dict[str, Tensor]) -> None:
        """Be as one was whose `tensors` these are."""
        ...


class Neural:
    """A network of the dial, with Adam (Kingma and Ba 2015)."""

    def __init__(self, one: Experiment, vocabulary: int, outcomes: int) -> None:
        torch.manual_seed(one.seed)
        self.network = Network(vocabulary, outcomes, one.model, one.width, one.layers)
        self.adam = torch.optim.Adam(self.network.parameters(), lr=one.rate)

    @property
    def parameters(self) -> int:
        """All weights."""
        return sum(one.numel() for one in self.network.parameters())

    def learn(self, batch: Sequence[Example]) -> float:
        """One step down the gradient."""
        logits, _ = self.network(padded([one.row for one in batch], FILLING))
        wanted = padded([one.wanted for one in batch], NOTHING)
        loss = nn.functional.cross_entropy(
            logits.flatten(0, 1), wanted.flatten(), ignore_index=NOTHING
        )
        self.adam.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(self.network.parameters(), STEEPEST)
        self.adam.step()
        return loss.item()

    @torch.no_grad()
    def says(self, rows: Sequence[Sequence[int]]) -> list[Tensor]:
        """Log-probabilities after each token."""
        logits, _ = self.network(padded(rows, FILLING))
        every = logits.log_softmax(dim=2)
        return [one[: len(row)] for one, row in zip(every, rows, strict=True)]

    def tensors(self) -> dict[str, Tensor]:
        """The weights, and Adam's two averages of each weight's gradient."""
        return as_tensors(self.network, self.adam)

    def take(self, tensors: dict[str, Tensor]) -> None:
        """Weights and averages of another time."""
        become(self.network, self.adam, tensors)


class Counting:
    """N-grams: one table of counts, or one a label, between which Bayes' rule decides."""

    def __init__(self, one: Experiment, vocabulary: int, outcomes: int) -> None:
        self.labels = outcomes if one.job == LABEL else 0
        self.tables = [Counts(vocabulary) for _ in range(self.labels or 1)]

    @property
    def parameters(self) -> int:
        """All counts."""
        return sum(one.parameters for one in self.tables)

    def learn(self, batch: Sequence[Example]) -> float:
        """Count a batch; the loss is that before it was counted."""
        loss = mean_loss(self.says([one.row for one in batch]), batch)
        for one in batch:
            if self.labels:
                self.tables[one.wanted[-1]].learn([one.row])
            else:
                self.tables[0].learn([(*one.row, one.wanted[-1])])
        return loss

    def says(self, rows: Sequence[Sequence[int]]) -> list[Tensor]:
        """Of the next token; of labels, by all that was read: p(label | text) ∝ p(text | label)."""
        if not self.labels:
            return [
                torch.stack([self._next(0, row[: at + 1]) for at in range(len(row))]).log()
                for row in rows
            ]
        found = []
        for row in rows:
            odds = torch.zeros(len(row), self.labels)
            for label in range(self.labels):
                for at in range(1, len(row)):
                    odds[at:, label] += self._next(label, row[:at])[row[at]].log()
            found.append(odds.log_softmax(dim=1))
        return found

    def _next(self, table: int, before: Sequence[int]) -> Tensor:
        return self.tables[table].says(before)

    def tensors(self) -> dict[str, Tensor]:
        """The counts."""
        return {f"counts.{at}": one.rows() for at, one in enumerate(self.tables)}

    def take(self, tensors: dict[str, Tensor]) -> None:
        """Counts of another time."""
        for at, one in enumerate(self.tables):
            one.take(tensors[f"counts.{at}"])


def learner(one: Experiment, vocabulary: int, outcomes: int) -> Learner:
    """What an experiment's model is."""
    return (Counting if one.model == "n-gram" else Neural)(one, vocabulary, outcomes)


def mean_loss(said: Sequence[Tensor], batch: Sequence[Example]) -> float:
    """The mean of −log p of what was wanted, in nats."""
    losses = [
        -logs[at, wanted].item()
        for logs, one in zip(said, batch, strict=True)
        for at, wanted in enumerate(one.wanted)
        if wanted != NOTHING
    ]
    return sum(losses) / max(1, len(losses))


def padded(rows: Sequence[Sequence[int]], filling: int) -> Tensor:
    """Rows of different lengths as one tensor, filled up at their ends."""
    tensors = [torch.tensor(one, dtype=torch.long) for one in rows]
    return nn.utils.rnn.pad_sequence(tensors, batch_first=True, padding_value=filling)
