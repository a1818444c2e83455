"""How much a network could learn from each token before: the gradient's length over time steps.

In:  over_time(network, [1, 17, 23, 5, 9])
Out: [0.0003, 0.002, 0.01, 0.08, 0.4]: the last token counts, the first hardly (it vanishes)

It is the gradient of the score (the logit) of what the network holds likeliest after the last
token, by the vector of each token (Bengio et al. 1994). That of −log p would be near 0 everywhere
once the network is sure.
"""

from collections.abc import Sequence

import torch

from playground.lab.contexts.dial import Network


def over_time(network: Network, row: Sequence[int]) -> list[float]:
    """The length of the gradient by each token's vector."""
    vectors = network.vectors(torch.tensor([row])).detach().requires_grad_()
    logits, _ = network.of_vectors(vectors)
    (gradient,) = torch.autograd.grad(logits[0, -1].max(), vectors)
    return [float(one) for one in gradient[0].norm(dim=1)]


@torch.no_grad()
def inside(network: Network, row: Sequence[int]) -> dict[str, list[float]]:
    """What the network has to show of each token: the mean of each gate, or the attention that the
    last token pays to it, the mean of all heads."""
    _, inner = network(torch.tensor([row]))
    if "attention" in inner:
        return {"attention": inner["attention"][0, :, -1].mean(dim=0).tolist()}
    return {name: one[0].mean(dim=1).tolist() for name, one in inner.items()}
