"""What some draws decide while the others are open: what surely holds, and what may hold.

In:  the clauses of "Bob is red. 70% of red things are kind.", nothing drawn yet
Out: settle(ground, {}) → surely {is red(bob)}, possibly {is red(bob), is kind(bob)}

What surely holds is found by forward chaining over the clauses whose draw came out, with nothing
taken to fail that may still hold; what may hold, by the other way round; each makes the other
sharper until nothing changes (the alternating fixpoint of Van Gelder 1989).
"""

from collections.abc import Mapping
from dataclasses import dataclass

from playground.deduction.engines.weighted.ground import Ground


@dataclass(frozen=True)
class Settled:
    """The literals that surely hold and those that possibly hold, by number."""

    surely: frozenset[int]
    possibly: frozenset[int]


def settle(ground: Ground, drawn: Mapping[int, bool]) -> Settled:
    """What the draws that are made decide, whatever comes of the others."""
    surely: frozenset[int] = frozenset()
    possibly = _closure(ground, drawn, surely, unless=False)
    while True:
        sharper = _closure(ground, drawn, possibly, unless=True)
        wider = _closure(ground, drawn, sharper, unless=False)
        if sharper == surely and wider == possibly:
            return Settled(surely, possibly)
        surely, possibly = sharper, wider


def _closure(
    ground: Ground, drawn: Mapping[int, bool], others: frozenset[int], *, unless: bool
) -> frozenset[int]:
    """All that follows when a literal is lacking where it is not among the others.

    With `unless` only from clauses whose draw is made and came out, else from all but those whose
    draw failed.
    """
    waiting: dict[int, list[int]] = {}
    missing = []
    ready = []
    for at, clause in enumerate(ground.clauses):
        out = True if clause.draw is None else drawn.get(clause.draw, not unless)
        if not out or any(one in others for one in clause.lacks):
            missing.append(-1)
            continue
        needs = set(clause.needs)
        missing.append(len(needs))
        for one in needs:
            waiting.setdefault(one, []).append(at)
        if not needs:
            ready.append(clause.head)
    found: set[int] = set()
    while ready:
        literal = ready.pop()
        if literal not in found:
            found.add(literal)
            for at in waiting.get(literal, ()):
                missing[at] -= 1
                if not missing[at]:
                    ready.append(ground.clauses[at].head)
    return frozenset(found)
