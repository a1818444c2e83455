"""A training as the page draws it: its settings, its looks, and what it is called.

In:  run_of(kept, training, "f3a9…"), called(run, "en")
Out: Run(…), "lstm · errands → label · seed 0"
"""

import json
from dataclasses import dataclass

from playground.lab.experiment import NEXT, VECTORS, Experiment
from playground.lab.look import Look, told
from playground.trainings import Training, Trainings
from playground.ui.words.page import word
from playground.wording.said import Language


@dataclass(frozen=True)
class Run:
    """A training with its looks; `before` are those that wait or go on before it."""

    training: Training
    experiment: Experiment
    looks: tuple[Look, ...]
    before: int = 0

    @property
    def last(self) -> Look | None:
        """How it stands; None before the first look."""
        return self.looks[-1] if self.looks else None


def run_of(kept: Trainings, training: Training, owner: str | None, before: int = 0) -> Run:
    """A kept training with all that is known of it."""
    looks = tuple(told(one) for one in kept.looks(training.id, owner))
    return Run(training, Experiment(**json.loads(training.experiment)), looks, before)


def called(run: Run, language: Language) -> str:
    """What learns what of which text, from which seed."""
    one = run.experiment
    text = word(f"lab text {one.corpus}", language)
    job = "" if one.job == NEXT else f" → {word(f'lab job {one.job}', language)}"
    size = "" if one.job == VECTORS else f" {one.width}×{one.layers}"
    model = word(f"lab model {one.model}", language)
    counted = "" if one.model == "n-gram" else size
    return f"{model}{counted} · {text}{job} · {word('lab seed', language)} {one.seed}"
