"""What a model server is sent, and what it sends back piece by piece, as values.

In:  heard({"delta": {"content": "Red"}, "logprobs": {"content": [{"token": "Red", …}]}, …})
Out: Heard(thought="", said="Red", tokens=(TokenDistribution("Red", 0.41, …),), last=False)
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from playground.core import TokenDistribution
from playground.models.writing import Message, Written
from playground.text.characters import whole
from playground.text.thinking import CLOSE, OPEN, split

CONTINUE = {"continue_final_message": True, "add_generation_prompt": False}
"""What asks vLLM and llama.cpp to go on with the last message."""


@dataclass(frozen=True)
class Heard:
    """What one event adds: a thought, what is said, their tokens, and whether it is the last."""

    thought: str
    said: str
    tokens: tuple[TokenDistribution, ...]
    last: bool


def spoken(messages: Sequence[Message], begin: str = "") -> list[dict[str, str]]:
    """The messages as servers take them, then how the assistant's next one begins, if it does.

    A thought at its beginning stands apart, as vLLM (`reasoning`) and llama.cpp read it.
    """
    told = [{"role": one.role, "content": whole(one.text)} for one in messages]
    if not begin:
        return told
    if OPEN not in begin and CLOSE not in begin:
        return [*told, {"role": "assistant", "content": whole(begin)}]
    thought, said = split(whole(begin))
    apart = {"reasoning": thought, "reasoning_content": thought}
    return [*told, {"role": "assistant", "content": said, **apart}]


def heard(choice: dict[str, Any]) -> Heard:
    """One choice of an event. Raises KeyError or TypeError where it is not of that form."""
    delta = choice.get("delta") or {}
    tokens = (choice.get("logprobs") or {}).get("content") or ()
    return Heard(
        delta.get("reasoning_content") or delta.get("reasoning") or "",
        delta.get("content") or "",
        tuple(
            TokenDistribution(*_odds(token), tuple(_odds(one) for one in token["top_logprobs"]))
            for token in tokens
        ),
        bool(choice.get("finish_reason")),
    )


def pieces(text: str, tokens: Sequence[TokenDistribution]) -> Iterator[Written]:
    """A text with its tokens. Where they do not spell it (half characters), the last takes it."""
    if not tokens:
        if text:
            yield Written(text, None)
        return
    spelt = [token.token for token in tokens]
    if "".join(spelt) != text:
        spelt = [""] * (len(tokens) - 1) + [text]
    for piece, token in zip(spelt, tokens, strict=True):
        yield Written(piece, replace(token, token=piece))


def _odds(token: dict[str, Any]) -> tuple[str, float]:
    return token["token"], min(1.0, math.exp(token["logprob"]))
