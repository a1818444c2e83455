"""A network that finds names in a text and says of what kind each is.

In:  tagger.read("Ada met Bo in Oslo.")
Out: Reading(names=(Name(0, 3, "Ada", "person", 0.98, Distribution(…)), …), windows=1, …)

It reads any `AutoModelForTokenClassification` that `save_pretrained` wrote, and LoRA adapters
(peft). The label of a word is that of its first piece, as it was in training. Where the network has
`letter_case.TYPES` token types, the letter case of each word goes in as its type.
"""

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import numpy
from numpy.typing import NDArray

from playground.core import Attention, Distribution, ModelInfo
from playground.models import adapter, eager, letter_case
from playground.models.batching import Batcher
from playground.models.inside import Inside, opened
from playground.models.name_spans import Scheme, Span, spans
from playground.models.running import Head, Running, odds, of
from playground.text.characters import whole

OVERLAP = 64
"""Tokens that two neighbouring windows share; a token is read in the window with more around it."""

TAGS = Head(
    "AutoModelForTokenClassification", ("logits",), "tagger of words", "token classification"
)


@dataclass(frozen=True)
class Name:
    """A name in the text: code points, kind, the probability `p` that it is exactly there and of
    that kind, and how likely each kind is for its first word (`none`: no name begins there)."""

    start: int
    end: int
    text: str
    kind: str
    p: float
    kinds: Distribution


@dataclass(frozen=True)
class Reading:
    """What a tagger makes of a text, in its order; `attention` is of the first window."""

    names: tuple[Name, ...]
    attention: Attention
    tokens: int
    windows: int


@dataclass(frozen=True)
class _Window:
    """What the network is given, and of each token where it stands and the number of its word."""

    inputs: dict[str, list[int]]
    offsets: list[tuple[int, int]]
    words: list[int | None]


class Tagger:
    """A tokenizer and a network with a head of labels for each token; ask it from any thread."""

    def __init__(self, info: ModelInfo, running: Running) -> None:
        self.info = info
        self.running = running
        self._tokenizing = threading.Lock()  # a tokenizer keeps the wanted length in itself
        config = running.config
        self.scheme = Scheme.of([config.id2label[i] for i in range(config.num_labels)])
        self.cased = config.to_dict().get("type_vocab_size") == letter_case.TYPES
        self.window = adapter.window(running.tokenizer, config.max_position_embeddings)
        self._batcher = Batcher(self._odds, lambda window: len(window.words), info.device)

    @property
    def parameters(self) -> int:
        """How many numbers the weights are."""
        return self.running.parameters

    @classmethod
    def load(cls, folder: Path, info: ModelInfo) -> Self:
        """The tagger in a folder, whole or an adapter. Raises ModelError without a head."""
        running = of(folder, info, TAGS)
        adapter.placing(running.tokenizer, info)
        return cls(info, running)

    def read(self, text: str) -> Reading:
        """The names in a text; one longer than the network's window is read in several."""
        windows = self._windows(text)
        places, likely = self._words(windows)
        config = self.running.config
        return Reading(
            tuple(self._name(text, span) for span in spans(self.scheme, places, likely)),
            Attention(
                tuple(self.running.tokenizer.convert_ids_to_tokens(windows[0].inputs["input_ids"])),
                self.info.id,
                config.num_hidden_layers,
                config.num_attention_heads,
            ),
            len({offset for window in windows for offset in window.offsets if offset[1]}),
            len(windows),
        )

    def attention(self, text: str, layer: int | None, head: int | None) -> list[list[float]]:
        """Attention (n, n) of the first window; see `eager.attention`."""
        network, _ = self.running.inner
        return eager.attention(network, self._inputs(self._windows(text)[0]), layer, head)

    def inside(self, text: str) -> Inside:
        """The network opened at the first window of a text."""
        (window, *_) = self._windows(text)
        labels = self.running.config.id2label
        return opened(
            self.info,
            *self.running.inner,
            inputs=self._inputs(window),
            kind="tags",
            labels=tuple(labels[at] for at in range(len(labels))),
            numbers=tuple(window.inputs["input_ids"]),
        )

    def _windows(self, text: str) -> list[_Window]:
        """The text as tokens, in pieces that the network can read, each with its end tokens."""
        text = whole(text)
        with self._tokenizing:
            read = self.running.tokenizer(
                text,
                truncation=True,
                max_length=self.window,
                stride=min(OVERLAP, self.window // 4),
                return_overflowing_tokens=True,
                return_offsets_mapping=True,
            )
        windows = []
        for number, offsets in enumerate(read["offset_mapping"]):
            inputs = {
                name: list(read[name][number]) for name in self.running.tokenizer.model_input_names
            }
            if self.cased:
                inputs["token_type_ids"] = letter_case.types(text, offsets)
            windows.append(_Window(inputs, offsets, read.word_ids(number)))
        return windows

    def _words(
        self, windows: Sequence[_Window]
    ) -> tuple[list[tuple[int, int]], NDArray[numpy.float64]]:
        """Where each word stands (n), and the probability of each label for it (n, labels).

        A word is taken from the window in which it is farthest from a cut.
        """
        best: dict[int, tuple[int, NDArray[numpy.float64]]] = {}
        places: dict[int, tuple[int, int]] = {}
        for number, (window, of_window) in enumerate(
            zip(windows, self._batcher.ask(windows), strict=True)
        ):
            before = None
            for i, (word, (start, end)) in enumerate(
                zip(window.words, window.offsets, strict=True)
            ):
                if word is None or end <= start:
                    continue
                first = places.get(word, (start, end))
                places[word] = (min(start, first[0]), max(end, first[1]))
                left = i if number else len(window.words)
                right = len(window.words) - i if number < len(windows) - 1 else len(window.words)
                # a window may be cut within a word: only the word's first piece has its label
                if word != before and start == places[word][0]:
                    room = min(left, right)
                    if word not in best or room > best[word][0]:
                        best[word] = (room, of_window[i])
                before = word
        order = sorted(best, key=lambda word: places[word])
        labels = len(self.scheme.kinds)
        rows = numpy.array([best[word][1] for word in order]).reshape(len(order), labels)
        return [places[word] for word in order], rows

    def _odds(self, windows: list[_Window]) -> list[NDArray[numpy.float64]]:
        """The probability of each label (tokens, labels), for each window."""
        found = odds(self.running.run([one.inputs for one in windows])["logits"])
        return [row[: len(one.offsets)] for row, one in zip(found, windows, strict=True)]

    def _inputs(self, window: _Window) -> dict[str, Any]:
        """What the network is given in torch."""
        import torch

        given = window.inputs.items()
        return {name: torch.tensor([one], device=self.info.device) for name, one in given}

    def _name(self, text: str, span: Span) -> Name:
        said = text[span.start : span.end]
        kinds = Distribution(f"“{said}” is", tuple(span.kinds.items()))
        return Name(span.start, span.end, said, span.kind, span.p, kinds)
