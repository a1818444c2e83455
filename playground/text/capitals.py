"""Sentences in capitals in small letters, for translators that know words in small letters alone.

In:  lowered("I AM AT HOME.", "en")
Out: "I am at home."
"""

import re

from playground.text.prose import sentences

ABBREVIATION = 5
"""A single word in capitals that is shorter is an abbreviation."""


def lowered(sentence: str, source: str) -> str:
    """A sentence in the language `source`; one that is not in capitals throughout as it is."""
    if not sentence.isupper() or (len(sentence.split()) == 1 and len(sentence) < ABBREVIATION):
        return sentence
    small = sentence.lower()
    if source == "en":
        small = re.sub(r"\bi\b", "I", small)
    at = next(place for place, letter in enumerate(small) if letter.isalpha())
    return small[:at] + small[at].upper() + small[at + 1 :]


def lowered_text(text: str, source: str) -> tuple[str, int]:
    """A text with its sentences in capitals lowered, all in their places, and how many they are."""
    parts: list[str] = []
    count = at = 0
    for one in sentences(text):
        small = lowered(one.text, source)
        if small != one.text and len(small) == len(one.text):
            parts += (text[at : one.start], small)
            at = one.end
            count += 1
    return "".join((*parts, text[at:])), count
