"""A sentence in the words that the grammar knows, before anything is read of it.

In:  worded("I have never been to St. Ives."), worded("Who did it?")
Out: "The speaker has never visited St Ives.", "Who did the deed?"
"""

import re

from playground.deduction.reading.english.first_person import in_third

_WORDS = (
    (re.compile(r"\b(Mr|Mrs|Ms|Dr|Prof|St|Mt|[A-Z])\. (?=[A-Z])"), r"\1 "),
    (re.compile(r"\b([Hh]as|[Hh]ave|had)( never| not|) been to (?=[A-Z]|the )"), r"\1\2 visited "),
    (re.compile(r"^(Has|Have) ([^?]+?) (?:ever )?been to (?=[A-Z]|the )"), r"\1 \2 visited "),
    (re.compile(r"\b(did|do|done|does) it(?=[.?!]*$|, | (?:and|or|then) )"), r"\1 the deed"),
)


def worded(sentence: str) -> str:
    """The sentence; "I" is the speaker, a title has no full stop, "did it" says what was done."""
    for pattern, words in _WORDS:
        sentence = pattern.sub(words, sentence)
    return in_third(sentence)
