"""What lies where: the nearest words, "a is to b as c is to …", and the plane of most difference.

In:  nearest(points, points[17], 5)
Out: [(17, 1.0), (23, 0.91), …], numbers of words with their cosine
"""

from collections.abc import Sequence

import torch
from torch import Tensor


def nearest(
    points: Tensor, point: Tensor, count: int, without: Sequence[int] = ()
) -> list[tuple[int, float]]:
    """The words whose points have the largest cosine with a point, the marks before 4 left out."""
    cosines = torch.nn.functional.cosine_similarity(points, point[None])
    cosines[[0, 1, 2, 3, *without]] = -torch.inf
    found = cosines.topk(min(count, len(points) - 4 - len(without)))
    return list(zip(found.indices.tolist(), found.values.tolist(), strict=True))


def analogy(
    points: Tensor, first: int, second: int, third: int, count: int
) -> list[tuple[int, float]]:
    """`first` is to `second` as `third` is to these: nearest to second − first + third."""
    unit = torch.nn.functional.normalize(points)
    sought = unit[second] - unit[first] + unit[third]
    return nearest(points, sought, count, (first, second, third))


def axes(points: Tensor) -> Tensor:
    """The two first principal components of the points: width × 2; points @ axes is their plane."""
    centred = points - points.mean(dim=0)
    _, _, every = torch.linalg.svd(centred, full_matrices=False)
    found = centred @ every[:2].T
    far = found.abs().argmax(dim=0)  # a principal axis has no direction of its own: choose one
    turned: Tensor = every[:2].T * found[far, torch.arange(2)].sign()
    return turned
