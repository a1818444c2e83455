"""Attention weights of a network that normally runs code which does not keep them.

In:  attention(network, {"input_ids": …}, layer=0, head=None)
Out: [[0.41, 0.22, …], …]; a row a token that looks, rows sum to 1
"""

from typing import Any

from playground.errors import InputError


def attention(
    network: Any, inputs: dict[str, Any], layer: int | None, head: int | None
) -> list[list[float]]:
    """Attention (n, n) of a batch of one, row looking at column; None averages over all.

    The network runs its usual code up to the wanted layer, counted over those that attend. One that
    keeps its weights by itself is asked for them. Raises InputError where it has no such layer.
    """
    import torch

    from playground.models.watch import Look, Seen, Watch

    seen: list[torch.Tensor] = []

    def see(call: int, look: Look) -> None:
        if layer in (None, call):
            seen.append(look.weights(head))
        if layer == call:
            raise Seen

    with torch.inference_mode():
        with Watch(see) as watch:
            try:
                network(**inputs)
                layers = network.config.get_text_config().num_hidden_layers
            except Seen:
                layers = 1
        found = seen[:layers]  # what comes after is a decoder's beside its encoder
        if not found and not watch.calls:
            kept = network(**inputs, output_attentions=True).attentions
            kept = kept if layer is None else kept[layer : layer + 1]
            found = [one[0].mean(0) if head is None else one[0, head] for one in kept]
        if not found:
            raise InputError(f"This network attends in {watch.calls} layers; choose one of them.")
        mean = found[0] if len(found) == 1 else torch.stack(list(found)).mean(0)
        rows: list[list[float]] = mean.float().tolist()
    return rows
