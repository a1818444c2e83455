"""What a writer's text rests on: with pieces of its prompt taken out, by attention, by gradient.

In:  probe = Probe.of(inside, ("Bob is big.", "All big people are kind."), written=12)
Out: probe.likely([(), (0,), (1,)]) == [0.93, 0.41, 0.37], how likely what it wrote is without each

How likely what was written is: the geometric mean of the probabilities of its tokens, each after
the prompt and what was written before it. What is taken out are the tokens of a sentence or a word.
"""

import copy
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any, Self

import torch
from torch import Tensor
from transformers.cache_utils import DynamicLayer

from playground.errors import InputError
from playground.explain.attention_maps import rolled
from playground.models.all_heads import each_layer
from playground.models.inside import MOST, Inside


@dataclass(frozen=True)
class Probe:
    """An opened writer, where each piece's tokens stand, and where what it wrote begins."""

    inside: Inside
    places: tuple[Sequence[int], ...]
    begun: int

    @classmethod
    def of(cls, inside: Inside, sentences: Sequence[str], written: int) -> Self:
        """`written` tokens stand at the end. Raises InputError where a sentence is not found in the
        prompt, nothing was written, or all is longer than `MOST`."""
        if len(inside.tokens) > MOST:
            raise InputError(
                f"At most {MOST} tokens can be looked into all at once; shorten the text."
            )
        begun = len(inside.tokens) - written
        if not 0 < begun < len(inside.tokens):
            raise InputError("The model wrote nothing, so there is nothing to explain.")
        ends, text = [0], ""
        for token in inside.tokens[:begun]:
            text += token
            ends.append(len(text))
        places, start = [], 0
        for sentence in sentences:
            start = text.find(sentence, start)
            if start < 0:
                raise InputError(f"“{sentence[:60]}” is not found in what the model was given.")
            end = start + len(sentence)
            inner = [at for at in range(begun) if ends[at] < end and ends[at + 1] > start]
            places.append(range(inner[0], inner[-1] + 1))
            start = end
        return cls(inside, tuple(places), begun)

    def likely(self, sets: Sequence[Collection[int]]) -> list[float]:
        """How likely what was written is without the pieces of a set, for each of `sets`.

        What stands before the first token that is gone is read once for all, where the model's
        cache can be cut. Raises InputError where nothing would be left before what was written.
        """
        ids = self.inside.inputs["input_ids"]
        found: dict[frozenset[int], float] = {}
        with torch.inference_mode():
            read = self.inside.network(ids, use_cache=True, logits_to_keep=1).past_key_values
            cut = all(type(one) is DynamicLayer for one in getattr(read, "layers", [None]))
            for gone in {frozenset(one) for one in sets}:
                out = {token for piece in gone for token in self.places[piece]}
                left = [at for at in range(self.begun) if at not in out]
                if not left:
                    raise InputError("Without these words this model is given nothing to go on.")
                first = min(min(out, default=self.begun), left[-1]) if cut else 0
                kept = [at for at in range(first, ids.shape[1]) if at not in out]
                more = {}
                if first:
                    more["past_key_values"] = copy.deepcopy(read)
                    more["past_key_values"].crop(first - ids.shape[1])
                found[gone] = float(self._log_p(input_ids=ids[:, kept], **more).exp())
        return [found[frozenset(one)] for one in sets]

    def attention(self) -> dict[str, tuple[float, ...]]:
        """What the places that write look at, by sentence: the mean over all layers and heads, and
        rollout."""
        means: list[Tensor] = []
        each_layer(self.inside, lambda weights: means.append(weights.mean(0, keepdim=True)))
        whole = torch.stack(means).mean((0, 1))
        return {
            "attention": self._by_sentence(whole),
            "rollout": self._by_sentence(torch.tensor(rolled(means))),
        }

    def gradient(self) -> tuple[float, ...]:
        """gradient × input of the mean log-probability, summed over each sentence's tokens."""
        leaves: list[Tensor] = []

        def leaf(*seen: Any) -> Tensor:
            leaves.append(seen[-1].detach().requires_grad_())
            return leaves[-1]

        hook = self.inside.network.get_input_embeddings().register_forward_hook(leaf)
        try:
            with torch.enable_grad():
                (slope,) = torch.autograd.grad(self._log_p(**self.inside.inputs), leaves[:1])
        finally:
            hook.remove()
        products = (slope * leaves[0].detach())[0].sum(-1)
        return tuple(float(products[list(place)].sum()) for place in self.places)

    def _log_p(self, **inputs: Any) -> Tensor:
        """The mean log-probability of the tokens that were written."""
        count = len(self.inside.tokens) - self.begun
        cached = "past_key_values" in inputs
        said = self.inside.network(**inputs, use_cache=cached, logits_to_keep=count + 1)
        log_p = said.logits[0, :-1].float().log_softmax(-1)
        written = self.inside.inputs["input_ids"][0, -count:]
        mean: Tensor = log_p.gather(-1, written[:, None]).mean()
        return mean

    def _by_sentence(self, weights: Tensor) -> tuple[float, ...]:
        """Attention (n, n) from the places that write, the mean over them, summed by sentence."""
        looks = weights[self.begun - 1 : -1].mean(0)
        return tuple(float(looks[list(place)].sum()) for place in self.places)
