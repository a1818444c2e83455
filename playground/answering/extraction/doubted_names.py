"""Names of a network that the text itself speaks against: half of a name, a company as a place.

In:  doubted("Ship it to Ana Kowalska, then ask at BMW in Berlin.", (Span(11, 14, "Ana", …,
         "place"), Span(38, 41, "BMW", 1.0, "place"), Span(45, 51, "Berlin", 1.0, "place")))
Out: {0: Said("goes on after it", {"text": "Ana", "more": "Kowalska"}),
      1: Said("known as", {"text": "BMW", "label": "place", "known": "organization"})}

Such a name is left out with the reason; what it is instead the network has not said.
"""

import re
from collections.abc import Sequence

from playground.answering.extraction.extracted import label_said
from playground.core import Said, Span
from playground.text import names, patterns
from playground.text.gazetteer import FIRST_NAMES, ORGANIZATION_WORDS, PLACE_WORDS, PLACES

_MORE = re.compile(r" ([A-ZÀ-Þ][a-zà-ÿ]+(?:[-’'][A-ZÀ-Þ][a-zà-ÿ]+)?)\b")
_GUESSED = "two or three words with capitals"
"""A rule that is no better than the network."""


def doubted(text: str, named: Sequence[Span]) -> dict[int, Said]:
    """Why some of the names, by their numbers, are not to be relied on."""
    dated = patterns.find(text)
    rules = [one for one in names.find(text, avoid=dated) if one.rule != _GUESSED]
    places = [(one.start, one.end) for one in named] + [(one.start, one.end) for one in dated]
    taken = {place for start, end in places for place in range(start, end)}
    found = {}
    for number, one in enumerate(named):
        more = _MORE.match(text, one.end)
        if more and more.start(1) not in taken and _is_first(one) and not _names_other(more[1]):
            found[number] = Said("goes on after it", {"text": one.text, "more": more[1]})
            continue
        for rule in rules:
            said = rule.start < one.end and one.start < rule.end and rule.label != one.label
            if said and one.label == "place" and one.text.lower() not in PLACES:
                labels = {"label": label_said(one.label), "known": label_said(rule.label)}
                found[number] = Said("known as", {"text": one.text, **labels})
    return found


def _is_first(name: Span) -> bool:
    """Whether a name of one word is somebody's first one, so that a second may belong to it."""
    alone = " " not in name.text and name.text.istitle()
    return alone and (name.label == "person" or name.text.lower() in FIRST_NAMES)


def _names_other(word: str) -> bool:
    """Whether a word with a capital is of another name: a company's, a place's, a month."""
    return word.lower() in ORGANIZATION_WORDS | PLACE_WORDS
