"""What an experiment teaches whom: a learner with its text, its steps and how it is looked at.

In:  going = course(Experiment(job="next word")); going.step(0); going.look()
Out: the loss of the first batch; (loss on what is held out, share right or None, a sample)
"""

from dataclasses import replace
from functools import lru_cache
from random import Random
from typing import Protocol

from playground.lab import corpora, cutting
from playground.lab.corpora.line import Corpus
from playground.lab.corpora.theories import every_word
from playground.lab.cutting import Cut
from playground.lab.examples import BATCH, drawn, examples
from playground.lab.experiment import FEWEST_LINES, LABEL, VECTORS, Experiment
from playground.lab.gaps import filled
from playground.lab.learner import Learner, learner, mean_loss
from playground.lab.vectors.learner import VectorLearner
from playground.lab.vectors.nearest import nearest
from playground.lab.vectors.windows import Strip
from playground.lab.writing import Drawing, write

LOOKED_AT = 160
"""Held-out lines of a look."""
GAPS = 40
BEGUN = 4
"""Words of a line that is begun for a model to go on with."""
SAMPLED, ENDING = 24, 50
"""Tokens of a sample; characters of a text that is judged."""
Found = tuple[float, float | None, str]


class Course(Protocol):
    """What `training.train` goes through."""

    experiment: Experiment
    cut: Cut
    labels: tuple[str, ...]
    steps: int

    @property
    def learner(self) -> Learner | VectorLearner:
        """Who learns."""
        ...

    def step(self, number: int) -> float:
        """Learn once; the loss of it."""
        ...

    def look(self) -> Found:
        """Loss on what is held out, share right, and a sample."""
        ...


class Reading:
    """The next word, or a label."""

    def __init__(self, one: Experiment, text: Corpus, cut: Cut) -> None:
        self.experiment, self.cut = one, cut
        self.labels = text.labels if one.job == LABEL else ()
        self._every = examples(text.trained, cut, one.job, self.labels)
        self._lines = text.unseen[:LOOKED_AT]
        self._unseen = examples(self._lines, cut, one.job, self.labels)
        self._gaps = [line.gap for line in text.unseen if line.gap and not self.labels][:GAPS]
        self.learner = learner(one, len(cut.vocabulary), self.outcomes)
        counted = one.model == "n-gram"  # each line once, and that is all
        self.steps = -(-len(self._every) // BATCH) if counted else one.steps

    @property
    def outcomes(self) -> int:
        """Between how many things it chooses."""
        return len(self.labels) or len(self.cut.vocabulary)

    def step(self, number: int) -> float:
        """A batch drawn by chance; counts take one batch after the other."""
        if self.experiment.model == "n-gram":
            return self.learner.learn(self._every[number * BATCH : (number + 1) * BATCH])
        return self.learner.learn(drawn(self._every, self.experiment.seed, number))

    def look(self) -> Found:
        """See the protocol."""
        said = self.learner.says([one.row for one in self._unseen])
        loss = mean_loss(said, self._unseen)
        if self.labels:
            given = [int(one[-1].argmax()) for one in said]
            right = [a == one.wanted[-1] for a, one in zip(given, self._unseen, strict=True)]
            line, p = self._lines[0], said[0][-1].exp().max().item()
            ending = line.judged[-ENDING:].partition(" ")[2] or line.judged[-ENDING:]
            judged = "✓" if right[0] else f"✗ {line.label}"
            sample = f"… {ending} → {self.labels[given[0]]} ({p:.2f}) {judged}"
            return loss, sum(right) / len(right), sample
        gaps = filled(self.learner, self.cut, self._gaps)
        how = Drawing(temperature=0.7, seed=self.experiment.seed)
        written = write(self.learner, self.cut, "", how, SAMPLED, shown=1)
        sample = self.cut.text([one.number for one in written])
        return loss, sum(gaps) / len(gaps) if gaps else None, sample


class Pointing:
    """Words as points."""

    def __init__(self, one: Experiment, text: Corpus, cut: Cut) -> None:
        self.experiment, self.cut, self.steps = one, cut, one.steps
        self.labels: tuple[str, ...] = ()
        size = len(cut.vocabulary)
        rows = [cut.numbers(line.text) for line in text.trained]
        self._strip = Strip.of(rows, size, one.window)
        unseen = [cut.numbers(line.text) for line in text.unseen]
        self._unseen = Strip.of(unseen, size, one.window)
        self.learner = VectorLearner(one, cut.vocabulary)
        often = (self._strip.counts * (self._strip.kept >= 1)).argsort(descending=True)
        self._asked = Random(0).sample(often[:40].tolist(), 4) if size > 50 else [4]

    def step(self, number: int) -> float:
        """A batch of words with words beside them."""
        return self.learner.learn(self._strip, number)

    def look(self) -> Found:
        """The sample are some words with those that are nearest by now."""
        points = self.learner.model.every()
        said = []
        for one in self._asked:
            near = nearest(points, points[one], 4, (one,))
            names = ", ".join(self.cut.vocabulary[at] for at, _ in near)
            said.append(f"{self.cut.vocabulary[one]}: {names}")
        return self.learner.loss(self._unseen), None, " · ".join(said)


def course(one: Experiment) -> Course:
    """The course of an experiment. Raises InputError for a text of one's own that is too short."""
    text = text_of(one)
    cut = cut_of(one, text)
    return Pointing(one, text, cut) if one.job == VECTORS else Reading(one, text, cut)


def text_of(one: Experiment) -> Corpus:
    """The text of an experiment. Raises InputError."""
    return _corpus(one.corpus, one.language, one.lines, one.own)


def example(one: Experiment) -> str:
    """Something to ask its model about: a line that is held out, its beginning, or a word of it.

    Raises InputError.
    """
    line = text_of(replace(one, lines=FEWEST_LINES)).unseen[0]
    if one.job == LABEL:
        return line.judged
    pieces = cutting.words(line.text, one.language)
    if one.job == VECTORS:
        return max(pieces, key=len)
    space = "" if one.language == "zh" else " "
    return line.gap.beginning if line.gap else space.join(pieces[:BEGUN])


def cut_of(one: Experiment, text: Corpus) -> Cut:
    """How its text is cut: learnt from what is not held out."""
    known = every_word() if one.corpus == "theories" else ()
    lines = [line.text for line in text.trained]
    return cutting.learn(lines, one.cut, text.language, one.pieces, known)


@lru_cache(maxsize=4)
def _corpus(name: str, language: str, lines: int, own: str) -> Corpus:
    """Another seed of an experiment draws other weights and batches, from the same text."""
    return corpora.own(own) if name == corpora.OWN else corpora.corpus(name, language, lines, 0)
