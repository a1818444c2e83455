"""Names beside names: "Big Bob" may be another than Bob; that Bob "is Tom" makes one of two.

In:  the readings of "Big Bob is young. Bob is red. All big people are kind."
Out: the first is Unread, since the others speak of Bob and of what is big
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from playground.deduction.reading.english.chunks import Unread
from playground.deduction.reading.english.identity import literals_of, relations_of
from playground.deduction.reading.english.lexicon import may_be
from playground.deduction.reading.english.reading import Reading


def without_described(readings: Sequence[Reading | Unread]) -> list[Reading | Unread]:
    """The readings of a text, without those that speak of a "Big Bob" who may be Bob."""
    read = [one for one in readings if isinstance(one, Reading)]
    names = {name for one in read for name, _ in one.names}
    described = {name for name in names if " " in name and name.partition(" ")[2] in names}
    if not described:
        return list(readings)
    relations = relations_of(read)
    doubtful = {name for name in described if f"is {name.partition(' ')[0]}" in relations}
    return [_unless(one, doubtful) if isinstance(one, Reading) else one for one in readings]


def _unless(reading: Reading, doubtful: set[str]) -> Reading | Unread:
    for name, shown in reading.names:
        if name in doubtful and not shown.startswith("the "):
            adjective, _, rest = shown.partition(" ")
            return Unread(f"“{shown}” may be a name, or say that {rest} is {adjective.lower()}.")
    return reading


def without_identity(
    readings: Sequence[Reading | Unread], names: Mapping[str, str] = MappingProxyType({})
) -> list[Reading | Unread]:
    """The readings of a text, without those in which "is Tom" would be a property as "is French".

    `names` are those of the text, where `readings` are not all of it.
    """
    read = [one for one in readings if isinstance(one, Reading)]
    shown = {**names, **{name: shown for one in read for name, shown in one.names}}
    named = {
        f"is {name}": written
        for name, written in shown.items()
        if written[:1].isupper() and not may_be(name, "adj")
    }
    named |= {
        relation: written[3:]
        for relation, written in shown.items()
        if written[:3] == "is " and written[3:4].isupper() and not may_be(relation[3:], "adj")
    }
    return [_unless_is(one, named) if isinstance(one, Reading) else one for one in readings]


def _unless_is(reading: Reading, named: Mapping[str, str]) -> Reading | Unread:
    for one in (*literals_of([reading]), *(one for way in reading.ways for one in way)):
        if one.atom.relation in named:
            name = named[one.atom.relation]
            return Unread(f"“{name}” is a name, and that two names are one is not read.")
    return reading
