"""Sentences as points: texts that mean alike lie near one another.

In:  encoder.encode(["The cat sleeps.", "A cat is asleep."])
Out: array of shape (2, 384), float32, rows of length 1; the product of two rows is their nearness

It reads any sentence-transformers model that `save_pretrained` wrote; a plain transformer becomes
one by the mean over its tokens, as the library does it. The base model is one: `base.ID`.
"""

import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Self

import numpy
from numpy.typing import NDArray

from playground.core import ModelInfo
from playground.errors import ModelError
from playground.models import harmless
from playground.models.batching import Batcher
from playground.text.characters import whole


class Encoder:
    """A tokenizer and a network from windows of tokens to points; ask it from any thread."""

    def __init__(self, info: ModelInfo, network: Any) -> None:
        self.info = info
        self.network = network
        self._tokenizing = threading.Lock()
        if network.max_seq_length is None or network.tokenizer is None:
            raise ModelError(f"{info.id} does not say how long a text it reads; choose another.")
        self.window: int = network.max_seq_length
        self._batcher = Batcher(self._points, len, info.device)

    @property
    def parameters(self) -> int:
        """How many numbers the weights are."""
        return sum(parameter.numel() for parameter in self.network.parameters())

    @classmethod
    def load(cls, folder: Path, info: ModelInfo) -> Self:
        """The encoder in a folder; nothing is looked up in the network. Raises ModelError."""
        import torch
        from sentence_transformers import SentenceTransformer

        harmless.refuse_adapter(info.id, folder)
        network = SentenceTransformer(
            str(folder),
            device=info.device,
            local_files_only=True,
            trust_remote_code=False,
            model_kwargs={"use_safetensors": True, "dtype": getattr(torch, info.dtype)},
        )
        return cls(info, network.eval())

    def encode(self, texts: Sequence[str]) -> NDArray[numpy.float32]:
        """One row of length 1 a text: (n, d), float32.

        A text longer than `window` tokens is read in windows; its row is their mean, weighted by
        their tokens, brought back to length 1.
        """
        windows = [(row, window) for row, text in enumerate(texts) for window in self.windows(text)]
        sums = numpy.zeros((len(texts), self.network.get_embedding_dimension()))
        points = self._batcher.ask([window for _, window in windows])
        for (row, window), point in zip(windows, points, strict=True):
            sums[row] += point * len(window)
        lengths = numpy.linalg.norm(sums, axis=1, keepdims=True)
        rows: NDArray[numpy.float32] = (sums / numpy.maximum(lengths, 1e-12)).astype(numpy.float32)
        return rows

    def windows(self, text: str) -> list[list[int]]:
        """The text as token ids, in pieces that the network can read, each with its end tokens."""
        with self._tokenizing:  # it keeps the wanted length in itself
            found: list[list[int]] = self.network.tokenizer(
                whole(text), truncation=True, max_length=self.window, return_overflowing_tokens=True
            )["input_ids"]
        return found

    def _points(self, windows: list[list[int]]) -> list[NDArray[numpy.float64]]:
        """One row of length 1 a window."""
        import torch

        padded = self.network.tokenizer.pad({"input_ids": windows}, return_tensors="pt")
        features = {name: values.to(self.info.device) for name, values in padded.items()}
        with torch.inference_mode():
            points = self.network(features)["sentence_embedding"]
            unit = torch.nn.functional.normalize(points.double(), dim=1)
        return list(unit.cpu().numpy())
