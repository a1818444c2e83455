"""Every head of every layer, one layer at a time, so that they need not all be kept.

In:  each_layer(inside, lambda weights: …)           # (heads, n, m), rows sum to 1
Out: a call a layer; of an encoder-decoder, for its looks at what it reads
"""

from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor
from torch.nn.functional import scaled_dot_product_attention
from torch.overrides import TorchFunctionMode

from playground.errors import InputError
from playground.models.inside import Inside
from playground.models.watch import masks


def each_layer(inside: Inside, see: Callable[[Tensor], None]) -> None:
    """Give the heads (heads, n, m) of each layer to `see`, the first layer first.

    Raises InputError where the network attends by a kernel of its own.
    """
    watch = _Every(see, crossing=bool(inside.onto), skipped=_before(inside))
    with torch.inference_mode(), watch:
        inside.network(**inside.inputs)
    if not watch.seen:
        raise InputError(f"{inside.info.id} attends in a way of its own that cannot be watched.")


def _before(inside: Inside) -> int:
    """Looks that come first and are none of ours: those of an encoder."""
    return int(inside.network.config.encoder_layers) if inside.onto else 0


class _Every(TorchFunctionMode):
    """Computes the weights again from what each call of the fused kernel is handed."""

    def __init__(self, see: Callable[[Tensor], None], *, crossing: bool, skipped: int) -> None:
        super().__init__()
        self.seen = 0
        self._see, self._crossing, self._left = see, crossing, skipped

    def __torch_function__(
        self,
        function: Callable[..., Any],
        types: Any,
        args: tuple[Any, ...] = (),
        kwargs: dict[str, Any] | None = None,
    ) -> Any:
        if function is scaled_dot_product_attention:
            self._left -= 1
            if self._left < 0 and (not self._crossing or self._left % 2 == 0):
                self.seen += 1
                self._see(_weights(*args, **(kwargs or {})))
        return function(*args, **(kwargs or {}))


def _weights(  # noqa: PLR0917 - the arguments are the kernel's
    query: Tensor,
    key: Tensor,
    value: Tensor,  # noqa: ARG001
    attn_mask: Tensor | None = None,
    dropout_p: float = 0.0,  # noqa: ARG001
    is_causal: bool = False,
    scale: float | None = None,
    enable_gqa: bool = False,  # noqa: ARG001
) -> Tensor:
    _, heads, n, width = query.shape
    shared = heads // key.shape[1]  # so many heads look with the same keys
    keys = key[0].float().repeat_interleave(shared, 0)
    hidden, added = masks(attn_mask, is_causal, (heads, n, keys.shape[1]), query.device)
    scores = query[0].float() @ keys.transpose(-1, -2) * (width**-0.5 if scale is None else scale)
    if added is not None:
        scores = scores + added
    if hidden is not None:
        scores = scores.masked_fill(hidden, -torch.inf)
    return scores.softmax(-1)
