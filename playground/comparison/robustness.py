"""How often a side's answer moves where it ought to stay, or stays where it ought to move.

In:  capabilities(examples, outcomes), gaps(examples, outcomes)
Out: (Capability("negation", "other", Share(3, 20, …), failed=(17, 31, 40)), …)
     (Gap("names", {"English": Share(8, 8, …), …}, "English", "Arabic", paired, p=0.7), …)

Each question of a pair is held against the first of it: where both ought to have the same answer it
fails with another one; where the right answers differ, it fails with the same one or, where the
pair is of one kind with another word in it, when only one of both is right. Where neither was
answered nothing is counted. See `evaluate.examples.Probe`. How far
a model's *degree* of feeling moves with groups of people is what poke/bias.py measures.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from playground.comparison.statistics import Paired, Share, paired, share
from playground.comparisons import Outcome
from playground.evaluate.example import Example, Expects, Probe


@dataclass(frozen=True)
class Capability:
    """What was varied, the share of pairs that fail, and the questions that do."""

    name: str
    expects: Expects
    failing: Share
    failed: tuple[int, ...]


@dataclass(frozen=True)
class Gap:
    """Shares right by group, and the two groups that lie furthest apart.

    `paired` holds `best` against `worst`, template by template; `p` is corrected (Bonferroni) for
    the two having been chosen among all.
    """

    capability: str
    groups: Mapping[str, Share]
    best: str
    worst: str
    paired: Paired
    p: float


Said = tuple[Example, Outcome]


def capabilities(asked: Sequence[Example], said: Sequence[Outcome]) -> tuple[Capability, ...]:
    """A row a capability, in the order of the questions; none where no question is of a pair."""
    fails: dict[tuple[str, Expects], list[tuple[bool, int]]] = {}
    for probe, first, other in _pairs(asked, said):
        if first[1].mark == other[1].mark == "silent":
            continue
        found = fails.setdefault((probe.capability, probe.expects), [])
        found.append((_fails(probe, first, other), other[1].question))
    return tuple(
        Capability(
            name,
            expects,
            share(sum(failed for failed, _ in found), len(found)),
            tuple(number for failed, number in found if failed),
        )
        for (name, expects), found in fails.items()
    )


def gaps(asked: Sequence[Example], said: Sequence[Outcome]) -> tuple[Gap, ...]:
    """A gap a capability that is about groups, over the templates that all groups have."""
    found: dict[str, dict[str, dict[str, bool]]] = {}
    for example, outcome in zip(asked, said, strict=True):
        if (probe := example.probe) and probe.group:
            groups = found.setdefault(probe.capability, {})
            groups.setdefault(probe.group, {})[probe.pair] = outcome.mark == "right"
    return tuple(gap for name, groups in found.items() for gap in _gap(name, groups))


def _gap(name: str, groups: Mapping[str, Mapping[str, bool]]) -> Iterator[Gap]:
    every = [set(right) for right in groups.values()]
    there = sorted(set.intersection(*every))
    if len(groups) < 2 or not there:
        return
    counts = {group: sum(right[pair] for pair in there) for group, right in groups.items()}
    best, worst = max(counts, key=counts.__getitem__), min(counts, key=counts.__getitem__)
    if best == worst:  # all are alike
        best, worst = list(counts)[:2]
    test = paired(
        [groups[best][pair] for pair in there], [groups[worst][pair] for pair in there], there
    )
    chosen_among = len(list(combinations(groups, 2)))
    shares = {group: share(count, len(there)) for group, count in counts.items()}
    yield Gap(name, shares, best, worst, test, min(1.0, test.p * chosen_among))


def _pairs(asked: Sequence[Example], said: Sequence[Outcome]) -> Iterator[tuple[Probe, Said, Said]]:
    """Each question of a pair with the first of it."""
    first: dict[tuple[str, str], Said] = {}
    for example, outcome in zip(asked, said, strict=True):
        if probe := example.probe:
            one = first.setdefault((probe.capability, probe.pair), (example, outcome))
            if one[1] is not outcome:
                yield probe, one, (example, outcome)


def _fails(probe: Probe, first: Said, other: Said) -> bool:
    if probe.expects == "other":
        return _answer(first) == _answer(other)
    if first[0].answers == other[0].answers:
        return _answer(first) != _answer(other)
    return (first[1].mark == "right") != (other[1].mark == "right")


def _answer(said: Said) -> str:
    return said[1].answer.strip(" .").casefold()
