"""A language model in memory: it writes a message token by token, each with its distribution.

In:  language_model.write([Message("user", "Name a colour.")], Sampling(max_new_tokens=2))
Out: Written("Red", TokenDistribution("Red", 0.41, (("Red", 0.41), ("Blue", 0.22), …), 2.7)), …

It runs any `AutoModelForCausalLM` in safetensors. Probabilities are the model's own, before
temperature, top-p and top-k, which only decide what is drawn.
"""

from collections.abc import Callable, Generator, Sequence
from functools import cache
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from playground.core import Attention, Distribution, ModelInfo, TokenDistribution
from playground.models import adapter, eager
from playground.models.decoding import Decoder
from playground.models.inside import Inside, opened
from playground.models.layout import Layout
from playground.models.writing import Prompt, Sampling, Written
from playground.text.thinking import OPEN

if TYPE_CHECKING:
    from torch import Tensor

SHOWN = 8
"""So many of a token's likeliest alternatives are told, itself among them if it is one."""


class LanguageModel:
    """A tokenizer and a network that continues a text; ask it from any thread."""

    def __init__(self, info: ModelInfo, tokenizer: Any, network: Any) -> None:
        self.info = info
        self.tokenizer = tokenizer
        self.network = network
        self.config = network.config.get_text_config()
        self.window: int = adapter.window(tokenizer, self.config.max_position_embeddings)
        self.layout = Layout(tokenizer, info.id, self.window)
        ends = network.generation_config.eos_token_id
        ends = ends if isinstance(ends, list) else [ends]
        self.ends = {end for end in (*ends, tokenizer.eos_token_id) if end is not None}
        self.piece = cache(Decoder(tokenizer).one)

    @property
    def parameters(self) -> int:
        """How many numbers the weights are."""
        return sum(parameter.numel() for parameter in self.network.parameters())

    @property
    def chats(self) -> bool:
        """Whether it has learnt to answer messages."""
        return self.layout.chats

    @classmethod
    def load(cls, folder: Path, info: ModelInfo) -> Self:
        """The language model in a folder, whole or an adapter. Raises ModelError for another."""
        from transformers import AutoModelForCausalLM

        network, tokenizer = adapter.load(
            folder, AutoModelForCausalLM, info, what="language model", task="text generation"
        )
        return cls(info, tokenizer, network)

    def write(
        self, prompt: Prompt, sampling: Sampling, begin: str = ""
    ) -> Generator[Written, None, None]:
        """The assistant's next message; see `writing.Writer.write`.

        A thought that the template opens is told first. It ends with the token that ends a message
        (an empty piece of text), at
        `sampling.max_new_tokens`, or where the network's window is full. Raises ModelError where
        the messages leave no room in it.
        """
        import torch

        before = self.layout.prompt(prompt)
        ids = self.layout.begun(before, begin)
        self.layout.hold(len(ids) + 1)
        if self.layout.opens_thought(before) and not begin:
            yield Written(OPEN, None)
        draw = self._draw(sampling)
        decoder = Decoder(self.tokenizer, ids)
        tokens, past = self._tensor([ids]), None
        for _ in range(min(sampling.max_new_tokens, self.window - len(ids))):
            with torch.inference_mode():
                said = self.network(
                    input_ids=tokens, past_key_values=past, use_cache=True, logits_to_keep=1
                )
                past, logits = said.past_key_values, said.logits[:, -1].float()
                tokens = draw(logits)
                chosen, found = self._told(logits, tokens)
            text = "" if chosen in self.ends else decoder.add(chosen)
            yield Written(text, TokenDistribution(text, *found))
            if chosen in self.ends:
                return

    def odds(self, prompt: Prompt, options: Sequence[str], begin: str = "") -> Distribution:
        """How likely each option is as the next message; see `writing.Writer.odds`.

        The messages and what the options begin with alike are read once, then all options beside
        each other. Raises ModelError where that is more than the network's window.
        """
        import torch

        end = self.network.generation_config.eos_token_id or self.tokenizer.eos_token_id
        end = end[0] if isinstance(end, list) else end
        end = self.layout.line_end() if isinstance(prompt, str) else end
        ids = self.layout.prompt(prompt)
        begin = self.layout.after(ids, begin)
        rows = [[*self.layout.ids(begin + option), end] for option in options]
        columns = zip(*(row[:-1] for row in rows), strict=False)
        alike = [same[0] for same in takewhile(lambda one: len(set(one)) == 1, columns)]
        ids, rows = ids + alike, [row[len(alike) :] for row in rows]
        if not ids:  # a text without a beginning: what is common to all options has no odds
            ids, rows = rows[0][:1], [row[1:] for row in rows]
        longest = max(map(len, rows))
        self.layout.hold(len(ids) + longest)
        with torch.inference_mode():
            past = None
            if len(ids) > 1:
                past = self.network(
                    input_ids=self._tensor([ids[:-1]]), use_cache=True, logits_to_keep=1
                ).past_key_values
                past.batch_repeat_interleave(len(rows))
            padded = [ids[-1:] + row + [end] * (longest - len(row)) for row in rows]
            tokens = self._tensor(padded)
            said = self.network(input_ids=tokens[:, :-1], past_key_values=past, use_cache=True)
            log_p = said.logits.float().log_softmax(-1)
            log_p = log_p.gather(-1, tokens[:, 1:, None])[..., 0]
        sums = [float(log_p[i, : len(row)].double().sum()) for i, row in enumerate(rows)]
        p = torch.tensor(sums, dtype=torch.float64).softmax(0).tolist()
        return Distribution("answer", tuple(zip(options, p, strict=True)))

    def recipe(self, prompt: Prompt, written: str) -> Attention:
        """How to compute the attention among the tokens of prompt and answer."""
        return self.layout.recipe(prompt, written, self.info, self.config)

    def likeliest(self, tokens: Sequence[str], last: int) -> list[str]:
        """What it would write next after each of the `last` tokens of a recipe, as text."""
        import torch

        ids = self._tensor([self.tokenizer.convert_tokens_to_ids(list(tokens))])
        with torch.inference_mode():
            logits = self.network(input_ids=ids, use_cache=False, logits_to_keep=last).logits[0]
        return [self.piece(token) for token in logits.argmax(-1).tolist()]

    def attention(
        self, tokens: Sequence[str], layer: int | None, head: int | None
    ) -> list[list[float]]:
        """Attention (n, n) among the tokens of a recipe; see `eager.attention`."""
        ids = self._tensor([self.tokenizer.convert_tokens_to_ids(list(tokens))])
        return eager.attention(self.network, {"input_ids": ids}, layer, head)

    def inside(self, tokens: Sequence[str]) -> Inside:
        """The network opened at the tokens of a recipe."""
        ids = self.tokenizer.convert_tokens_to_ids(list(tokens))
        return opened(
            self.info,
            self.network,
            self.tokenizer,
            inputs={"input_ids": self._tensor([ids])},
            kind="next",
            numbers=tuple(ids),
        )

    def _tensor(self, rows: list[list[int]]) -> "Tensor":
        import torch

        return torch.tensor(rows, device=self.info.device)

    def _draw(self, sampling: Sampling) -> Callable[[Any], Any]:
        """A function from logits (1, vocabulary) to the token that is drawn (1, 1)."""
        import torch
        from transformers import (
            LogitsProcessorList,
            TemperatureLogitsWarper,
            TopKLogitsWarper,
            TopPLogitsWarper,
        )

        usual = self.network.generation_config
        own = usual.temperature if usual.do_sample else 0.0
        temperature = own if sampling.temperature is None else sampling.temperature
        if not temperature:
            return lambda logits: logits.argmax(-1, keepdim=True)
        top_k = (usual.top_k or 0) if sampling.top_k is None else sampling.top_k
        top_p = (usual.top_p or 1.0) if sampling.top_p is None else sampling.top_p
        warp = LogitsProcessorList([TemperatureLogitsWarper(float(temperature))])
        if top_k:
            warp.append(TopKLogitsWarper(top_k))
        if top_p < 1:
            warp.append(TopPLogitsWarper(top_p))
        dice = torch.Generator(self.info.device).manual_seed(sampling.seed)
        nothing: Any = torch.empty(1, 0, dtype=torch.long, device=self.info.device)
        return lambda logits: torch.multinomial(
            warp(nothing, logits).softmax(-1), 1, generator=dice
        )

    def _told(
        self, logits: "Tensor", tokens: "Tensor"
    ) -> tuple[int, tuple[float, tuple[tuple[str, float], ...], float]]:
        """The drawn token, its probability, the likeliest alternatives, the entropy in bits.

        All numbers leave the device together: each transfer waits for the whole computation.
        """
        import torch

        log_p = logits[0].log_softmax(-1)
        p = log_p.exp()
        entropy = -torch.special.xlogy(p, p).sum() / 0.6931471805599453
        best, places = p.topk(min(SHOWN, len(p)))
        chosen = tokens[0]
        numbers = torch.cat([p[chosen], entropy[None], best, chosen, places]).tolist()
        of, bits, *rest = numbers
        half = len(best)
        pairs = zip(map(int, rest[half + 1 :]), rest[:half], strict=True)
        alternatives = tuple((self.piece(token), share) for token, share in pairs)
        return int(rest[half]), (of, alternatives, bits)
