"""The letter case of words, as token types, for a network whose vocabulary knows none.

In:  types("Ada met IBM", [(0, 0), (0, 3), (4, 7), (8, 11), (0, 0)])
Out: [0, 1, 0, 2, 0]; 0 nothing upper, 1 Title, 2 ALL CAPS, 3 mixed
"""

from collections.abc import Sequence

TYPES = 4


def types(text: str, offsets: Sequence[tuple[int, int]]) -> list[int]:
    """One type a token, that of the whole word around it; `offsets` are its code points."""
    return [of_word(word_around(text, start, end)) if end > start else 0 for start, end in offsets]


def of_word(word: str) -> int:
    """The type of one word; a single capital letter is a Title."""
    letters = [letter for letter in word if letter.isalpha()]
    upper = [letter.isupper() for letter in letters]
    if not any(upper):
        return 0
    if upper[0] and not any(upper[1:]):
        return 1
    return 2 if all(upper) else 3


def word_around(text: str, start: int, end: int) -> str:
    """The letters and digits in a row that hold the piece from `start` to `end`."""
    while start > 0 and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    return text[start:end]
