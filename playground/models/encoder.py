"""Sentences as points: texts that mean alike lie near one another.

In:  encoder.encode(["The cat sleeps.", "A cat is asleep."])
Out: array of shape (2, 384), float32, rows of length 1; the product of two rows is their nearness

It reads any sentence-transformers model that `save_pretrained` wrote; a plain transformer becomes
one by the mean over its tokens, as the library does it. The base model is one: `base.ID`.
"""

import json
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
from playground.models.loading import quiet
from playground.models.running import ByOnnx, Head, Rows, padded, quick
from playground.text.characters import whole

TOKENS = Head("AutoModel", ("last_hidden_state",), "transformer", "feature extraction")


class Encoder:
    """A tokenizer and a network from windows of tokens to points; ask it from any thread."""

    def __init__(self, info: ModelInfo, running: "ByOnnx | _Library", window: int) -> None:
        self.info = info
        self.running = running
        self.window = window
        self._tokenizing = threading.Lock()  # a tokenizer keeps the wanted length in itself
        self._batcher = Batcher(self._points, len, info.device)

    @property
    def parameters(self) -> int:
        """How many numbers the weights are."""
        return self.running.parameters

    @classmethod
    def load(cls, folder: Path, info: ModelInfo) -> Self:
        """The encoder in a folder; nothing is looked up in the network. Raises ModelError."""
        harmless.refuse_adapter(info.id, folder)
        if found := quick(folder, info, TOKENS):
            told = json.loads((folder / "sentence_bert_config.json").read_text(encoding="utf-8"))
            return cls(info, found, told["max_seq_length"])
        running = _Library(folder, info)
        window = running.network.max_seq_length
        if window is None or running.tokenizer is None:
            raise ModelError(f"{info.id} does not say how long a text it reads; choose another.")
        return cls(info, running, window)

    def encode(self, texts: Sequence[str]) -> NDArray[numpy.float32]:
        """One row of length 1 a text: (n, d), float32.

        A text longer than `window` tokens is read in windows; its row is their mean, weighted by
        their tokens, brought back to length 1.
        """
        windows = [(row, window) for row, text in enumerate(texts) for window in self.windows(text)]
        points = self._batcher.ask([window for _, window in windows])
        sums = numpy.zeros((len(texts), self.running.width))
        for (row, window), point in zip(windows, points, strict=True):
            sums[row] += point * len(window)
        lengths = numpy.linalg.norm(sums, axis=1, keepdims=True)
        rows: NDArray[numpy.float32] = (sums / numpy.maximum(lengths, 1e-12)).astype(numpy.float32)
        return rows

    def windows(self, text: str) -> list[list[int]]:
        """The text as token ids, in pieces that the network can read, each with its end tokens."""
        with self._tokenizing:
            found: list[list[int]] = self.running.tokenizer(
                whole(text), truncation=True, max_length=self.window, return_overflowing_tokens=True
            )["input_ids"]
        return found

    def _points(self, windows: list[list[int]]) -> list[NDArray[numpy.float64]]:
        """One row of length 1 a window."""
        rows = [{"input_ids": one, "attention_mask": [1] * len(one)} for one in windows]
        if isinstance(self.running, _Library):
            points = self.running.run(rows)
        else:  # the mean over its tokens, as the library does it
            states = self.running.run(rows)["last_hidden_state"].astype(float)
            points = numpy.stack(
                [state[: len(one)].mean(0) for state, one in zip(states, windows, strict=True)]
            )
        return list(points / numpy.maximum(numpy.linalg.norm(points, axis=1, keepdims=True), 1e-12))


class _Library:
    """A network that sentence-transformers runs, whatever stands above its tokens."""

    def __init__(self, folder: Path, info: ModelInfo) -> None:
        import torch
        from sentence_transformers import SentenceTransformer

        quiet()
        self.network = SentenceTransformer(
            str(folder),
            device=info.device,
            local_files_only=True,
            trust_remote_code=False,
            model_kwargs={"use_safetensors": True, "dtype": getattr(torch, info.dtype)},
        ).eval()
        self.tokenizer: Any = self.network.tokenizer
        self._device = info.device

    @property
    def width(self) -> int:
        """The length of a row."""
        return int(self.network.get_embedding_dimension() or 0)

    @property
    def parameters(self) -> int:
        """How many numbers the weights are."""
        return sum(parameter.numel() for parameter in self.network.parameters())

    def run(self, rows: Rows) -> NDArray[numpy.float64]:
        """One row a window."""
        import torch

        given = padded(rows, self.tokenizer.pad_token_id)
        features = {name: torch.tensor(one, device=self._device) for name, one in given.items()}
        with torch.inference_mode():
            points: Any = self.network(features)["sentence_embedding"]
        found: NDArray[numpy.float64] = points.double().cpu().numpy()
        return found
