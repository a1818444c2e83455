"""What an English sentence only asks: it tells nothing, though it has the words of a question.

In:  begins("Mum: And who left the gate open?"), begins("It rained – did you see Tom?")
Out: 0, 10: from there on it asks
"""

import re
from functools import lru_cache

from playground.text.verbs import AUXILIARY, QUESTION_WORD

_ENDS = re.compile(r"\?[?!]*[)\]]?\s*$")
_TAG = re.compile(
    rf",\s*(?:{AUXILIARY}(?:\s+not)?\s+(?:I|you|he|she|it|we|they|there)|right|correct|okay|ok|eh)\s*\?",
    re.IGNORECASE,
)
_STARTS = re.compile(
    rf"(?:^|[:;,–—(]\s*|\s-\s+)(?:(?:and|but|so|or|then|well|please|oh)\b,?\s+)*(?:{AUXILIARY}|{QUESTION_WORD})\b",
    re.IGNORECASE,
)
_MARK = re.compile(r"[:;–—]\s+")
_ASKS_OF_IT = re.compile(r"\b(?:ask|asks|asked|asking|questions?|wonder\w*)\b", re.IGNORECASE)


@lru_cache(maxsize=64)
def begins(sentence: str) -> int | None:
    """Where the part of a sentence begins that only asks; None where it tells.

    "He came at six, didn't he?" tells; what a sentence quotes it tells too.
    """
    if not _ENDS.search(sentence[-5:]) or _TAG.search(sentence[-40:]):
        return None
    first = _STARTS.search(sentence)
    if first is None:  # “You left the gate open?”
        marks = [one.end() for one in _MARK.finditer(sentence)]
        return marks[-1] if marks else 0
    speaker = first.start() <= SPEAKER and sentence[first.start()] == ":"
    return 0 if speaker else first.start()


SPEAKER = 40
"""A name before a colon, of whoever asks, has at most so many characters."""


def only_asked(question: str, sentence: str, place: int) -> bool:
    """Whether a place of a sentence lies in what it only asks, and the question is not of that."""
    at = begins(sentence)
    return at is not None and place >= at and not _ASKS_OF_IT.search(question)
