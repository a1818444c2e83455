"""How likely given answers are to a model behind a server, in the two ways that servers tell.

In:  scored(connection, "Qwen/Qwen3-8B", [Message("user", "Is ice cold?")], ("Yes", "No"), "")
Out: [-0.1, -2.4], the natural logarithms of probabilities up to a summand common to all
"""

from collections.abc import Sequence
from typing import Any

from playground.models.forced_odds import log_p
from playground.models.server_connection import Connection
from playground.models.server_events import CONTINUE, spoken
from playground.models.writing import Message
from playground.text.characters import whole

CHAT = "/chat/completions"
MARK = "⟦said⟧"
"""A message that no template holds: what a template puts after it ends a message."""


def scored(
    connection: Connection,
    model: str,
    messages: Sequence[Message],
    options: Sequence[str],
    begin: str,
) -> list[float]:
    """vLLM tells the probability of every token of a conversation that ends with the option.

    Counted are the tokens after what the options have in common, up to the one that closes the
    message. Which one that is, the first option shows when it is left open.
    """

    def tokens(option: str, *, closed: bool) -> list[tuple[str, float]]:
        answer = connection.ask(
            CHAT,
            {
                "model": model,
                "messages": spoken(messages, begin + option),
                "max_tokens": 1,
                "prompt_logprobs": 0,
                **CONTINUE,
                "continue_final_message": not closed,
            },
        )
        return [_token(told) for told in answer["prompt_logprobs"]]

    rows = [tokens(option, closed=True) for option in options]
    after = len(rows[0]) - len(tokens(options[0], closed=False)) - 1
    same = 0
    while all(len(row) > same and row[same][0] == rows[0][same][0] for row in rows):
        same += 1
    return [sum(p for _, p in row[same : len(row) - max(0, after)]) for row in rows]


def forced(
    connection: Connection,
    model: str,
    messages: Sequence[Message],
    options: Sequence[str],
    begin: str,
) -> list[float]:
    """llama.cpp is made to write the option's own tokens, and tells how likely each one was.

    What lays out a conversation and cuts a text stands beside its OpenAI-compatible addresses.
    """
    own = connection.base.removesuffix("/v1")

    def laid_out(spoken_so_far: list[dict[str, str]], **more: bool) -> str:
        asked = {"messages": spoken_so_far, **more}
        return str(connection.ask(f"{own}/apply-template", asked)["prompt"])

    def ids(text: str, *, first: bool = False) -> list[int]:
        asked = {"content": text, "add_special": first, "parse_special": True}
        return list(connection.ask(f"{own}/tokenize", asked)["tokens"])

    def ask(body: dict[str, Any]) -> dict[str, Any]:
        return connection.ask("/completions", {"model": model, **body})

    prompt = laid_out(spoken(messages))
    begun = laid_out(spoken(messages, begin), **CONTINUE) if begin else prompt
    if not begun.startswith(prompt):
        prompt = begun
    talk = [Message("user", "?"), Message("assistant", MARK), Message("user", "?")]
    [end, *_] = ids(laid_out(spoken(talk)).split(MARK)[1])
    before, after = ids(prompt, first=True), begun.removeprefix(prompt)
    return [log_p(ask, before, ids(after + whole(option)), end) for option in options]


def _token(told: dict[str, Any] | None) -> tuple[str, float]:
    """The id and log-probability of a prompt's token; of the first, vLLM tells none."""
    if told is None:
        return "", 0.0
    [(name, token)] = told.items()
    return name, float(token["logprob"])
