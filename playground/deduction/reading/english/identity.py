"""Two names of one: what is so of the one is so of the other.

In:  identity("Bob is the captain.", the readings of "Bob is the captain. The captain is kind.")
Out: Reading(is kind(bob) ← is kind(captain), is kind(captain) ← is kind(bob), and denied)

The second must be a name that other sentences use, or of nobody else: "is Tom" is no property as
"is French" is, and that Ann and Bob are both King makes no one of them. A rule stands for each
relation of the text, so that a proof shows which name it went through (paramodulation, one relation
at a time).
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from playground.deduction.program import Atom, Literal, Statement
from playground.deduction.reading.english.chunks import PROPER, Unread
from playground.deduction.reading.english.inflection import inside
from playground.deduction.reading.english.lexicon import may_be
from playground.deduction.reading.english.reading import Reading

_NAME = rf"(?:(?:[Tt]he|[Mm]y|[Oo]ur) (?:[a-z]+ )?[a-z]+|(?:[Tt]he )?{PROPER}(?:['’]s [a-z]+)?)"
_SAME = re.compile(
    rf"(?P<one>{_NAME}) is "
    r"(?:called |named |the same (?:person|man|woman|thing|one) as )?"
    rf"(?P<other>{_NAME})\.?"
)

_ALSO = re.compile(
    rf"(?P<one>{_NAME}),? (?:(?:also|better|best|otherwise) (?:known as|called|named)"
    rf"|a\.?k\.?a\.?) (?P<other>{_NAME})(?:, | (?=is|was|can|has))(?P<rest>[^?]+)"
)
_NEW = re.compile(r"(?!To|Yester|This|That|It|There)[A-Z][a-z]+ is [A-Z][a-z]+\.?")
_NAMED = re.compile(r" is (?:called|named) ")
_CALLED = re.compile(r"^([^,]+?)['’]s name is ")


def two_names(sentence: str) -> dict[str, str]:
    """The two names that such a sentence makes one, and how each is written; none of another."""
    found = _SAME.fullmatch(_CALLED.sub(r"\1 is called ", sentence))
    calls = _CALLED.search(sentence) or _NAMED.search(sentence)
    if not found or (not calls and may_be(found["other"].lower(), "adj")):
        return {}
    shown = {_term(found[which]): inside(found[which]) for which in ("one", "other")}
    return shown if len(shown) == 2 else {}


def identity(
    sentence: str, readings: Sequence[Reading | Unread], others: Sequence[str] = ()
) -> Reading | None:
    """The rules that make two names one; None where the sentence names no two.

    The second may be new where it is none of the `others` that further sentences give a name.
    """
    shown = two_names(sentence)
    if not shown:
        return None
    (one, written), (other, _) = shown.items()
    terms = terms_of(readings)
    described = written[0].islower() and one in terms
    calls = _CALLED.search(sentence) or _NAMED.search(sentence)
    new = terms and others.count(other) == 1 and _NEW.fullmatch(sentence)
    if not (calls or described or other in terms or new):
        return None
    return made_one(shown, relations_of(readings))


def also_known(
    sentence: str, readings: Sequence[Reading | Unread], reads: Callable[[str], Reading | Unread]
) -> Reading | None:
    """What "Ann, also known as Bell, is kind." says; None where the sentence is of another form."""
    found = _ALSO.fullmatch(sentence)
    said = reads(f"{found['one']} {found['rest'].strip()}") if found else None
    if not found or not isinstance(said, Reading):
        return None
    shown = {_term(found[which]): inside(found[which]) for which in ("one", "other")}
    both = made_one(shown, relations_of([*readings, said])) if len(shown) == 2 else said
    return replace(said, rules=(*said.rules, *both.rules), names=(*said.names, *both.names))


def made_one(shown: Mapping[str, str], relations: Mapping[str, int]) -> Reading:
    """The rules that make two names one, with how they are written, for all the relations."""
    one, other = shown
    rules = tuple(
        statement
        for relation, places in relations.items()
        for pair in ((one, other), (other, one))
        for statement in _carried(relation, places, *pair)
    )
    return Reading(rules, tuple(shown.items()))


def _carried(relation: str, places: int, one: str, other: str) -> Iterator[Statement]:
    """What is so of the other is so of the one, and what is not is not, at each place."""
    for at in range(places):
        rest = [f"?x{number}" for number in range(places)]
        head, body = (
            Atom(relation, tuple(name if i == at else rest[i] for i in range(places)))
            for name in (one, other)
        )
        yield Literal(head), (Literal(body),)
        yield Literal(head, False), (Literal(body, False),)


def literals_of(readings: Sequence[Reading | Unread]) -> Iterator[Literal]:
    """Every literal that sentences state, of rules and of alternatives."""
    for one in readings:
        if isinstance(one, Reading):
            for head, body in one.rules:
                yield from (head, *body)
            for some, body, _ in one.eithers:
                yield from (*some, *body)


def relations_of(readings: Sequence[Reading | Unread]) -> dict[str, int]:
    """Every relation that sentences speak of, with its number of places."""
    return {one.atom.relation: len(one.atom.terms) for one in literals_of(readings)}


def terms_of(readings: Sequence[Reading | Unread]) -> set[str]:
    """Every term that sentences speak of."""
    return {term for one in literals_of(readings) for term in one.atom.terms}


def _term(name: str) -> str:
    return name.lower().removeprefix("the ").replace("’", "'")
