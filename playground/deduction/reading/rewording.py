"""Ways of saying put into others, by patterns and what stands for them.

In:  reworded("He's big.", ways((r"^He['’]s ", "He is ")))
Out: "He is big."
"""

import re
from collections.abc import Callable

Way = tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]


def ways(
    *found: tuple[str, str | Callable[[re.Match[str]], str]], flags: int = 0
) -> tuple[Way, ...]:
    """The patterns, each compiled, with what stands for what they match."""
    return tuple((re.compile(pattern, flags), words) for pattern, words in found)


def reworded(sentence: str, some: tuple[Way, ...]) -> str:
    """The sentence put into the other words by each of the ways, one after the other."""
    for pattern, words in some:
        sentence = pattern.sub(words, sentence)
    return sentence
