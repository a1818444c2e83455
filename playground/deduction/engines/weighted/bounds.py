"""Bounds of probabilities that are too hard to work out: the likeliest draws first, one by one.

In:  bounds(ground, splits=3) where the literal hangs on many draws
Out: Bounds(true=0.58, false=0.0, neither=0.19, left=0.23, clash=0.0): it is true with 0.58 to 0.81

All outcomes of the draws are one case at first. The likeliest case that leaves the answer open is
split in two by a draw that matters; a case that decides adds its probability to what it decides.
With few draws nothing is left, and the bounds meet.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from heapq import heappop, heappush

from playground.deduction.engines.weighted.ground import Clause, Ground
from playground.deduction.engines.weighted.outcomes import Settled, settle
from playground.deduction.limits import MAX_SPLIT_WORK, MAX_SPLITS


@dataclass(frozen=True)
class Bounds:
    """How probable it is at least that a literal holds, that its denial does, and that neither.

    Each may be more by `left` at most; together they are 1. Outcomes in which the text is known to
    contradict itself are left out; `clash` is their share of all.
    """

    true: float
    false: float
    neither: float
    left: float
    clash: float


def bounds(ground: Ground, splits: int = MAX_SPLITS) -> Bounds | None:
    """The bounds after so many splits; None where no outcome was found that does not contradict.

    The clauses must not be `circular`.
    """
    decided = {"true": 0.0, "false": 0.0, "neither": 0.0, "clash": 0.0}
    cases: list[tuple[float, int, dict[int, bool]]] = [(-1.0, 0, {})]
    made, most = 0, min(splits, MAX_SPLIT_WORK // max(1, len(ground.clauses)))
    while cases and made <= 2 * most:
        minus, _, drawn = heappop(cases)
        settled = settle(ground, drawn)
        outcome = _outcome(ground, settled)
        if outcome:
            decided[outcome] -= minus
            continue
        draw = _matters(ground, settled, drawn)
        weight = ground.draws[draw].weight
        for out, share in ((True, weight), (False, 1 - weight)):
            made += 1
            if share:
                heappush(cases, (minus * share, made, {**drawn, draw: out}))
    left = -sum(minus for minus, _, _ in cases)
    sound = left + decided["true"] + decided["false"] + decided["neither"]
    if sound <= left:
        return None
    true, false, neither = (decided[name] / sound for name in ("true", "false", "neither"))
    return Bounds(true, false, neither, left / sound, decided["clash"])


def _outcome(ground: Ground, settled: Settled) -> str:
    """What a case decides: `true`, `false`, `neither` or `clash`; "" where it is still open."""
    if any({one, other} <= settled.surely for one, other in ground.clashes):
        return "clash"
    if any({one, other} <= settled.possibly for one, other in ground.clashes):
        return ""
    for name, literal in (("true", ground.goal), ("false", ground.denial)):
        if literal in settled.surely:
            return name
        if literal in settled.possibly:
            return ""
    return "neither"


def _matters(ground: Ground, settled: Settled, drawn: Mapping[int, bool]) -> int:
    """A draw that is not made, of the likeliest way in which something open may come to hold.

    The one nearest to the facts: when all of that way came out, the case is decided, and when one
    did not, the likeliest way around is tried.
    """
    best = _likeliest(ground, settled, drawn)
    undecided = settled.possibly - settled.surely
    waiting = [one for one in _goals(ground) if one in undecided][:1]
    seen = set(waiting)
    while waiting:
        literal = waiting[-1]
        parts = [one for one in best[literal].needs if one not in seen]
        if parts:
            seen.update(parts)
            waiting += parts
            continue
        clause = best[waiting.pop()]
        if clause.draw is not None and clause.draw not in drawn:
            return clause.draw
        lacked = [one for one in clause.lacks if one in undecided and one not in seen]
        seen.update(lacked)
        waiting = lacked + waiting
    raise AssertionError("something is open that hangs on no draw")


def _likeliest(ground: Ground, settled: Settled, drawn: Mapping[int, bool]) -> dict[int, Clause]:
    """The clause through which everything that may hold is proved with most probability.

    Knuth's (1977) generalization of Dijkstra's algorithm; what is lacking counts as certain.
    """
    waiting: dict[int, list[int]] = {}
    missing: list[int] = []
    p: list[float] = []
    ready: list[tuple[float, int]] = []
    for at, clause in enumerate(ground.clauses):
        out = None if clause.draw is None else drawn.get(clause.draw)
        missing.append(len(set(clause.needs)))
        p.append(1.0 if out else ground.weight(clause))
        if out is False or any(one in settled.surely for one in clause.lacks):
            missing[at] = -1
            continue
        for one in set(clause.needs):
            waiting.setdefault(one, []).append(at)
        if not missing[at]:
            heappush(ready, (-p[at], at))
    found: dict[int, Clause] = {}
    while ready:
        minus, at = heappop(ready)
        head = ground.clauses[at].head
        if head in found:
            continue
        found[head] = ground.clauses[at]
        for later in waiting.get(head, ()):
            p[later] *= -minus
            missing[later] -= 1
            if not missing[later]:
                heappush(ready, (-p[later], later))
    return found


def _goals(ground: Ground) -> Iterator[int]:
    for pair in ground.clashes:
        yield from pair
    for literal in (ground.goal, ground.denial):
        if literal is not None:
            yield literal
