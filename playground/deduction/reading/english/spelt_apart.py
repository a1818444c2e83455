"""A compound that question and text write each in its own way, together or apart.

In:  as_told("Is Rex a sheepdog?", "All sheep dogs bark.")
Out: "Is Rex a sheep dog?"
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from playground.deduction.reading.english.chunks import is_function_word
from playground.deduction.reading.english.inflection import singular
from playground.deduction.reading.english.lexicon import may_be

_WORDS = re.compile(r"[a-z]+")
_TOGETHER = re.compile(r"\b[a-z]{6,}\b")
_APART = re.compile(r"\b(?P<one>[a-z]{3,})[ -](?P<other>[a-z]{3,})\b")


def as_told(asked: str, told: str) -> str:
    """The question with its compounds written as the text writes them."""
    words = {singular(one) for one in _WORDS.findall(told)}
    apart = {f"{one}{singular(other)}": one for one, other in _pairs(told)}

    def parted(found: re.Match[str]) -> str:
        word = found[0]
        one = apart.get(singular(word), "") if singular(word) not in words else ""
        return f"{one} {word.removeprefix(one)}" if one else word

    def joined(found: re.Match[str]) -> str:
        one, other = found["one"], found["other"]
        whole = f"{one}{other}"
        return whole if singular(whole) in words and _compound(one, other) else found[0]

    return _APART.sub(joined, _TOGETHER.sub(parted, asked))


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    """The words side by side, with a blank or a hyphen between them, that may be a compound."""
    found = [*re.finditer(r"[a-z]{3,}", text)]
    for one, other in pairwise(found):
        if other.start() == one.end() + 1 and _compound(one[0], other[0]):
            yield one[0], other[0]


def _compound(one: str, other: str) -> bool:
    """Whether two words may be a compound: "sheep dog", and not "every day"."""
    if is_function_word(one) or is_function_word(other):
        return False
    return (may_be(one, "noun") or may_be(one, "adj")) and may_be(other, "noun")
