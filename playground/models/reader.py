"""A network that finds the answer to a question in a text: where it starts and where it ends.

In:  reader.read("Who wrote it?", [whole("Ada wrote it in May.")])
Out: Reading(spans=(Span(0, 3, "Ada", 0.93, "answer"), …), absent=0.02, windows=1, …)

It reads any `AutoModelForQuestionAnswering` that `save_pretrained` wrote, and LoRA adapters (peft).
The network scores each token as a start and as an end; token 0 stands for "not in this passage", as
in SQuAD 2 (Rajpurkar et al. 2018). `span_odds` makes one distribution of that.
"""

import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from playground.core import Attention, ModelInfo, Span
from playground.errors import InputError
from playground.models import adapter, eager
from playground.models.batching import Batcher
from playground.models.inside import Inside, opened
from playground.models.looked_at import LAYERS
from playground.models.reading import Reading, Seen
from playground.models.running import Head, Running, of
from playground.models.span_odds import Merged, Scores, merge
from playground.models.verifier import Verdict, Verifier
from playground.text.passages import Passage

SPANS = Head(
    "AutoModelForQuestionAnswering",
    ("start_logits", "end_logits"),
    "reader of passages",
    "question answering",
    LAYERS,
)
OVERLAP = 128
"""Tokens of a passage that two neighbouring windows share."""

NAMED = 200
LEAST = 0.001
"""Of all spans the `NAMED` most probable are named; of starts and ends those from `LEAST` on."""


@dataclass(frozen=True)
class _Window:
    """What the network is given; which of its tokens are the passage's, and where they stand.

    `asked` are the question's tokens and their places in it.
    """

    inputs: dict[str, list[int]]
    inside: list[int]
    places: list[tuple[int, int]]
    passage: Passage
    asked: dict[int, tuple[int, int]]


