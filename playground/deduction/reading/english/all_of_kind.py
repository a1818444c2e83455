"""Things of a kind without an article, of whom it is said of all: "Nobody trusts liars."

In:  of_each(the readings of "Nobody trusts liars. Sam is a liar.")
Out: the first also states not trust(?someone, ?liar) ← is liar(?liar)

A denial is one of each: who eats no meat eats nothing that is meat. What one feels for a kind is
felt for each of it ("loves dogs"); who eats apples need not eat this one. What is said of "the
students" is said of each who has a name, but for what they do together.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from playground.deduction.program import Literal, Statement, atomic
from playground.deduction.reading.english.chunks import Unread
from playground.deduction.reading.english.identity import literals_of, terms_of
from playground.deduction.reading.english.inflection import looks_plural, singular
from playground.deduction.reading.english.lexicon import may_be
from playground.deduction.reading.english.reading import Reading

FELT = re.compile(
    r"(?:like|love|adore|hate|dislike|despise|detest|fear|admire|respect|trust|distrust|envy|avoid|"
    r"is (?:afraid|fond|scared|proud|suspicious|tired) of|is allergic to)"
)
"""What one does or feels towards each of a kind."""
_NAMES = re.compile(r"[A-Z]|(?:my|our) |the [\w-]+ \w")
"""Who has a name, or is "my cat", "the red book"."""
_TOGETHER = re.compile(
    r".* an? |(?:(?:did|will|can) )?(?:surround|gather|meet|form|outnumber|unite|fight|win|lose"
    r"|lift|carry|build|share|own|have|buy|make)\b"
    r"|(?:is|was) (?:many|few|alike|similar|equal|different|together|enough|common|rare|extinct)\b"
)
"""What several do, or are, as one."""


def of_each(readings: Sequence[Reading | Unread]) -> list[Reading | Unread]:
    """The readings; what one says of things of a kind it says of each that the text has."""
    used = {one.atom.relation for one in literals_of(readings)}
    shown = dict(name for one in readings if isinstance(one, Reading) for name in one.names)
    named = [one for one in sorted(terms_of(readings)) if _NAMES.match(shown.get(one, ""))]
    found = list(readings)
    seen: set[Statement] = set()
    for at, one in enumerate(readings):
        if isinstance(one, Reading) and (more := {*_more(one, used, named)} - seen):
            seen |= more
            found[at] = replace(one, rules=(*one.rules, *sorted(more)))
    return found


def says_of_each(head: Literal) -> bool:
    """Whether a conclusion about things of a kind is one about each of them."""
    return not head.positive or FELT.fullmatch(head.atom.relation) is not None


def _more(reading: Reading, used: set[str], named: Sequence[str]) -> Iterator[Statement]:
    shown = dict(reading.names)
    for head, body in reading.rules:
        for things in head.atom.terms:
            subject, noun = things == head.atom.terms[0], _kind(things)
            if subject:
                each = shown.get(things) == f"the {things}" and looks_plural(things)
                each = each and not _TOGETHER.match(head.atom.relation)
            else:
                each = says_of_each(head) and shown.get(things, things) == things
            if noun and each and f"is {noun}" in used and f"?{noun}" not in head.atom.terms:
                for one in named if subject else [f"?{noun}"]:
                    yield head.filled({things: one}), (*body, atomic(f"is {noun}", one))


def _kind(things: str) -> str:
    """The noun of "liars", "meat"; "" of a name."""
    if looks_plural(things):
        return singular(things)
    return things if may_be(things, "noun") and not may_be(things, "adj") else ""
