"""Two names of one: what is so of the one is so of the other.

In:  identity("Bob is the captain.", the readings of "Bob is the captain. The captain is kind.")
Out: Reading(is kind(bob) ← is kind(captain), is kind(captain) ← is kind(bob), and denied)

The second must be a name that other sentences use, or of nobody else: "is Tom" is no property as
"is French" is, and that Ann and Bob are both King makes no one of them. A rule stands for each
relation of the text, so that a proof shows which name it went through (paramodulation, one relation
at a time).
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from playground.deduction.program import Atom, Literal, Rule, Statement, unstated
from playground.deduction.reading.english.chunks import PROPER, Unread
from playground.deduction.reading.english.gender import is_given
from playground.deduction.reading.english.inflection import inside
from playground.deduction.reading.english.lexicon import may_be
from playground.deduction.reading.english.reading import Reading
from playground.deduction.reading.rewording import reworded, ways

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
_NEW = re.compile(r"(?!Today|Tomorrow|Yesterday|This|That|It|There)[A-Z][a-z]+ is [A-Z][a-z]+\.?")
SAME = "is"
"""The relation between two names of one: "Bob is Tom."."""
_PERSON = "(?:persons?|people|m[ae]n|wom[ae]n|one)"
_WORDS = ways(
    (rf"^({PROPER}) and ({PROPER}) are not the same {_PERSON}\b", r"\1 is not \2"),
    (rf"^({PROPER}) and ({PROPER}) are (?:two )?different {_PERSON}\b", r"\1 is not \2"),
    (rf"^({PROPER}) and ({PROPER}) are the same {_PERSON}\b", r"\1 is \2"),
    (rf"^Are ({PROPER}) and ({PROPER}) the same {_PERSON}\b", r"Is \1 \2"),
    (rf"^(Is {PROPER}|{PROPER} is(?: not)?) the same {_PERSON} as (?={PROPER})", r"\1 "),
    (r"^([A-Z][\w-]*) isn['’]t (?=[A-Z])", r"\1 is not "),
)
_STATED = re.compile(rf"(?P<one>{PROPER}) is (?P<no>not )?(?P<other>{PROPER})\.?")
_ASKED = re.compile(r"Is (?P<names>[A-Z][\w-]*(?: [A-Z][\w-]*){1,3})\?")
_NAMED = re.compile(r" is (?:called|named) ")
_CALLED = re.compile(r"^([^,]+?)['’]s name is ")


def two_names(sentence: str) -> dict[str, str]:
    """The two names that such a sentence makes one, and how each is written; none of another."""
    sentence = reworded(sentence, _WORDS)
    found = _SAME.fullmatch(_CALLED.sub(r"\1 is called ", sentence))
    calls = _CALLED.search(sentence) or _NAMED.search(sentence)
    if not found or (not calls and may_be(found["other"].lower(), "adj")):
        return {}
    shown = {_term(found[which]): inside(found[which]) for which in ("one", "other")}
    return shown if len(shown) == 2 else {}


def identity(
    sentence: str,
    readings: Sequence[Reading | Unread],
    terms: Collection[str],
    others: Sequence[str] = (),
) -> Reading | None:
    """The rules that make two names one; None where the sentence names no two.

    The second must be one of the `terms` of the text, or new: none of the `others` that further
    sentences give a name.
    """
    sentence = reworded(sentence, _WORDS)
    shown = two_names(sentence)
    if not shown:
        return None
    (one, written), (other, _) = shown.items()
    described = written[0].islower() and one in terms
    calls = _CALLED.search(sentence) or _NAMED.search(sentence)
    new = terms and others.count(other) == 1 and _NEW.fullmatch(sentence)
    if not (calls or described or other in terms or new):
        return None
    return _made_one(shown, relations_of(readings))


def also_known(
    sentence: str, readings: Sequence[Reading | Unread], reads: Callable[[str], Reading | Unread]
) -> Reading | None:
    """What "Ann, also known as Bell, is kind." says; None where the sentence is of another form."""
    found = _ALSO.fullmatch(sentence)
    said = reads(f"{found['one']} {found['rest'].strip()}") if found else None
    if not found or not isinstance(said, Reading):
        return None
    shown = {_term(found[which]): inside(found[which]) for which in ("one", "other")}
    both = _made_one(shown, relations_of([*readings, said])) if len(shown) == 2 else said
    return replace(said, rules=(*said.rules, *both.rules), names=(*said.names, *both.names))


def told_apart(sentence: str, names: Collection[str]) -> Reading | None:
    """That two are not one: "Bob is not Tom."; None where it is of another form.

    Each must be one of the `names` (lower case) of the text, or known for a name.
    """
    said = same(sentence, names)
    return said if said and not said.rules[0][0].positive else None


def same(sentence: str, names: Collection[str]) -> Reading | None:
    """What "Is Bob Tom?", "Bob is Tom." and "Bob is not Tom." say of two names, as `told_apart`."""
    sentence = reworded(sentence, _WORDS)
    stated, asked = _STATED.fullmatch(sentence), _ASKED.fullmatch(sentence)
    pairs = [(stated["one"], stated["other"])] if stated else []
    if asked:
        words = asked["names"].split()
        pairs = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
    named = [pair for pair in pairs if all(_is_name(one, names) for one in pair)]
    if len(named) != 1 or len(set(named[0])) < 2:
        return None
    shown = {_term(one): one for one in named[0]}
    said = Literal(Atom(SAME, tuple(shown)), not (stated and stated["no"]))
    return Reading(((said, ()),), tuple(shown.items()))


def _is_name(words: str, names: Collection[str]) -> bool:
    return not may_be(words.lower(), "adj") and (_term(words) in names or is_given(words))


def laws_of_same(said: Iterable[Literal]) -> Iterator[Rule]:
    """That who is Tom is whoever Tom is, and that two of whom one is kind and one is not are two,
    for each relation of what a text has `said`.
    """
    x, y, z = "?x", "?y", "?z"
    one, turned = (Literal(Atom(SAME, pair)) for pair in ((x, y), (y, x)))
    yield unstated(turned, one)
    yield unstated(turned.negation, one.negation)
    other, both = (Literal(Atom(SAME, pair)) for pair in ((y, z), (x, z)))
    yield unstated(both, one, other)
    yield unstated(both.negation, one, other.negation)
    for relation, places in {one.atom.relation: len(one.atom.terms) for one in said}.items():
        for at in range(places if relation != SAME else 0):
            rest = [f"?x{number}" for number in range(places)]
            so, not_so = (
                Literal(Atom(relation, (*rest[:at], name, *rest[at + 1 :]))) for name in (x, y)
            )
            yield unstated(one.negation, so, not_so.negation)


def _made_one(shown: Mapping[str, str], relations: Mapping[str, int]) -> Reading:
    """`made_one`, and that the one is the other."""
    both = made_one(shown, relations)
    return replace(both, rules=((Literal(Atom(SAME, tuple(shown))), ()), *both.rules))


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
