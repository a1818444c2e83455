"""“The thief” of whom just one of several is one: whoever it is.

In:  of_holders(["Ann or Bob is the thief.", "The thief was in Paris."], their readings, reads)
Out: the readings: exactly one of them is a thief, and was in(?thief, paris) ← is thief(?thief)
"""

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace

from playground.deduction.program import Literal, Options, Program, atomic
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
    readings = list(readings)
    read = {at: one for at, one in enumerate(readings) if isinstance(one, Reading)}
    if not any(one.eithers for one in read.values()):
        return readings
    heads = (head for one in read.values() for head, _ in one.rules)
    nouns = _held([(texts[at], one.eithers) for at, one in read.items()], heads)
    if not nouns:
        return readings
    for at, reading in read.items():
        readings[at] = _no_other(texts[at], reading, nouns, list(read.values()))
    any_of = f"(?P<noun>{'|'.join(map(re.escape, sorted(nouns)))})"
    is_one = re.compile(rf"\b(is|was|not|nor|or|neither) the {any_of}\b")
    both = re.compile(rf"The {any_of} is the (?P<other>[a-z]+)\.?")
    in_chinese = re.compile(rf"{any_of}[^是]")
    for at, text in enumerate(texts):
        if (two := both.fullmatch(text)) and two["other"] in nouns:
            readings[at] = _same(two["noun"], two["other"])
        if not isinstance(readings[at], Unread):
            continue
        plain = _IS.sub(r"\g<name> \g<be> the \g<noun>", text)
        plain = is_one.sub(lambda found: f"{found[1]} {with_article(found[2])}", plain)
        plain = f"所有{plain}" if in_chinese.match(plain) else plain
        readings[at] = reads(plain) if plain != text else readings[at]
    return [_of_whoever(one, nouns) if isinstance(one, Reading) else one for one in readings]


def asked_of_holders(reading: Reading, program: Program) -> Reading:
    """What a question about the text of `program` asks, of whoever is such a one."""
    if not program.eithers:
        return reading
    told: list[tuple[str, list[Options]]] = [(one.text, []) for one in program.sentences]
    for one in program.eithers:
        told[one.sentence][1].append((one.options, one.body, one.exclusive))
    return _of_whoever(reading, _held(told, (rule.head for rule in program.rules)))


def _held(told: Iterable[tuple[str, Sequence[Options]]], heads: Iterable[Literal]) -> set[str]:
    """The nouns of which exactly one of several is said to be one: sentences with their choices.

    "The thief is Ann or Bob", or one of each kind. None of which another is told to be one: that a
    doctor is Ann or Bob does not make Carl, a doctor, "the doctor".
    """
    of: dict[str, set[str]] = {}
    open_to_all: set[str] = set()
    for text, eithers in told:
        for some, body, exclusive in eithers:
            noun = _noun(some)
            if noun and not body and (_is_definite(noun, text, exclusive) or len(eithers) > 1):
                of.setdefault(noun, set()).update(one.atom.terms[0] for one in some)
                open_to_all |= set() if _is_definite(noun, text, exclusive) else {noun}
    for (relation, terms), positive in heads:
        noun = relation.removeprefix("is ")
        if not positive or noun not in of or relation == noun or terms[0] in {*of[noun], *of}:
            continue
        if not terms[0].startswith("?") or noun in open_to_all:
            del of[noun]
    return set(of)


def _is_definite(noun: str, text: str, exclusive: bool) -> bool:
    """Whether a choice is of "the thief"; a Chinese one of those that are told of is."""
    if not noun.isascii():
        return exclusive
    return re.search(rf"\b[Tt]he {re.escape(noun)}\b", text) is not None


def _no_other(
    text: str, reading: Reading, nouns: Collection[str], every: Sequence[Reading]
) -> Reading:
    """Of "the thief" just one of the choice is one, and nobody else that the text names."""
    found = [
        (some, body, exclusive or (_noun(some) in nouns and _is_definite(_noun(some), text, False)))
        for some, body, exclusive in reading.eithers
    ]
    denied = []
    for some, _, exclusive in found:
        if exclusive and _noun(some) in nouns and _is_definite(_noun(some), text, False):
            options = {one.atom.terms[0] for one in some}
            others = [name for name, shown in _names(every) if name not in options]
            denied += [(atomic(f"is {_noun(some)}", one).negation, ()) for one in others]
    rules = tuple(dict.fromkeys((*reading.rules, *denied)))
    return replace(reading, rules=rules, eithers=tuple(found))


def _names(every: Sequence[Reading]) -> list[tuple[str, str]]:
    """The proper names that a text speaks of, and how they are written."""
    shown = dict(name for one in every for name in one.names)
    return [
        (one, shown[one]) for one in sorted(terms_of(every)) if shown.get(one, "")[:1].isupper()
    ]


def _same(noun: str, other: str) -> Reading:
    """ "The thief is the driver.": whoever is the one is the other."""
    rules = tuple(
        (atomic(f"is {one}", f"?the {two}"), (atomic(f"is {two}", f"?the {two}"),))
        for one, two in ((noun, other), (other, noun))
    )
    return Reading(rules, tuple((f"is {one}", f"is {with_article(one)}") for one in (noun, other)))


def _of_whoever(reading: Reading, nouns: Collection[str]) -> Reading:
    """The reading with "whoever is a thief" in the place of "the thief"."""
    terms = {term for way in reading.ways for one in way for term in one.atom.terms}
    spoken = {term: f"?the {term}" for term in terms | terms_of([reading]) if term in nouns}
    if not spoken:
        return reading

    def with_who(*literals: Literal) -> tuple[Literal, ...]:
        terms = {term for one in literals for term in one.atom.terms}
        return tuple(atomic(f"is {one}", who) for one, who in spoken.items() if one in terms)

    rules = tuple((head, (*with_who(head, *body), *body)) for head, body in reading.rules)
    eithers = tuple(
        (some, (*with_who(*some, *body), *body), one) for some, body, one in reading.eithers
    )
    ways = tuple((*with_who(*way), *way) for way in reading.ways)
    names = {name: shown for name, shown in reading.names if name not in spoken}
    names |= {f"is {noun}": f"is {with_article(noun)}" for noun in spoken if noun.isascii()}
    told = replace(reading, rules=rules, eithers=eithers, names=tuple(names.items()), ways=ways)
    return told.each(lambda one: one.filled(spoken))


def _noun(some: Sequence[Literal]) -> str:
    """What each of the options says of another to be, the same of all; else nothing."""
    relations = {(one.atom.relation, len(one.atom.terms), one.positive) for one in some}
    [(relation, terms, positive), *more] = relations
    one_kind = relation.startswith("is ") and terms == 1 and positive and not more
    return relation.removeprefix("is ") if one_kind else ""
