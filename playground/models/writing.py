"""What it is to write: messages in, tokens out, whoever writes them.

In:  writer.write([Message("user", "Name a colour.")], Sampling())
Out: Written("Red", TokenDistribution("Red", 0.41, (("Blue", 0.22), …), 2.7)), Written(".", …)

A writer is a language model in memory (`LanguageModel`), in a GGUF file that llama.cpp writes with
(`LlamaCpp`), or behind a server's URL (`Server`); writers.py opens it.
"""

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from playground.core import Attention, Distribution, ModelInfo, TokenDistribution


@dataclass(frozen=True)
class Message:
    """One message of a conversation and whose it is."""

    role: Literal["system", "user", "assistant"]
    text: str


Prompt = Sequence[Message] | str
"""What a model goes on from: messages, or plain text, which no template lays out."""


@dataclass(frozen=True)
class Sampling:
    """How tokens are drawn. Temperature 0 always takes the likeliest; `top_k` 0 cuts nothing off.

    None leaves it to the model: the values its makers recommend, else the likeliest.
    """

    max_new_tokens: int = 512
    temperature: float | None = None
    top_p: float | None = None
    top_k: int | None = None
    seed: int = 0


@dataclass(frozen=True)
class Written:
    """A piece of text as it is written, and its token's distribution where the writer gives one.

    The pieces joined are the whole text. A piece may be empty: a token that holds half a character.
    """

    text: str
    distribution: TokenDistribution | None


class Writer(Protocol):
    """A language model: writes, and says how likely each of a few answers is."""

    @property
    def info(self) -> ModelInfo:
        """Which weights these are, and where they run."""
        ...

    @property
    def parameters(self) -> int:
        """How many numbers its weights are; 0 where that is not known."""
        ...

    @property
    def chats(self) -> bool:
        """Whether it has learnt to answer messages; a base model only goes on with a text."""
        ...

    def write(
        self, prompt: Prompt, sampling: Sampling, begin: str = ""
    ) -> Generator[Written, None, None]:
        """The assistant's next message, token by token; closing the generator stops it.

        `begin` is how the message begins: it goes on from there, and does not repeat it. Plain text
        may be gone on with for ever. Raises ModelError.
        """
        ...

    def odds(self, prompt: Prompt, options: Sequence[str], begin: str = "") -> Distribution:
        """How likely each option is as the assistant's next message after `begin`: sums to 1.

        The probability of an option is that of all its tokens and of the message's end after them,
        beside those of the other options. What goes on plain text ends with its line. Raises
        ModelError where the writer cannot tell.
        """
        ...

    def recipe(self, prompt: Prompt, written: str) -> Attention | None:
        """How to compute the attention among the tokens of prompt and answer; None: not here."""
        ...
