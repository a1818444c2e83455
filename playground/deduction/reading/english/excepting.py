"""All but one: "only", "except" and "but" as rules over the names of the text.

In:  excepting("Only Bob is kind.", reads, readings that name Bob, Alice and the dog)
Out: Reading(is kind(bob), not is kind(alice)): the dog may be Bob

"All birds except penguins can fly" is a rule with a condition more, and its opposite for penguins:
who makes an exception says that it is one. Proper names are taken for different persons (the
unique name assumption), which holds where no sentence says that two of them are one.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from playground.deduction.program import Literal, Statement
from playground.deduction.reading.english.chunks import PROPER, Unread
from playground.deduction.reading.english.identity import terms_of
from playground.deduction.reading.english.reading import Reading

Reads = Callable[[str], Reading | Unread]

_NAME, _BUT = rf"(?P<name>{PROPER})", r"(?:except(?: for)?|but|apart from|other than)"
_ONLY = re.compile(
    rf"(?:Only {_NAME}|(?:Nobody|No one) {_BUT} {_NAME.replace('name', 'other')}) (?P<rest>.+)"
)
_ALL = re.compile(rf"(?:Everyone|Everybody) {_BUT} {_NAME} (?P<rest>.+)")
_KINDS = re.compile(
    rf"(?P<every>All|Every|Each)(?: of)?(?: the)? (?P<kind>[a-z]+) {_BUT} "
    rf"(?P<those>[a-z]+|{PROPER}) (?P<rest>[a-z]+.*)"
)
_AT_END = re.compile(
    r"(?P<all>(?:(?:All(?: of)?(?: the)?|Every|Each) [a-z]+|Everyone|Everybody)) (?P<rest>.+?),? "
    r"(?:except(?: for)?|apart from) (?P<those>[^,. ]+(?: [^,. ]+)?)\.?"
)


def excepting(sentence: str, reads: Reads, readings: Sequence[Reading | Unread]) -> Reading | None:
    """The facts and rules of such a sentence; None for another one, or one that is not read."""
    if found := _AT_END.fullmatch(sentence):
        sentence = found.expand(r"\g<all> except \g<those> \g<rest>.")
    only, all_but = _ONLY.fullmatch(sentence), _ALL.fullmatch(sentence)
    if found := only or all_but:
        name = found["name"] or found["other"] if only else found["name"]
        said = reads(f"{name} {found['rest']}")
        return _facts(said, name, _proper(readings), of_name=bool(only))
    if found := _KINDS.fullmatch(sentence):
        all_of_them = reads(f"{found['every']} {found['kind']} {found['rest']}")
        if found["those"][0].islower():
            return _rules(all_of_them, reads(f"{found['every']} {found['those']} {found['rest']}"))
        return _of_others(all_of_them, found["those"], _proper(readings))
    return None


def _proper(readings: Sequence[Reading | Unread]) -> dict[str, str]:
    """The proper names of the text: bob → Bob."""
    shown = shown_names(readings)
    terms = sorted(terms_of(readings))
    return {term: shown[term] for term in terms if shown.get(term, "")[:1].isupper()}


def shown_names(readings: Sequence[Reading | Unread]) -> dict[str, str]:
    """How the names of a text are written: bob → Bob."""
    return dict(name for one in readings if isinstance(one, Reading) for name in one.names)


def _facts(
    said: Reading | Unread, name: str, named: dict[str, str], *, of_name: bool
) -> Reading | None:
    """What is said is so of the name and of nobody else; else of all others, and not of it."""
    if isinstance(said, Unread) or said.eithers or any(body for _, body in said.rules):
        return None
    me = name.lower()
    if len(said.rules) != 1 or me not in said.rules[0][0].atom.terms:
        return None
    [(fact, _)] = said.rules
    others = [fact.filled({me: one}) for one in named if one != me]
    mine, theirs = (fact, [one.negation for one in others]) if of_name else (fact.negation, others)
    names = {**named, **dict(said.names)}
    return Reading(tuple((one, ()) for one in (mine, *theirs)), tuple(names.items()))


def _rules(every: Reading | Unread, those: Reading | Unread) -> Reading | None:
    """What is so of every one of a kind that is none of those, and not so of those."""
    found = [_single(one) for one in (every, those)]
    if not all(found) or isinstance(every, Unread) or isinstance(those, Unread):
        return None
    (head, body), (other, exception) = (one for one in found if one)
    but = exception[0].filled({other.atom.terms[0]: head.atom.terms[0]})
    rules: tuple[Statement, ...] = (
        (head, (*body, but.negation)), (head.negation, (*body, but)),
    )  # fmt: skip
    names = {**dict(those.names), **dict(every.names)}
    return Reading(rules, tuple(names.items()))


def _of_others(every: Reading | Unread, name: str, named: dict[str, str]) -> Reading | None:
    """What is so of each of a kind that has another name, and not of the one named."""
    found = _single(every)
    if found is None or isinstance(every, Unread):
        return None
    me = name.lower()
    names = {**named, **dict(every.names), me: name}
    return Reading(tuple(all_but(found, found[0].atom.terms[0], me, named)), tuple(names.items()))


def all_but(rule: Statement, variable: str, me: str, named: Iterable[str]) -> Iterator[Statement]:
    """What a rule says of each name in the place of its variable but of one, and not of that."""
    head, body = rule
    yield head.filled({variable: me}).negation, ()
    for one in named:
        if one != me:
            here = {variable: one}
            yield head.filled(here), tuple(part.filled(here) for part in body)


def _single(reading: Reading | Unread) -> tuple[Literal, tuple[Literal, ...]] | None:
    """A rule about one variable with one condition; None for all else."""
    if isinstance(reading, Unread) or reading.eithers or len(reading.rules) != 1:
        return None
    [(head, body)] = reading.rules
    plain = len(body) == 1 and body[0].atom.terms == (head.atom.terms[0],)
    return (head, body) if plain and head.atom.terms[0].startswith("?") else None
