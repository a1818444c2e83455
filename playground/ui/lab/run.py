"""A training as the page draws it: its settings, its looks, and what it is called.

In:  run_of(kept, training, "f3a9…"), called(run, "en")
Out: Run(…), "lstm · errands → label · seed 0"
"""

import json
from dataclasses import dataclass
from html import escape

from playground.lab.experiment import NEXT, VECTORS, Experiment
from playground.lab.look import Look, told
from playground.trainings import Training, Trainings
from playground.ui.words.page import word
from playground.wording.said import Language

USUAL = Experiment()


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


def letter(place: int, name: str) -> str:
    """The name of one of two runs side by side, "A · LSTM …", escaped."""
    return f"{'AB'[place]} · {escape(name)}"


def called(run: Run, language: Language) -> str:
    """What learns what of which text, and in what it differs from the usual."""
    one = run.experiment
    parts = [word(f"lab model {one.model}", language), word(f"lab text {one.corpus}", language)]
    if one.job != NEXT:
        parts[1] += f" → {word(f'lab job {one.job}', language)}"
    if one.job == VECTORS:
        parts.append(word(f"lab negatives {one.negatives}", language))
    elif one.model != "n-gram":
        parts[0] += f" {one.width}×{one.layers}"
    if one.cut != USUAL.cut:
        parts.append(word(f"lab cut {one.cut}", language))
    if one.lines != USUAL.lines and not one.own:
        parts.append(f"{word('lab lines', language)} {one.lines:,}")
    return " · ".join((*parts, f"{word('lab seed', language)} {one.seed}"))
