"""An experiment: everything that a training depends on, so that it can be repeated exactly.

In:  checked(Experiment(corpus="errands", model="lstm", seed=3))
Out: the same; InputError where something is not there or would take longer than a minute or two
"""

from collections.abc import Sequence
from dataclasses import dataclass

from playground.errors import InputError
from playground.lab.corpora import LABELLED, OWN, WRITTEN
from playground.lab.cutting import KINDS

NEXT, LABEL, VECTORS = JOBS = ("next word", "label", "word vectors")
DIAL = ("n-gram", "rnn", "lstm", "gru", "attention", "transformer")
"""In the order of their invention; the first is counted, the others are trained."""
LANGUAGES = ("en", "zh")
WORD_VECTORS = ("skip-gram", "cbow", "fasttext")
WIDTHS = (16, 32, 64, 96)
LAYERS = (1, 2, 3)
FEWEST_LINES, MOST_STEPS = 100, 6_000
LIMITS = {
    "lines": (FEWEST_LINES, 8_000),
    "pieces": (100, 2_000),
    "steps": (50, MOST_STEPS),
    "rate": (1e-5, 0.1),
    "seed": (0, 9_999),
    "window": (1, 10),
    "patience": (0, 50),
}


@dataclass(frozen=True)
class Experiment:
    """Which text (`own` is the text where it is one's own), how it is cut, what learns what of it.

    `pieces` are the most sub-words; `width` the numbers of a vector; `rate` the learning rate;
    `patience` ends a training early after so many looks without a better one, 0 never. `window`
    and `negatives` are for word vectors: words on each side, and words drawn against (0: all).
    """

    corpus: str = "scenes"
    language: str = "en"
    lines: int = 2_000
    own: str = ""
    job: str = NEXT
    cut: str = "words"
    pieces: int = 300
    model: str = "lstm"
    width: int = 32
    layers: int = 1
    steps: int = 600
    rate: float = 0.003
    seed: int = 0
    patience: int = 0
    window: int = 4
    negatives: int = 5


def models_of(job: str) -> tuple[str, ...]:
    """What can do a job, simple ones first."""
    return WORD_VECTORS if job == VECTORS else DIAL


def checked(one: Experiment) -> Experiment:
    """The experiment, if it can be made. Raises InputError."""
    _among("text", one.corpus, (*WRITTEN, OWN))
    _among("language", one.language, LANGUAGES)
    _among("job", one.job, JOBS)
    _among("cut", one.cut, KINDS)
    _among("model", one.model, models_of(one.job))
    _among("width", one.width, WIDTHS)
    _among("number of layers", one.layers, LAYERS)
    _among("number of negatives", one.negatives, (0, 2, 5, 10, 20))
    for name, (low, high) in LIMITS.items():
        if not low <= getattr(one, name) <= high:
            raise InputError(
                f"“{name}” is {getattr(one, name):,}; the lab takes {low:,} to {high:,}."
            )
    if one.job == LABEL and one.corpus not in LABELLED:
        raise InputError(
            "To learn a label a text needs labels: choose errands, opinions or theories, or "
            "let the model learn the next word."
        )
    if one.job == VECTORS and one.cut != "words":
        raise InputError("Word vectors are of words: choose the cut into words.")
    return one


def _among(what: str, value: object, there: Sequence[object]) -> None:
    if value not in there:
        raise InputError(
            f"There is no {what} “{value}” in the lab; choose {', '.join(map(str, there))}."
        )
