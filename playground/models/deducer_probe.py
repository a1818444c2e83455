"""What the deduction network's answer rests on: with sentences taken out, and by its gradient.

In:  without(deducer, passage, "Bob is kind.", "open", [(), (0,), (1,)])
Out: [[0.99, 0.00, 0.01], [0.02, …], …], a distribution a line, one for each set that is taken out
"""

import copy
from collections.abc import Collection, Sequence
from itertools import chain
from typing import Any

import torch
from torch import Tensor

from playground.models.deducer import Deducer, Passage
from playground.models.deduction_batch import OUTCOMES, pack

TOGETHER = 16
"""So many versions of a text go through the network at once."""


def without(
    deducer: Deducer, read: Passage, question: str, world: str, sets: Sequence[Collection[int]]
) -> list[list[float]]:
    """How likely each outcome is if the sentences of a set are taken out, for each of `sets`.

    The names stay those of the whole text, so that nothing but the sentences changes.
    """
    found: list[list[float]] = []
    for start in range(0, len(sets), TOGETHER):
        some = sets[start : start + TOGETHER]
        kept = [[one for at, one in enumerate(read.sentences) if at not in gone] for gone in some]
        batch = pack(
            [one or ["Nothing is known."] for one in kept],
            [list(read.names)] * len(some),
            [[question]] * len(some),
            [world == "closed"] * len(some),
            deducer.tokens,
        ).to(deducer.info.device)
        with torch.inference_mode():
            logits = deducer.network(batch)[0][:, 0]
        found += _odds(deducer, logits, world).tolist()
    return found


def gradient(
    deducer: Deducer, read: Passage, question: str, world: str, outcome: int
) -> list[float]:
    """|gradient × input| of an outcome's log-probability, summed over each sentence's words.

    The input is what the word embeddings are, in both places where the network looks them up.
    """
    shared = {
        id(one): one for one in chain(deducer.network.parameters(), deducer.network.buffers())
    }
    network: Any = copy.deepcopy(deducer.network, shared)
    leaves: list[Tensor] = []

    def leaf(*seen: Any) -> Tensor:
        leaves.append(seen[-1].detach().requires_grad_())
        return leaves[-1]

    network.encoder.embeddings.word_embeddings.register_forward_hook(leaf)
    batch = deducer.batch(read, [question], world)
    with torch.enable_grad():
        logits = network(batch)[0][:, 0]
        told = _odds(deducer, logits, world)[0, outcome].log()
        used = leaves[: 2 * len(batch.sentences)]  # what comes after are the names
        slopes = torch.autograd.grad(told, used, allow_unused=True)
    products = [
        torch.zeros(len(one)) if slope is None else (slope * one).sum((1, 2)).detach().cpu()
        for slope, one in zip(slopes, used, strict=True)
    ]
    pairs = [one + other for one, other in zip(products[::2], products[1::2], strict=True)]
    by_sentence = torch.cat(pairs).abs()
    return [float(by_sentence[slot]) for slot in batch.slots[0].tolist()]


def _odds(deducer: Deducer, logits: Tensor, world: str) -> Tensor:
    """Logits (b, 3) as probabilities of what the world allows, calibrated as the answer was."""
    allowed = OUTCOMES[:2] if world == "closed" else OUTCOMES
    return (logits[:, : len(allowed)].float() / deducer.temperature[world]).softmax(-1)
