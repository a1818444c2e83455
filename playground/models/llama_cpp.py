"""A language model in a GGUF file, written with by llama.cpp inside this process.

In:  llama_cpp.write([Message("user", "Name a colour.")], Sampling(max_new_tokens=2))
Out: Written("Red", TokenDistribution("Red", 0.41, (("Red", 0.41), ("Blue", 0.22), …))), …

It reads the few bits a weight that the file has, and writes several times as fast as transformers
on a processor. What looks inside, attention say, is the same file's `twin`. The entropy of a token
is not told: that takes its whole distribution, which llama.cpp spells out as text.
"""

import math
import os
import secrets
import threading
from collections.abc import Generator, Iterator, Sequence
from copy import copy
from dataclasses import replace
from functools import cache
from pathlib import Path
from queue import SimpleQueue
from typing import Any, Self

from playground.core import Attention, Distribution, ModelInfo, TokenDistribution
from playground.errors import ModelError
from playground.models import gguf_adapter, gguf_file, twin
from playground.models.decoding import Decoder
from playground.models.forced_odds import log_p
from playground.models.gguf_adapter import Adapter
from playground.models.layout import Layout
from playground.models.writing import Prompt, Sampling, Written
from playground.text.thinking import OPEN

SHOWN = 8
"""So many of a token's likeliest alternatives are told, itself among them if it is one."""
LONGEST = 8192
"""Tokens of a conversation that are kept, where a model would read more: each takes memory."""
PROBE = "In   1987 we'd   3.14 ²ⅷ…\n\n  É naïve, 你好 12345 \t!! 👩‍🚀   don't  7"
"""A text that tokenizers with other rules cut into more or fewer tokens."""
Told = dict[str, Any]


class LlamaCpp:
    """A GGUF file in llama.cpp's hands; ask it from any thread, it answers one at a time."""

    def __init__(self, info: ModelInfo, file: Path, adapters: Sequence[Adapter] = ()) -> None:
        from transformers import AutoConfig, AutoTokenizer

        gguf = gguf_file.find(str(file))
        words = twin.words(gguf)
        self.info = info
        self.parameters = twin.parameters(gguf)
        self.has_twin = twin.is_possible(gguf)
        self.config = AutoConfig.from_pretrained(words).get_text_config()
        tokenizer = AutoTokenizer.from_pretrained(words)
        self.window: int = min(self.config.max_position_embeddings, LONGEST)
        self.layout = Layout(tokenizer, info.id, self.window)
        self.piece = cache(Decoder(tokenizer).one)
        self.adapters = adapters
        self.server = _started(file, self.window, self.adapters)
        self._scales: list[float] = [0.0] * len(self.adapters)
        told = self._asked({"prompt": PROBE, "max_tokens": 1})
        if told["usage"]["prompt_tokens"] != len(tokenizer(PROBE)["input_ids"]):
            raise ModelError(
                f"{info.id} cuts text into other tokens than transformers reads out of its file, "
                "so its odds would be of another text; serve it with llama.cpp and give the URL."
            )

    @property
    def chats(self) -> bool:
        """Whether it has learnt to answer messages."""
        return self.layout.chats

    @classmethod
    def load(cls, folder: Path, info: ModelInfo) -> Self:
        """The model in a GGUF file, `folder`. Raises what llama.cpp raises where it is broken."""
        return cls(info, folder, gguf_adapter.of(info.id))

    def adapted(self, model_id: str) -> Self:
        """The same model in memory, writing with one of its adapters. Raises ModelError."""
        found = next((at for at, one in enumerate(self.adapters) if one.id == model_id), None)
        if found is None:
            raise ModelError(
                f"{self.info.id} was in memory without {model_id}; start anew to use it."
            )
        other = copy(self)
        other.info = replace(self.info, id=model_id, revision=self.adapters[found].revision)
        other.layout = Layout(self.layout.tokenizer, model_id, self.window)
        other._scales = [float(at == found) for at in range(len(self.adapters))]
        return other

    def write(
        self, prompt: Prompt, sampling: Sampling, begin: str = ""
    ) -> Generator[Written, None, None]:
        """The assistant's next message; see `writing.Writer.write` and `LanguageModel.write`."""
        before = self.layout.prompt(prompt)
        ids = self.layout.begun(before, begin)
        self.layout.hold(len(ids) + 1)
        if self.layout.opens_thought(before) and not begin:
            yield Written(OPEN, None)
        decoder = Decoder(self.layout.tokenizer, ids)
        body = {
            "prompt": ids,
            "max_tokens": min(sampling.max_new_tokens, self.window - len(ids)),
            "logprobs": SHOWN,
            "cache_prompt": True,
            **_drawing(sampling),
        }
        for token in self._tokens(body):
            text = decoder.add(token["id"]) if token["bytes"] else ""  # a mark of an end has none
            others = tuple((self.piece(one["id"]), _p(one)) for one in token["top_logprobs"])
            yield Written(text, TokenDistribution(text, _p(token), others))

    def odds(self, prompt: Prompt, options: Sequence[str], begin: str = "") -> Distribution:
        """How likely each option is as the next message; see `writing.Writer.odds`.

        Raises ModelError where that is more than the network's window.
        """
        ids = self.layout.prompt(prompt)
        begin = self.layout.after(ids, begin)
        rows = [self.layout.ids(begin + option) for option in options]
        self.layout.hold(len(ids) + max(map(len, rows)) + 1)
        plain = isinstance(prompt, str)
        end = self.layout.line_end() if plain else self.layout.tokenizer.eos_token_id
        sums = [log_p(self._asked, ids, row, end, plain=plain) for row in rows]
        shares = [math.exp(one - max(sums)) for one in sums]
        pairs = zip(options, (one / sum(shares) for one in shares), strict=True)
        return Distribution("answer", tuple(pairs))

    def recipe(self, prompt: Prompt, written: str) -> Attention | None:
        """How to compute the attention, by the file's twin, among the tokens of both.

        None where transformers reads the file's tokenizer and not its weights.
        """
        if not self.has_twin:
            return None
        return self.layout.recipe(prompt, written, self.info, self.config)

    def _asked(self, body: Told) -> Told:
        return _checked(self.info.id, self.server.handle_completions(self._scaled(body)))

    def _scaled(self, body: Told) -> Told:
        """A request that says how far each adapter counts: llama.cpp knows them by number."""
        lora = [{"id": at, "scale": scale} for at, scale in enumerate(self._scales)]
        return {**body, "lora": lora} if lora else body

    def _tokens(self, body: Told) -> Iterator[Told]:
        """The tokens that answer a request as they come; closing the iterator ends the request."""
        arrived: SimpleQueue[Told | Exception | None] = SimpleQueue()
        stopped = threading.Event()

        def told(event: Told) -> bool:
            arrived.put(event)
            return stopped.is_set()

        def ask() -> None:
            try:
                self.server.handle_completions({**self._scaled(body), "stream": True}, told)
                arrived.put(None)
            except Exception as error:
                arrived.put(error)

        threading.Thread(target=ask, name="llama.cpp writes", daemon=True).start()
        try:
            while (event := arrived.get()) is not None:
                if isinstance(event, Exception):
                    raise event
                [choice] = _checked(self.info.id, event)["choices"]
                yield from (choice["logprobs"] or {}).get("content") or ()
        finally:
            stopped.set()


