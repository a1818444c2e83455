"""Sentences that only the names and kinds of all the others tell.

In:  of_names(the sentences and readings of "Bob is the captain. The captain is kind.", reads)
Out: the readings, of which the first now says that the two are one

Two names of one (english/identity.py), whoever is the one (english/holders.py), whose somebody is
(english/possessives.py), all but one (english/excepting.py), in Chinese too (chinese/of_names.py),
and there a bare noun that is all of its kind (chinese/generic.py).
"""

from collections.abc import Mapping, Sequence

from playground.deduction.reading.chinese import of_names as chinese
from playground.deduction.reading.chinese.generic import of_all
from playground.deduction.reading.chinese.words import is_chinese
from playground.deduction.reading.english.chunks import Unread
from playground.deduction.reading.english.excepting import Reads, excepting
from playground.deduction.reading.english.holders import of_holders
from playground.deduction.reading.english.identity import (
    also_known,
    identity,
    terms_of,
    told_apart,
    two_names,
)
from playground.deduction.reading.english.possessives import of_another
from playground.deduction.reading.english.reading import Reading
from playground.deduction.reading.english.role import role

Readings = Sequence[Reading | Unread]


def of_names(whole: Sequence[str], readings: Readings, reads: Reads) -> list[Reading | Unread]:
    """The readings, with those that the names and kinds of all the others tell.

    `reads` reads a sentence by itself.
    """
    readings = list(readings)
    if in_chinese := {at: one for at, one in enumerate(whole) if is_chinese(one)}:
        readings = _of_names_in_chinese(in_chinese, readings, reads)
    readings = of_holders(whole, readings, reads)
    unread = [at for at, one in enumerate(readings) if isinstance(one, Unread)]
    pairs = [pair for at in unread if (pair := two_names(whole[at]))]
    others = [list(pair)[1] for pair in pairs]
    proper = [pair for pair in pairs if all(shown[0].isupper() for shown in pair.values())]
    terms = terms_of(readings) | {next(iter(pair)) for pair in proper}
    told = {
        at: also_known(whole[at], readings, reads) or identity(whole[at], readings, terms, others)
        for at in unread
    }
    if not any(told.values()):  # no two names are one
        told = {at: excepting(whole[at], reads, readings) for at in unread}
    told |= {at: told[at] or told_apart(whole[at], terms) for at in unread}
    for at in unread:
        if not told.get(at) and (plain := of_another(whole[at])):
            reading = reads(plain)
            told[at] = reading if isinstance(reading, Reading) else None
        if not told.get(at):
            told[at] = role(whole[at], reads)
    # once more, for what a role or an exception now says of such a one
    return of_holders(whole, [told.get(at) or one for at, one in enumerate(readings)], reads)


def _of_names_in_chinese(
    sentences: Mapping[int, str], readings: Readings, reads: Reads
) -> list[Reading | Unread]:
    readings = list(readings)
    others = tuple(filter(None, map(chinese.other_name, sentences.values())))
    for at, sentence in sentences.items():
        if others and sentence.startswith(others):
            readings[at] = reads(sentence)
    kinds = {name for one in readings if isinstance(one, Reading) for name, _ in one.names}
    for at, sentence in sentences.items():
        said = chinese.of_names(sentence, reads, readings)
        every = of_all(sentence, kinds) if isinstance(readings[at], Unread) else ""
        generic = reads(every) if every and not said else None
        readings[at] = said or (generic if isinstance(generic, Reading) else readings[at])
    return readings
