"""From the probabilities of a label for each word to names: runs of words with one label.

In:  spans(Scheme.of(["O", "B-PER", "I-PER"]), [(0, 3), (4, 9)], [[.1, .8, .1], [.9, 0, .1]])
Out: (Span(0, 3, "person", p=.81, kinds={"none": .1, "person": .9}),)

Labels are as in Ramshaw and Marcus (1995): B- begins a name, I- goes on, O is outside. An I- that
goes on from nothing begins a name too.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy
from numpy.typing import NDArray

KINDS = {
    "per": "person",
    "pers": "person",
    "loc": "place",
    "location": "place",
    "gpe": "place",
    "org": "organization",
    "organisation": "organization",
    "corporation": "organization",
}
"""What other taggers call the kinds of names."""

NONE = "none"


@dataclass(frozen=True)
class Scheme:
    """Of each label its kind (`none`: outside of names), and whether it begins a name."""

    kinds: tuple[str, ...]
    begins: tuple[bool, ...]

    @classmethod
    def of(cls, labels: Sequence[str]) -> "Scheme":
        """The scheme behind labels as `B-PER`, `I-LOC`, `person` and `O`; kinds in lower case."""
        kinds, begins = [], []
        for label in labels:
            side, dash, kind = label.partition("-")
            if not dash or len(side) > 1:
                side, kind = "I", label
            kind = kind.lower()
            kinds.append(NONE if label == "O" else KINDS.get(kind, kind))
            begins.append(side in "BSU")  # S(ingle) and U(nit): a name of one word
        return cls(tuple(kinds), tuple(begins))


def by_kind(labels: Sequence[str], p: Mapping[str, float]) -> dict[str, float]:
    """The probabilities of labels as those of kinds, whether a name begins there or goes on."""
    found: dict[str, float] = {}
    for label, kind in zip(labels, Scheme.of(labels).kinds, strict=True):
        found[kind] = found.get(kind, 0.0) + p[label]
    return found


@dataclass(frozen=True)
class Span:
    """A name: code points, its kind, the probability that it is exactly that, and of each kind."""

    start: int
    end: int
    kind: str
    p: float
    kinds: dict[str, float]


def spans(
    scheme: Scheme, places: Sequence[tuple[int, int]], odds: NDArray[numpy.float64]
) -> tuple[Span, ...]:
    """The names among n words, in order; `odds` is (n, labels), rows sum to 1.

    A name's probability is the product over its words that they have its kind, each given by the
    network on its own, and that the next word does not go on with it.
    """
    best = odds.argmax(-1).tolist()
    found: list[Span] = []
    at = 0
    while at < len(best):
        kind = scheme.kinds[best[at]]
        if kind == NONE:
            at += 1
            continue
        end = at + 1
        while end < len(best) and scheme.kinds[best[end]] == kind and not scheme.begins[best[end]]:
            end += 1
        after_same = at > 0 and scheme.kinds[best[at - 1]] == kind
        p = _p(scheme, odds[at], kind, begins=True)
        p += 0.0 if after_same else _p(scheme, odds[at], kind, begins=False)
        for word in range(at + 1, end):
            p *= _p(scheme, odds[word], kind, begins=False)
        if end < len(best):
            p *= 1 - _p(scheme, odds[end], kind, begins=False)
        kinds = {
            one: sum(_p(scheme, odds[at], one, begins=side) for side in (True, False))
            for one in dict.fromkeys(scheme.kinds)
        }
        found.append(Span(places[at][0], places[end - 1][1], kind, min(p, 1.0), kinds))
        at = end
    return tuple(found)


def _p(scheme: Scheme, odds: NDArray[numpy.float64], kind: str, *, begins: bool) -> float:
    """The probability of the labels of a kind that begin a name, or that go on with one."""
    return float(
        sum(
            odds[i]
            for i, one in enumerate(scheme.kinds)
            if one == kind and scheme.begins[i] == begins
        )
    )
