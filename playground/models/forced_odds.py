"""How likely llama.cpp finds a given answer: it is made to write exactly the answer's tokens.

In:  log_p(ask, prompt=[1, 4093, …], answer=[7042], end=2)
Out: -0.44, the natural logarithm of p(the tokens of the answer, then the message's end)

A grammar of token ids leaves it no other token, and a bias lets the message end there and in no
other way; what llama.cpp tells of each token is its probability before either.
"""

from collections.abc import Callable, Sequence
from typing import Any

SURE = 1e6
"""So much is added to the score of the message's end, where the grammar allows an end at all."""


def log_p(
    ask: Callable[[dict[str, Any]], dict[str, Any]],
    prompt: Sequence[int],
    answer: Sequence[int],
    end: int,
    *,
    plain: bool = False,
) -> float:
    """ln p of an answer's tokens and the end after them; `ask` puts one request for a completion.

    The end is the one of a message, or in `plain` text any token, such as that of a line. Raises
    KeyError, IndexError, TypeError or ValueError where the answer is of another form.
    """
    forced = [*answer, end] if plain else answer
    told = ask(
        {
            "prompt": list(prompt),
            "grammar": "root ::= " + (" ".join(f"<[{token}]>" for token in forced) or '""'),
            **({} if plain else {"logit_bias": [[end, SURE]]}),
            "max_tokens": len(answer) + 1,
            "temperature": 0,
            "logprobs": 1,
            "cache_prompt": True,
        }
    )
    tokens = told["choices"][0]["logprobs"]["content"]
    if [token["id"] for token in tokens] != [*answer, end]:
        raise ValueError(f"it wrote {len(tokens)} tokens in place of the {len(answer) + 1} asked")
    return sum(float(token["logprob"]) for token in tokens)
