"""The network of the verifier: words of a question beside the words around an answer.

In:  Network(384)(batch([looked, …])), of things looked at (looked_at.py)
Out: logits that a word is not borne out (b, q), and that the question is not (b,)
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy
import torch
from torch import Tensor, nn

from playground.models.looked_at import ASKED_FLAGS, LAYERS, NEAR_FLAGS, Looked

SIZE, HEADS = 128, 4


class Network(nn.Module):
    """From the states of q words and of n around the answer to a logit a word, and one of all."""

    def __init__(self, width: int, size: int = SIZE) -> None:
        super().__init__()
        layers = len(LAYERS)
        self.narrow = nn.Linear(layers * width, size)
        self.asks = nn.Linear(size, size)
        self.says = nn.Linear(size, size)
        self.leaning = nn.Parameter(torch.zeros(HEADS, 1 + NEAR_FLAGS))
        self.judge = nn.Sequential(
            nn.Dropout(0.2),
            nn.Linear(4 * size + 2 * layers + ASKED_FLAGS, size),
            nn.ReLU(),
            nn.Dropout(0.2),
        )
        self.word = nn.Linear(size, 1)
        self.whole = nn.Linear(2 * size + 2, 1)

    def forward(self, some: "Batch") -> tuple[Tensor, Tensor]:
        """Logits that a word is not borne out (b, q), and that the question is not (b,)."""
        asked, near = self._narrowed(some.of_asked), self._narrowed(some.of_near)
        b, q, size = asked.shape
        heads = (b, -1, HEADS, size // HEADS)
        wanted = self.asks(asked).view(heads).transpose(1, 2)
        offered = self.says(near).view(heads).transpose(1, 2)
        held = near.view(heads).transpose(1, 2)
        pulls = wanted @ offered.transpose(2, 3) / (size // HEADS) ** 0.5
        leaning = self.leaning[:, 0, None, None] * some.same[:, None]
        leaning = leaning + (some.near_flags @ self.leaning[:, 1:].T).transpose(1, 2)[:, :, None]
        pulls = (pulls + leaning).masked_fill(~some.near_there[:, None, None], -1e4)
        found = (pulls.softmax(-1) @ held).transpose(1, 2).reshape(b, q, size)
        inside = some.near_flags[:, None, None, :, 0] > 0
        likest = self._cosines(some)
        both = [asked, found, asked * found, (asked - found).abs()]
        both += [likest.amax(-1).transpose(1, 2)]
        both += [likest.masked_fill(~inside, -1).amax(-1).transpose(1, 2), some.asked_flags]
        seen = self.judge(torch.cat(both, -1))
        words = self.word(seen)[..., 0].masked_fill(~some.asked_there, -20)
        top = words.topk(min(2, q), -1).values
        top = nn.functional.pad(top, (0, 2 - top.shape[1]), value=-20)
        there = some.asked_there[..., None]
        most = seen.masked_fill(~there, 0).amax(1)
        mean = seen.masked_fill(~there, 0).sum(1) / there.sum(1).clamp(min=1)
        return words, self.whole(torch.cat([most, mean, top], -1))[:, 0]

    def _narrowed(self, states: Tensor) -> Tensor:
        """States (b, words, layers, width), each layer on one scale, as (b, words, size)."""
        scaled = nn.functional.layer_norm(states, states.shape[-1:])
        return torch.relu(self.narrow(scaled.flatten(2)))

    def _cosines(self, some: "Batch") -> Tensor:
        """How like a word each around the answer is, in each layer: (b, layers, q, n)."""
        asked = nn.functional.normalize(some.of_asked, dim=-1).transpose(1, 2)
        near = nn.functional.normalize(some.of_near, dim=-1).transpose(1, 2)
        cosines = asked @ near.transpose(2, 3)
        return cosines.masked_fill(~some.near_there[:, None, None], -1)


@dataclass(frozen=True, eq=False)
class Batch:
    """Several that were looked at, filled up to the longest; `…_there` are the words themselves."""

    of_asked: Tensor
    of_near: Tensor
    asked_flags: Tensor
    near_flags: Tensor
    same: Tensor
    asked_there: Tensor
    near_there: Tensor


def batch(some: Sequence[Looked]) -> Batch:
    """Tensors for the network; words that only fill up are zeros."""
    q = max(len(one.asked) for one in some)
    n = max(len(one.near) for one in some)

    def filled(arrays: Sequence[Any], *shape: int) -> Tensor:
        made = numpy.zeros((len(some), *shape), numpy.float32)
        for row, array in zip(made, arrays, strict=True):
            row[tuple(slice(0, size) for size in array.shape)] = array
        return torch.from_numpy(made)

    layers, width = some[0].of_asked.shape[1:]
    return Batch(
        filled([one.of_asked for one in some], q, layers, width),
        filled([one.of_near for one in some], n, layers, width),
        filled([one.asked_flags for one in some], q, ASKED_FLAGS),
        filled([one.near_flags for one in some], n, NEAR_FLAGS),
        filled([one.same for one in some], q, n),
        filled([numpy.ones(len(one.asked)) for one in some], q) > 0,
        filled([numpy.ones(len(one.near)) for one in some], n) > 0,
    )
