"""Amounts within bounds: who has 60 points has at least 50, and not less than 40.

In:  of_bounds(the program of "Who scores at least 50 points passes. Tom scored 60 points.", ())
Out: score(?x, at-least-50 points) ← score(?x, 60 points)

A number of points, euros or kilos is all of them; who has two dogs may have more.
"""

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import permutations

from playground.deduction.program import Literal, Program, Rule, atomic, unstated
from playground.deduction.reading.english.amounts import BOUNDS
from playground.deduction.reading.english.inflection import singular
from playground.deduction.reading.ordering.words import NUMBERS, amount
from playground.deduction.reading.quantities import measures

_AMOUNT = re.compile(
    rf"(?:(?P<bound>{'|'.join(BOUNDS.values())})-)?(?P<n>\d+(?:\.\d+)?|{'|'.join(NUMBERS)}) "
    r"(?P<unit>[a-z -]+)"
)
_MOST = 60
"""Amounts of one verb that are held against each other."""
Range = tuple[float, bool, float, bool]
"""The least, whether it is within, the most, whether it is within."""


def of_bounds(program: Program, asked: Sequence[Literal]) -> Iterator[Rule]:
    """What amounts say of bounds for the verbs that text and question use; rules of one thing."""
    by_verb: dict[tuple[str, str], dict[str, Range]] = {}
    for verb, unit, term, within in (*_amounts_of(program), *_amounts(asked)):
        by_verb.setdefault((verb, unit), {})[term] = within
    for (verb, _), ranges in by_verb.items():
        bounded = any(term.startswith(tuple(BOUNDS.values())) for term in ranges)
        if not bounded or len(ranges) > _MOST:
            continue
        for told, bound in permutations(ranges, 2):
            so, head = atomic(verb, "?x", told), atomic(verb, "?x", bound)
            if _within(ranges[told], ranges[bound]):
                yield unstated(head, so)
            elif _apart(ranges[told], ranges[bound]):
                yield unstated(head.negation, so)


@lru_cache(maxsize=8)
def _amounts_of(program: Program) -> tuple[tuple[str, str, str, Range], ...]:
    return tuple(dict.fromkeys(_amounts(program.literals)))


def _amounts(literals: Iterable[Literal]) -> Iterator[tuple[str, str, str, Range]]:
    """The verb, the unit, the term and the range of each amount."""
    for relation, terms in (one.atom for one in literals):
        found = _AMOUNT.fullmatch(terms[1]) if len(terms) == 2 else None
        if found:
            verb, unit = relation.removeprefix("did "), singular(found["unit"].split()[-1])
            yield verb, unit, terms[1], _range(found, verb, unit)


def _range(found: re.Match[str], verb: str, unit: str) -> Range:
    number = amount(found["n"])
    match found["bound"]:
        case "more-than":
            return number, False, math.inf, False
        case "less-than":
            return -math.inf, False, number, False
        case "at-least":
            return number, True, math.inf, False
        case "at-most":
            return -math.inf, False, number, True
    return (number, True, number, True) if measures(verb, unit) else (number, True, math.inf, False)


def _within(one: Range, other: Range) -> bool:
    low = one[0] > other[0] or (one[0] == other[0] and (other[1] or not one[1]))
    high = one[2] < other[2] or (one[2] == other[2] and (other[3] or not one[3]))
    return low and high


def _apart(one: Range, other: Range) -> bool:
    def below(first: Range, second: Range) -> bool:
        return first[2] < second[0] or (first[2] == second[0] and not (first[3] and second[1]))

    return below(one, other) or below(other, one)
