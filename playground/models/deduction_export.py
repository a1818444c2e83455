"""The deduction network as two ONNX files: one reads sentences, the other reasons about them.

In:  write(network, folder / "reading.onnx", folder / "reasoning.onnx")
Out: the first takes ids and mask (n, t) of a bucket; the second what the first gave of all buckets,
     one after the other, with the rest of the batch, and gives answers, logits (b, q, 3)
"""

from collections.abc import Mapping
from pathlib import Path

import torch
from torch import Tensor, nn

from playground.models import onnx_network
from playground.models.deduction_batch import Batch, Tokens, pack
from playground.models.deduction_network import Network

READ = {"pooled": ("sentences",), "tokens": ("tokens",), "roles": ("sentences",)}
SCENE = {
    "slots": ("theories", "places"),
    "names": ("theories", "columns"),
    "mentions": ("mentions",),
    "questions": ("theories", "asked"),
    "asked_mentions": ("asked mentions",),
    "closed": ("theories",),
}
"""The dimensions that may be of any size."""


class Reads(nn.Module):
    """What stands in the sentences of a bucket."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, bucket: Mapping[str, Tensor]) -> tuple[Tensor, Tensor, Tensor]:
        """See `Network.read`."""
        return self.network.read([(bucket["ids"], bucket["mask"])])


class Reasons(nn.Module):
    """What follows from sentences that were read."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, given: Mapping[str, Tensor]) -> Tensor:
        """Logits of the answers (b, q, 3)."""
        batch = Batch([], **{name: given[name] for name in SCENE})
        return self.network.reason(batch, [given[name] for name in READ])[0]


def write(network: Network, reading: Path, reasoning: Path) -> None:
    """Convert the network for ONNX Runtime."""
    texts = ["Bob is big.", "Bob likes Ann."]
    packed = pack([texts] * 2, [["bob", "ann"]] * 2, [texts] * 2, [True] * 2, Tokens.of_base())
    batch = packed.to("cpu")
    bucket = dict(zip(("ids", "mask"), batch.sentences[0], strict=True))
    with torch.inference_mode():
        read = dict(zip(READ, network.read(batch.sentences), strict=True))
    rows = dict.fromkeys(bucket, ("sentences", "tokens"))
    onnx_network.write(Reads(network), bucket, list(READ), rows, reading)
    onnx_network.write(
        Reasons(network), read | batch.scene, ["answers"], {**READ, **SCENE}, reasoning
    )
