"""Where a model runs, and in which number type: the graphics card where there is one.

In:  choose()                                        dtype("cuda", 600_000_000)
Out: "cuda", "cuda:1", "mps" or "cpu"                "bfloat16"

The environment variable PLAYGROUND_DEVICE names another device.
"""

import os
import sys
import threading
from functools import cache

from playground.errors import ModelError

VARIABLE = "PLAYGROUND_DEVICE"

CARDS = ("/dev/nvidiactl", "/dev/kfd", "/dev/dxg")
"""Where Linux has one of these there may be a graphics card."""

EXACT = frozenset({"Classifier", "Deducer", "Encoder", "Reader", "Tagger"})
"""Models whose requests go through the network together. In float32 an answer does not depend on
who else asks, to 1e-4; in 16 bits it does, in the third digit."""

BUILDING = threading.RLock()
"""Held while a network is built from its files, which are here by then: for that time transformers
changes torch's usual number type, and other things, for the whole process. No request needs it."""

SMALL = 100_000_000
"""A network of fewer parameters gains nothing from 16 bits on a processor."""


def choose() -> str:
    """The fastest device here, or the one that PLAYGROUND_DEVICE names, as torch spells it.

    Raises ModelError where the named one is not here.
    """
    named = os.environ.get(VARIABLE, "").strip()
    if named == "cpu" or not (named or sys.platform == "darwin" or any(map(os.path.exists, CARDS))):
        return "cpu"  # told without torch
    import torch

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


@cache
def other_than_cpu() -> bool:
    """Whether embedded models run on another device."""
    return choose() != "cpu"


def available() -> list[str]:
    """The devices here by the names torch knows them by; the processor comes last."""
    import torch

    cards = [f"cuda:{number}" for number in range(torch.cuda.device_count())]
    mps = ["mps"] if torch.backends.mps.is_available() else []
    return [*(["cuda", *cards] if cards else []), *mps, "cpu"]


def dtype(device: str, parameters: int) -> str:
    """The number type for a model of so many parameters, as torch spells it.

    16 bits on a graphics card: bfloat16 where it has that. On a processor float32, or bfloat16 for
    a large model where the processor has instructions for it. It is the same in every process, so
    that a question has the same answer tomorrow.
    """
    import torch

    if device == "cpu":
        return "bfloat16" if parameters >= SMALL and multiplies_bfloat16() else "float32"
    if device == "mps":
        return "float16"
    with torch.cuda.device(device):
        return "bfloat16" if torch.cuda.is_bf16_supported(False) else "float16"


def multiplies_bfloat16() -> bool:
    """Whether this processor has instructions that multiply in bfloat16 (AVX-512 BF16, AMX).

    One without them turns each number into a float32 first, and is slower than with those.
    """
    import torch

    told = (
        getattr(torch.cpu, f"_is_{name}_supported", None) for name in ("avx512_bf16", "amx_tile")
    )
    return any(asks() for asks in told if asks)
