"""What a step of softmax costs beside one of negative sampling, for a vocabulary of any size.

In:  times(33_000)
Out: 40.1: so many times as much processor time, here and now
"""

import time

import torch

from playground.lab.vectors.learner import DRAWN
from playground.lab.vectors.negative import loss
from playground.lab.vectors.skip_gram import SkipGram

STEPS = 3


def times(vocabulary: int, width: int = 32, negatives: int = 5) -> float:
    """The least time of some steps, forward and back, by the least of the other's."""
    return _step(vocabulary, width, 0) / _step(vocabulary, width, negatives)


def _step(vocabulary: int, width: int, negatives: int) -> float:
    model, random = SkipGram(vocabulary, width), torch.Generator().manual_seed(0)
    if negatives:  # only rows that were touched have a gradient
        model.vectors.sparse = model.outs.sparse = True
    counts = torch.ones(vocabulary)
    given, wanted = torch.randint(vocabulary, (2, DRAWN), generator=random)
    taken = []
    for _ in range(STEPS):
        started = time.process_time()
        model.zero_grad()
        found = loss(model.points(given), wanted, model.outs, counts, negatives, random)
        found.backward()  # type: ignore[no-untyped-call]
        taken.append(time.process_time() - started)
    return min(taken)
