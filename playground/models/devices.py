"""Where a model runs, and in which number type: the graphics card where there is one.

In:  choose()                                        dtype("cuda", 600_000_000)
Out: "cuda", "cuda:1", "mps" or "cpu"                "bfloat16"

The environment variable PLAYGROUND_DEVICE names another device.
"""

import os
import time
from functools import cache

from playground.errors import ModelError

VARIABLE = "PLAYGROUND_DEVICE"

EXACT = frozenset({"Classifier", "Deducer", "Encoder", "Reader", "Tagger"})
"""Models whose requests go through the network together. In float32 an answer does not depend on
who else asks, to 1e-4; in 16 bits it does, in the third digit."""

SMALL = 100_000_000
"""A network of fewer parameters gains nothing from 16 bits on a processor."""


def choose() -> str:
    """The fastest device here, or the one that PLAYGROUND_DEVICE names, as torch spells it.

    Raises ModelError where the named one is not here.
    """
    import torch

    named = os.environ.get(VARIABLE, "").strip()
    if not named:
        if torch.cuda.is_available():
            return "cuda"
        return "mps" if torch.backends.mps.is_available() else "cpu"
    here = available()
    if named not in here:
        raise ModelError(
            f"{VARIABLE} is “{named}”, and torch sees no such device here. It sees: "
            f"{', '.join(here)}. Name one of these, or leave the variable out."
        )
    return named


def available() -> list[str]:
    """The devices here by the names torch knows them by; the processor comes last."""
    import torch

    cards = [f"cuda:{number}" for number in range(torch.cuda.device_count())]
    mps = ["mps"] if torch.backends.mps.is_available() else []
    return [*(["cuda", *cards] if cards else []), *mps, "cpu"]


def dtype(device: str, parameters: int) -> str:
    """The number type for a model of so many parameters, as torch spells it.

    16 bits on a graphics card: bfloat16 where it has that. On a processor float32, or bfloat16 for
    a large model where a measurement says that it is faster.
    """
    import torch

    if device == "cpu":
        return "bfloat16" if parameters >= SMALL and bfloat16_is_faster() else "float32"
    if device == "mps":
        return "float16"
    with torch.cuda.device(device):
        return "bfloat16" if torch.cuda.is_bf16_supported(False) else "float16"


@cache
def bfloat16_is_faster() -> bool:
    """Whether this processor multiplies in bfloat16 in less than 0.9 of float32's time.

    Measured once a process, in about a fifth of a second, on what writing does: a prompt of 16
    tokens, then 16 tokens one by one. One that has no such instructions takes longer.
    """
    import torch

    def seconds(kind: torch.dtype) -> float:
        weights = torch.ones(2048, 2048, dtype=kind)
        prompt, token = torch.ones(16, 2048, dtype=kind), torch.ones(1, 2048, dtype=kind)
        times = []
        for _ in range(5):
            start = time.perf_counter()
            torch.nn.functional.linear(prompt, weights)
            for _ in range(16):
                torch.nn.functional.linear(token, weights)
            times.append(time.perf_counter() - start)
        return min(times)

    return seconds(torch.bfloat16) < 0.9 * seconds(torch.float32)
