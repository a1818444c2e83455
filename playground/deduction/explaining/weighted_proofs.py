"""The ways to prove something from a weighted text, the likeliest first.

In:  likeliest(ground) for "Bob is probably red. Red things are probably kind. Bob is kind (10%)."
Out: (Way(clauses=(is kind(bob) ← is red(bob), is red(bob)), p=0.56), Way((is kind(bob),), 0.1))

A search from the goal down: the likeliest unfinished proof goes on, at the first thing that it has
not proved yet, by each of the clauses for it. What holds in every outcome needs no search.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from heapq import heappop, heappush

from playground.core import Proof
from playground.deduction.engines.weighted.ground import Clause, Ground
from playground.deduction.engines.weighted.outcomes import settle
from playground.deduction.explaining.proof import Derivation, prove
from playground.deduction.limits import MAX_WEIGHTED_PROOFS, MAX_WEIGHTED_TRIES
from playground.deduction.program import SUPPOSED, Program


@dataclass(frozen=True)
class Way:
    """A proof as one clause for each literal in it, the goal's first.

    `p` is how probable it is that all its draws come out, whatever else it takes to fail.
    """

    clauses: tuple[Clause, ...]
    p: float

    @property
    def draws(self) -> tuple[int, ...]:
        """The draws it hangs on, each once."""
        found = dict.fromkeys(one.draw for one in self.clauses)
        return tuple(one for one in found if one is not None)


@dataclass(frozen=True)
class Ways:
    """The likeliest proofs; `more` says that there are, or may be, others."""

    found: tuple[Way, ...]
    more: bool


def likeliest(ground: Ground, goal: int | None) -> Ways:
    """At most MAX_WEIGHTED_PROOFS proofs of a literal that hang on different draws.

    A proof that needs all that another needs, and more, adds nothing and is left out.
    """
    if goal is None:
        return Ways((), False)
    behind: dict[int, list[Clause]] = {}
    for clause in ground.clauses:
        behind.setdefault(clause.head, []).append(clause)
    sure = _sure(ground)
    found: list[Way] = []
    hang: list[frozenset[tuple[str, int]]] = []
    tries = 0
    waiting: list[tuple[float, int, int, Mapping[int, Clause], tuple[int, ...]]] = []
    heappush(waiting, (-1.0, 0, 0, {}, (goal,)))
    while waiting and len(found) < MAX_WEIGHTED_PROOFS and tries < MAX_WEIGHTED_TRIES:
        minus, _, _, chosen, left = heappop(waiting)
        if not left:
            leaves = _leaves(chosen.values())
            if not any(one <= leaves for one in hang):
                hang.append(leaves)
                found.append(Way(tuple(chosen.values()), -minus))
            continue
        literal, *rest = left
        for clause in [sure[literal]] if literal in sure else behind.get(literal, ()):
            tries += 1
            if _circles(clause, chosen) or not ground.weight(clause):
                continue
            drawn = {one.draw for one in chosen.values()}
            p = minus if clause.draw in drawn else minus * ground.weight(clause)
            now = {**chosen, literal: clause}
            new = [one for one in dict.fromkeys(clause.needs) if one not in now and one not in rest]
            heappush(waiting, (p, len(now), tries, now, (*new, *rest)))
    return Ways(tuple(found), bool(waiting))


def draw_proof(way: Way, ground: Ground, program: Program, names: Mapping[str, str]) -> Proof:
    """A way as a proof tree with the weights of its sentences; `names` as in saying.say."""
    clauses = {one.head: one for one in way.clauses}
    sizes: dict[int, int] = {}
    waiting = list(clauses)
    while waiting:
        clause = clauses[waiting[-1]]
        missing = [one for one in clause.needs if one not in sizes]
        if missing:
            waiting += missing
        else:
            lacks = len(clause.instance.body) - len(clause.needs)
            sizes[clause.head] = 1 + lacks + sum(sizes[one] for one in clause.needs)
            waiting.pop()
    derivations = {
        ground.literals[head]: Derivation(clause.instance, 0, sizes[head])
        for head, clause in clauses.items()
    }
    weights = {
        program.sentences[rule.sentence].start: rule.weight
        for rule in program.rules
        if rule.sentence != SUPPOSED
    }
    root = way.clauses[0].instance.head
    return _weighed(prove(root, derivations, program, names), weights)


def _weighed(proof: Proof, weights: Mapping[int, float]) -> Proof:
    """The proof with the weights of its sentences, known by where they start."""
    weight = 1.0 if proof.start is None else weights.get(proof.start, 1.0)
    premises = tuple(_weighed(one, weights) for one in proof.premises)
    return replace(proof, premises=premises, weight=weight)


def _sure(ground: Ground) -> dict[int, Clause]:
    """The clause by which each literal that holds in every outcome is first reached."""
    settled = settle(ground, {})
    found: dict[int, Clause] = {}
    grown = True
    while grown:
        grown = False
        for clause in ground.clauses:
            if (
                clause.draw is None
                and clause.head not in found
                and all(one in found for one in clause.needs)
                and not any(one in settled.possibly for one in clause.lacks)
            ):
                found[clause.head] = clause
                grown = True
    return found


def _leaves(clauses: Iterable[Clause]) -> frozenset[tuple[str, int]]:
    """What a proof hangs on: the draws that must come out, the literals that must not hold."""
    return frozenset(
        leaf
        for clause in clauses
        for leaf in (
            *([] if clause.draw is None else [("draw", clause.draw)]),
            *(("lacks", one) for one in clause.lacks),
        )
    )


def _circles(clause: Clause, chosen: Mapping[int, Clause]) -> bool:
    """Whether what a clause needs rests, as chosen so far, on what it concludes."""
    waiting, seen = list(clause.needs), set(clause.needs)
    while waiting:
        one = waiting.pop()
        if one == clause.head:
            return True
        more = [part for part in chosen[one].needs if part not in seen] if one in chosen else []
        seen.update(more)
        waiting += more
    return False
