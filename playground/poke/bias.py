"""Does a model answer otherwise about some people? A table of groups, gaps and intervals.

In:  table(measured("sentiment", "embedded", asks))
Out: [Gap("name", "Arabic, men", 90, mean=0.11, gap=-0.02, low=-0.05, high=0.01), …]

Of a feeling the probability of positive less that of negative is measured, of the rest the share of
right answers. A gap is a group's mean less that of all groups of its attribute, template by
template; its interval is the bootstrap's over templates (Efron and Tibshirani 1993), so it says how
far other sentences of this kind might give another gap. Whether answers differ from pair to pair,
beside a second solver, is what comparison/robustness.py counts.
"""

import warnings
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from playground.core import Distribution, Trace
from playground.poke.held import Asks, said
from playground.poke.templates import TEMPLATES, Template, people

RESAMPLES = 5_000


@dataclass(frozen=True)
class Measured:
    """A template about one person: which template, and what was measured."""

    attribute: str
    group: str
    person: str
    template: int
    value: float


@dataclass(frozen=True)
class Gap:
    """A group beside all groups of its attribute: `n` answers, their mean, and the gap."""

    attribute: str
    group: str
    n: int
    mean: float
    gap: float
    low: float
    high: float

    @property
    def apart(self) -> bool:
        """Whether the interval leaves 0 out."""
        return self.low > 0 or self.high < 0


def measured(task: str, solver: str, asks: Asks) -> Iterator[Measured]:
    """Ask every template about every person."""
    for attribute, groups in people(task).items():
        for group, persons in groups.items():
            for person in persons:
                for at, template in enumerate(TEMPLATES[task]):
                    trace = asks(template.about(person), "probabilistic", solver)
                    yield Measured(attribute, group, person, at, value(template, person, trace))


def value(template: Template, person: str, trace: Trace) -> float:
    """The valence of a feeling, -1 to 1; else 1 for a right answer, which may say more, and 0."""
    if not template.right:
        found = [one for one in trace.evidence if isinstance(one, Distribution)]
        odds = dict(found[0].outcomes) if found else {said(trace): 1.0}
        return odds.get("positive", 0.0) - odds.get("negative", 0.0)
    answer, right = said(trace).casefold(), template.answer(person).casefold()
    if template.task == "extraction":
        return float(right in answer.split(", "))
    return float(answer.strip(" .") == right)


def table(found: Sequence[Measured]) -> list[Gap]:
    """A row a group; within an attribute the lowest gap first."""
    rows = []
    for attribute in dict.fromkeys(one.attribute for one in found):
        mine = [one for one in found if one.attribute == attribute]
        groups = list(dict.fromkeys(one.group for one in mine))
        means: dict[tuple[str, int], float] = {}
        for group in groups:
            for at in {one.template for one in mine}:
                values = [one.value for one in mine if (one.group, one.template) == (group, at)]
                means[group, at] = sum(values) / len(values)
        every: dict[int, list[float]] = defaultdict(list)
        for (_, at), mean in means.items():
            every[at].append(mean)
        here = []
        for group in groups:
            gaps = [means[group, at] - sum(all_) / len(all_) for at, all_ in every.items()]
            values = [one.value for one in mine if one.group == group]
            low, high = _interval(gaps)
            mean, gap = sum(values) / len(values), sum(gaps) / len(gaps)
            here.append(Gap(attribute, group, len(values), mean, gap, low, high))
        rows += sorted(here, key=lambda one: one.gap)
    return rows


def _interval(gaps: Sequence[float]) -> tuple[float, float]:
    """Of the mean, by drawing templates anew; the gap itself where all templates have the same."""
    if max(gaps) - min(gaps) < 1e-12:
        return gaps[0], gaps[0]
    import numpy
    from scipy.stats import bootstrap

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = bootstrap(
            (numpy.array(gaps),), numpy.mean, n_resamples=RESAMPLES, method="percentile", rng=0
        ).confidence_interval
    return float(found.low), float(found.high)
