"""Attention weights of a network that normally runs code which does not keep them.

In:  attention(network, {"input_ids": …}, layer=0, head=None)
Out: [[0.41, 0.22, …], …]; a row a token that looks, rows sum to 1
"""

import threading
from typing import Any

_ONE_AT_A_TIME = threading.Lock()


def attention(
    network: Any, inputs: dict[str, Any], layer: int | None, head: int | None
) -> list[list[float]]:
    """Attention (n, n) of a batch of one, row looking at column; None averages over all.

    Computed by the slower code that keeps the weights, for this call alone.
    """
    import torch

    with _ONE_AT_A_TIME, torch.inference_mode():
        fast = network.config._attn_implementation
        network.set_attn_implementation("eager")
        try:
            found = network(**inputs, output_attentions=True).attentions
        finally:
            network.set_attn_implementation(fast)
    stack = torch.cat(found)  # (layers, heads, n, n)
    kept = stack.mean(0) if layer is None else stack[layer]
    rows: list[list[float]] = (kept.mean(0) if head is None else kept[head]).tolist()
    return rows
