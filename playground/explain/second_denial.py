"""A denial around a denial: “I can't say I was not disappointed”, “There is no dish I do not like”.

In:  outer(("I", "can't", "say", "I", "was", "not", "disappointed"), inner=5)
Out: 1: the “can't” denies what the “not” denies

Two denials of one clause affirm. VADER sees those of the three words before a feeling alone.
"""

from collections.abc import Collection, Sequence

from vaderSentiment.vaderSentiment import negated

FARTHEST = 9
"""So many words at most part the two."""

_SAYING = frozenset(
    """say saying said think thinking thought believe believed feel felt find found claim claims
    claimed pretend suggest suggesting mean meaning true call""".split()
)
"""Words whose clause may have a subject of its own: “can't say the food was not good”."""
_OF_NONE = frozenset(("no", "one", "a", "an", "single"))
"""Before a noun that a denial makes none: “not one guest was not happy”."""
_ARTICLES = frozenset("the this that my our his her their its your".split())


def outer(lower: Sequence[str], inner: int, light: Collection[str]) -> int | None:
    """The place of the word that denies the clause of the denial at `inner`; None without one.

    `lower` are the words in small letters, an empty one where a clause ends; only `light` words
    may stand between, and one noun as the subject.
    """
    noun = of_none = said = False
    for at in range(inner - 1, max(-1, inner - FARTHEST - 1), -1):
        word = lower[at]
        if word == "no" or (word and negated([word])) or word == "nobody":
            of_none = of_none or word == "no" or _of_all(lower, at)
            return at if not noun or of_none or said else None
        said = said or word in _SAYING
        if word in light or word in _SAYING:
            continue
        before = lower[at - 1] if at else ""
        if not word or noun or before not in _OF_NONE | _ARTICLES:
            return None
        noun, of_none = True, before in _OF_NONE
    return None


def _of_all(lower: Sequence[str], at: int) -> bool:
    return list(lower[at : at + 2]) == ["none", "of"]
