"""What is explained of an opened network: its answer's log-probability, as a function of the text.

In:  target = target_of(trace, inside); target.likely([(), (1,)])
Out: [0.97, 0.56]: how likely the answer is, and how likely without the second piece
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor
from torch.nn.utils.rnn import pad_sequence

from playground.core import Trace
from playground.errors import InputError
from playground.explain.opening import written
from playground.explain.units import Groups, groups, is_mark, text_of
from playground.explain.walk.look import named_at
from playground.explain.walk.output import spans_of
from playground.explain.writer_probe import Probe
from playground.models.inside import MOST, Inside
from playground.reading_in import cleaned

BATCH = 32
"""So many texts are read at once."""
WORDS, WRITERS_WORDS = 60, 16
"""Up to so many words are taken out one by one, of a language model fewer; else sentences are."""
PIECES = 200
"""So many pieces are taken out one by one at most."""


@dataclass(frozen=True)
class Target:
    """An opened network whose answer is explained.

    `places` are the tokens of each piece of the text, `read_at` the places whose logits are read:
    the one that is tagged, or where a span starts and ends; those are in no piece. `outcomes` are
    numbers of the label or the tag, or of the tokens that were written.
    """

    inside: Inside
    said: str
    places: Groups
    read_at: tuple[int, ...]
    outcomes: tuple[int, ...]

    @property
    def tokens(self) -> tuple[str, ...]:
        """The tokens that the network reads."""
        return self.inside.onto or self.inside.tokens

    def likely(self, sets: Sequence[Collection[int]]) -> list[float]:
        """How likely the answer is without the pieces of a set, for each of `sets`."""
        rows = []
        for gone in sets:
            out = {token for piece in gone for token in self.places[piece]}
            rows.append([at for at in range(len(self.tokens)) if at not in out])
        found: list[float] = []
        with torch.inference_mode():
            for start in range(0, len(rows), BATCH):
                log_p = self._log_p(*self._batch(rows[start : start + BATCH]))
                found += log_p.exp().tolist()
        return found

    def gradient(self) -> tuple[float, ...]:
        """gradient × input of the log-probability, summed over each piece's tokens."""
        vectors = self.vectors().requires_grad_()
        with torch.enable_grad():
            (slope,) = torch.autograd.grad(self.log_p_of(vectors), vectors)
        return self.by_piece((slope * vectors).detach()[0].sum(-1))

    def vectors(self) -> Tensor:
        """What the tokens that are read begin as: (1, n, d)."""
        with torch.inference_mode():
            found: Tensor = self._words(self.inside.inputs["input_ids"])
        return found.clone()

    def blank(self) -> Tensor:
        """The same with the mean vector of the vocabulary at every token of a piece."""
        vectors = self.vectors()
        every = [token for piece in self.places for token in piece]
        vectors[0, every] = self._words.weight.detach().mean(0)
        return vectors

    def log_p_of(self, vectors: Tensor) -> Tensor:
        """The answer's log-probability (b,) where the tokens begin as these vectors (b, n, d)."""
        whole = list(range(len(self.tokens)))
        rest = [vectors]
        hook = self._words.register_forward_hook(
            lambda *seen: rest.pop() if rest else seen[-1]  # the decoder's words stay its own
        )
        try:
            return self._log_p(*self._batch([whole] * len(vectors)))
        finally:
            hook.remove()

    def by_piece(self, by_token: Tensor) -> tuple[float, ...]:
        """What stands at tokens (n,), summed over each piece's."""
        return tuple(float(by_token[list(place)].sum()) for place in self.places)

    @property
    def _words(self) -> Any:
        network = self.inside.network
        reads = network.get_encoder() if self.inside.onto else network
        return reads.get_input_embeddings()

    def _batch(self, rows: Sequence[Sequence[int]]) -> tuple[dict[str, Tensor], Tensor]:
        """The inputs with these tokens only, filled up, and where the places are that are read."""
        inputs, count = {}, len(self.tokens)
        device = self.inside.inputs["input_ids"].device
        for name, one in self.inside.inputs.items():
            if name.startswith("decoder") or one.shape[-1] != count:
                inputs[name] = one.expand(len(rows), -1)
            else:
                inputs[name] = pad_sequence([one[0, list(row)] for row in rows], batch_first=True)
        if "attention_mask" not in inputs:
            ones = [torch.ones(len(row), dtype=torch.long, device=device) for row in rows]
            inputs["attention_mask"] = pad_sequence(ones, batch_first=True)
        where = [[row.index(at) for at in self.read_at] for row in rows]
        return inputs, torch.tensor(where, dtype=torch.long, device=device)

    def _log_p(self, inputs: Mapping[str, Tensor], told: Tensor) -> Tensor:
        """The answer's log-probability in each row of a batch: (b,)."""
        outcomes, every = list(self.outcomes), torch.arange(len(told), device=told.device)
        found: Tensor
        match self.inside.kind:
            case "labels":
                logits = self.inside.network(**inputs).logits.float()
                found = logits.log_softmax(-1)[:, outcomes[0]]
            case "tags":
                logits = self.inside.network(**inputs).logits.float()
                found = logits.log_softmax(-1)[every, told[:, 0], outcomes[0]]
            case "spans":
                said, empty = self.inside.network(**inputs), inputs["attention_mask"] == 0
                starts, ends = (
                    one.float().masked_fill(empty, -torch.inf).log_softmax(-1)
                    for one in (said.start_logits, said.end_logits)
                )
                found = starts[every, told[:, 0]] + ends[every, told[:, 1]]
            case "next":
                logits = self.inside.network(**inputs, use_cache=False).logits[:, :-1].float()
                targets = torch.tensor(outcomes, device=told.device).expand(len(told), -1)
                found = logits.log_softmax(-1).gather(-1, targets[..., None]).mean((1, 2))
        return found


