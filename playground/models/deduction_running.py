"""Who runs the deduction network: ONNX Runtime where it ships and is on a processor, else torch.

In:  of(folder, info).logits(pack([["Bob is big."]], [["bob"]], [["Bob is kind."]], [True], tokens))
Out: logits (b, q, 3) for True, False and Unknown, float32

For ONNX Runtime it is two networks: one reads sentences, a bucket at a time, the other reasons.
"""

import json
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol

import numpy
from numpy.typing import NDArray

from playground.core import ModelInfo
from playground.models import devices
from playground.models.deduction_batch import Batch
from playground.models.onnx_network import OnnxNetwork
from playground.models.running import TOLD, place, quickly

READING, REASONING = "reading.onnx", "reasoning.onnx"


class Running(Protocol):
    """The deduction network, which is run, and in torch looked into."""

    @property
    def network(self) -> Any:
        """The network in torch."""

    @property
    def parameters(self) -> int:
        """How many numbers the weights are, with the base's word embeddings."""

    def logits(self, batch: Batch) -> NDArray[numpy.float32]:
        """Logits (b, q, 3) of the answers."""


def of(folder: Path, info: ModelInfo) -> Running:
    """The network in a folder. Raises what `deduction_network.load` does."""
    return quickly(info, lambda: ByOnnx(folder, info)) or ByTorch(folder, info)


class ByTorch:
    """The network as torch runs it, on any device."""

    def __init__(self, folder: Path, info: ModelInfo) -> None:
        from playground.models import deduction_network

        self.network: Any = deduction_network.load(folder).to(info.device)
        self._device = info.device

    @property
    def parameters(self) -> int:
        """See `Running.parameters`."""
        return sum(parameter.numel() for parameter in self.network.parameters())

    def logits(self, batch: Batch) -> NDArray[numpy.float32]:
        """See `Running.logits`."""
        import torch

        with torch.inference_mode():
            found: NDArray[numpy.float32] = self.network(batch.to(self._device))[0].cpu().numpy()
        return found


class ByOnnx:
    """The network as ONNX Runtime runs it, converted when it is first wanted.

    torch is loaded where one looks inside, and for the conversion.
    """

    def __init__(self, folder: Path, info: ModelInfo) -> None:
        self._of = folder, info
        kept = place(info, self._write)
        told = json.loads((kept / TOLD).read_text(encoding="utf-8"))
        self.parameters: int = told["parameters"]
        self._reading = OnnxNetwork(kept / READING)
        self._reasoning = OnnxNetwork(kept / REASONING)

    @cached_property
    def network(self) -> Any:
        """The network in torch, loaded when first wanted."""
        import torch

        with devices.BUILDING, torch.inference_mode(False):  # so that its gradients can be asked
            return ByTorch(*self._of).network

    def logits(self, batch: Batch) -> NDArray[numpy.float32]:
        """See `Running.logits`."""
        parts = [self._reading.run({"ids": ids, "mask": mask}) for ids, mask in batch.sentences]
        read = {name: numpy.concatenate([one[name] for one in parts]) for name in parts[0]}
        return self._reasoning.run(read | batch.scene)["answers"]

    def _write(self, kept: Path) -> None:
        from playground.models import deduction_export

        in_torch = ByTorch(*self._of)
        kept.mkdir()
        deduction_export.write(in_torch.network, kept / READING, kept / REASONING)
        told = json.dumps({"parameters": in_torch.parameters})
        (kept / TOLD).write_text(told, encoding="utf-8")
