"""Second stop: the vector that a token begins as, and which others of the vocabulary lie near it.

In:  embedding(inside, 3)                    # the token "sunny"
Out: Embedding(vector=(0.02, …), near=(("rainy", 0.71), …), points=(…), kept=0.31)
"""

import torch

from playground.explain.walk.stops import Embedding, Point
from playground.models.inside import Inside

NEAR = 10
"""So many neighbours are named."""
MAPPED = 60
"""So many different tokens of the text are drawn at most."""


def embedding(inside: Inside, token: int) -> Embedding:
    """Where the token lies before it has met the others: the vocabulary's vector, no place yet."""
    table = inside.embeddings.detach().float()
    number = inside.numbers[token]
    unit = torch.nn.functional.normalize(table, dim=1)
    near = nearest(inside, unit, [number])
    text = [one for one in dict.fromkeys(inside.numbers) if one not in inside.special]
    of = dict.fromkeys(text[:MAPPED], "text") | {one: "near" for one, _ in near}
    of[number] = "followed"
    at, kept = _plane(unit[list(of)])
    return Embedding(
        tuple(table[number].tolist()),
        float(table[number].norm()),
        tuple((inside.name(one), cosine) for one, cosine in near),
        tuple(
            Point(inside.name(one), x, y, of[one])
            for one, (x, y) in zip(of, at.tolist(), strict=True)
        ),
        kept,
    )


def nearest(inside: Inside, unit: torch.Tensor, numbers: list[int]) -> list[tuple[int, float]]:
    """The tokens of the vocabulary with the largest cosine with the mean of some, those left out.

    `unit` are the vocabulary's vectors, each of length 1: (vocabulary, d).
    """
    cosines = unit @ torch.nn.functional.normalize(unit[numbers].mean(0), dim=0)
    cosines[[*numbers, *(one for one in inside.special if one < len(cosines))]] = -2
    best = cosines.topk(NEAR)
    return list(zip(best.indices.tolist(), best.values.tolist(), strict=True))


def _plane(vectors: torch.Tensor) -> tuple[torch.Tensor, float]:
    """The vectors on their first two principal components, and the share of variance these keep."""
    centred = (vectors - vectors.mean(0)).double()
    _, lengths, directions = torch.linalg.svd(centred, full_matrices=False)
    kept = lengths[:2].square().sum() / lengths.square().sum().clamp(min=1e-12)
    return centred @ directions[:2].T, float(kept)
