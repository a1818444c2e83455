"""How many of another thing than is asked about: "two sisters" are no brothers.

In:  of_another_noun("How many dogs has Nina?", "Nina has four cats.", 9, 13)
Out: "cats"
"""

import re

from playground.text.finite_verbs import PREPOSITIONS
from playground.text.premises import SHORT
from playground.text.stems import STOP, stem

_ASKED = re.compile(r"\bhow\smany\s((?:[\w’'-]+\s?){1,5})", re.IGNORECASE)
_ENDS = frozenset(
    """is are was were do does did has have had can could will would should may might must
    there""".split()
)
_NUMBER = re.compile(
    r"\b(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty"
    r"|(?:a\s)?(?:dozen|hundred|thousand|million))\b(?:\s(?:hundred|thousand|million|billion))?",
    re.IGNORECASE,
)
_GENERAL = frozenset(
    stem(one)
    for one in """people person man woman child thing item animal member piece unit part kind type
    time place work product inhabitant resident citizen guest visitor student pupil
    player""".split()
)
"""What may be said of others by another word: 300 inhabitants are people."""

_TIME = frozenset(
    map(
        stem,
        [
            "second",
            "minute",
            "hour",
            "day",
            "week",
            "month",
            "year",
            "euro",
            "dollar",
            "metre",
            "meter",
            "mile",
            "feet",
            "ft",
            "m",
        ],
    )
)
"""Stems of what nothing else is called: two hours are no people."""


def of_another_noun(question: str, context: str, start: int, end: int) -> str:
    """The noun that the number at a place of the text counts, where the question asks how many
    there are of another: one that the text has by its own name, or that a short text has not; ""
    for any other.
    """
    said = _asked(question)
    if not said:
        return ""
    noun = said[-1]
    after = _counted(context, start, end)
    stems = {stem(one) for one in (*after, *re.findall(r"[\w’'-]+", context[start:end]))}
    if (
        not noun
        or noun in _TIME
        or not after
        or not stems.isdisjoint(said)
        or len(context.split()) > SHORT
    ):
        return ""
    general = noun in _GENERAL or not stems.isdisjoint(_GENERAL)
    return "" if general and stems.isdisjoint(_TIME) else " ".join(after)


def _asked(question: str) -> list[str]:
    """The stems of what "how many" asks about, its noun last."""
    found = _ASKED.search(question)
    said: list[str] = []
    for one in found[1].split() if found else ():
        if one.lower() in _ENDS | PREPOSITIONS | STOP:
            break
        said.append(stem(one))
    return said


def _counted(context: str, start: int, end: int) -> list[str]:
    """The words after a number, up to the first that goes on otherwise."""
    number = _NUMBER.search(context, start, end)
    if number is None:
        return []
    said: list[str] = []
    for one in re.finditer(r"\s([\w’'-]+)|[^\s]", context[number.end() : number.end() + 80]):
        word = one[1] or ""
        if not word or word.lower() in STOP | PREPOSITIONS:
            return said
        said.append(word)
    return said if number.end() + 80 > len(context) else []
