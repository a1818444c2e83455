"""Whose father, owner or capital somebody is, where a question asks about that of one.

In:  of_another("Who is the father of Lisa?", "Peter is the father of Julia. Lisa is six.", 9)
Out: True: that sentence says so of Julia alone, and the text names Lisa elsewhere
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from playground.text.prose import sentences
from playground.text.stems import stem, words

_WORD = r"[^\W\d_]+(?:[-’'](?!s\b)[^\W\d_]+)*"
_OF = re.compile(
    rf"\b({_WORD})\sof\s((?:(?:the|my|his|her|our|their|an?)\s)?{_WORD}"
    rf"(?:\s(?=[A-Z]){_WORD})*(?:(?:,|\sand)\s(?:the\s)?(?=[A-Z]){_WORD})*)"
)
_OWNS = re.compile(rf"\b({_WORD})['’]s\s({_WORD})\b")
_ASKS = re.compile(
    r"\b(?:who|what|where|when|how\s[a-z]+|(?:what|which)\s[a-z]+)\s(?:is|are|was|were)\s(?:the\s)?(?:name\sof\s)?",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Related:
    """That something is the `noun` of its `owners`, both stems, and where this is said."""

    noun: str
    owners: frozenset[str]
    start: int
    end: int


def asked(question: str) -> Related | None:
    """The relation that "Who is the father of Lisa?" or "Who is Lisa's father?" asks about."""
    led = _ASKS.match(question.strip())
    found = list(_said(question.strip()))
    return found[0] if led and len(found) == 1 and found[0].start == led.end() else None


def of_another(question: str, context: str, place: int) -> bool:
    """Whether the sentence at a place of the text, or all of it that has the relation asked about,
    says it of others alone; the one asked about is named elsewhere in the text."""
    ask = asked(question)
    if ask is None or not ask.owners:
        return False
    parts = sentences(context)
    told = [
        (one, said)
        for one in parts
        for said in _said(one.text)
        if said.noun == ask.noun and said.owners
    ]
    read = words(context)
    if any(ask.owners <= said.owners for _, said in told):
        return False
    if not told or not ask.owners <= {word.stem for word in read}:
        return False
    alone = len(told) == sum(word.stem == ask.noun for word in read)
    return alone or any(one.start <= place < one.end for one, _ in told)


def _said(text: str) -> Iterator[Related]:
    for one in _OF.finditer(text):
        yield Related(stem(one[1]), _stems(one[2]), *one.span())
    for one in _OWNS.finditer(text):
        yield Related(stem(one[2]), _stems(one[1]), *one.span())


def _stems(text: str) -> frozenset[str]:
    return frozenset(word.stem for word in words(text) if word.stem)
