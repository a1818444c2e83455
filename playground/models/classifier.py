"""A network that gives each of a few labels a probability.

In:  classifier.classify(["A warm and funny film."])
Out: [Reading(Distribution("label", (("negative", 0.02), …)), Attention(…), 6, 0, 1)]

It reads any `AutoModelForSequenceClassification` that `save_pretrained` wrote, and LoRA adapters
(peft).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from playground.core import Attention, Distribution, ModelInfo
from playground.models import adapter, eager

NAMES = {"pos": "positive", "neg": "negative", "neu": "neutral"}
"""Short names of labels and what they stand for."""


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

    def __init__(self, info: ModelInfo, tokenizer: Any, network: Any) -> None:
        self.info = info
        self.tokenizer = tokenizer
        self.network = network
        config = network.config
        self.labels = tuple(_plain(config.id2label[i]) for i in range(config.num_labels))
        self.window = adapter.window(tokenizer, config.max_position_embeddings)

    @property
    def parameters(self) -> int:
        """How many numbers the weights are."""
        return sum(parameter.numel() for parameter in self.network.parameters())

    @classmethod
    def load(cls, folder: Path, info: ModelInfo) -> Self:
        """The classifier in a folder, whole or an adapter. Raises ModelError without a head."""
        from transformers import AutoModelForSequenceClassification

        network, tokenizer = adapter.load(
            folder,
            AutoModelForSequenceClassification,
            info,
            what="classifier of texts",
            task="text classification",
        )
        return cls(info, tokenizer, network)

    def classify(self, texts: Sequence[str]) -> list[Reading]:
        """One reading a text. A text longer than the network's window is read in several.

        Their probabilities are averaged, each window weighted by its tokens.
        """
        return [self._classify(text) for text in texts]

    def attention(self, text: str, layer: int | None, head: int | None) -> list[list[float]]:
        """Attention (n, n) of the first window; see `eager.attention`."""
        return eager.attention(self.network, self._inputs(self._windows(text)[0]), layer, head)

    def _classify(self, text: str) -> Reading:
        import torch

        windows = self._windows(text)
        weighted = torch.zeros(len(self.labels), dtype=torch.float64)
        with torch.inference_mode():
            for window in windows:
                logits = self.network(**self._inputs(window)).logits[0]
                weighted += logits.float().softmax(-1).cpu() * len(window)
        total = sum(map(len, windows))
        outcomes = zip(self.labels, (weighted / total).tolist(), strict=True)
        ends = len(windows) * self.tokenizer.num_special_tokens_to_add()
        config = self.network.config
        return Reading(
            Distribution("label", tuple(outcomes)),
            Attention(
                tuple(self.tokenizer.convert_ids_to_tokens(windows[0])),
                self.info.id,
                config.num_hidden_layers,
                config.num_attention_heads,
            ),
            total - ends,
            sum(window.count(self.tokenizer.unk_token_id) for window in windows),
            len(windows),
        )

    def _windows(self, text: str) -> list[list[int]]:
        """The text as token ids, in pieces that the network can read, each with its end tokens."""
        whole = text.encode(errors="replace").decode()  # half a character stops a tokenizer
        windows: list[list[int]] = self.tokenizer(
            whole, truncation=True, max_length=self.window, return_overflowing_tokens=True
        )["input_ids"]
        return windows

    def _inputs(self, window: list[int]) -> dict[str, Any]:
        import torch

        ids = torch.tensor([window], device=self.info.device)
        return {"input_ids": ids, "attention_mask": torch.ones_like(ids)}


def _plain(label: str) -> str:
    """A label in lower case, short names of the three sentiments in full."""
    return NAMES.get(label.lower(), label.lower())
