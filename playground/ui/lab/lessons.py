"""The lessons as values: what is asked, which experiments answer it, and what is measured.

In:  LESSONS["lstm"].found([rnn, lstm])
Out: "second": by the share of labels that are right, more than a tenth apart
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from playground.lab import contexts
from playground.lab.course import cut_of, text_of
from playground.lab.experiment import LABEL, VECTORS, Experiment
from playground.lab.longer import LEARNER
from playground.ui.lab.run import Run
from playground.wording.said import Language

LAB = Path(contexts.__file__).parents[1]
APART = 0.1
"""Shares that are nearer than that are called even; so are losses and times within a tenth."""


@dataclass(frozen=True)
class Lesson:
    """One or two experiments, what of them is compared, and the file that is read beside them.

    `measure` says of a run how good it is; the higher is the better. Where it is a size, and not a
    share, the two have to differ by a tenth of the larger. `inside` shows what the models took from
    each token.
    """

    name: str
    experiments: tuple[Experiment, ...]
    measure: Callable[[Run], float]
    code: str
    sizes: bool = False
    inside: bool = False

    @property
    def guesses(self) -> tuple[str, ...]:
        """What may be guessed."""
        return ("first", "second", "even") if len(self.experiments) == 2 else GUESSED

    def spoken(self, language: Language) -> tuple[Experiment, ...]:
        """The experiments on text of a language; theories are English, a token a word."""
        return tuple(
            one if one.corpus == "theories" else replace(one, language=language)
            for one in self.experiments
        )

    def found(self, runs: Sequence[Run]) -> str:
        """Which guess was right, of two runs that are over."""
        first, second = map(self.measure, runs)
        least = APART * max(abs(first), abs(second)) if self.sizes else APART
        if abs(first - second) <= least:
            return "even"
        return "first" if first > second else "second"

    def source(self) -> str:
        """The teaching text."""
        return (LAB / self.code).read_text(encoding="utf-8")


GUESSED = ("deep", "falls", "half")


def right(run: Run) -> float:
    """The share of gaps or labels that were right at the end."""
    return (run.last.right or 0.0) if run.last else 0.0


def lower_loss(run: Run) -> float:
    """The loss on held-out text, negated."""
    return -run.last.loss if run.last else 0.0


def less_time(run: Run) -> float:
    """Seconds of processor, negated."""
    return -run.last.seconds if run.last else 0.0


def lower_loss_a_character(run: Run) -> float:
    """The same a character of the text, which compares texts that were cut in different ways."""
    one = run.experiment
    text = text_of(one)
    cut = cut_of(one, text)
    tokens = sum(len(cut.numbers(line.text)) + 1 for line in text.unseen)  # and its end
    return lower_loss(run) * tokens / sum(len(line.text) + 1 for line in text.unseen)


ERRANDS = Experiment(corpus="errands", job=LABEL, model="rnn", steps=600)
NEXT_ERRANDS = Experiment(corpus="errands", model="lstm", steps=500, width=64)
FEW = Experiment(lines=100, steps=300, rate=0.01)
SCENES = Experiment(model="lstm", cut="characters", steps=200, width=64, rate=0.01)
WORDS = Experiment(job=VECTORS, model="skip-gram", rate=0.05, steps=600, negatives=0)
LESSONS = {
    one.name: one
    for one in (
        Lesson(
            "lstm",
            (ERRANDS, replace(ERRANDS, model="lstm")),
            right, "contexts/lstm.py", inside=True,
        ),
        Lesson(
            "negative",
            (WORDS, replace(WORDS, negatives=5)),
            less_time, "vectors/negative.py", sizes=True,
        ),
        Lesson("understood", (LEARNER,), right, "examining.py"),
        Lesson(
            "attention",
            (NEXT_ERRANDS, replace(NEXT_ERRANDS, model="transformer", layers=2)),
            right, "contexts/attention.py", inside=True,
        ),
        Lesson(
            "data",
            (FEW, replace(FEW, lines=4_000)),
            lower_loss, "training.py", sizes=True,
        ),
        Lesson(
            "pieces",
            (SCENES, replace(SCENES, cut="sub-words")),
            lower_loss_a_character, "cutting.py", sizes=True,
        ),
    )
}  # fmt: skip


@dataclass(frozen=True)
class Seeds:
    """What five seeds gave: what mostly came out, and the mean of either with its 95 % interval."""

    usual: str
    first: str
    second: str


SEEDS: dict[tuple[str, Language], Seeds] = {
    ("lstm", "en"): Seeds("second", "51 % ± 27", "97 % ± 7"),
    ("data", "en"): Seeds("second", "3.51 ± 0.10", "2.06 ± 0.08"),
    ("data", "zh"): Seeds("second", "2.31 ± 0.06", "1.26 ± 0.06"),
}
"""By lesson and language; `python -m benchmarks.lab lessons`."""

BY_DEPTH = {
    "n-gram": (53, 55, 40, 45, 35, 48),
    "rnn": (50, 48, 45, 54, 33, 46),
    "lstm": (51, 46, 51, 55, 41, 53),
    "gru": (49, 51, 51, 51, 43, 49),
    "attention": (47, 53, 41, 53, 56, 46),
    "transformer": (47, 54, 49, 48, 50, 47),
}
"""Percent of 40 theories judged as by the rules at depths 0 to 5 after 600 steps, mean of five
seeds; half is chance, intervals ± 3 to 13. `python -m benchmarks.lab theories`."""
