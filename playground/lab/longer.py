"""The transformer of the lesson on theories, trained longer than a visit lasts, as it is shipped.

In:  trained_longer()
Out: Kept(Experiment("theories", steps=6_000, …), …), of longer.safetensors

It is the learner's own network and text, with 24 times as many steps. Made by
`nice -n 19 python -m benchmarks.lab longer --rows FILE`.
"""

from functools import lru_cache
from pathlib import Path

from playground.lab.experiment import LABEL, Experiment
from playground.lab.saving import Kept, unpack

LEARNER = Experiment(
    corpus="theories", job=LABEL, model="transformer", layers=2, width=64, steps=250, lines=2_000
)
"""What the lesson trains while one watches."""
FILE = Path(__file__).with_suffix(".safetensors")


@lru_cache(maxsize=1)
def trained_longer() -> Kept:
    """The checkpoint, without what only a training needs."""
    return unpack(FILE.read_bytes())
