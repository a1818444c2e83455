"""Who is "the captain", where no other sentence speaks of the captain: a role of one alone.

In:  role("Bob is the captain.", reads, readings that name Bob and Ann)
Out: Reading(is captain(bob), not is captain(ann))
"""

import re
from collections.abc import Sequence

from playground.deduction.reading.english.chunks import Unread
from playground.deduction.reading.english.excepting import Reads, excepting
from playground.deduction.reading.english.inflection import with_article
from playground.deduction.reading.english.reading import Reading
from playground.deduction.reading.ordering.words import MAY_ORDER

_IS = re.compile(
    r"(?P<who>.+?) (?P<is>is|was)(?P<no> not|n['’]t)? the (?P<noun>[a-z]+)\.?", re.DOTALL
)
_ONE = re.compile(r"[A-Z][\w-]*(?: [A-Z][\w-]*)?")


def role(sentence: str, reads: Reads, readings: Sequence[Reading | Unread]) -> Reading | None:
    """What such a sentence says; None for another one, or one that is not read."""
    found = _IS.fullmatch(sentence)
    if not found or MAY_ORDER.search(sentence):  # “the leftmost” is a place
        return None
    who, noun = found["who"], with_article(found["noun"])
    if found["is"] == "is" and not found["no"] and _ONE.fullmatch(who):
        return excepting(f"Only {who} is {noun}.", reads, readings)
    said = reads(f"{who} {found['is']}{found['no'] or ''} {noun}.")
    return said if isinstance(said, Reading) else None
