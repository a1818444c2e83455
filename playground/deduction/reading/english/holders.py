"""“The thief” of whom just one of several is one: whoever it is.

In:  of_holders(["Ann or Bob is the thief.", "The thief was in Paris."], their readings, reads)
Out: the readings: exactly one of them is a thief, and was in(?thief, paris) ← is thief(?thief)
"""

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace

from playground.deduction.program import Literal, Options, atomic
from playground.deduction.reading.english.chunks import PROPER, Unread
from playground.deduction.reading.english.identity import terms_of
from playground.deduction.reading.english.inflection import with_article
from playground.deduction.reading.english.reading import Reading

_IS = re.compile(rf"The (?P<noun>[a-z]+) (?P<be>(?:is|was)(?: not)?) (?P<name>{PROPER})\.?")
Readings = Sequence[Reading | Unread]


def of_holders(
    texts: Sequence[str], readings: Readings, reads: Callable[[str], Reading | Unread]
) -> list[Reading | Unread]:
    """The readings of a text, in which what is said of such a one is said of whoever it is."""
    readings = [
        _unique(text, one) if isinstance(one, Reading) else one
        for text, one in zip(texts, readings, strict=True)
    ]
    nouns = {noun for one in readings if isinstance(one, Reading) for noun in held(one.eithers)}
    if not nouns:
        return readings
    one = f"({'|'.join(map(re.escape, sorted(nouns)))})"
    is_one = re.compile(rf"\b(is|was|not|nor|or|neither) the {one}\b")
    opens = re.compile(rf"{one}[^是]")  # in Chinese
    for at in [at for at, one in enumerate(readings) if isinstance(one, Unread)]:
        text = _IS.sub(r"\g<name> \g<be> the \g<noun>", texts[at])
        plain = is_one.sub(lambda found: f"{found[1]} {with_article(found[2])}", text)
        plain = f"所有{plain}" if opens.match(plain) else plain
        readings[at] = reads(plain) if plain != texts[at] else readings[at]
    return [of_whoever(one, nouns) if isinstance(one, Reading) else one for one in readings]


def held(eithers: Iterable[Options]) -> set[str]:
    """The nouns of which exactly one of several is said to be one."""
    return {_noun(some) for some, body, exclusive in eithers if exclusive and not body} - {""}


def of_whoever(reading: Reading, nouns: Collection[str]) -> Reading:
    """The reading with "whoever is a thief" in the place of "the thief"."""
    spoken = {term: f"?{term}" for term in terms_of([reading]) if term in nouns}
    if not spoken:
        return reading

    def with_who(*literals: Literal) -> tuple[Literal, ...]:
        terms = {term for one in literals for term in one.atom.terms}
        return tuple(atomic(f"is {one}", who) for one, who in spoken.items() if one in terms)

    rules = tuple((head, (*with_who(head, *body), *body)) for head, body in reading.rules)
    eithers = tuple(
        (some, (*with_who(*some, *body), *body), one) for some, body, one in reading.eithers
    )
    names = {name: shown for name, shown in reading.names if name not in spoken}
    names |= {f"is {noun}": f"is {with_article(noun)}" for noun in spoken if noun.isascii()}
    told = replace(reading, rules=rules, eithers=eithers, names=tuple(names.items()))
    return told.each(lambda one: one.filled(spoken))


def _noun(some: Sequence[Literal]) -> str:
    """What each of the options says of another to be, the same of all; else nothing."""
    relations = {(one.atom.relation, len(one.atom.terms), one.positive) for one in some}
    [(relation, terms, positive), *more] = relations
    one_kind = relation.startswith("is ") and terms == 1 and positive and not more
    return relation.removeprefix("is ") if one_kind else ""


def _unique(text: str, reading: Reading) -> Reading:
    """Where one of several is "the thief", no other is."""
    eithers = tuple(
        (
            some,
            body,
            one or bool(_noun(some) and re.search(rf"\bthe {_noun(some)}\b", text.lower())),
        )
        for some, body, one in reading.eithers
    )
    return replace(reading, eithers=eithers)
