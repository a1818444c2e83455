"""Watching a network's attention while its fast code runs, which does not keep the weights.

In:  with Watch(layer=0, head=None) as watch: …the network runs, and stops after that layer…
Out: watch.found == [tensor of shape (n, n)]; a row a token that looks, rows sum to 1

Networks of transformers hand queries and keys to torch's fused kernel, the first layer first; what
they hand over is enough to compute the weights again, for the wanted layer alone and head by head.
"""

from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor
from torch.nn.functional import scaled_dot_product_attention
from torch.overrides import TorchFunctionMode


class Seen(Exception):  # noqa: N818 - nothing is wrong, there is only no more to do
    """The wanted layer was seen; the network need not go on."""


class Watch(TorchFunctionMode):
    """Sees the calls of the fused kernel in this thread and no other.

    Ends the run with `Seen` once `layer` is reached; None keeps every layer and ends nothing.
    """

    def __init__(self, layer: int | None, head: int | None) -> None:
        super().__init__()
        self.found: list[Tensor] = []
        self._layer, self._head = layer, head
        self.calls = 0

    def __torch_function__(
        self,
        function: Callable[..., Any],
        types: Any,
        args: tuple[Any, ...] = (),
        kwargs: dict[str, Any] | None = None,
    ) -> Any:
        """Run what torch was asked for; look first where that is attention."""
        if function is scaled_dot_product_attention:
            if self._layer in (None, self.calls):
                self.found.append(_weights(self._head, *args, **(kwargs or {})))
            if self._layer == self.calls:
                raise Seen
            self.calls += 1
        return function(*args, **(kwargs or {}))


def _weights(  # noqa: PLR0917 - the arguments are the kernel's
    head: int | None,
    query: Tensor,
    key: Tensor,
    value: Tensor,  # noqa: ARG001
    attn_mask: Tensor | None = None,
    dropout_p: float = 0.0,  # noqa: ARG001
    is_causal: bool = False,
    scale: float | None = None,
    enable_gqa: bool = False,  # noqa: ARG001
) -> Tensor:
    """Attention (n, m), float32, of one head or the mean over all; of the first in the batch."""
    _, heads, n, width = query.shape
    m, shared = key.shape[2], heads // key.shape[1]  # so many heads look with the same keys
    hidden, added = masks(attn_mask, is_causal, (heads, n, m), query.device)
    chosen = range(heads) if head is None else [head]
    mean, scores, shares = (torch.zeros(n, m, device=query.device) for _ in range(3))
    for one in chosen:
        looking = query[0, one].float() * (width**-0.5 if scale is None else scale)
        torch.mm(looking, key[0, one // shared].float().T, out=scores)
        if hidden is not None:
            scores.masked_fill_(hidden[one], -torch.inf)
        if added is not None:
            scores += added[one]
        mean += torch.softmax(scores, -1, out=shares)
    return mean.div_(len(chosen))


def masks(
    mask: Tensor | None, is_causal: bool, shape: tuple[int, int, int], device: torch.device
) -> tuple[Tensor | None, Tensor | None]:
    """Where nobody may look, and what is added to the scores; both (heads, n, m), or None."""
    if mask is not None and mask.dtype != torch.bool:
        return None, mask.float().expand(1, *shape)[0]
    if is_causal:
        mask = torch.ones(shape[1:], dtype=torch.bool, device=device).tril()
    return (None if mask is None else (~mask).expand(1, *shape)[0]), None
