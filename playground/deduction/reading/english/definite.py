"""What a description says besides naming: the car is a car, Tom's red car is a car and red.

In:  with_descriptions(the readings of "The car is red. All red cars are fast.")
Out: the first also states is car(car): where the text speaks of cars, the one that it calls "the
     car" is among them

Only what the text uses elsewhere is stated, so a text without such kinds stays as it is. A fake gun
need not be a gun, nor a guinea pig a pig (qualities.py).
"""

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace

from playground.deduction.program import Literal, atomic
from playground.deduction.reading.english.chunks import Unread
from playground.deduction.reading.english.identity import literals_of
from playground.deduction.reading.english.lexicon import may_be
from playground.deduction.reading.english.qualities import qualities
from playground.deduction.reading.english.reading import Reading

_LETTERED = re.compile(r"(?P<noun>[A-Za-z]{3,})[- ](?:[A-Z]|\d+[A-Za-z]?)")
"""“Shape A”, “class 4B”."""


def with_descriptions(readings: Sequence[Reading | Unread]) -> list[Reading | Unread]:
    """The readings; the first that speaks of a description states what that says."""
    found = list(readings)
    described = _described(readings)
    if not described:
        return found
    read = [one for one in readings if isinstance(one, Reading)]
    kinds = {name for one in read for name, shown in one.names if shown.startswith("is ")}
    used = {one.atom.relation for one in literals_of(readings)}
    for term, (at, shown) in described.items():
        said = [(one, ()) for one in descriptive(term, shown, kinds, used)]
        reading = found[at]
        if said and isinstance(reading, Reading):
            new = (one for one in said if one not in reading.rules)
            found[at] = replace(reading, rules=(*reading.rules, *new))
    return found


def descriptive(
    term: str, shown: str, kinds: Container[str], used: Container[str] = ()
) -> Iterator[Literal]:
    """What a name says of what it names: "the red car" is red and a car, "Bob" nothing.

    Of kinds and qualities such as `is car` only those that are among `kinds` and `used`.
    """
    words = _description(shown)
    try:
        said = qualities(words, noun=True) if words else []
    except Unread:
        return
    for one in said:
        relation = f"is {one}"
        noun = one.split()[-1] == words[-1]
        if relation in kinds if noun else relation in used and may_be(one, "adj"):
            yield atomic(relation, term)


def _described(readings: Sequence[Reading | Unread]) -> Mapping[str, tuple[int, str]]:
    """Each description of the text, with the first reading that has it and how it is written."""
    found: dict[str, tuple[int, str]] = {}
    for at, reading in enumerate(readings):
        for term, shown in reading.names if isinstance(reading, Reading) else ():
            if term not in found and _description(shown):
                found[term] = at, shown
    return found


def _description(shown: str) -> list[str]:
    """The words of "the red car", "my car" and "Tom's red car" after the first; none of a proper
    name."""
    if lettered := _LETTERED.fullmatch(shown):
        return [lettered["noun"].lower()]
    first, _, rest = shown.partition(" ")
    owned = first.lower() in {"the", "my", "our"} or first.endswith(("'s", "’s"))
    return rest.split() if owned and rest == rest.lower() else []
