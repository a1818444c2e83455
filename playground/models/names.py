"""How the deduction network reads: sentences as tokens, and the names that the text speaks of.

In:  names(["The bald eagle is kind.", "If something sees Bob then it is big."])
Out: ["bald eagle", "bob"]

Nothing here parses: a name is a capitalised word inside a sentence or before a verb, or what
follows "the". The network gets one column a name; a name too many costs time, not truth.
"""

import re
from collections import Counter
from collections.abc import Sequence

_STOP = frozenset(
    """a all an and any anyone anything are both each every everyone everything he i if is it many
    most no not or people she some somebody someone something that the then there these they things
    this those we when you""".split()
)
_AFTER = r"(?:is|are|was|were|does|do|can|has|will|and|then|not|cannot)\b|[.,;:!?]|$"
_WORD = rf" (?!the\b|it\b|they\b|{_AFTER})[a-z0-9][\w'-]*"
_PHRASE = re.compile(rf"\b[Tt]he ([a-z0-9][\w'-]*(?:{_WORD})*)(?= ?(?:{_AFTER}))")
_FIRST = re.compile(rf"\b[Tt]he ([\w'-]+(?:(?:{_WORD})*?(?= [a-z]*[a-rtv-z]s\b))?)")
_BEFORE_SUBJECT = re.compile(r"(?:^|\b(?:[Ii]f|then|and|that) )$")
_INNER = re.compile(r"(?<=[^.!?] )([A-Z][\w'-]*(?: [A-Z][\w'-]*)*)")
_OPENING = re.compile(
    r"^([A-Z][\w'-]*(?: [A-Z][\w'-]*)*) (?:is|does|can|was|has|will|cannot|(?!things\b)[a-z]+s)\b"
)

MOST = 200
"""So many names of several words are looked for where it is not plain how far a name goes."""


def names(sentences: Sequence[str]) -> list[str]:
    """The names, in lower case and without "the", in the order of their first appearance."""
    phrases: Counter[str] = Counter()
    found: dict[str, None] = {}
    for sentence in sentences:
        phrases.update(match[1].lower() for match in _PHRASE.finditer(sentence))
    twice = {one for one, often in phrases.most_common(MOST) if often > 1}
    for sentence in sentences:
        opening = _OPENING.match(sentence)
        if opening and opening[1].split()[0].lower() not in _STOP:
            found[opening[1].lower()] = None
        for match in _INNER.finditer(sentence, len(opening[1]) if opening else 0):
            if match[1].lower() not in _STOP:
                found[match[1].lower()] = None
        whole = {match.start(): match[1].lower() for match in _PHRASE.finditer(sentence)}
        for match in _FIRST.finditer(sentence):
            place = match.start()
            found[_after_the(sentence, place, match[1].lower(), whole.get(place, ""), twice)] = None
    return list(found)


def _after_the(sentence: str, place: int, short: str, phrase: str, twice: set[str]) -> str:
    """The name after the "the" at `place`: `phrase`, if all before the next small word is one.

    That is so of an object, before "is" and the like, and where the text has it twice; else what
    stands before a word like a verb (`short`), or a longer name that is known from elsewhere.
    """
    after = sentence[place + len("the ") :][:200].lower()
    known = [one for one in twice if " " in one and after.startswith(one)]
    if known:
        return max(known, key=len)
    tail = after[len(phrase) :].lstrip()
    sure = (
        phrase in twice
        or tail.startswith(("is ", "are ", "does ", "can "))
        or not _BEFORE_SUBJECT.search(sentence[:place])
    )
    return phrase if phrase and sure else short


def mentions(tokens: Sequence[int], name: Sequence[int]) -> list[int]:
    """The places in `tokens` that belong to an occurrence of `name`, itself tokens."""
    places: list[int] = []
    for start in range(len(tokens) - len(name) + 1):
        if list(tokens[start : start + len(name)]) == list(name):
            places += range(start, start + len(name))
    return places
