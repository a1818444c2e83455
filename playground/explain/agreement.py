"""How well scores of sentences agree with the sentences that are enough for an answer.

In:  average_precision([0.9, 0.1, 0.6], {0, 1}); chance(3, 2)
Out: 0.833…, 0.805…

Ties count as the mean over the orders they may stand in (McSherry and Najork 2008), so that scores
without any difference are exactly as good as chance.
"""

from collections.abc import Collection, Sequence
from random import Random

DRAWS = 5
"""Random choices of as many pieces, beside which what a method chooses is held."""


def average_precision(scores: Sequence[float], gold: Collection[int]) -> float:
    """The mean, over the gold sentences, of the share of gold among those ranked as high.

    Raises ValueError where nothing is gold.
    """
    if not gold:
        raise ValueError("nothing is gold, so no order is right")
    total, before, gold_before = 0.0, 0, 0
    for score in sorted(set(scores), reverse=True):
        tied = [at for at, one in enumerate(scores) if one == score]
        size, right = len(tied), sum(at in gold for at in tied)
        for place in range(1, size + 1):
            others = (right - 1) * (place - 1) / (size - 1) if size > 1 else 0.0
            share = right / size
            total += share * (gold_before + 1 + others) / (before + place) if right else 0.0
        before += size
        gold_before += right
    return total / len(gold)


def precision(scores: Sequence[float], gold: Collection[int]) -> float:
    """The share of gold among as many of the highest as are gold; ties count by their share."""
    room, found = float(len(gold)), 0.0
    for score in sorted(set(scores), reverse=True):
        tied = [at for at, one in enumerate(scores) if one == score]
        taken = min(room, len(tied))
        found += taken * sum(at in gold for at in tied) / len(tied)
        room -= taken
    return found / len(gold)


def mass(scores: Sequence[float], gold: Collection[int]) -> float:
    """How much of all that is above 0 lies on the gold; as chance has it where nothing is."""
    whole = sum(max(0.0, one) for one in scores)
    if not whole:
        return len(gold) / len(scores)
    return sum(max(0.0, scores[at]) for at in gold) / whole


def chance(count: int, gold: int) -> float:
    """The average precision of a random order of `count` sentences of which `gold` are gold.

    Bestgen 2015: (H + (gold − 1)/(count − 1)·(count − H))/count, H the harmonic number of `count`.
    """
    harmonic = sum(1 / place for place in range(1, count + 1))
    if count == 1:
        return 1.0
    return (harmonic + (gold - 1) / (count - 1) * (count - harmonic)) / count


def top(scores: Sequence[float], count: int) -> tuple[int, ...]:
    """The highest, in their order in the text; of equal ones the first."""
    ranked = sorted(range(len(scores)), key=lambda at: -scores[at])
    return tuple(sorted(ranked[:count]))


def drawn(random: Random, count: int, size: int) -> list[tuple[int, ...]]:
    """DRAWS random choices of `size` places of `count`."""
    return [tuple(random.sample(range(count), size)) for _ in range(DRAWS)]


def mean_of_drawn(values: Sequence[float]) -> float:
    """Of what was measured of several choices the mean of the random ones, which come last."""
    return sum(values[-DRAWS:]) / DRAWS
