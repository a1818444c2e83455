"""Sentences that are letters: "If P then Q.", "Not Q.", "P implies Q.", "P?"; and their names.

In:  spelled_out("P implies not Q."), spelled_out("Q?"), as_written("Item-A")
Out: "If Claim-P is true then Claim-Q is not true.", "Is Claim-Q true?", "A"
"""

import re

from playground.deduction.reading.english.openings import capital
from playground.deduction.reading.initials import apart

_WORD = re.compile(r"[^\W\d_]+|[^\s\w]|\d")
_TIES = frozenset(
    ("if", "then", "and", "or", "either", "but", "iff", "only", "unless", "not", "implies")
)
_SMALL = re.compile(r"(?<![\w'’-])[b-hj-z](?![\w'’-])")
"""Small letters; “a” is a word."""
_ASKS = re.compile(r"(?:[Ii]s it true that |[Dd]oes |[Ii]s )?([A-Z])(?: hold| follow| true)?\?")
_HOLDS = re.compile(r"\b([A-Z]) (?:is true|holds)\b")
_NUMBERED = re.compile(r"\b([A-Z][a-z]+)-(\d+[A-Za-z]?)\b")
_BOUND = re.compile(r"\b(at|more|less)-(least|most|than)-(?=\w)")
_FAILS = re.compile(r"\b([A-Z]) (?:is false|is not true|isn['’]t true|does not hold)\b")


def spelled_out(sentence: str) -> str:
    """The sentence with "is true" after its letters; itself where it has other words."""
    large = _SMALL.sub(lambda found: found[0].upper(), sentence)
    if large != sentence and (said := spelled_out(large)) != large:
        return said
    if found := _ASKS.fullmatch(sentence.strip()):
        return f"Is Claim-{found[1]} true?"
    plain = _FAILS.sub(r"not \1", _HOLDS.sub(r"\1", sentence))
    words = [one for one in _WORD.findall(plain) if one not in ",.!"]
    letters = {one for one in words if len(one) == 1 and one.isupper()}
    if not letters or not {one.lower() for one in words if one not in letters} <= _TIES:
        return sentence
    said = re.sub(r"\b[Nn]ot ([A-Z])\b", r"Claim-\1 is not true", plain)
    said = re.sub(r"(?<!-)\b([A-Z])\b", r"Claim-\1 is true", said)
    said = re.sub(r"^(.+?) implies (.+)$", r"If \1 then \2", said)
    return capital(said)


def as_written(said: str) -> str:
    """A name or a sentence with the names as texts write them: "my sister", "A", "class 4B"."""
    said = apart(said).replace("My-", "my ").replace("Our-", "our ").replace("Item-A", "A")
    said = _BOUND.sub(r"\1 \2 ", said)
    return _NUMBERED.sub(lambda found: f"{found[1].lower()} {found[2]}", said)
