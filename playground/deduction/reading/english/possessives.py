"""Whose somebody is, as what he is of another; and what somebody has because it is his.

In:  of_another("Paul is Anna's brother."), of_another("Who is Anna's brother?")
Out: "Paul is a brother of Anna.", "Who is a brother of Anna?"

Where a text speaks of "Anna's brother" elsewhere the two are one (identity.py).
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from playground.deduction.program import Atom, Literal, Rule, atomic, unstated
from playground.deduction.reading.english.inflection import has_article, with_article

_OWNER = r"(?:[Tt]he [a-z]+|[A-Z][\w-]*?)"
_WHO = rf"(?:{_OWNER}(?: and {_OWNER})?)"
_STATES = re.compile(
    rf"(?P<before>(?:{_WHO}|Who) (?:is|was|are|were)(?: not|n['’]t)?|(?:Is|Was) {_OWNER}) "
    rf"(?P<whose>{_OWNER})(?:['’]s|(?<=s)['’]) (?P<noun>[a-z]+)(?P<end>[.?]?)"
)
_OF = re.compile(r"(?P<be>is|was) (?P<noun>[a-z]+) (?P<where>of)")
_IN = re.compile(r"(?P<be>is|was) (?P<noun>[a-z]+) (?P<where>in|on|at|near|under|from|with)")
_THEIR = re.compile(r"(?P<did>did )?(?P<verb>[a-z]+) their (?P<noun>[a-z]+)")
_OWN = re.compile(r"(?P<owner>.+?)['’]s? (?P<noun>[a-z]+)")


def of_another(sentence: str) -> str:
    """ "Paul is Anna's brother." with "of"; "" where it is of another form."""
    if not (found := _STATES.fullmatch(sentence)):
        return ""
    return f"{found['before']} {with_article(found['noun'])} of {found['whose']}{found['end']}"


def owned(names: Mapping[str, str], relations: Iterable[str]) -> Iterator[Rule]:
    """That a mother of Ann is a mother, whoever has a dog of theirs has a dog, and a hotel in Rome
    is a hotel, and in Rome.

    `names` and `relations` are those of text and question; of others nothing is said, nor of what
    is no noun: who is angry with Bob need not be with him.
    """
    used = frozenset(relations)
    yield from _each_own(names, used)
    whose, who = Atom("", ("?x", "?y")), Atom("", ("?x",))
    for relation in sorted(used):
        found = _OF.fullmatch(relation) or _IN.fullmatch(relation)
        if not found or not _is_noun(relation, names):
            continue
        body = (Literal(whose._replace(relation=relation)),)
        noun, where = found["noun"], found["where"]
        kind = f"{found['be']} {noun}"
        if where != "of":
            yield unstated(Literal(who._replace(relation=kind)), *body)
            placed = whose._replace(relation=f"{found['be']} {where}")
            yield unstated(Literal(placed), *body)
            continue
        if {kind, f"is {noun}"} & used:
            yield unstated(Literal(who._replace(relation=kind)), *body)
        if found["be"] == "is" and "have" in used:
            yield unstated(atomic("have", "?y", "?x"), *body)
    for term in sorted(names) if "have" in used else ():
        if own := _OWN.fullmatch(term):
            yield unstated(atomic("have", own["owner"], term))
            yield unstated(atomic(f"is {own['noun']}", term))


def _each_own(names: Mapping[str, str], used: Collection[str]) -> Iterator[Rule]:
    """That who loses Tom's key, and is Tom, loses “their key”, as “everyone who loses their key”
    says it; and the other way.
    """
    for found in filter(None, map(_THEIR.fullmatch, sorted(used))):
        verb, noun = found["verb"], found["noun"]
        whose = re.compile(rf"(?P<did>did )?{verb} (?P<owner>.+?)['’]s? {re.escape(noun)}")
        own = [
            (of["did"] or "", of["owner"], Atom(one, (of["owner"],)))
            for one in sorted(used)
            if (of := whose.fullmatch(one))
        ]
        own += [
            (did, of["owner"], Atom(did + verb, (of["owner"], term)))
            for term in names
            if (of := _OWN.fullmatch(term)) and of["noun"] == noun
            for did in ("", "did ")
            if did + verb in used
        ]
        for did, owner, atom in own:
            his, theirs = Literal(atom), atomic(f"{did}{verb} their {noun}", owner)
            yield unstated(theirs, his)
            yield unstated(his, theirs)


def _is_noun(relation: str, names: Mapping[str, str]) -> bool:
    """Whether the text writes a relation with an article: "is a hotel in"."""
    _, _, said = relation.partition(" ")
    return has_article(names.get(f"is {said}", ""))
