"""The words of orderings: ordinals, and which scale a comparative or superlative is about.

In:  degree("newer"), degree("less expensive"), number("third"), number("2nd")
Out: Degree("oldest", first=False), Degree("most expensive", first=False), 3, 2

An adjective that no table here knows is a scale of its own: "fluffier" goes with "fluffiest". A
word with two opposites ("shorter" than long, or than tall) names both scales, "tallest|longest";
the rest of the text decides.
"""

import re
from dataclasses import dataclass

SIDES = {
    "leftmost": "the left",
    "topmost": "the top",
}
"""Scales that are sides of a place, and how their beginning is said after "from"."""

PLACES = frozenset(("first", *SIDES))
"""Scales on which everybody has a place of his own, so that one can be next to another."""

_BEGINNINGS = {"leftmost": "left", "topmost": "top", "first": "front start beginning"}
_LAST = {"leftmost": "right", "topmost": "bottom", "first": "back end rear"}
_ENDS = {
    word: (scale, first)
    for first, ends in ((True, _BEGINNINGS), (False, _LAST))
    for scale, words in ends.items()
    for word in words.split()
}


def _pairs(words: str) -> dict[str, str]:
    """ "newest oldest, cheapest most-expensive" as what stands for each first word."""
    return {
        one.replace("-", " "): other.replace("-", " ")
        for one, other in map(str.split, words.split(","))
    }


_OPPOSITES = _pairs(
    "newest oldest, youngest oldest, shortest tallest|longest, cheapest most-expensive, "
    "smallest biggest, lightest heaviest|darkest, slowest fastest, lowest highest, "
    "coldest hottest, coolest warmest, poorest richest, worst best, weakest strongest, "
    "narrowest widest, thinnest thickest, latest earliest, nearest farthest, closest farthest, "
    "shallowest deepest, quietest loudest, softest hardest, easiest hardest, fewest most, "
    "least most, rightmost leftmost, bottommost topmost, last first"
)
_SAME = _pairs(
    "largest biggest, eldest oldest, quickest fastest, furthest farthest, priciest most-expensive, "
    "costliest most-expensive, most-costly most-expensive, most-pricey most-expensive, "
    "uppermost topmost, lowermost bottommost, most-difficult hardest"
)
_IRREGULAR = _pairs(
    "better best, worse worst, more most, less least, farther farthest, further furthest"
)
_NO_COMPARATIVES = frozenset(("other", "rather", "either", "neither", "whether", "never", "over"))
_KNOWN = {
    *_OPPOSITES,
    *_SAME,
    *(scale for scales in _OPPOSITES.values() for scale in scales.split("|")),
}
_COUNTED = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty"
)
_PLACED = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
NUMBERS, _ORDINALS = _COUNTED.split(), _PLACED.split()

ORDINAL = rf"(?:{'|'.join(_ORDINALS)}|\d{{1,3}}(?:st|nd|rd|th))"
COUNT = rf"(?:{'|'.join(NUMBERS)}|\d{{1,3}})"
COMPARATIVE = r"(?:(?:more|less)(?: [a-z][\w-]*)?|[a-z]+er|worse|fewer)"
SUPERLATIVE = r"(?:(?:most|least)[ -][a-z][\w-]*|[a-z]+(?:est|most)|best|worst)"
END = rf"(?:{'|'.join(_ENDS)})"

MAY_ORDER = re.compile(
    rf"比|没有|最|第|[左右前后上下]|旁边|相邻|挨|之间|中间|\b(?:as \w+ as|"
    rf"than|most|least|best|worst|last|{ORDINAL}|\w+est|\w+most|middle|between|beside|next|"
    r"adjacent|left|right|before|after|ahead|behind|front|above|below|wins?|won|order|place|position)\b",
    re.IGNORECASE,
)
"""A sentence without any of these words says nothing of an order: a quick look before long ones."""


@dataclass(frozen=True)
class Degree:
    """A scale, and whether a word means its beginning ("oldest") or its end ("newest")."""

    scale: str
    first: bool


def degree(comparative: str) -> Degree | None:
    """What a comparative compares by; None for a word that is none ("rather")."""
    word = comparative.lower()
    head, _, rest = word.partition(" ")
    if rest:
        return superlative(f"{_IRREGULAR[head]} {rest}")
    if word in _NO_COMPARATIVES:
        return None
    return superlative(_IRREGULAR.get(word) or f"{word[:-1]}st")


def superlative(word: str) -> Degree:
    """The scale of a superlative: "newest" is the end of "oldest"."""
    word = word.lower().replace("most-", "most ").replace("least-", "least ")
    first = True
    if word.startswith("least "):
        word, first = f"most {word[6:]}", False
    word = _SAME.get(word, word)
    if word in _OPPOSITES:
        word, first = _OPPOSITES[word], not first
    return Degree(word, first)


def is_known(word: str) -> bool:
    """Whether a superlative is in the tables, so that it is no "guest" or "forest"."""
    word = word.lower()
    return word in _KNOWN or word.startswith(("most", "least"))


def end(word: str) -> Degree:
    """The scale that a side is an end of: "the right" is the end of "leftmost"."""
    return Degree(*_ENDS[word.lower()])


def number(word: str) -> int:
    """The number of a cardinal or ordinal, in words or digits: 3 for "third", "3rd", "three"."""
    word = word.lower()
    if word[0].isdigit():
        return int(re.match(r"\d+", word)[0])  # type: ignore[index]
    return (_ORDINALS if word in _ORDINALS else NUMBERS).index(word) + 1


def amount(word: str) -> float:
    """How many a cardinal is, in words or digits: 3.0 for "three", 1.5 for "1.5"."""
    return float(word) if word[0].isdigit() else NUMBERS.index(word) + 1.0


def ordinal(place: int) -> str:
    """A place in words, in digits beyond the twentieth: "third", "21st"."""
    if place <= len(_ORDINALS):
        return _ORDINALS[place - 1]
    ending = "th" if place % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(place % 10)
    return f"{place}{ending or 'th'}"
