"""Things of a kind without an article, of whom it is said of all: "Nobody trusts liars."

In:  of_each(the readings of "Nobody trusts liars. Sam is a liar.")
Out: the first also states not trust(?someone, ?liar) ← is liar(?liar)

A denial is one of each: who eats no meat eats nothing that is meat. What one feels for a kind is
felt for each of it ("loves dogs"); who eats apples need not eat this one.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from playground.deduction.program import Atom, Literal
from playground.deduction.reading.english.chunks import Unread
from playground.deduction.reading.english.identity import literals_of
from playground.deduction.reading.english.inflection import looks_plural, singular
from playground.deduction.reading.english.lexicon import may_be
from playground.deduction.reading.english.reading import Reading, Statement

FELT = re.compile(
    r"(?:like|love|adore|hate|dislike|despise|detest|fear|admire|respect|trust|distrust|envy|avoid|"
    r"is (?:afraid|fond|scared|proud|suspicious|tired) of|is allergic to)"
)
"""What one does or feels towards each of a kind."""


def of_each(readings: Sequence[Reading | Unread]) -> list[Reading | Unread]:
    """The readings; what one says of things of a kind it says of each that the text has."""
    used = {one.atom.relation for one in literals_of(readings)}
    found: list[Reading | Unread] = []
    for reading in readings:
        more = [*_more(reading, used)] if isinstance(reading, Reading) else []
        if more and isinstance(reading, Reading):
            reading = replace(reading, rules=(*reading.rules, *more))  # noqa: PLW2901
        found.append(reading)
    return found


def says_of_each(head: Literal) -> bool:
    """Whether a conclusion about things of a kind is one about each of them."""
    return not head.positive or FELT.fullmatch(head.atom.relation) is not None


def _more(reading: Reading, used: set[str]) -> Iterator[Statement]:
    for head, body in reading.rules:
        if len(head.atom.terms) != 2 or not says_of_each(head):
            continue
        who, things = head.atom.terms
        noun = _kind(things)
        one = f"?{noun}"
        if noun and f"is {noun}" in used and one != who and _is_bare(things, reading):
            of_one = Literal(Atom(head.atom.relation, (who, one)), head.positive)
            yield of_one, (*body, Literal(Atom(f"is {noun}", (one,))))


def _is_bare(things: str, reading: Reading) -> bool:
    """Whether it is written without an article, and is no name."""
    return dict(reading.names).get(things, things) == things


def _kind(things: str) -> str:
    """The noun of "liars", "meat"; "" of a name."""
    if looks_plural(things):
        return singular(things)
    return things if may_be(things, "noun") and not may_be(things, "adj") else ""
