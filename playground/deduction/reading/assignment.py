"""A one-to-one assignment (a bijection) of things to names, out of one fact for each pair.

In:  assignment([[has(ann, cat), has(ann, dog)], [has(bob, cat), has(bob, dog)]], different=True)
Out: exactly one fact of each row is so, and exactly one of each column
"""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from itertools import chain

from playground.deduction.reading.english.chunks import Unread
from playground.deduction.reading.english.reading import Reading


def assignment(
    rows: Sequence[Sequence[str]],
    passing: Iterable[str],
    reads: Callable[[str], Reading],
    *,
    different: bool = True,
) -> Reading:
    """What is said of several, a sentence for each name (row) and thing (column) that may be so.

    Without `different` two may have the same. `passing` is what is told of each besides, as far as
    it is read. Raises Unread where a sentence is not read, or is more than one plain fact, or where
    there are not as many things as names that have different ones.
    """
    if different and len(rows) != len(rows[0]):
        raise Unread(f"it names {len(rows)}, and {len(rows[0])} things, one each.")
    read = [[_fact(one, reads) for one in row] for row in rows]
    facts = [[one.rules[0][0] for one in row] for row in read]
    told = []
    for one in passing:
        with suppress(Unread):
            told.append(_fact(one, reads))
    groups = [*facts, *(zip(*facts, strict=True) if different else ())]
    names = dict(name for one in (*chain(*read), *told) for name in one.names)
    return Reading(
        tuple(one.rules[0] for one in told),
        tuple(names.items()),
        tuple((tuple(group), (), True) for group in groups),
    )


def _fact(sentence: str, reads: Callable[[str], Reading]) -> Reading:
    """The one fact that a sentence states. Raises Unread."""
    reading = reads(sentence)
    if len(reading.rules) != 1 or reading.rules[0][1] or reading.eithers:
        raise Unread(f"“{sentence}” is no plain fact, so not what one of them alone may be.")
    return reading
