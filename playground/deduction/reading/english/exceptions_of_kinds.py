"""Kinds with an exception: birds can fly, penguins are birds, and penguins cannot.

In:  with_exceptions(["Birds can fly.", "Penguins are birds.", …], their readings)
Out: the readings, the first of all birds that are not told to be penguins

Who tells of birds, not of all of them, what is not so of penguins, and that these are birds, makes
an exception without saying "except".
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from playground.deduction.program import Literal, Statement, atomic
from playground.deduction.reading.english.chunks import Unread
from playground.deduction.reading.english.excepting import shown_names
from playground.deduction.reading.english.inflection import has_article
from playground.deduction.reading.english.reading import Reading

_OF_ALL = re.compile(
    r"\b(?:all|every|each|any|no|nobody|always|only|if|who|that)\b|所有|每|凡|都", re.IGNORECASE
)
_JOINED = re.compile(r"\b(?:but|although|though|whereas|except)\b|但|可是|不过")


def with_exceptions(
    whole: Sequence[str], readings: Sequence[Reading | Unread]
) -> list[Reading | Unread]:
    """The readings; what is told of birds as such is left to those that are not told to be others.

    In:  "Birds can fly. Penguins are birds. Penguins cannot fly. Robins are birds. Rob is a bird."
    Out: the first says it of a bird that is no penguin, of a robin, and of Rob

    A kind may have an exception where it is told without "all", or where a "but" makes it.
    """
    read = {at: one for at, one in enumerate(readings) if isinstance(one, Reading)}
    told: dict[Literal, list[tuple[int, str]]] = {}
    for at, reading in read.items():
        for rule in reading.rules:
            if kind := _kind_of(rule):
                told.setdefault(_of_anyone(rule[0]), []).append((at, kind))
    kinds = _Kinds([rule for one in read.values() for rule in one.rules], shown_names(readings))
    found = list(readings)
    for at, reading in read.items() if kinds.wider else ():
        said: list[Statement] = []
        for rule in reading.rules:
            kind = _kind_of(rule)
            denied = told.get(_of_anyone(rule[0].negation), ()) if kind else ()
            but = {
                other: where
                for where, other in denied
                if other != kind and kind in kinds.above(other)
            }
            bare = but and not _OF_ALL.search(whole[at])
            joined = at in but.values() and _JOINED.search(whole[at])
            said += kinds.narrowed(rule, set(but)) if bare or joined else [rule]
        found[at] = replace(reading, rules=tuple(said))
    return found


class _Kinds:
    """Which kinds a text says are all of which others, and of which kinds a name is."""

    def __init__(self, rules: Sequence[Statement], shown: Mapping[str, str]) -> None:
        self._rules = rules
        self.wider: dict[str, set[str]] = {}
        nouns = {name for name, said in shown.items() if has_article(said) or said.startswith("是")}
        for head, body in rules:
            if head.positive and {narrow := _kind_of((head, body)), head.atom.relation} <= nouns:
                self.wider.setdefault(narrow, set()).add(head.atom.relation)

    def above(self, kind: str) -> set[str]:
        """All the kinds that a kind is of."""
        found, left = set[str](), [kind]
        while left:
            new = self.wider.get(left.pop(), set()) - found
            found |= new
            left += new
        return found

    def narrowed(self, rule: Statement, but: set[str]) -> Iterator[Statement]:
        """A rule about a kind as those that say it of all that are not told to be one of `but`."""
        head, body = rule
        [who], kind = body[0].atom.terms, _kind_of(rule)
        yield head, (*body, *(atomic(one, who).negation for one in sorted(but)))
        beside = set[str]().union(*map(self.above, but))
        for narrow in self.wider:
            wider = self.above(narrow)
            if narrow not in but | beside and kind in wider and not wider & but:
                yield head, (atomic(narrow, who),)
        of_name: dict[str, set[str]] = {}
        for (relation, terms), positive in (one for one, given in self._rules if not given):
            if positive and len(terms) == 1:
                of_name.setdefault(terms[0], {relation}).update({relation}, self.above(relation))
        for name, kinds in of_name.items():
            if kind in kinds and not kinds & but:
                yield head.filled({who: name}), (body[0].filled({who: name}),)


def _kind_of(rule: Statement) -> str:
    """The only condition of a rule that says something of each of a kind; "" of another rule."""
    head, body = rule
    of_one = len(body) == 1 and body[0].positive and body[0].atom.terms == head.atom.terms[:1]
    return body[0].atom.relation if of_one and head.atom.terms[0].startswith("?") else ""


def _of_anyone(head: Literal) -> Literal:
    return head.filled({head.atom.terms[0]: "?"}) if head.atom.terms else head
