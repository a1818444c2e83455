"""Words of a text, and what two forms of a word have in common.

In:  words("Mira's dogs chased it.")
Out: (Word("Mira's", 0, 6, "mira"), Word("dogs", 7, 11, "dog"), Word("chased", 12, 18, "chase"), …)

Stems are those of Snowball's English stemmer (Porter 1980, 2001); strong verbs are those of
`verbs`. They are for finding the same word again, not for showing.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

import snowballstemmer

from playground.text.verbs import STRONG

_WORD = re.compile(r"[^\W_]+(?:['’.&/-][^\W_]+)*|[^\w\s]|_")
_FORMS = """
born:birth died:die dead:die death:die children:child people:person men:man women:woman
"""
_STRONG = STRONG | dict(pair.split(":") for pair in _FORMS.split())
_FUNCTION_WORDS = """
a an the of to in on at by for from with as into onto over under about between through during
before after and or but nor not no than then so if that which who whom whose what when where
why how this these those there here it its he him his she her hers they them their theirs we
us our i me my you your is are was were be been being am do does did has have had will would
can could shall should may might must also such only own same s t up out off
because since while although though until upon within without among
"""
STOP = frozenset(_FUNCTION_WORDS.split())


@dataclass(frozen=True)
class Word:
    """A word or mark, its place in the text, and its stem: "" for marks and function words."""

    text: str
    start: int
    end: int
    stem: str


def words(text: str, offset: int = 0) -> tuple[Word, ...]:
    """The words and marks of a text; `offset` is added to their places."""
    return tuple(
        Word(one.group(), one.start() + offset, one.end() + offset, stem(one.group()))
        for one in _WORD.finditer(text)
    )


def stem(word: str) -> str:
    """The stem of a word in lower case; "" for function words and marks."""
    lower = word.lower().replace("’", "'").removesuffix("'s")
    if lower in STOP or not lower[0].isalnum():
        return ""
    if lower in _STRONG:
        lower = _STRONG[lower]
    return _stemmed(lower)


@lru_cache(maxsize=50_000)
def _stemmed(word: str) -> str:
    """Its stem. A stemmer keeps the word in itself, so no two threads may share one."""
    stemmed: str = snowballstemmer.stemmer("english").stemWord(word)
    return stemmed
