"""Several who have or are one thing each: an assignment, as logic grid puzzles tell it.

In:  one_each("Ann and Bob each have a different pet: a cat and a dog.", known)
Out: Reading(eithers=((have(ann, cat), have(ann, dog)), (have(bob, cat), …), …), …)

Exactly one thing goes to each name; where no two have the same, exactly one name has each thing (a
bijection), and so they must be as many.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from playground.deduction.program import atomic
from playground.deduction.reading.assignment import assignment
from playground.deduction.reading.english.chunks import PROPER, Unread
from playground.deduction.reading.english.counted import counted, of_one
from playground.deduction.reading.english.inflection import singular, with_article
from playground.deduction.reading.english.openings import capital
from playground.deduction.reading.english.reading import Reading, read_sentence

_NAMES = rf"(?P<names>{PROPER}(?:, {PROPER})*,? and {PROPER})"
_MANY = "(?i:two|three|four|five|six|seven|[2-7])"
_THEY = rf"(?:The |There are )?{_MANY} (?P<they>[a-z]+s|children|people|men|women)"
_WHO = rf"(?:{_THEY}[,:]?(?: [–—-])? )?{_NAMES},?(?: [–—-])?"
_ITEM = r"(?:(?:an?|the|one) )?+(?!(?:an?|the|one) )[\w-]+(?: (?!(?:and|or)\b)[a-z-]+)?"
_ITEMS = rf"(?P<items>{_ITEM}(?:, {_ITEM})*,? (?P<join>and|or) {_ITEM})"
_PEOPLE = r"(?P<items>an? [a-z ]+(?:, an? [a-z ]+)*,? (?P<join>and) an? [a-z ]+)"
_KIND = r"(?:following )?(?P<kind>[a-z]+(?: [a-z]+)?)(?: each)?"
_LIST = rf"{_KIND}(?::|,| [–—-])? (?:either |namely )?{_ITEMS}"
_OWN = "(?P<different>a different|an? own|(?:their|his|her|its) own)"
_ONE = rf"(?:{_OWN}|(?:exactly |just |only )?one(?: of the)?)"
_ORDER = r"(?P<order>(?:not necessarily )?in (?:some|any|that|this) order|respectively)"
_IN_THAT = frozenset(("in that order", "in this order", "respectively"))
_IN = "(?: (?:in|on|at|to|from|for|with))?"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"{_WHO} each (?P<verb>[a-z]+{_IN}) {_ONE} {_LIST}",
        rf"Each of {_NAMES} (?P<does>[a-z]+{_IN}) {_ONE} {_LIST}",
        rf"{_WHO} (?P<verb>[a-z]+{_IN}) (?P<different>different) {_LIST}",
        rf"{_WHO} (?P<verb>[a-z]+{_IN}) {_ITEMS},? {_ORDER}",
        rf"{_WHO} (?P<verb>are|were) {_PEOPLE}",
    )
)
_ANOTHER = (
    r",? (?:and )?(?:one|another|the (?:other|second|third|last))(?: of them| one)? (?=[a-z]+ )"
)
_ONE_OF = re.compile(rf"(?:One|Exactly one) of {_NAMES} (?P<says>[^,]+?(?:{_ANOTHER}[^,]+?)+)")
_ONE_OF_THE = re.compile(
    rf"(?:One|Exactly one) of the {_MANY} (?P<they>[a-z]+s|children|people|men|women),? "
    rf"{_NAMES},? (?P<says>(?!is one\b)[a-z]+(?: [^,]+)?)"
)
_AND = re.compile(r",? (?:and|or) |, ")
_ARTICLE = re.compile(r"^(?:an?|one) ")
_OTHER = "?other"
_MOST = 8
"""Names of one assignment; more would take too long to be worked out."""
_OWNED = frozenset("has had owns owned keeps kept drives drove rides rode".split())


def tells_one_each(sentence: str) -> bool:
    """Whether a sentence is of such a form, and so is read in no other way."""
    return any(form.fullmatch(sentence.rstrip(".")) for form in (*_FORMS, _ONE_OF, _ONE_OF_THE))


def one_each(sentence: str, known: frozenset[str]) -> Reading | None:
    """What such a sentence says; None for one of another form. Raises Unread."""
    sentence = sentence.rstrip(".")
    if found := _ONE_OF.fullmatch(sentence):
        names, said = _AND.split(found["names"]), re.split(_ANOTHER, found["says"])
        verbs, listed = zip(*(one.partition(" ")[::2] for one in said), strict=True)
        return _assigned(names, verbs, listed, (), known)
    if found := _ONE_OF_THE.fullmatch(sentence):
        names, they = _AND.split(found["names"]), with_article(singular(found["they"]))
        rows = [[f"{name} {found['says']}." for name in names]]
        passing = [f"{name} is {they}." for name in names]
        return assignment(rows, passing, lambda one: read_sentence(one, known), different=False)
    found = next(filter(None, (form.fullmatch(sentence) for form in _FORMS)), None)
    if not found:
        return counted(sentence, known)
    parts = found.groupdict()
    if parts.get("order") in _IN_THAT:
        raise Unread(f"“{parts['order']}” is not read; say of each name what it has.")
    names, listed = _AND.split(found["names"]), tuple(_AND.split(found["items"]))
    verb = parts.get("does") or of_one(found["verb"])
    as_many = parts["join"] == "and" and len(names) == len(listed)
    kinds = (parts.get("they"), parts.get("kind"))
    return _assigned(
        names, (verb,) * len(listed), listed, kinds, known,
        different="kind" not in parts or bool(parts.get("different")) or as_many,
    )  # fmt: skip


def _assigned(
    names: Sequence[str],
    verbs: Sequence[str],
    listed: Sequence[str],
    kinds: Sequence[str | None],
    known: frozenset[str],
    *,
    different: bool = True,
) -> Reading:
    """Each name with one verb and thing; `kinds`, "girls" and "pet", those of both."""
    things = [_thing(*one) for one in zip(verbs, listed, strict=True)]
    said = [" ".join(one).rstrip() for one in zip(verbs, things, strict=True)]
    if len(names) > _MOST:
        raise Unread(f"it names {len(names)}; of more than {_MOST} it is not worked out.")
    passing = [
        f"{capital(one)} is {with_article(singular(kind))}."
        for kind, those in zip(kinds, (names, things), strict=False)
        for one in those
        if kind
    ]
    rows = [[f"{name} {one}." for one in said] for name in names]
    reading = assignment(rows, passing, lambda one: read_sentence(one, known), different=different)
    rules = list(reading.rules)
    for row, _, _ in reading.eithers[: len(names)]:
        for fact, words in zip(row, listed, strict=True):
            for noun in fact.atom.terms[1:] if _ARTICLE.match(words) else ():
                # the cat is a cat, and no other is meant: who has not the one has none
                rules.append((atomic(f"is {noun}", noun), ()))
                none = (atomic(f"is {noun}", _OTHER), fact.negation)
                rules.append((fact.filled({noun: _OTHER}).negation, none))
    return replace(reading, rules=tuple(dict.fromkeys(rules)))


def _thing(verb: str, words: str) -> str:
    """How a thing stands after its verb: "the cat" of "a cat", and of the "cat" that one has."""
    if verb in {"is", "was"}:
        return words
    thing = _ARTICLE.sub("the ", words)
    return f"the {thing}" if verb in _OWNED and thing == words and words.islower() else thing
