"""Those of whom a text says no more than that they are there: each sentence speaks of another one.

In:  the readings of "Some dog is kind. Some dog is red."
Out: is kind(!dog), is red(!dog 2): nothing says that these are one
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from playground.deduction.reading.english.chunks import Unread
from playground.deduction.reading.english.discourse import SOME
from playground.deduction.reading.english.reading import Reading


def each_his_own(readings: Sequence[Reading | Unread]) -> list[Reading | Unread]:
    """The readings with another name in each for those that it says there are."""
    used: Counter[str] = Counter()
    return [one if isinstance(one, Unread) else _renamed(one, used) for one in readings]


def _renamed(reading: Reading, used: Counter[str]) -> Reading:
    some = [(name, shown) for name, shown in reading.names if name.startswith(SOME)]
    new: dict[str, str] = {}
    names = dict(reading.names)
    for name, shown in some:
        used[name] += 1
        if used[name] > 1:
            new[name] = f"{name} {used[name]}"
            names[new[name]] = f"{shown} ({used[name]})"
            del names[name]
    if not new:
        return reading
    return replace(
        reading,
        rules=tuple(
            (head.filled(new), tuple(one.filled(new) for one in body))
            for head, body in reading.rules
        ),
        eithers=tuple(
            (tuple(one.filled(new) for one in some), tuple(one.filled(new) for one in body), only)
            for some, body, only in reading.eithers
        ),
        names=tuple(names.items()),
    )
