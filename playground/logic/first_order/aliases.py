"""How else a sentence writes a constant of its formula: shortened, misspelt, in the plural.

In:  alias("ninaHolm", ["Nina", "Petra", "Holm", "paints"])
Out: (0, 3): the words from 0 to 3 are how the sentence writes it

A formula says which constants its sentence must name; the words most like one are taken for it.
"""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import partial
from unicodedata import normalize

from playground.logic.english.chunks import is_function_word
from playground.logic.first_order.small_words import EMPTY

LIKE = 0.8
"""How like a constant words must be to be taken for it, 0 to 1."""
_SHORTENED, _NUMBER = 0.95, 0.9
"""How like a constant words are of which it has the beginnings, and the number it ends in."""
_SPELT = {"1": "one", "2": "two", "3": "three", "4": "four", "5": "five", "6": "six", "7": "seven"}
"""How a numeral is written in words: "2Lane" of twoLane."""
_LONGEST = 8
"""Words that a constant is written in at most."""
_SHORTEST, _MOST_LETTERS = 4, 60
"""Letters of a constant that may be misspelt, and of one that is looked for at all."""
_MOST_WORDS = 100
"""Words of a sentence in which a constant is looked for."""


def squashed(text: str) -> str:
    """A name without spaces, signs, accents and capitals: "New York" and newYork alike."""
    return "".join(one for one in normalize("NFKD", text.lower()) if one.isalnum())


def alias(constant: str, words: Sequence[str]) -> tuple[int, int] | None:
    """From where to where words write a constant; None where none of them are like it."""
    best, found = LIKE, None
    for start, first in enumerate(words[:_MOST_WORDS]):
        if is_function_word(first.lower()) and not squashed(constant).startswith(squashed(first)):
            continue
        for end in range(start + 1, min(len(words), start + _LONGEST) + 1):
            if words[end - 1] == ",":
                break
            if is_function_word(words[end - 1].lower()):
                continue
            like = likeness(constant, words[start:end])
            if like > best:
                best, found = like, (start, end)
    return found


def likeness(constant: str, words: Sequence[str]) -> float:
    """How like a constant words are written, 0 to 1."""
    name = squashed(constant)
    if not 0 < len(name) <= _MOST_LETTERS:
        return 0.0
    said = [one for one in map(squashed, words) if one]
    if not re.search(r"\d", name):
        said = [re.sub(r"\d+", lambda found: _SPELT.get(found[0], found[0]), one) for one in said]
    whole = "".join(said)
    numbers = re.findall(r"\d+", name)
    if numbers != re.findall(r"\d+", whole):
        return 0.0
    if whole == name:
        return 1.0
    if numbers and whole == numbers[-1] and len(whole) > 1:
        return _NUMBER
    if len(said) > 1 and not EMPTY.intersection(said) and _begins(name, said):
        return _SHORTENED
    full = [one for one in said if not is_function_word(one)]
    ways = (said, full, sorted(full, key=str.isdigit))
    return max(map(partial(_ratio, name), ("".join(one) for one in ways)))


def _ratio(one: str, other: str) -> float:
    """How many letters two words share in the same order, 0 to 1; 0 where that cannot be many."""
    shorter, longer = sorted((len(one), len(other)))
    if shorter < _SHORTEST or longer > _MOST_LETTERS or shorter < LIKE / (2 - LIKE) * longer:
        return 0.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _begins(name: str, words: Sequence[str]) -> bool:
    """Whether a name is made of the beginnings of words, of the first and of the last at least."""
    first, *middle, last = words
    reached = set(_after(name, 0, first))
    for word in middle:
        reached |= {end for at in reached for end in _after(name, at, word)}
    return any(at < len(name) and last.startswith(name[at:]) for at in reached)


def _after(name: str, at: int, word: str) -> Iterator[int]:
    """Where in a name each beginning of a word ends that stands there."""
    for size, (one, other) in enumerate(zip(name[at:], word, strict=False), start=1):
        if one != other:
            return
        yield at + size
