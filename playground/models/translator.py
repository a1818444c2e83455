"""A network that writes a text in another language: Marian's, ours or any of the hub's opus-mt.

In:  translator.translate(["Look at me."], "es")
Out: [Translation(text="Mírame.", tokens=("▁Mí", "rame", ".", "</s>"), hypotheses=(…), …)]

Where the vocabulary has tokens such as `>>es<<`, the wanted language goes before the text as one of
them; a model for a single pair has none.
"""

import math
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from playground.core import ModelInfo, TokenDistribution, TokenDistributions
from playground.errors import ModelError
from playground.models import harmless
from playground.models.beam_search import Hypothesis, search
from playground.models.inside import Inside, opened
from playground.models.loading import quiet
from playground.text.characters import whole

BEAMS = 5
ALTERNATIVES = 8
"""How many tokens of each distribution are told."""


@dataclass(frozen=True)
class Translation:
    """One text's translation: tokens of both, and the translations that the search ended with.

    `hypotheses` are texts with the natural logarithm of their probability, and `scores` that
    logarithm a token, by which they are ordered; the first is `text`. The first of `source` may be
    the wanted language. `finished`: it came to its end and was not cut off at the longest length.
    """

    text: str
    source: tuple[str, ...]
    tokens: tuple[str, ...]
    hypotheses: tuple[tuple[str, float], ...]
    scores: tuple[float, ...]
    finished: bool

    @property
    def log_p(self) -> float:
        """The natural logarithm of the probability of exactly these tokens."""
        return self.hypotheses[0][1]


