"""Where a model runs: the graphics card where there is one.

In:  choose()
Out: "cuda", "mps" or "cpu"
"""


def choose() -> str:
    """The name of the fastest device here, as torch spells it."""
    import torch

    if torch.cuda.is_available():
        return "cuda"
    return "mps" if torch.backends.mps.is_available() else "cpu"
