"""What came nearest to a conclusion that does not follow: which rule, and what it lacked.

In:  near_miss(is kind(bob), the program of "Bob is old. All big people are kind.", its model, …)
Out: NearMiss(Proof("Bob is kind.", "nearly", "All big people are kind.", …, premises=(
         Proof("Bob is big.", "missing"),)), missing=("Bob is big.",))

The nearest is the attempt that lacks the fewest facts, first of all none whose opposite is known;
of several the one that leads down to facts that no rule concludes, then the one of fewest steps.
Knuth's (1977) algorithm finds it, as it finds the best proof (proof.py).
"""

from collections import defaultdict
from collections.abc import Mapping
from heapq import heapify, heappop, heappush

from playground.core import NearMiss, Proof
from playground.deduction.engines.solve import Model
from playground.deduction.explaining.attempts import Attempt, holds, is_open, opposed
from playground.deduction.explaining.proof import derive, prove, step
from playground.deduction.explaining.taken import taken
from playground.deduction.limits import MAX_PROOF_DEPTH
from playground.deduction.program import Literal, Program
from playground.deduction.reading.chinese.words import has_chinese
from playground.deduction.wording.saying import say

Attempts = Mapping[Literal, tuple[Attempt, ...]]
Cost = tuple[int, int, int, int]
"""What is opposed, what is missing, what of that a rule might conclude, steps."""

_HELD: Cost = (0, 0, 0, 1)


def near_miss(
    goal: Literal,
    attempts: Attempts,
    program: Program,
    model: Model,
    names: Mapping[str, str],
) -> NearMiss:
    """The nearest miss of a goal among its `attempts` (attempts.py); `names` as in `say`.

    Where no rule concludes it, the goal itself is what is missing. An option of an "or" that the
    model takes is `supposed` in it.
    """
    model = taken(model) if program.eithers else model
    best = _best(goal, attempts, model)
    someone = {term: _anyone(one) for one in attempts for term in _variables(one)}
    spoken = {**names, **someone}
    missing: dict[str, None] = {}

    def node(one: Literal, above: frozenset[Literal], counted: bool) -> Proof:
        conclusion = say(one, spoken)
        if holds(one, model):
            return prove(one, derive(model.about(one)), program, names)
        if opposed(one, model):
            missing.update({conclusion: None} if counted else {})
            against = prove(one.negation, derive(model.about(one.negation)), program, names)
            return Proof(conclusion, "opposed", premises=(against,))
        attempt = best.get(one)
        if counted and attempt is None:
            missing[conclusion] = None
        if attempt is None:
            counted = False
            tries = (each for each in attempts.get(one, ()) if not above & set(each.lacks))
            attempt = next(tries, None)
        if attempt is None or len(above) == MAX_PROOF_DEPTH:
            return Proof(conclusion, "missing")
        below = (node(part, above | {one}, counted) for part in attempt.instance.body)
        return step(attempt.instance, program, spoken, tuple(below), by="nearly")

    return NearMiss(node(goal, frozenset((goal,)), True), tuple(missing))


def _best(goal: Literal, attempts: Attempts, model: Model) -> dict[Literal, Attempt]:
    """The best attempt at each literal for which trying is better than to call it missing."""
    numbered = [attempt for some in attempts.values() for attempt in some]
    waiting: dict[Literal, list[int]] = defaultdict(list)
    left = [len(attempt.lacks) for attempt in numbered]
    for number, attempt in enumerate(numbered):
        for one in attempt.lacks:
            waiting[one].append(number)
    leaves = [one for one in attempts if one != goal]
    ready: list[tuple[Cost, int]] = []
    for at, one in enumerate(leaves):
        against = opposed(one, model)
        stops = bool(attempts[one])
        cost = (1, 0, 0, 1) if against else (0, 1, int(stops), 1)
        ready.append((cost, len(numbered) + at))
    heapify(ready)
    known: dict[Literal, Cost] = {}
    best: dict[Literal, Attempt] = {}
    while ready:
        cost, number = heappop(ready)
        trying = number < len(numbered)
        one = numbered[number].instance.head if trying else leaves[number - len(numbered)]
        if one in known:
            continue
        known[one] = cost
        if trying:
            best[one] = numbered[number]
        for later in waiting[one]:
            left[later] -= 1
            if not left[later]:
                costs = [known.get(part, _HELD) for part in numbered[later].instance.body]
                sums = [sum(column) for column in zip(*costs, strict=True)]
                heappush(ready, ((sums[0], sums[1], sums[2], 1 + sums[3]), later))
    return best


def _anyone(literal: Literal) -> str:
    return "某人" if has_chinese(literal.atom.relation) else "someone"


def _variables(literal: Literal) -> list[str]:
    return [term for term in literal.atom.terms if is_open(literal) and term.startswith("?")]
