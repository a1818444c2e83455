"""A network and its optimizer as named tensors, and back: what a training needs to go on.

In:  as_tensors(network, adam)
Out: {"model.vectors.weight": …, "adam.0.exp_avg": …, "adam.0.exp_avg_sq": …, "adam.0.step": …}
"""

from torch import Tensor, nn
from torch.optim import Adam


def as_tensors(network: nn.Module, adam: Adam) -> dict[str, Tensor]:
    """The weights, and Adam's two averages of each weight's gradient."""
    found = {f"model.{name}": one for name, one in network.state_dict().items()}
    for number, averages in adam.state_dict()["state"].items():
        found |= {f"adam.{number}.{name}": one for name, one in averages.items()}
    return found


def become(network: nn.Module, adam: Adam, tensors: dict[str, Tensor]) -> None:
    """Be as those were whose tensors these are."""
    weights: dict[str, Tensor] = {}
    averages: dict[int, dict[str, Tensor]] = {}
    for name, one in tensors.items():
        kind, _, rest = name.partition(".")
        if kind == "model":
            weights[rest] = one
        else:
            number, _, what = rest.partition(".")
            averages.setdefault(int(number), {})[what] = one
    network.load_state_dict(weights)
    adam.load_state_dict({**adam.state_dict(), "state": averages})
