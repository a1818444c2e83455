"""What would make it true: single facts that, if the text said them too, would settle the answer.

In:  flips(is kind(bob), the program of "Bob is old. All big people are kind.", …)
Out: Flip("Bob is kind.", "Bob is big.", Proof("Bob is kind.", "rule", …, premises=(
         Proof("Bob is big.", "supposed"),)))

A fact is found where the attempts at the goal lack it alone. It is then added to the text and the
whole is solved anew, so that what is named holds whatever "not" or a denial elsewhere makes of it.
The smallest is the one from which the fewest rules lead to the goal, which itself comes last.
"""

from collections.abc import Iterator, Mapping
from itertools import islice

from playground.core import Flip
from playground.deduction.engines.solve import World, models
from playground.deduction.explaining.attempts import Attempt, is_open
from playground.deduction.limits import MAX_FLIPPED_RULES, MAX_FLIPS
from playground.deduction.program import Literal, Program, unstated
from playground.deduction.reading.english.discourse import SOME
from playground.deduction.settled import Settled
from playground.deduction.wording.saying import say
from playground.errors import InputError

Attempts = Mapping[Literal, tuple[Attempt, ...]]
SHOWN = 5
"""Facts that are named."""


def flips(
    goal: Literal,
    attempts: Attempts,
    program: Program,
    world: World,
    names: Mapping[str, str],
) -> Flip | None:
    """The smallest single fact that makes the goal true, and others.

    It does so in every model that the text then has, and the proof says why. None where none of
    those that are tried does; how many that are is in limits.py. `attempts` as
    attempts.py finds them, `names` as in `say`.
    """
    found: list[str] = []
    first = None
    tries = min(MAX_FLIPS, max(2, MAX_FLIPPED_RULES // (len(program.rules) + 1)))
    for fact in islice(_candidates(goal, attempts, program), tries):
        if found and fact == goal:
            break
        supposed = (*program.rules, unstated(fact))
        more = Program(program.sentences, supposed, program.names, program.eithers)
        try:
            allowed = models(more, world, at_most=2, names=goal.atom.terms)
            after = Settled(more, world, goal.atom.terms, tuple(allowed))
            if not allowed or after.label(goal) != "True":
                continue
            first = first or after.proof(goal, names)
        except InputError:
            break
        if first:
            found.append(say(fact, names))
        if len(found) == SHOWN or len(program.rules) > MAX_FLIPPED_RULES:
            break
    return Flip(say(goal, names), found[0], first, tuple(found[1:])) if first else None


def _candidates(goal: Literal, attempts: Attempts, program: Program) -> Iterator[Literal]:
    """Facts each of which alone the attempts lack, by how many rules lead from it to the goal."""
    costs = {fact: cost for fact, cost in _single(attempts)[goal].items() if not _made_up(fact)}
    # The goal costs nothing, and is no news.
    for fact, _ in sorted(costs.items(), key=lambda item: item[1] or float("inf")):
        if not is_open(fact):
            yield fact
            continue
        for name in dict.fromkeys((*_names(program, fact), *goal.atom.terms)):
            yield fact.filled({term: name for term in fact.atom.terms if term.startswith("?")})


def _made_up(fact: Literal) -> bool:
    """Whether it is of one of whom the text says no more than that he is there."""
    return any(term.startswith(SOME) for term in fact.atom.terms)


def _single(attempts: Attempts) -> dict[Literal, dict[Literal, int]]:
    """For each literal the facts that would do for it alone, and how many rules they take."""
    enough = {one: {one: 0} for one in attempts}
    moved = True
    while moved:
        moved = False
        for one, some in reversed(list(attempts.items())):
            for attempt in some:
                parts = [enough[lacking] for lacking in attempt.lacks]
                for fact in set.intersection(*(set(part) for part in parts)):
                    cost = 1 + sum(part[fact] for part in parts)
                    if cost < enough[one].get(fact, cost + 1):
                        enough[one][fact] = cost
                        moved = True
    return enough


def _names(program: Program, fact: Literal) -> list[str]:
    """Some names that stand early in a text, and not in a fact already."""
    rules = program.rules[:MAX_FLIPS]
    terms = (t for rule in rules for one in (rule.head, *rule.body) for t in one.atom.terms)
    no_names = ("?", SOME)
    fit = (term for term in terms if not term.startswith(no_names) and term not in fact.atom.terms)
    return list(dict.fromkeys(fit))[:3]
