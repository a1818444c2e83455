"""Nouns that a translation has in place of others, and words of none, as dictionaries see it.

In:  swapped("The pharmacy is next to the bank.", "La cafetería está junto al banco.", "en", "es")
Out: (Swap("pharmacy", "cafetería"),): no word for a pharmacy is there, and no coffee shop here

Apertium's dictionaries are the witness, both ways: a noun is in the other sentence where either of
them has it so. They know no stretch of several words, so that one noun alone says nothing.

In:  invented("Tom is nibbling.", "Tom está neblando.", "en", "es")
Out: ("neblando",): put together of pieces, no word of Spanish that Apertium knows
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from playground.deduction.reading.english import lexicon
from playground.text import apertium

_UNIT = re.compile(r"\^((?:\\.|[^\\$])*)\$")
_READING = re.compile(r"((?:\\.|[^\\<])+)<([a-z]+)>")


@dataclass(frozen=True)
class Swap:
    """A noun, and the noun of the translation that nothing in the sentence is."""

    noun: str
    other: str


@dataclass(frozen=True)
class _Known:
    """A word's lemmas, those it may have in the other language, and whether it is a noun."""

    text: str
    lemmas: frozenset[str]
    others: frozenset[str]
    noun: bool


def swapped(text: str, written: str, source: str, target: str) -> tuple[Swap, ...]:
    """The nouns that changed; none where Apertium lacks the pair or a way back.

    Raises ModelError where Apertium fails.
    """
    if not {(source, target), (target, source)} <= set(apertium.pairs()):
        return ()
    mine = list(_known(text, source, target))
    its = list(_known(written, target, source))
    gone = _unmatched(mine, its)
    more = _unmatched(its, mine)
    return tuple(Swap(one.text, other.text) for one, other in zip(gone, more, strict=False))


def invented(text: str, written: str, source: str, target: str) -> tuple[str, ...]:
    """The words of a translation, in small letters, that no dictionary has and the text has not;
    none where Apertium lacks the way back. Raises ModelError where Apertium fails.
    """
    if (target, source) not in apertium.pairs():
        return ()
    unknown = apertium.translate(written, target, source).unknown
    given = set(re.findall(r"\w+", text.lower()))
    return tuple(
        word
        for word in unknown
        if word.islower() and word not in given and not (target == "en" and lexicon.known(word))
    )


def _unmatched(words: list[_Known], others: list[_Known]) -> list[_Known]:
    lemmas = frozenset[str]().union(*(one.lemmas for one in others))
    meant = frozenset[str]().union(*(one.others for one in others))
    return [
        one
        for one in words
        if one.noun and one.others and not one.others & lemmas and not one.lemmas & (meant | lemmas)
    ]


def _known(text: str, source: str, target: str) -> Iterator[_Known]:
    """The words of a text as the dictionaries have them, each once as it was read."""
    stages = {one.name: one.output for one in apertium.translate(text, source, target).stages}
    for unit in _UNIT.findall(stages[apertium.ANALYSIS]):
        form, *readings = re.split(r"(?<!\\)/", unit)
        lemmas = frozenset(lemma.lower() for one in readings for lemma, _ in _READING.findall(one))
        yield _Known(form, lemmas | {form.lower()}, frozenset(), noun=False)
    for unit in _UNIT.findall(stages[apertium.LEXICON]):
        own, *alternatives = re.split(r"(?<!\\)/", unit)
        read = _READING.match(own)
        said = [found for one in alternatives if (found := _READING.match(one))]
        if read and said and not any(one.startswith("@") for one in alternatives):
            others = frozenset(found[1].lower() for found in said)
            yield _Known(read[1], frozenset({read[1].lower()}), others, noun=read[2] == "n")
