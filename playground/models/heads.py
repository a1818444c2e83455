"""One head of one layer at work: the queries, keys and values it was handed, and what it made.

In:  at_work(inside, layer=0, head=3)
Out: Head(query, key, value, scores, weights, made); softmax(QKᵀ/√d)·V, Vaswani et al. 2017

Queries and keys are those that are compared: where places are told by rotation (RoPE), rotated.
"""

from contextlib import suppress
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn.functional import scaled_dot_product_attention

from playground.errors import InputError
from playground.models.inside import Inside
from playground.models.watch import Look, Seen, Watch


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
    found: list[Head] = []

    def see(at: int, look: Look) -> None:
        if at == call:
            found.append(_head(look, head))
            raise Seen

    with torch.inference_mode(), suppress(Seen), Watch(see):
        inside.network(**inside.inputs)
    if not found:
        raise InputError(f"{inside.info.id} attends in a way of its own that cannot be watched.")
    return found[0]


def _head(look: Look, head: int) -> Head:
    shared, scores = look.shared(head), look.scores(head)
    made = scaled_dot_product_attention(
        look.query, look.key, look.value, look.attn_mask, look.dropout_p, look.is_causal,
        scale=look.scale, enable_gqa=look.enable_gqa,
    )  # fmt: skip
    return Head(
        look.query[0, head].float(),
        look.key[0, shared].float(),
        look.value[0, shared].float(),
        scores,
        scores.softmax(-1),
        made[0, head].float(),
        look.factor,
    )
