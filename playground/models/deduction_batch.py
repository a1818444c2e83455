"""Theories and questions as the arrays that the deduction network reads.

In:  pack([["Bob is big.", "All big people are kind."]], [["bob"]], [["Bob is kind."]], [True], …)
Out: Batch(sentences=[(ids (3, 8), mask (3, 8))], slots (1, 2), names (1, 1, 8), …)

Sentences of like length go through the network together, and one that occurs twice goes once.
"""

from dataclasses import dataclass, fields
from typing import Any, Self

import numpy

from playground.models import base
from playground.models.names import mentions

OUTCOMES = ("True", "False", "Unknown")
HEADS = 8
ASKING = 2  # blocks between the last round and the answer

BUCKETS = (9, 12, 16, 24, 64)
"""Most tokens of a sentence in each bucket."""

MAX_TOKENS = BUCKETS[-1]
"""Most tokens of a sentence; what is longer is cut there."""

PIECES = 8
"""Most tokens of a name."""

NO_NAME = 103  # [MASK], the column of a text without any name


@dataclass
class Batch:
    """Theories with their questions, as the network wants them: numbers, of numpy or torch.

    `sentences`: buckets of different sentences, each (ids, mask) of shape (n, t), counted through
    in that order. `slots`: (b, s), which sentence stands there, -1 for none. `names`: (b, e, p)
    token ids, 0 for none. `mentions`: (k, 2), a flat token and the flat cell (b·s·e) it belongs
    to. `questions`: (b, q) like `slots`. `asked_mentions`: (k, 2), a flat token and the flat
    question (b·q). `closed`: (b,), whether the world is closed.
    """

    sentences: list[tuple[Any, Any]]
    slots: Any
    names: Any
    mentions: Any
    questions: Any
    asked_mentions: Any
    closed: Any

    @property
    def scene(self) -> dict[str, Any]:
        """All but the sentences, by name."""
        return {one.name: getattr(self, one.name) for one in fields(self)[1:]}

    def to(self, device: str) -> "Batch":
        """The same as tensors on a device."""
        import torch

        def moved(one: Any) -> Any:
            return torch.as_tensor(one, device=device)

        sentences = [(moved(ids), moved(mask)) for ids, mask in self.sentences]
        return Batch(sentences, **{name: moved(one) for name, one in self.scene.items()})


class Tokens:
    """Sentences and names as word pieces, each text cut once."""

    def __init__(self, tokenizer: Any, keep: int = 20_000) -> None:
        self._tokenizer = tokenizer
        self._keep = keep
        self._sentences: dict[str, list[int]] = {}
        self._names: dict[str, list[int]] = {}

    @classmethod
    def of_base(cls) -> Self:
        """With the tokenizer of the base, which neither pads nor cuts here."""
        from tokenizers import Tokenizer

        tokenizer = Tokenizer.from_file(str(base.folder() / "tokenizer.json"))
        tokenizer.no_padding()
        tokenizer.no_truncation()
        return cls(tokenizer)

    def vocabulary(self) -> list[str]:
        """All word pieces."""
        return list(self._tokenizer.get_vocab())

    def sentence(self, text: str) -> list[int]:
        """The ids of a whole sentence with its end tokens, even of one that is too long."""
        found = self._sentences.get(text)
        if found is None:
            found = self._tokenizer.encode(text).ids
            _remember(self._sentences, text, found, self._keep)
        return found

    def name(self, text: str) -> list[int]:
        """The ids of a name without end tokens."""
        found = self._names.get(text)
        if found is None:
            found = self._tokenizer.encode(text, add_special_tokens=False).ids[:PIECES]
            _remember(self._names, text, found, self._keep)
        return found


def _remember(known: dict[str, list[int]], text: str, ids: list[int], keep: int) -> None:
    """Threads share `known`, so it is never read after a write."""
    if len(known) >= keep:
        known.clear()
    known[text] = ids


def pack(
    sentences: list[list[str]],
    names: list[list[str]],
    questions: list[list[str]],
    closed: list[bool],
    tokens: Tokens,
) -> Batch:
    """The batch of `len(sentences)` theories, each with its names, questions and world."""
    texts = dict.fromkeys(text for lists in (sentences, questions) for one in lists for text in one)
    cut = {text: tokens.sentence(text)[:MAX_TOKENS] for text in texts}
    buckets, order, flat = _buckets(cut)
    b, s, e = len(sentences), max(map(len, sentences)), max(1, *map(len, names))
    q = max(map(len, questions))
    slots, asked = numpy.full((b, s), -1), numpy.full((b, q), -1)
    ids = numpy.zeros((b, e, PIECES), int)
    named: list[tuple[int, int]] = []
    asked_named: list[tuple[int, int]] = []
    for row in range(b):
        slots[row, : len(sentences[row])] = [order[text] for text in sentences[row]]
        asked[row, : len(questions[row])] = [order[text] for text in questions[row]]
        if not names[row]:
            ids[row, 0, 0] = NO_NAME
        for column, name in enumerate(names[row]):
            pieces = tokens.name(name)
            ids[row, column, : len(pieces)] = pieces
            for place, text in enumerate(sentences[row]):
                cell = (row * s + place) * e + column
                named += [(flat[text] + spot, cell) for spot in mentions(cut[text], pieces)]
            for place, text in enumerate(questions[row]):
                spots = mentions(cut[text], pieces)
                asked_named += [(flat[text] + spot, row * q + place) for spot in spots]
    return Batch(
        buckets, slots, ids, _pairs(named), asked, _pairs(asked_named), numpy.array(closed)
    )


def _buckets(
    cut: dict[str, list[int]],
) -> tuple[list[tuple[Any, Any]], dict[str, int], dict[str, int]]:
    """Ids and masks by bucket; each sentence's place among all; where its tokens begin, flat."""
    buckets: list[tuple[Any, Any]] = []
    order: dict[str, int] = {}
    flat: dict[str, int] = {}
    start, low = 0, 0
    for high in BUCKETS:
        here = [text for text, ids in cut.items() if low < len(ids) <= high]
        low = high
        if not here:
            continue
        wide = max(len(cut[text]) for text in here)
        ids = numpy.zeros((len(here), wide), int)
        for row, text in enumerate(here):
            ids[row, : len(cut[text])] = cut[text]
            order[text] = len(order)
            flat[text] = start + row * wide
        start += len(here) * wide
        buckets.append((ids, (ids != 0).astype(int)))
    return buckets, order, flat


def _pairs(pairs: list[tuple[int, int]]) -> Any:
    return numpy.array(pairs, int).reshape(-1, 2)
