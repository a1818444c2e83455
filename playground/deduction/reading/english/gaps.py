"""Questions that leave a gap: where, when, whose, of what, how many, how old, how much.

In:  filled("Where does Karl live?"), filled("Whose dog is Rex?"), amount_asked("How old is Mia?")
Out: "Does Karl live in Zedd?", "Does Karl live at Zedd?", …; "Is Rex a dog of Zedd?"; its parts

The name in the gap is then sought: which of the questions is meant, the text says that has one of
their relations.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from playground.deduction.program import Atom, Rule, atomic
from playground.deduction.reading.english.inflection import singular, with_article
from playground.deduction.reading.english.reading import Reading

GAP = "Zedd"
_SOUGHT = "?something"
_PLACES = ("in", "at", "on", "near", "under", "behind", "to", "from", "into", "with")
NO_PLACES = frozenset(
    """trouble love hurry danger pain debt doubt charge need tears shock despair shape mood luck
    fashion favour favor contact power control agreement""".split()
)
"""What one is in without being anywhere."""
_WHERE = re.compile(
    r"Where (?P<be>is|are|was|were) (?P<who>[^?]+?)(?: now)?\??"
    r"|Where (?P<do>does|do|did|can|may|must|should) (?P<does>[^?]+?)\??"
)
_WHEN = re.compile(r"When (?P<verb>is|are|was|were|does|do|did|will) (?P<said>[^?]+?)\??")
_WHOSE = re.compile(r"Whose (?P<noun>[a-z]+(?: [a-z]+)?) (?P<be>is|was) (?P<who>[^?]+?)\??")
_COST = re.compile(r"How much (?P<do>does|do|did) (?P<what>[^?]+?) cost\??")
_MANY = re.compile(
    r"How many (?P<things>[a-z -]+?) (?P<do>does|do|did) (?P<who>[^?]+?) (?P<verb>[a-z]+)\??"
)
_OF_WHAT = re.compile(
    r"(?:What|Who|Whom) (?P<be>is|are|was|were) (?P<who>(?:the )?[\w-]+) "
    r"(?P<how>[a-z]+ (?:of|with|to|at|by|for|about|from|in|on))\??"
)
_OLD = re.compile(r"How old (?P<be>is|are|was|were) (?P<who>[^?]+?)\??")


def filled(question: str) -> Iterator[str]:
    """The questions with GAP for what is asked, one of which it means; none of another form."""
    question = " ".join(question.split())
    if found := _WHERE.fullmatch(question):
        verb = (found["be"] or found["do"]).capitalize()
        for place in _PLACES:
            yield f"{verb} {found['who'] or found['does']} {place} {GAP}?"
    if found := _WHEN.fullmatch(question):
        for time in ("on", "at", "in"):
            yield f"{found['verb'].capitalize()} {found['said']} {time} {GAP}?"
    if found := _WHOSE.fullmatch(question):
        what = with_article(found["noun"])
        yield f"{found['be'].capitalize()} {found['who']} {what} of {GAP}?"
    if found := _OF_WHAT.fullmatch(question):
        yield f"{found['be'].capitalize()} {found['who']} {found['how']} {GAP}?"
    if found := _COST.fullmatch(question):
        yield f"{found['do'].capitalize()} {found['what']} cost {GAP}?"


def sought(reading: Reading) -> Reading | None:
    """A reading with a variable for GAP, which it seeks; None where it is no single fact of it."""
    gap = GAP.lower()
    if len(reading.rules) != 1 or reading.eithers or reading.ways:
        return None
    [(head, body)] = reading.rules
    if body or gap not in head.atom.terms or not head.positive:
        return None
    terms = tuple(_SOUGHT if one == gap else one for one in head.atom.terms)
    names = tuple(one for one in reading.names if one[0] != gap)
    rules = ((atomic(head.atom.relation, *terms), ()),)
    return replace(reading, rules=rules, names=names, sought=_SOUGHT)


def meant(readings: Iterable[Reading], rules: Sequence[Rule]) -> Reading | None:
    """The one that is meant, seeking its gap: of a relation that the text has, of that very thing
    before others. None where there is none.
    """
    said = {one.head.atom.relation for one in rules}
    of_whom = {
        (one.head.atom.relation, *place)
        for one in rules
        for place in enumerate(one.head.atom.terms)
    }
    asked = [one for one in map(sought, readings) if one and _asks(one).relation in said]
    of_it = (
        one
        for one in asked
        if of_whom & {(_asks(one).relation, *place) for place in enumerate(_asks(one).terms)}
    )
    return next(of_it, asked[0] if asked else None)


def _asks(reading: Reading) -> Atom:
    return reading.rules[0][0].atom


def amount_asked(question: str) -> tuple[str, str, str] | None:
    """Of whom an amount is asked, the verb and the things; no things where it is an age."""
    question = " ".join(question.split())
    if found := _OLD.fullmatch(question):
        return found["who"], "is" if found["be"] in {"is", "are"} else "was", ""
    if found := _MANY.fullmatch(question):
        *how, last = found["things"].split()
        verb = f"did {found['verb']}" if found["do"] == "did" else found["verb"]
        return found["who"], verb, " ".join([*how, singular(last)])
    return None
