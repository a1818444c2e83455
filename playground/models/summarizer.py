"""A sequence-to-sequence network that writes a summary in its own words.

In:  summarizer.write("The mill by the river burned down last night. Nobody was hurt. …")
Out: Written("A mill burned down.", TokenDistributions((TokenDistribution("A", 0.41, …), …)))

It reads any `AutoModelForSeq2SeqLM` that `save_pretrained` wrote (BART, T5, Pegasus …).
"""

import threading
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, Self

from playground.core import ModelInfo, TokenDistribution, TokenDistributions
from playground.models import adapter
from playground.text.characters import whole
from playground.text.prose import sentences

LONGEST = 150
"""Tokens a summary of one piece may have; its last words are missing where it needs more."""

USUAL_WINDOW = 512
"""The window of a network without a fixed one (T5), in tokens; it was trained on so many."""

ALTERNATIVES = 8
SPACES = str.maketrans("▁Ġ", "  ")
"""The marks of two tokenizers for a space before a word."""


@dataclass(frozen=True)
class Written:
    """A summary, and how likely each of its tokens was, with what might have stood there."""

    text: str
    tokens: TokenDistributions


class Summarizer:
    """A tokenizer and a network that reads and writes; ask it from any thread."""

    def __init__(self, info: ModelInfo, tokenizer: Any, network: Any) -> None:
        self.info = info
        self.tokenizer = tokenizer
        self.network = network
        self._tokenizing = threading.Lock()
        config = network.config.to_dict()
        asked = (config.get("task_specific_params") or {}).get("summarization") or {}
        self.prefix: str = asked.get("prefix", "")
        positions = config.get("max_position_embeddings") or USUAL_WINDOW
        self.window: int = min(tokenizer.model_max_length, positions)

    @property
    def parameters(self) -> int:
        """How many numbers the weights are."""
        return sum(parameter.numel() for parameter in self.network.parameters())

    @classmethod
    def load(cls, folder: Path, info: ModelInfo) -> Self:
        """The network in a folder, whole or an adapter. Raises ModelError where it lacks parts."""
        from transformers import AutoModelForSeq2SeqLM

        network, tokenizer = adapter.load(
            folder, AutoModelForSeq2SeqLM, info, what="network that writes", task="summarization"
        )
        return cls(info, tokenizer, network)

    def pieces(self, text: str) -> list[str]:
        """The text in pieces of whole sentences that the network can read; it reads all of them.

        A sentence that is longer than its window is cut between tokens.
        """
        room = self.window - len(self._tokens(self.prefix))
        text = whole(text)
        cuts = [(start, end) for one in sentences(text) for start, end in self._cut(one, room)]
        pieces: list[str] = []
        begin, used = 0, 0
        for place, (start, end) in enumerate(cuts):
            size = len(self._tokens(text[start:end]))
            if used and used + size > room:
                pieces.append(text[begin : cuts[place - 1][1]])
                used = 0
            begin = start if not used else begin
            used += size
        return [*pieces, text[begin : cuts[-1][1]]] if cuts else []

    def write(self, piece: str) -> Written:
        """The summary of a piece, by the search that the model's own settings ask for.

        The probabilities are those the network gives each token after the ones before it.
        """
        import torch

        ids = self._tokens(self.prefix + piece)[: self.window]
        inputs = {
            "input_ids": torch.tensor([ids], device=self.info.device),
            "attention_mask": torch.ones((1, len(ids)), dtype=torch.long, device=self.info.device),
        }
        with torch.inference_mode():
            longest = min(LONGEST, self.window - 1)
            said = self.network.generate(**inputs, max_new_tokens=longest, do_sample=False)
            logits = self.network(**inputs, decoder_input_ids=said[:, :-1]).logits[0]
            odds = logits.float().softmax(-1).cpu()
        written: list[int] = said[0, 1:].tolist()
        special = set(self.tokenizer.all_special_ids)
        tokens = tuple(
            self._distribution(token, row)
            for token, row in zip(written, odds, strict=True)
            if token not in special
        )
        text = self.tokenizer.decode(written, skip_special_tokens=True).strip()
        return Written(text, TokenDistributions(tokens))

    def _distribution(self, token: int, odds: Any) -> TokenDistribution:
        p, ids = odds.topk(min(ALTERNATIVES, len(odds)))
        names = self.tokenizer.convert_ids_to_tokens([token, *ids.tolist()])
        name, *others = (name.translate(SPACES) for name in names)
        return TokenDistribution(
            name, float(odds[token]), tuple(zip(others, p.tolist(), strict=True))
        )

    def _tokens(self, text: str) -> list[int]:
        with self._tokenizing:
            ids: list[int] = self.tokenizer(text)["input_ids"]
        return ids

    def _cut(self, sentence: Any, room: int) -> list[tuple[int, int]]:
        """Start and end in the text of a sentence's parts, each of which fits into `room`."""
        with self._tokenizing:
            offsets = self.tokenizer(
                sentence.text, return_offsets_mapping=True, add_special_tokens=False
            )["offset_mapping"]
        ends = self.tokenizer.num_special_tokens_to_add()
        starts = [offsets[i][0] for i in range(0, len(offsets), max(room - ends - 2, 1))]
        edges = [0, *starts[1:], len(sentence.text)]
        return [(sentence.start + start, sentence.start + end) for start, end in pairwise(edges)]
