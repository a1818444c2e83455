"""Ages and “as tall as” beside comparisons: who is 15 is older than who is 12.

In:  of_measures(the program of "Anna is 12. Bert is 15.", the literals of "Is Bert older?")
Out: is older than(bert, anna), and the laws of “is older than”

“As tall as” says that the two are alike: what is so of one of them beside a third is so of the
other. “Not as tall as” says that the other is taller (english/amounts.py).
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import permutations

from playground.deduction.program import Literal, Program, Rule, atomic, unstated
from playground.deduction.reading.comparing import is_number_said, laws, relations_in
from playground.deduction.reading.english.amounts import comparative

_OLDER, _YOUNGER, _AS_OLD = "is older than", "is younger than", "is as old as"
_MOST = 60
"""Ages that are compared with each other."""


def alike(relation: str) -> str:
    """The adjective of "is as tall as"; "" of another relation."""
    parts = relation.split()
    return parts[2] if len(parts) == 4 and parts[:2] == ["is", "as"] and parts[3] == "as" else ""


@lru_cache(maxsize=8)
def measured(program: Program) -> bool:
    """Whether a text says an age, or that two are alike."""
    heads = (rule.head.atom.relation for rule in program.rules)
    return any(map(is_number_said, program.rules)) or any(map(alike, heads))


def of_measures(program: Program, asked: Sequence[Literal]) -> list[Rule]:
    """What follows from ages and likenesses, where a question compares; nothing where not."""
    compared = {*relations_in(asked), *filter(alike, (one.atom.relation for one in asked))}
    if not compared or not measured(program):
        return []
    used = {one.atom.relation for one in (*program.literals, *asked)}
    adjectives = {adjective for one in used if (adjective := alike(one))}
    ages = {rule.head.atom.terms[0]: rule for rule in program.rules if is_number_said(rule)}
    known = dict.fromkeys(relations_in((*program.literals, *asked)))
    known.update(dict.fromkeys(f"is {comparative(one)} than" for one in sorted(adjectives)))
    found = [*_ages(ages, used), *laws(tuple(known))]
    for adjective in sorted(adjectives):
        found += _likenesses(adjective)
    return [one for one in found if one not in program.rules]


def _ages(ages: dict[str, Rule], used: Iterable[str]) -> Iterator[Rule]:
    """Who is older than whom, and who as old, by their ages."""
    old = {name: float(is_number_said(rule)) for name, rule in ages.items() if rule.head.positive}
    if not {_OLDER, _YOUNGER, _AS_OLD} & set(used) or len(old) > _MOST:
        return
    for one, other in permutations(old, 2):
        if old[one] > old[other]:
            yield Rule(atomic(_OLDER, one, other), (ages[other].head,), ages[one].sentence)
        elif old[one] == old[other]:
            yield Rule(atomic(_AS_OLD, one, other), (ages[other].head,), ages[one].sentence)
    yield unstated(atomic(_YOUNGER, "?y", "?x"), atomic(_OLDER, "?x", "?y"))


def _likenesses(adjective: str) -> Iterator[Rule]:
    same, more = f"is as {adjective} as", f"is {comparative(adjective)} than"
    one, other, third = "?x", "?y", "?z"
    like = atomic(same, one, other)
    yield unstated(atomic(same, other, one), like)
    yield unstated(atomic(same, one, third), like, atomic(same, other, third))
    yield unstated(atomic(more, one, third), like, atomic(more, other, third))
    yield unstated(atomic(more, third, one), like, atomic(more, third, other))
    yield unstated(atomic(more, one, other).negation, like)
