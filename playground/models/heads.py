"""One head of one layer at work: the queries, keys and values it was handed, and what it made.

In:  at_work(inside, layer=0, head=3)
Out: Head(query, key, value, scores, weights, made); softmax(QKᵀ/√d)·V, Vaswani et al. 2017

Queries and keys are those that are compared: where places are told by rotation (RoPE), rotated.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor
from torch.nn.functional import scaled_dot_product_attention
from torch.overrides import TorchFunctionMode

from playground.errors import InputError
from playground.models.inside import Inside
from playground.models.watch import Seen, masks


@dataclass(frozen=True)
class Head:
    """`query` (n, d); `key`, `value` (m, d); `scores` (n, m) before the softmax, −∞ where no token
    may look; `weights` (n, m), whose rows sum to 1; `made` (n, d), by the kernel itself; `scale`
    by which products are multiplied, as a rule 1/√d."""

    query: Tensor
    key: Tensor
    value: Tensor
    scores: Tensor
    weights: Tensor
    made: Tensor
    scale: float


def at_work(inside: Inside, layer: int, head: int) -> Head:
    """The head's numbers, float32; of an encoder-decoder, of its look at what it reads.

    Raises InputError where the network has no such layer or head, or a kernel of its own.
    """
    for name, chosen, count in (("layer", layer, inside.layers), ("head", head, inside.heads)):
        if not 0 <= chosen < count:
            raise InputError(f"There is no {name} {chosen}; they go from 0 to {count - 1}.")
    call = layer
    if inside.onto:  # the encoder's layers, then by turns a look at oneself and one at the source
        call = inside.network.config.encoder_layers + 2 * layer + 1
    handed = _Handed(call, head)
    with torch.inference_mode(), handed:
        try:
            inside.network(**inside.inputs)
        except Seen:
            return handed.found[0]
    raise InputError(f"{inside.info.id} attends in a way of its own that cannot be watched.")


class _Handed(TorchFunctionMode):
    """Keeps what one call of the fused kernel was handed, and ends the run with `Seen`."""

    def __init__(self, call: int, head: int) -> None:
        super().__init__()
        self.found: list[Head] = []
        self._left, self._head = call, head

    def __torch_function__(
        self,
        function: Callable[..., Any],
        types: Any,
        args: tuple[Any, ...] = (),
        kwargs: dict[str, Any] | None = None,
    ) -> Any:
        done = function(*args, **(kwargs or {}))
        if function is scaled_dot_product_attention:
            if not self._left:
                self.found.append(_head(self._head, done, *args, **(kwargs or {})))
                raise Seen
            self._left -= 1
        return done


def _head(  # noqa: PLR0917 - the arguments are the kernel's
    head: int,
    made: Tensor,
    query: Tensor,
    key: Tensor,
    value: Tensor,
    attn_mask: Tensor | None = None,
    dropout_p: float = 0.0,  # noqa: ARG001
    is_causal: bool = False,
    scale: float | None = None,
    enable_gqa: bool = False,  # noqa: ARG001
) -> Head:
    _, heads, n, width = query.shape
    shared = head // (heads // key.shape[1])  # so many heads look with the same keys
    q, k, v = query[0, head].float(), key[0, shared].float(), value[0, shared].float()
    factor = width**-0.5 if scale is None else scale
    hidden, added = masks(attn_mask, is_causal, (heads, n, k.shape[0]), query.device)
    scores = q @ k.T * factor
    if added is not None:
        scores = scores + added[head]
    if hidden is not None:
        scores = scores.masked_fill(hidden[head], -torch.inf)
    return Head(q, k, v, scores, scores.softmax(-1), made[0, head].float(), factor)
