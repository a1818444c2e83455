"""A language model behind the URL of an OpenAI-compatible server: it writes, token by token.

In:  open_writer("http://127.0.0.1:8000/v1#Qwen/Qwen3-8B", models).write([Message("user", "Hi")], …)
Out: Written("Hello", TokenDistribution("Hello", 0.71, (("Hello", 0.71), ("Hi", 0.2), …))), …

Every such server (vLLM, TGI, llama.cpp, `transformers serve`, …) streams messages. Those that give
log-probabilities show how likely each token was. vLLM and llama.cpp also go on from a given
beginning and tell how likely given answers are.
"""

import json
import math
from collections.abc import Generator, Iterator, Sequence
from pathlib import Path
from typing import Any, Self

from playground.core import Distribution, ModelInfo
from playground.errors import ModelError
from playground.models import server_address, server_errors, server_odds
from playground.models.server_connection import Connection
from playground.models.server_events import CONTINUE, Heard, heard, pieces, spoken
from playground.models.server_odds import CHAT
from playground.models.writing import Message, Prompt, Sampling, Written
from playground.text.thinking import CLOSE, OPEN, is_thinking

SHOWN = 5
"""So many of a token's likeliest alternatives are asked for: more, and some servers refuse."""
WAYS = {"vllm": server_odds.scored, "llamacpp": server_odds.forced}
"""Who goes on from a beginning and tells odds, by what such servers call themselves, and how."""


class Server:
    """One model of a server; ask it from any thread."""

    def __init__(self, info: ModelInfo, connection: Connection, model: str) -> None:
        self.info = info
        self.connection = connection
        self.model = model

    @property
    def parameters(self) -> int:
        """None of them are in this machine's memory."""
        return 0

    @property
    def chats(self) -> bool:
        """A server lays out every conversation by itself."""
        return True

    @classmethod
    def load(cls, folder: Path, info: ModelInfo) -> Self:  # noqa: ARG003
        """The model that the address `info.id` names, else the server's first; `folder` is unused.

        Raises InputError where the address is wrong or not allowed, ModelError where no model is
        named and the server does not answer.
        """
        where = server_address.read(info.id)
        connection = Connection(where.base)
        model = where.model or next(iter(connection.models()))
        return cls(ModelInfo(f"{where.base}#{model}", "", "server", ""), connection, model)

    def write(
        self, prompt: Prompt, sampling: Sampling, begin: str = ""
    ) -> Generator[Written, None, None]:
        """The assistant's next message; see `writing.Writer.write`.

        What a server sends apart as its reasoning stands between `<think>` and `</think>`. The
        distributions are None where it gives no log-probabilities. Raises ModelError.
        """
        chosen = {
            "temperature": sampling.temperature,
            "top_p": sampling.top_p,
            "top_k": sampling.top_k,
        }
        body = {
            "model": self.model,
            "messages": spoken(_messages(prompt), begin),
            **(self._continued(begin) if begin else {}),
            "max_tokens": sampling.max_new_tokens,
            "seed": sampling.seed,
            **{name: value for name, value in chosen.items() if value is not None},
        }
        thinking, finished = is_thinking(begin), False
        for event in self._events(body):
            for told in self._choices(event):
                parts = [(told.thought, True), (told.said, False)]
                parts = [part for part in parts if part[0]] or [("", thinking)]
                for part in parts:
                    text, is_thought = part
                    if is_thought != thinking:
                        yield Written(OPEN if is_thought else CLOSE, None)
                        thinking = is_thought
                    yield from pieces(text, told.tokens if part == parts[-1] else ())
                finished = finished or told.last
        if not finished:
            raise server_errors.broken(self.connection.base)

    def odds(self, prompt: Prompt, options: Sequence[str], begin: str = "") -> Distribution:
        """How likely each option is as the next message; see `writing.Writer.odds`.

        Plain text is sent as a message. Raises ModelError for servers other than vLLM and
        llama.cpp.
        """
        maker = self._maker
        if maker not in WAYS:
            raise ModelError(
                f"{self.info.id} does not tell how likely given answers are; vLLM and llama.cpp "
                "do, or load the model here by its id."
            )
        if begin:
            self._continued(begin)
        try:
            log_p = WAYS[maker](self.connection, self.model, _messages(prompt), options, begin)
        except (AttributeError, KeyError, IndexError, TypeError, ValueError) as error:
            what = f"it gives no probabilities as {maker} does; a newer version may"
            raise server_errors.foreign(self.connection.base, what) from error
        p = [math.exp(one - max(log_p)) for one in log_p]
        return Distribution("answer", tuple(zip(options, (x / sum(p) for x in p), strict=True)))

    def recipe(self, prompt: Prompt, written: str) -> None:
        """None: nobody looks inside a model that is elsewhere."""

    @property
    def _maker(self) -> str:
        """What the server calls itself: `vllm`, `llamacpp`; for others "" or another word."""
        try:
            owners = set(self.connection.models().values())
        except (server_errors.StatusError, server_errors.NoModelsError):
            return ""
        return owners.pop() if len(owners) == 1 else ""

    def _continued(self, begin: str) -> dict[str, Any]:
        """What asks the server to go on from a beginning. Raises ModelError where it cannot."""
        maker = self._maker
        if maker not in WAYS:
            raise ModelError(
                f"{self.info.id} does not go on from a given beginning, it would start anew; "
                "vLLM and llama.cpp do, or load the model here by its id."
            )
        if maker == "vllm" and is_thinking(begin):
            raise ModelError(
                f"{self.info.id} runs on vLLM, which does not go on in the middle of a thought; "
                "begin after it, or load the model here by its id."
            )
        return CONTINUE

    def _events(self, body: dict[str, Any]) -> Iterator[dict[str, Any]]:
        """The events of a message, with log-probabilities unless the server refuses those."""
        streamed = {**body, "stream": True}
        try:
            yield from self.connection.stream(
                CHAT, {**streamed, "logprobs": True, "top_logprobs": SHOWN}
            )
        except server_errors.StatusError as error:
            if "logprob" not in str(error):
                raise
            yield from self.connection.stream(CHAT, streamed)

    def _choices(self, event: dict[str, Any]) -> list[Heard]:
        try:
            return [heard(choice) for choice in event.get("choices") or ()]
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            what = f"it streams “{server_errors.short(json.dumps(event), 60)}”"
            raise server_errors.foreign(self.connection.base, what) from error


def _messages(prompt: Prompt) -> Sequence[Message]:
    """Plain text as a message: a server that chats takes no other."""
    return [Message("user", prompt)] if isinstance(prompt, str) else prompt
