"""Every head of every layer, one layer at a time, so that they need not all be kept.

In:  each_layer(inside, lambda weights: …)           # (heads, n, m), rows sum to 1
Out: a call a layer; of an encoder-decoder, for its looks at what it reads
"""

from collections.abc import Callable

import torch
from torch import Tensor

from playground.errors import InputError
from playground.models.inside import Inside
from playground.models.watch import Look, Watch


def each_layer(inside: Inside, see: Callable[[Tensor], None]) -> None:
    """Give the heads (heads, n, m) of each layer to `see`, the first layer first.

    Raises InputError where the network attends by a kernel of its own.
    """
    # an encoder's looks come first; then by turns a decoder's at itself and at what it reads
    skipped = int(inside.network.config.encoder_layers) if inside.onto else 0

    def look_at(call: int, look: Look) -> None:
        if call >= skipped and (not inside.onto or (call - skipped) % 2):
            see(torch.stack([look.scores(head) for head in range(look.heads)]).softmax(-1))

    with torch.inference_mode(), Watch(look_at) as watch:
        inside.network(**inside.inputs)
    if watch.calls <= skipped:
        raise InputError(f"{inside.info.id} attends in a way of its own that cannot be watched.")