class Reader:
    """A tokenizer and a network with a head of starts and ends; ask it from any thread."""

    def __init__(self, info: ModelInfo, running: Running) -> None:
        self.info = info
        self.running = running
        self._tokenizing = threading.Lock()  # a tokenizer keeps the wanted length in itself
        config = running.config
        self.window = adapter.window(running.tokenizer, config.max_position_embeddings)
        self._batcher = Batcher(self._scores, _length, info.device)
        self.null_threshold: float = config.to_dict().get("null_threshold", 0.5)
        self.verifier: Verifier | None = None
        self.layers: tuple[int, ...] = ()
        """The layers whose states are kept while it reads; 0 are the embeddings."""

    @property
    def parameters(self) -> int:
        """How many numbers the weights are."""
        return self.running.parameters

    @classmethod
    def load(cls, folder: Path, info: ModelInfo) -> Self:
        """The reader in a folder, whole or an adapter. Raises ModelError without a head."""
        running = of(folder, info, SPANS)
        adapter.placing(running.tokenizer, info)
        reader = cls(info, running)
        if verifier := Verifier.load(folder, info):
            reader.verifier, reader.layers = verifier, LAYERS
            reader.null_threshold = verifier.fitted.null_threshold
        return reader

    def windows(self, question: str, passage: Passage) -> int:
        """In how many windows `read` would read a passage. Raises InputError as it does."""
        return len(self._windows(question, [passage]))

    def read(self, question: str, passages: Sequence[Passage]) -> Reading:
        """The distribution over the spans of one or more passages and "not there".

        A passage longer than the network's window is read in several. Raises InputError where the
        question is too long to stand beside a passage.
        """
        windows = self._windows(question, passages)
        answers = self._batcher.ask(windows)
        merged = merge([scores for scores, _ in answers])
        spans = [
            _trimmed(windows[merged.window[i]].passage, merged, i)
            for i in (-merged.p).argsort(kind="stable")[:NAMED]
        ]
        number = merged.window[merged.p.argmax()] if len(merged.p) else 0
        best = windows[number]
        states = answers[number][1]
        tokens = {place for window in windows for place in window.places}
        return Reading(
            tuple(span for span in spans if span.text),
            merged.absent,
            self._marginal("start", merged.begins, merged, windows),
            self._marginal("end", merged.stops, merged, windows),
            self._recipe(best),
            len(tokens),
            len(windows),
            None
            if states is None
            else Seen(best.passage, [*best.asked.values()], best.places, states),
        )

    def judge(self, question: str, reading: Reading) -> Verdict | None:
        """Whether the text around the best span bears the question out; None without a verifier."""
        return self.verifier.judge(question, reading) if self.verifier else None

    def attention(
        self, tokens: Sequence[str], layer: int | None, head: int | None
    ) -> list[list[float]]:
        """Attention (n, n) among the tokens of a window, as `Reading.attention` names them."""
        return eager.attention(self.running.inner[0], self._given(tokens), layer, head)

    def inside(self, tokens: Sequence[str]) -> Inside:
        """The network opened at the tokens of a window."""
        inputs = self._given(tokens)
        return opened(
            self.info,
            *self.running.inner,
            inputs=inputs,
            kind="spans",
            numbers=tuple(inputs["input_ids"][0].tolist()),
        )

    def _given(self, tokens: Sequence[str]) -> dict[str, Any]:
        """What the network is given for the tokens of a window."""
        import torch

        tokenizer = self.running.inner[1]
        ids = torch.tensor([tokenizer.convert_tokens_to_ids(list(tokens))])
        inputs = {"input_ids": ids, "attention_mask": torch.ones_like(ids)}
        if "token_type_ids" in tokenizer.model_input_names:
            ends = (ids == tokenizer.sep_token_id).long()
            inputs["token_type_ids"] = (ends.cumsum(-1) - ends).clamp(max=1)
        return {name: values.to(self.info.device) for name, values in inputs.items()}

    def _windows(self, question: str, passages: Sequence[Passage]) -> list[_Window]:
        """Question and passages as token ids, in pieces that the network can read."""
        asked, tokenizer = question.strip(), self.running.tokenizer
        with self._tokenizing:
            length = len(tokenizer(asked, add_special_tokens=False)["input_ids"])
            if length > self.window // 3:
                raise InputError(
                    f"The question has {length:,} tokens; at most {self.window // 3} fit beside a "
                    "passage. Ask in one sentence, and put what it is about into the context."
                )
            ends = tokenizer.num_special_tokens_to_add(pair=True)
            read = tokenizer(
                [asked] * len(passages),
                [passage.text for passage in passages],
                truncation="only_second",
                max_length=self.window,
                stride=min(OVERLAP, (self.window - length - ends) // 2),
                return_overflowing_tokens=True,
                return_offsets_mapping=True,
            )
        windows = []
        for number, source in enumerate(read["overflow_to_sample_mapping"]):
            passage = passages[source]
            offsets = read["offset_mapping"][number]
            of = read.sequence_ids(number)
            inside = [i for i, one in enumerate(of) if one == 1 and offsets[i][1] > offsets[i][0]]
            in_question = {i: offsets[i] for i, one in enumerate(of) if one == 0}
            places = [
                (passage.start + offsets[i][0], passage.start + offsets[i][1]) for i in inside
            ]
            names = tokenizer.model_input_names
            inputs = {name: read[name][number] for name in names}
            windows.append(_Window(inputs, inside, places, passage, in_question))
        return windows

    def _scores(self, windows: list[_Window]) -> list[tuple[Scores, Any]]:
        """The network's two scores for the passage tokens of each window, and the states kept."""
        said = self.running.run([one.inputs for one in windows], self.layers)
        found = []
        for row, (window, starts, ends) in enumerate(
            zip(windows, said["start_logits"], said["end_logits"], strict=True)
        ):
            scores = Scores(
                [place[0] for place in window.places],
                [place[1] for place in window.places],
                starts[window.inside].tolist(),
                ends[window.inside].tolist(),
                float(starts[0] + ends[0]),
            )
            tokens = [*window.asked, *window.inside]
            found.append((scores, said["states"][:, row, tokens] if self.layers else None))
        return found

    def _marginal(
        self, label: str, places: Any, merged: Merged, windows: Iterable[_Window]
    ) -> tuple[Span, ...]:
        """How likely the answer starts (or ends) at each token, for those worth showing."""
        import numpy

        side = 0 if label == "start" else 1
        at, token = numpy.unique(places, return_inverse=True)
        p = numpy.bincount(token, weights=merged.p, minlength=len(at))
        likely = {int(at[i]): float(p[i]) for i in numpy.flatnonzero(p >= LEAST)}
        spans = {
            place[side]: Span(
                *place,
                window.passage.text[
                    place[0] - window.passage.start : place[1] - window.passage.start
                ],
                likely[place[side]],
                label,
            )
            for window in windows
            for place in window.places
            if place[side] in likely
        }
        return tuple(sorted(spans.values(), key=lambda span: span.start))

    def _recipe(self, window: _Window) -> Attention:
        """How the attention of a window is computed again."""
        config = self.running.config
        return Attention(
            tuple(self.running.tokenizer.convert_ids_to_tokens(window.inputs["input_ids"])),
            self.info.id,
            config.num_hidden_layers,
            config.num_attention_heads,
        )


def _length(window: _Window) -> int:
    return len(window.inputs["input_ids"])


def _trimmed(passage: Passage, merged: Merged, i: int) -> Span:
    """Span `i` without the white space that some tokenizers count to a token."""
    start, end = int(merged.begins[i]), int(merged.stops[i])
    text = passage.text[start - passage.start : end - passage.start]
    start += len(text) - len(text.lstrip())
    text = text.strip()
    return Span(start, start + len(text), text, float(merged.p[i]), "answer")
