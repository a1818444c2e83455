"""Who is "the captain", where no other sentence speaks of the captain: a role, as "a captain".

In:  role("Bob is the captain.", reads)
Out: Reading(is captain(bob))

That nobody else is one is not read: “Luna is the cat.” leaves other cats.
"""

import re

from playground.deduction.reading.english.excepting import Reads
from playground.deduction.reading.english.inflection import with_article
from playground.deduction.reading.english.reading import Reading
from playground.deduction.reading.ordering.words import MAY_ORDER

_IS = re.compile(r"(?P<said>.+? (?:is|was)(?: not|n['’]t)?) the (?P<noun>[a-z]+)\.?", re.DOTALL)


def role(sentence: str, reads: Reads) -> Reading | None:
    """What such a sentence says; None for another one, or one that is not read."""
    found = _IS.fullmatch(sentence)
    if not found or MAY_ORDER.search(sentence):  # “the leftmost” is a place
        return None
    said = reads(f"{found['said']} {with_article(found['noun'])}.")
    return said if isinstance(said, Reading) else None
