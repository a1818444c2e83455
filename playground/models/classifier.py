"""A network that gives each of a few labels a probability.

In:  classifier.classify(["A warm and funny film."])
Out: [Reading(Distribution("label", (("negative", 0.02), …)), Attention(…), 6, 0, 1)]

It reads any `AutoModelForSequenceClassification` that `save_pretrained` wrote, and LoRA adapters
(peft).
"""

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from playground.core import Attention, Distribution, ModelInfo
from playground.models import adapter, eager
from playground.models.batching import Batcher
from playground.models.inside import Inside, opened
from playground.models.running import Head, Running, odds, of
from playground.text.characters import whole

NAMES = {"pos": "positive", "neg": "negative", "neu": "neutral"}
"""Short names of labels and what they stand for."""

LABELS = Head(
    "AutoModelForSequenceClassification", ("logits",), "classifier of texts", "text classification"
)


@dataclass(frozen=True)
class Reading:
    """What a classifier makes of one text: label probabilities, and what of the text it read.

    `tokens` of the text, of which `unknown` stand for words it has no token for, in `windows`
    pieces; `attention` is the recipe of the first piece's attention.
    """

    distribution: Distribution
    attention: Attention
    tokens: int
    unknown: int
    windows: int


class Classifier:
    """A tokenizer and a network with a head of labels; ask it from any thread."""

    def __init__(self, info: ModelInfo, running: Running) -> None:
        self.info = info
        self.running = running
        config = running.config
        self.labels = tuple(_plain(config.id2label[i]) for i in range(config.num_labels))
        self.window = adapter.window(running.tokenizer, config.max_position_embeddings)
        self._tokenizing = threading.Lock()  # a tokenizer keeps the wanted length in itself
        fills = config.to_dict().get("pad_token_id") is not None
        self._batcher = Batcher(self._odds, len, info.device, alone=not fills)

    @property
    def parameters(self) -> int:
        """How many numbers the weights are."""
        return self.running.parameters

    @classmethod
    def load(cls, folder: Path, info: ModelInfo) -> Self:
        """The classifier in a folder, whole or an adapter. Raises ModelError without a head."""
        return cls(info, of(folder, info, LABELS))

    def classify(self, texts: Sequence[str]) -> list[Reading]:
        """One reading a text. A text longer than the network's window is read in several.

        Their probabilities are averaged, each window weighted by its tokens. All go through the
        network together, with those that other threads ask about at that time.
        """
        read = [self._windows(text) for text in texts]
        every = iter(self._batcher.ask([window for windows in read for window in windows]))
        return [self._reading(windows, [next(every) for _ in windows]) for windows in read]

    def attention(self, text: str, layer: int | None, head: int | None) -> list[list[float]]:
        """Attention (n, n) of the first window; see `eager.attention`."""
        network, _ = self.running.inner
        return eager.attention(network, self._inputs(self._windows(text)[0]), layer, head)

    def inside(self, text: str) -> Inside:
        """The network opened at the first window of a text."""
        (ids, *_) = self._windows(text)
        return opened(
            self.info,
            *self.running.inner,
            inputs=self._inputs(ids),
            kind="labels",
            labels=self.labels,
            numbers=tuple(ids),
        )

    def _reading(self, windows: list[list[int]], odds: list[list[float]]) -> Reading:
        """What the windows of a text say together, by the probabilities of each."""
        total = sum(map(len, windows))
        outcomes = tuple(
            (label, sum(len(window) * p for window, p in zip(windows, each, strict=True)) / total)
            for label, each in zip(self.labels, zip(*odds, strict=True), strict=True)
        )
        ends = len(windows) * self.running.tokenizer.num_special_tokens_to_add()
        config = self.running.config
        return Reading(
            Distribution("label", outcomes),
            Attention(
                tuple(self.running.tokenizer.convert_ids_to_tokens(windows[0])),
                self.info.id,
                config.num_hidden_layers,
                config.num_attention_heads,
            ),
            total - ends,
            sum(window.count(self.running.tokenizer.unk_token_id) for window in windows),
            len(windows),
        )

    def _windows(self, text: str) -> list[list[int]]:
        """The text as token ids, in pieces that the network can read, each with its end tokens."""
        with self._tokenizing:
            windows: list[list[int]] = self.running.tokenizer(
                whole(text), truncation=True, max_length=self.window, return_overflowing_tokens=True
            )["input_ids"]
        return windows

    def _odds(self, windows: list[list[int]]) -> list[list[float]]:
        """The probability of each label, for each window."""
        logits = self.running.run([_given(window) for window in windows])["logits"]
        found: list[list[float]] = odds(logits).tolist()
        return found

    def _inputs(self, window: list[int]) -> dict[str, Any]:
        """What the network is given in torch."""
        import torch

        given = _given(window)
        return {name: torch.tensor([one], device=self.info.device) for name, one in given.items()}


def _given(window: list[int]) -> dict[str, list[int]]:
    """What the network is given of a window."""
    return {"input_ids": window, "attention_mask": [1] * len(window)}


def _plain(label: str) -> str:
    """A label in lower case, short names of the three sentiments in full."""
    return NAMES.get(label.lower(), label.lower())