@cache
def is_here() -> bool:
    """Whether llama.cpp runs on this kind of machine."""
    try:
        import xllamacpp  # noqa: F401 - it is there or it is not
    except ImportError:
        return False
    return True


def planned(model_id: str, found: gguf_file.Gguf) -> tuple[Path, ModelInfo, int]:
    """A GGUF file, what is known of it before it is loaded, and the bytes it will take.

    Those are the file's own and what it remembers of a conversation, in 16 bits. Raises ModelError.
    """
    from gguf import LlamaFileType
    from transformers import AutoConfig
    from transformers.integrations.gguf.reader import read_gguf_metadata

    words = twin.words(found)
    config = AutoConfig.from_pretrained(words).get_text_config()
    said = read_gguf_metadata(str(found.file))[0].get("general.file_type")
    kind = LlamaFileType(said).name if said in list(LlamaFileType) else "GGUF"
    width = config.num_key_value_heads * config.head_dim * config.num_hidden_layers
    remembered = 2 * 2 * width * min(config.max_position_embeddings, LONGEST)
    info = ModelInfo(model_id, found.revision, "cpu", kind.removeprefix("MOSTLY_"))
    return found.file, info, found.file.stat().st_size + remembered


def threads() -> int:
    """How many threads write: half of the cores, four at most, one on two cores.

    llama.cpp's threads wait for each other some hundred times a token. Where each has a core they
    are faster together; where a neighbour takes one, all wait for the one that lost it.
    """
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return max(1, min(4, (usable or 1) // 2))


def _started(file: Path, window: int, adapters: Sequence[Adapter]) -> Any:
    """llama.cpp with that file and adapters of it, none of which counts unless a request says so.

    It listens on this machine too, to who knows a word nobody does.
    """
    import xllamacpp

    params = xllamacpp.CommonParams()
    params.model.path = str(file)
    params.n_ctx = window
    params.n_parallel = 1
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = threads()
    params.cache_ram_mib = 0  # else it keeps gigabytes of earlier conversations
    params.warmup = False
    params.verbosity = -1
    lent = [xllamacpp.CommonAdapterLoraInfo() for _ in adapters]
    for info, one in zip(lent, adapters, strict=True):
        info.path, info.scale = str(one.file), 0.0
    params.lora_adapters = lent
    params.api_keys = [secrets.token_hex(32)]
    return xllamacpp.Server(params)


def _drawing(sampling: Sampling) -> Told:
    """How tokens are drawn, in the order of transformers: temperature, top-k, top-p."""
    if not sampling.temperature:
        return {"temperature": 0}
    return {
        "samplers": ["temperature", "top_k", "top_p"],
        "temperature": sampling.temperature,
        "top_k": sampling.top_k or 0,
        "top_p": 1.0 if sampling.top_p is None else sampling.top_p,
        "seed": sampling.seed,
    }


def _checked(model_id: str, told: Told) -> Told:
    if "error" in told:
        why = str(told["error"].get("message", told["error"]))[:200]
        raise ModelError(f"{model_id} could not be asked: llama.cpp says “{why}”.")
    return told


def _p(token: Told) -> float:
    return min(1.0, math.exp(token["logprob"]))
