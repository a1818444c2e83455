"""How far a model's confidence is from its accuracy, and the temperature that brings them together.

In:  logits [[0, 9], …] and labels [1, …] that were held out
Out: fit_temperature(logits, labels) == 1.76; calibration_error([(0.97, True), …]) == 0.03
"""

from collections import defaultdict
from collections.abc import Sequence

from torch import Tensor
from torch.nn.functional import cross_entropy

BINS = 10


def calibration_error(sure: Sequence[tuple[float, bool]]) -> float:
    """Expected calibration error over ten bins of equal width (Guo et al. 2017).

    `sure` is a pair of confidence and right for each answer, one at least.
    """
    bins: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for p, right in sure:
        bins[min(BINS - 1, int(p * BINS))].append((p, right))
    gaps = (abs(sum(p for p, _ in one) - sum(right for _, right in one)) for one in bins.values())
    return sum(gaps) / len(sure)


def fit_temperature(logits: Tensor, labels: Tensor, *, per_unit: int = 100) -> float:
    """The number from 0.5 to 5 to divide logits (n, k) by for the least log loss (Guo et al. 2017).

    Labels (n,) of -100 do not count; `per_unit` numbers are tried between one and two.
    """
    tried = [t / per_unit for t in range(per_unit // 2, 5 * per_unit)]
    losses = [cross_entropy(logits / t, labels).item() for t in tried]
    return tried[losses.index(min(losses))]