def target_of(trace: Trace, inside: Inside) -> Target:
    """What the network of an answer that is no language model's says, and of which pieces of text.

    Raises InputError where nothing was found, or the text is too long.
    """
    numbers = inside.inputs["input_ids"][0].tolist()
    tokens = _short_enough(inside.onto or inside.tokens)
    answer, told, outcomes = _said(trace, inside)
    whole = range(told[0], told[-1] + 1) if told else range(0)
    marks = {at for at, one in enumerate(numbers) if one in inside.special or is_mark(tokens[at])}
    text = [at for at in range(len(tokens)) if at not in marks and at not in whole]
    return Target(inside, answer, _pieces(tokens, text, WORDS), told, outcomes)


def writer_of(trace: Trace, inside: Inside) -> tuple[Probe, str]:
    """What a language model wrote, and the pieces of the user's text in what it was given.

    Raises InputError where it wrote nothing, the text is not found, or all is too long.
    """
    tokens = _short_enough(inside.tokens)
    begun = len(tokens) - written(trace)
    question = cleaned(trace.question)
    texts = [one.strip() for one in (question.context, question.text) if one.strip()]
    found = sorted({at for text in texts for at in _found(tokens[:begun], text)})
    if not found or begun == len(tokens):
        raise InputError("What this model was given does not stand there as you wrote it.")
    said = trace.answer.text if trace.answer else ""
    return Probe(inside, _pieces(tokens, found, WRITERS_WORDS), begun), said


def _said(trace: Trace, inside: Inside) -> tuple[str, tuple[int, ...], tuple[int, ...]]:
    """The answer in words, the places it is read at, and its numbers among the outcomes."""
    with torch.inference_mode():
        match inside.kind:
            case "labels":
                best = int(inside.network(**inside.inputs).logits[0].argmax())
                return inside.labels[best], (), (best,)
            case "tags":
                if (at := named_at(trace, inside)) < 0:
                    raise InputError("No name was found, so there is nothing to explain.")
                best = int(inside.network(**inside.inputs).logits[0, at].argmax())
                return f"{inside.tokens[at]}: {inside.labels[best]}", (at,), (best,)
            case "spans":
                said = inside.network(**inside.inputs)
                spans = spans_of(inside, said.start_logits[0], said.end_logits[0])
                likeliest = int(spans.p.argmax())
                start, end = int(spans.begins[likeliest]), int(spans.stops[likeliest]) - 1
                return text_of(inside.tokens, range(start, end + 1)), (start, end), ()
            case "next":
                outcomes = inside.inputs["decoder_input_ids"][0, 1:].tolist()
                return trace.answer.text if trace.answer else "", (), tuple(outcomes)


def _pieces(tokens: Sequence[str], text: Collection[int], words: int) -> Groups:
    """The words of a text, or where there are more than so many and it has several, its sentences.

    Raises InputError where it has too many, or none.
    """
    by_word = _of_text(tokens, groups(tokens, "word"), text)
    by_sentence = _of_text(tokens, groups(tokens, "sentence"), text)
    found = by_word if len(by_word) <= words or len(by_sentence) < 2 else by_sentence
    if not 0 < len(found) <= PIECES:
        raise InputError(f"1 to {PIECES} words can be taken out one by one; here are {len(found)}.")
    return found


def _of_text(tokens: Sequence[str], some: Groups, text: Collection[int]) -> Groups:
    """Of each group what belongs to the text, where that has a letter or a digit."""
    kept = (tuple(at for at in one if at in text) for one in some)
    return tuple(
        one for one in kept if any(letter.isalnum() for at in one for letter in tokens[at])
    )


def _found(tokens: Sequence[str], text: str) -> list[int]:
    """The tokens in which a text stands, the last time that it does; none where it does not."""
    start = "".join(tokens).rfind(text)
    found, at = [], 0
    for place, token in enumerate(tokens):
        if start >= 0 and at < start + len(text) and at + len(token) > start:
            found.append(place)
        at += len(token)
    return found


def _short_enough(tokens: tuple[str, ...]) -> tuple[str, ...]:
    if len(tokens) > MOST:
        raise InputError(f"At most {MOST} tokens can be looked into all at once; shorten the text.")
    return tokens
