"""Of several how many are so: at least, at most and exactly two of them (cardinality constraints).

In:  so_many([lies(ann), lies(bob), lies(cy)] as readings, least=2, most=2)
Out: Reading: of each two at least one lies, and not all three do

“At least two” is that of each n − 1 of n one is so, “at most one” that of each two one is not.
"""

from collections.abc import Sequence
from itertools import combinations

from playground.deduction.program import Literal, Options, Statement
from playground.deduction.reading.english.chunks import Unread
from playground.deduction.reading.english.reading import Reading

MOST_NAMES = 6


def so_many(said: Sequence[Reading], least: int, most: int) -> Reading:
    """That at least and at most so many of the facts hold. Raises Unread where one is no fact."""
    literals = [_only(one) for one in said]
    if len(set(literals)) < len(literals) or not least <= len(literals) <= MOST_NAMES:
        raise Unread("of whom it counts is not read.")
    shown = dict(pair for one in said for pair in one.names)
    if least == most == 1:
        return Reading((), tuple(shown.items()), ((tuple(literals), (), True),))
    rules: list[Statement] = []
    eithers: list[Options] = []
    for some in combinations(literals, len(literals) - least + 1) if least else ():
        if len(some) == 1:
            rules.append((some[0], ()))
        else:
            eithers.append((some, (), False))
    for some in combinations(literals, most + 1):
        rules += [(one.negation, tuple(other for other in some if other != one)) for one in some]
    return Reading(tuple(rules), tuple(shown.items()), tuple(eithers))


def _only(reading: Reading) -> Literal:
    """The one literal that a reading states. Raises Unread of another."""
    if len(reading.rules) == 1 and not reading.eithers and not reading.sought:
        [(head, body)] = reading.rules
        if not body:
            return head
    raise Unread("what so many of them are is not read.")
