"""Every way to a literal, the shortest first, and the fewest sentences that are enough for it.

In:  a model of "Bob is big. Bob is old. All big people are kind. All old people are kind."
Out: ways(is kind(bob), …).found has two proofs; enough(…) are the first and the third sentence

A proof gives each literal that it uses one rule. Proofs are found by A* (Hart, Nilsson and Raphael
1968) over proofs that are not yet whole, in which what has no rule yet counts as much as its best
proof; that is never too much, so whole proofs come in order.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import count

from playground.core import Enough, Span
from playground.deduction.engines.solve import Instance, Model
from playground.deduction.explaining.proof import Derivation, premise
from playground.deduction.limits import MAX_PROOFS, MAX_SEARCHED_STEPS, MAX_TRIED
from playground.deduction.program import SUPPOSED, Literal, Program

Choice = Mapping[Literal, Instance]
"""The rule of each literal that a proof uses; a premise that is assumed has none."""
Derivations = Mapping[Literal, Derivation]
Cost = tuple[int, ...]


@dataclass(frozen=True)
class Ways:
    """Proofs of a literal, each as what `prove` draws it from; `all` unless the search was cut."""

    found: tuple[Derivations, ...]
    all: bool


def ways(literal: Literal, derivations: Derivations, model: Model) -> Ways:
    """At most MAX_PROOFS proofs of a literal that holds, those of fewest assumptions and steps
    first; fewer where MAX_TRIED tries were not enough, one where that has MAX_SEARCHED_STEPS.
    """
    if derivations[literal].steps > MAX_SEARCHED_STEPS:
        return Ways((derivations,), all=False)
    found, whole = _search(literal, derivations, model, _cost, MAX_PROOFS + 1)
    proofs = tuple(_derivations(choice, literal, derivations) for choice in found[:MAX_PROOFS])
    return Ways(proofs, whole and len(found) <= MAX_PROOFS)


def enough(literal: Literal, derivations: Derivations, model: Model, program: Program) -> Enough:
    """The fewest sentences from which a literal that holds can be proved.

    It rests on no more assumptions than it must. Where that search would be too long, these are
    the sentences of the shortest proof.
    """
    choice, fewest = _followed(literal, derivations), True
    if any(len(model.reasons[one]) > 1 for one in choice):
        short = derivations[literal].steps <= MAX_SEARCHED_STEPS
        found = _search(literal, derivations, model, _size, 1)[0] if short else []
        choice, fewest = (found[0], True) if found else (choice, False)
    sentences = (program.sentences[number] for number in sorted(_sentences(choice)))
    spans = tuple(Span(one.start, one.end, one.text, 1.0, "enough") for one in sentences)
    return Enough(spans, fewest)


Measure = Callable[[Choice, Literal, Derivations], Cost | None]


def _search(
    literal: Literal, derivations: Derivations, model: Model, measure: Measure, most: int
) -> tuple[list[Choice], bool]:
    """The first proofs by a measure, and whether there are no more of them."""
    order = count()
    waiting: list[tuple[Cost, int, int, Choice, tuple[Literal, ...]]] = [
        ((), 0, next(order), {}, (literal,))
    ]
    found: list[Choice] = []
    tried = 0
    while waiting:
        _, _, _, choice, still = heappop(waiting)
        if not still:
            found.append(choice)
            if len(found) == most:
                return found, False
            continue
        one, *rest = still
        for instance in model.reasons[one]:
            if tried == MAX_TRIED:
                return found, False
            tried += 1
            more = {**choice, one: instance}
            new = (part for part in dict.fromkeys(instance.body) if premise(part, derivations))
            left = (*rest, *(part for part in new if part not in more and part not in rest))
            cost = measure(more, literal, derivations)
            if cost is not None:
                heappush(waiting, (cost, -len(more), next(order), more, left))
    return found, True


def _cost(choice: Choice, literal: Literal, derivations: Derivations) -> Cost | None:
    """Assumptions and steps of a proof as a tree; None where it goes round in a circle."""
    known: dict[Literal, tuple[int, int]] = {}

    def tree(one: Literal, above: frozenset[Literal]) -> tuple[int, int] | None:
        if one in above:
            return None
        if one in known:
            return known[one]
        instance = choice.get(one)
        if instance is None:
            best = premise(one, derivations)
            return (best.assumed, best.steps) if best else (1, 1)
        assumed, steps = 0, 1
        for part in instance.body:
            below = tree(part, above | {one})
            if below is None:
                return None
            assumed, steps = assumed + below[0], steps + below[1]
        known[one] = assumed, steps
        return known[one]

    return tree(literal, frozenset())


def _size(choice: Choice, literal: Literal, derivations: Derivations) -> Cost | None:
    """Assumptions, sentences so far, steps; None where the proof goes round in a circle."""
    tree = _cost(choice, literal, derivations)
    return tree and (tree[0], len(_sentences(choice)), tree[1])


def _followed(literal: Literal, derivations: Derivations) -> Choice:
    """The rules of the best proof."""
    choice: dict[Literal, Instance] = {}
    waiting = [derivations[literal]]
    while waiting:
        instance = waiting.pop().instance
        if instance.head not in choice:
            choice[instance.head] = instance
            waiting += [best for part in instance.body if (best := premise(part, derivations))]
    return choice


def _derivations(choice: Choice, literal: Literal, derivations: Derivations) -> Derivations:
    found = {}
    for one, instance in choice.items():
        assumed, steps = _cost(choice, one, derivations) or (0, 0)
        found[one] = Derivation(instance, assumed if one == literal else 0, steps)
    return found


def _sentences(choice: Choice) -> frozenset[int]:
    numbers = {instance.rule.sentence for instance in choice.values()}
    return frozenset(numbers - {SUPPOSED})
