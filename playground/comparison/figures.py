"""What a comparison found, as values: a table a side, a test a pair, and where they part.

In:  figures(comparison, examples, outcomes)
Out: Figures(n=200, sides=(SideFigures(…), …), pairs=(PairFigures(…), …), parted=(17, 4, …))

Only questions that all sides have answered count, so that a comparison can be read while it goes.
"""

import statistics
from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from playground.comparison.questions import labels
from playground.comparison.robustness import Capability, Gap, capabilities, gaps
from playground.comparison.statistics import CHANCE, FEWEST, Paired, Share, holm, paired, share
from playground.comparisons import Comparison, Mark, Outcome, Side
from playground.evaluate.calibration import Bin, calibration_error, reliability, risk_coverage
from playground.evaluate.example import Example

Finding = Literal["beyond chance", "perhaps chance", "too few", "never part"]
"""What may be said of two sides: see `PairFigures.finding`."""


@dataclass(frozen=True)
class SideFigures:
    """One side: shares right of all and of what it answered, by depth, by label; speed and memory.

    `confusion` counts (right label, what it said); `curve` are points of coverage and risk, a
    single one where it says no confidence; times are milliseconds of wall clock; `megabytes` are
    None until they are found (`memory.weigh`). `capabilities` and `gaps` are of questions that
    stand in pairs.
    """

    side: Side
    right: Share
    answered: Share
    silent: int
    failed: int
    by_depth: Mapping[str, Share]
    by_label: Mapping[str, Share]
    ece: float | None
    bins: tuple[Bin, ...]
    curve: tuple[tuple[float, float], ...]
    confusion: Mapping[tuple[str, str], int]
    ms_p50: float
    ms_p95: float
    per_second: float
    megabytes: float | None = None
    capabilities: tuple[Capability, ...] = ()
    gaps: tuple[Gap, ...] = ()


@dataclass(frozen=True)
class PairFigures:
    """Two sides, by their numbers; `cells` are the questions of each pair of marks.

    `p` is McNemar's, corrected by Holm where there are more pairs than one.
    """

    first: int
    second: int
    paired: Paired
    p: float
    cells: Mapping[tuple[Mark, Mark], tuple[int, ...]]

    @property
    def finding(self) -> Finding:
        """Whether the two differ by more than chance would.

        By the test's p; where questions share a theory or passage also by the interval over those.
        """
        both = self.paired
        divided = both.first + both.second
        if not divided:
            return "never part"
        if divided < FEWEST:
            return "too few"
        clear = not both.clustered or both.low > 0 or both.high < 0
        return "beyond chance" if self.p < CHANCE and clear else "perhaps chance"


@dataclass(frozen=True)
class Figures:
    """`n` questions of all sides; `parted` are those that divide them, the worst first."""

    n: int
    labels: tuple[str, ...]
    sides: tuple[SideFigures, ...]
    pairs: tuple[PairFigures, ...]
    parted: tuple[int, ...]


Answers = tuple[Outcome, ...]
"""What all sides said to one question, in their order."""


def answered(comparison: Comparison, outcomes: Sequence[Outcome]) -> dict[int, Answers]:
    """The questions that all sides have answered, in their order, each with what they said."""
    found: dict[int, list[Outcome]] = {}
    for one in outcomes:
        found.setdefault(one.question, []).append(one)
    return {
        number: tuple(sorted(said, key=lambda one: one.side))
        for number, said in sorted(found.items())
        if len(said) == len(comparison.sides)
    }


def figures(
    comparison: Comparison, examples: Sequence[Example], outcomes: Sequence[Outcome]
) -> Figures | None:
    """All that there is to say by now; None before all sides have answered one question."""
    every = answered(comparison, outcomes)
    if not every:
        return None
    asked = [examples[number] for number in every]
    named = labels(asked)
    columns = list(zip(*every.values(), strict=True))
    memory = comparison.memory or (None,) * len(comparison.sides)
    return Figures(
        len(every),
        named,
        tuple(
            _side(side, asked, said, named, megabytes)
            for side, said, megabytes in zip(comparison.sides, columns, memory, strict=True)
        ),
        _pairs(asked, columns),
        parted(every),
    )