class Translator:
    """Two vocabularies of pieces and an encoder-decoder network; ask it from any thread."""

    def __init__(self, info: ModelInfo, tokenizer: Any, network: Any) -> None:
        self.info = info
        self._tokenizer = tokenizer
        self._network = network
        self._target_ids = {piece: at for at, piece in tokenizer.decoder.items()}
        config = network.config
        self.layers, self.heads = config.decoder_layers, config.decoder_attention_heads
        self.window = min(tokenizer.model_max_length, config.max_position_embeddings)
        self.source = _code(tokenizer.source_lang)
        tags = tuple(tag[2:-2] for tag in tokenizer.supported_language_codes)
        alone = _code(tokenizer.target_lang)
        self.targets = tags or ((alone,) if alone else ())
        self._tagged = bool(tags)

    @property
    def parameters(self) -> int:
        """How many numbers the weights are."""
        return sum(parameter.numel() for parameter in self._network.parameters())

    @classmethod
    def load(cls, folder: Path, info: ModelInfo) -> Self:
        """The translator in a folder. Raises ModelError where some of its weights are missing."""
        import torch
        from transformers import MarianMTModel, MarianTokenizer

        quiet()
        harmless.refuse_adapter(info.id, folder)
        kind: Any = MarianMTModel
        with warnings.catch_warnings():  # it would clean punctuation; ours was trained without
            warnings.filterwarnings("ignore", "Recommended: pip install sacremoses")
            tokenizer = MarianTokenizer.from_pretrained(folder)
        network, report = kind.from_pretrained(
            folder,
            dtype=getattr(torch, info.dtype),
            attn_implementation="eager",  # keeps the weights, and is the faster one on short texts
            use_safetensors=True,
            output_loading_info=True,
        )
        if report["missing_keys"]:
            raise ModelError(
                f"{info.id} is no whole translation model (it lacks "
                f"{min(report['missing_keys'])}); choose one of Marian's, such as an opus-mt."
            )
        return cls(info, tokenizer, network.to(info.device).eval())

    def pieces(self, text: str) -> list[str]:
        """A text as the pieces of words that the network reads."""
        pieces: list[str] = self._tokenizer.spm_source.encode(whole(text), out_type=str)
        return pieces

    def length(self, text: str) -> int:
        """How many tokens the network reads for a text, all told; it can read `window`."""
        return len(self.pieces(text)) + 1 + self._tagged

    def unknown(self, text: str) -> int:
        """How many pieces of a text the vocabulary does not have."""
        return sum(piece not in self._tokenizer.encoder for piece in self.pieces(text))

    def translate(self, texts: Sequence[str], target: str) -> list[Translation]:
        """Each text in the language `target`, one of `targets` where those are known.

        All go through the network together, so give a few dozen, each of at most `window` tokens.
        """
        import torch

        sources = [self._source(text, target) for text in texts]
        with torch.inference_mode():
            found = self._search(sources)
        return [
            Translation(
                self._text(best[0].ids),
                tuple(source),
                tuple(self._tokenizer.convert_ids_to_tokens(list(best[0].ids))),
                tuple((self._text(one.ids), one.log_p) for one in best),
                tuple(one.score for one in best),
                best[0].ids[-1] == self._network.config.eos_token_id,
            )
            for source, best in zip(sources, found, strict=True)
        ]

    def distributions(self, translation: Translation) -> TokenDistributions:
        """The distribution that each token of a translation was taken from."""
        import torch

        with torch.inference_mode():
            logits = self._forced(translation.source, translation.tokens).logits[0]
            chances = logits.float().softmax(-1).cpu()
        best = chances.topk(min(ALTERNATIVES, chances.shape[1]), dim=1)
        told = self._tokenizer.convert_ids_to_tokens
        return TokenDistributions(
            tuple(
                TokenDistribution(
                    token,
                    float(chances[at, self._target_ids[token]]),
                    tuple(zip(told(ids.tolist()), odds.tolist(), strict=True)),
                )
                for at, (token, ids, odds) in enumerate(
                    zip(translation.tokens, best.indices, best.values, strict=True)
                )
            )
        )

    def needs(self, texts: Sequence[str], target: str, tokens: Sequence[str]) -> list[float]:
        """How much the token that loses most loses in each text but the first, beside the first.

        `tokens` are a translation of the first text, the others the same without a word; in natural
        logarithms, 0 or less where every token is as probable without that word.
        """
        import torch

        sources = [self._source(text, target) for text in texts]
        ids, mask = self._batch(sources)
        given = self._given(sources[0], tokens)["decoder_input_ids"].expand(len(texts), -1)
        written = torch.tensor([self._target_ids[token] for token in tokens])
        with torch.inference_mode():
            logits = self._network(
                input_ids=ids, attention_mask=mask, decoder_input_ids=given, use_cache=False
            ).logits
            log_p = logits.float().log_softmax(-1).cpu()
        told = log_p[:, torch.arange(len(written)), written]
        drops: list[float] = (told[:1] - told[1:]).max(-1).values.tolist()
        return drops

    def attention(
        self, source: Sequence[str], tokens: Sequence[str], layer: int | None, head: int | None
    ) -> list[list[float]]:
        """Cross-attention (written tokens, source tokens); rows sum to 1, None averages over all.

        A row is what the network looked at when it wrote that token.
        """
        import torch

        with torch.inference_mode():
            found = self._forced(source, tokens, output_attentions=True).cross_attentions
        stack = torch.cat(found)  # (layers, heads, tokens, source)
        kept = stack.mean(0) if layer is None else stack[layer]
        rows: list[list[float]] = (kept.mean(0) if head is None else kept[head]).tolist()
        return rows

    def inside(self, source: Sequence[str], tokens: Sequence[str]) -> Inside:
        """The network opened at a text and its translation; its tokens are those it goes on from.

        The first is the one that every translation begins after, the last written one is left out.
        """
        inputs = self._given(source, tokens)
        numbers = tuple(inputs["decoder_input_ids"][0].tolist())
        return opened(
            self.info,
            self._network,
            self._tokenizer,
            inputs=inputs,
            kind="next",
            onto=tuple(source),
            numbers=numbers,
        )

    def _source(self, text: str, target: str) -> list[str]:
        """The tokens that the network reads; straight from the pieces, so that no text is a tag."""
        tag = [f">>{target}<<"] if self._tagged else []
        return [*tag, *self.pieces(text), self._tokenizer.eos_token]

    def _source_ids(self, tokens: Sequence[str]) -> list[int]:
        known = self._tokenizer.encoder
        return [known.get(token, known[self._tokenizer.unk_token]) for token in tokens]

    def _batch(self, sources: Sequence[Sequence[str]]) -> tuple[Any, Any]:
        """The numbers of several sources, filled up to the longest, and which of them count."""
        import torch

        pad = self._network.config.pad_token_id
        rows = [torch.tensor(self._source_ids(one), device=self.info.device) for one in sources]
        ids = torch.nn.utils.rnn.pad_sequence(rows, batch_first=True, padding_value=pad)
        ones = [torch.ones_like(row) for row in rows]
        return ids, torch.nn.utils.rnn.pad_sequence(ones, batch_first=True)

    def _text(self, ids: Sequence[int]) -> str:
        text: str = self._tokenizer.decode(list(ids), skip_special_tokens=True)
        return text

    def _search(self, sources: Sequence[Sequence[str]]) -> list[list[Hypothesis]]:
        device, config = self.info.device, self._network.config
        ids, mask = self._batch(sources)
        states = self._network.get_encoder()(input_ids=ids, attention_mask=mask).last_hidden_state
        state: dict[str, Any] = {
            "states": states.repeat_interleave(BEAMS, 0),
            "mask": mask.repeat_interleave(BEAMS, 0),
            "past": None,
        }

        def step(tokens: Any, rows: Any) -> Any:
            rows = rows.to(device)
            if state["past"] is not None:
                state["past"].reorder_cache(rows)
                state["states"], state["mask"] = state["states"][rows], state["mask"][rows]
            out = self._network(
                encoder_outputs=(state["states"],),
                attention_mask=state["mask"],
                decoder_input_ids=tokens.to(device)[:, None],
                past_key_values=state["past"],
                use_cache=True,
            )
            state["past"] = out.past_key_values
            log_p = out.logits[:, -1].float().log_softmax(-1)
            log_p[:, config.pad_token_id] = -math.inf  # it fills batches and is no word
            return log_p.cpu()

        return search(
            step,
            sentences=len(sources),
            start=config.decoder_start_token_id,
            end=config.eos_token_id,
            beams=BEAMS,
            longest=[min(self.window, 2 * len(source) + 20) for source in sources],
        )

    def _forced(self, source: Sequence[str], tokens: Sequence[str], **how: bool) -> Any:
        """The network's output for a text and a translation that is given."""
        return self._network(**self._given(source, tokens), use_cache=False, **how)

    def _given(self, source: Sequence[str], tokens: Sequence[str]) -> dict[str, Any]:
        """What the network is given for a text and its translation, a batch of one."""
        import torch

        ids = [self._target_ids[token] for token in tokens]
        device, config = self.info.device, self._network.config
        begun = [config.decoder_start_token_id, *ids[:-1]]
        return {
            "input_ids": torch.tensor([self._source_ids(source)], device=device),
            "decoder_input_ids": torch.tensor([begun], device=device),
        }


def _code(language: str | None) -> str:
    """A language as ISO 639-1 has it; "" where the model names none, or in another way."""
    return language if language and len(language) == 2 else ""
