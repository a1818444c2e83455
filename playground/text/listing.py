"""Questions that ask for several things, and the list in which one of them stands.

In:  several("Which cities did she see?"), around("She saw Lima, Oslo and Kyoto.", 14, 18, ())
Out: True, ((8, 12), (14, 18), (23, 28))

Things in a list stand side by side with commas between them and "and" or "or" before the last.
"""

import re
from collections.abc import Collection
from itertools import pairwise

from playground.text.finite_verbs import verbs_in
from playground.text.stems import STOP, stem

_SEVERAL = re.compile(
    r"\b(?:which|what)\s(?:(?:two|three|four|five|other|of\sthe|kinds?\sof|types?\sof)\s)?"
    r"(?:[a-z-]+\s)??(?P<noun>(?!does\b)[a-z]{3,}s|people|men|women|children)\b"
    r"|\b(?:who|what|which)\s(?:are|were)\b|^\s*(?:name|list)\b|\bwhat\b[^?]*\b(?:do|does|did)\b",
    re.IGNORECASE,
)
_ONE = re.compile(
    r"(?:ss|us|is|series|species|news|mathematics|physics|politics|was|does|has)$", re.IGNORECASE
)
_NAME = r"[A-Z][\w’'-]*(?:\s(?:(?:of|the|de|la|van|von)\s)*[A-Z][\w’'-]*)*"
_FUNCTION = "|".join(sorted(STOP))
_WORDS = rf"(?!(?:{_FUNCTION})\b)[\w’'-]+"
_THING = rf"(?:(?:the|an?|its|his|her|their|some)\s)?{_WORDS}(?:\s{_WORDS}){{0,2}}"
_LAST = rf"(?:{_THING}(?=\s(?:{_FUNCTION})\b|[.,;:!?)]|$)|(?:(?:the|an?)\s)?{_WORDS})"
_LISTS = tuple(
    re.compile(rf"{one}(?:,\s{one})*,?\s(?:and|or)\s{last}(?![\w’'-])")
    for one, last in ((_NAME, _NAME), (_THING, _LAST))
)
_BETWEEN = re.compile(r",?\s(?:and|or)\s|,\s")


def several(question: str) -> bool:
    """Whether it may ask for several things: "which cities", "who were", "what does it sell"."""
    found = _SEVERAL.search(question)
    return found is not None and not (found["noun"] and _ONE.search(found["noun"]))


def around(
    sentence: str, start: int, end: int, asked: Collection[str]
) -> tuple[tuple[int, int], ...]:
    """The places of all things of the list around `sentence[start:end]`; only that if it has none.

    `asked` are stems of the question: the first thing of a list begins after them, and a verb of
    theirs ends it ("Tom drinks tea and Max drinks milk").
    """
    verbs = [at for at, _, _ in verbs_in(sentence, frozenset(asked))]
    for pattern in _LISTS if sentence[start:end][:1].isupper() else _LISTS[1:]:
        for at in range(start + 1):
            found = pattern.match(sentence, at) if _begins(sentence, at, asked) else None
            if found is None or any(found.start() <= verb < found.end() for verb in verbs):
                continue
            if found.start() <= start and end <= found.end():
                return _parts(sentence, found.start(), found.end())
    return ((start, end),)


def _begins(sentence: str, at: int, asked: Collection[str]) -> bool:
    """Whether a list may begin here: at a word that is no function word and not asked about."""
    if at and (sentence[at - 1].isalnum() or not sentence[at].isalnum()):
        return False
    word = re.match(r"[\w’'-]+", sentence[at:])
    return word is not None and word[0].lower() not in STOP and stem(word[0]) not in asked


def _parts(sentence: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The places of the things of a list, without its commas and "and"."""
    cuts = [
        (start, start),
        *(one.span() for one in _BETWEEN.finditer(sentence, start, end)),
        (end, end),
    ]
    return tuple((left, right) for (_, left), (right, _) in pairwise(cuts))