def parted(every: Mapping[int, Answers]) -> tuple[int, ...]:
    """The questions to which not all sides said the same, the worst first.

    Worst is a wrong answer that was sure of itself while another side was right; no confidence is
    a full one, as of a proof. Then come those that are wrong in different ways, then silence.
    """

    def how_bad(said: Answers) -> tuple[bool, float]:
        wrong = [_sure(one) for one in said if one.mark == "wrong"]
        return bool(wrong) and any(one.mark == "right" for one in said), max(wrong, default=0.0)

    divided = [number for number, said in every.items() if len({_said(one) for one in said}) > 1]
    return tuple(sorted(divided, key=lambda number: how_bad(every[number]), reverse=True))


def _said(one: Outcome) -> tuple[Mark, str]:
    return one.mark, one.answer.strip().casefold() if one.mark == "wrong" else ""


def _sure(one: Outcome) -> float:
    return 1.0 if one.confidence is None else one.confidence


def _side(
    side: Side,
    asked: Sequence[Example],
    said: Sequence[Outcome],
    named: Sequence[str],
    megabytes: float | None,
) -> SideFigures:
    spoke = [one for one in said if one.mark != "silent"]
    sure = [(one.confidence, one.mark == "right") for one in spoke if one.confidence is not None]
    curve = risk_coverage(sure, len(said))
    if not sure and spoke:
        wrong = sum(one.mark == "wrong" for one in spoke)
        curve = ((len(spoke) / len(said), wrong / len(spoke)),)
    times = sorted(one.ms for one in said)
    both = list(zip(asked, said, strict=True))
    confusion = Counter((str(example.answers[0]), one.answer) for example, one in both if named)
    return SideFigures(
        side,
        _share(said),
        _share(spoke),
        sum(one.mark == "silent" and not one.error for one in said),
        sum(bool(one.error) for one in said),
        _by(both, lambda one: one.depth),
        _by(both, lambda one: str(one.answers[0])) if named else {},
        calibration_error(sure),
        reliability(sure),
        curve,
        confusion,
        round(statistics.median(times), 3),
        round(times[min(len(times) - 1, int(0.95 * len(times)))], 3),
        round(1000 * len(times) / sum(times), 2) if sum(times) else 0.0,
        megabytes,
        capabilities(asked, said),
        gaps(asked, said),
    )


def _share(said: Sequence[Outcome]) -> Share:
    return share(sum(one.mark == "right" for one in said), len(said))


def _by(
    both: Sequence[tuple[Example, Outcome]], kind: Callable[[Example], str | int | None]
) -> dict[str, Share]:
    """The share right of each kind of question, in the order of the kinds; none of no kind."""
    found: dict[str | int, list[Outcome]] = {}
    for example, one in both:
        of = kind(example)
        if of is not None:
            found.setdefault(of, []).append(one)
    return {str(of): _share(found[of]) for of in sorted(found, key=lambda of: (str(type(of)), of))}


def _pairs(
    asked: Sequence[Example], columns: Sequence[Sequence[Outcome]]
) -> tuple[PairFigures, ...]:
    clusters = [_cluster(example, number) for number, example in enumerate(asked)]
    right = [[one.mark == "right" for one in said] for said in columns]
    every = list(combinations(range(len(columns)), 2))
    tests = [paired(right[one], right[other], clusters) for one, other in every]
    corrected = holm([one.p for one in tests])
    return tuple(
        PairFigures(one, other, test, p, _cells(columns[one], columns[other]))
        for (one, other), test, p in zip(every, tests, corrected, strict=True)
    )


def _cluster(example: Example, number: int) -> Hashable:
    """Questions of a pair, or about one theory or passage, are one cluster; another is its own."""
    if example.probe:
        return example.probe.pair
    return example.question.context or number


def _cells(
    first: Sequence[Outcome], second: Sequence[Outcome]
) -> dict[tuple[Mark, Mark], tuple[int, ...]]:
    found: dict[tuple[Mark, Mark], list[int]] = {}
    for one, other in zip(first, second, strict=True):
        found.setdefault((one.mark, other.mark), []).append(one.question)
    return {marks: tuple(numbers) for marks, numbers in found.items()}
