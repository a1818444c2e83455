"""Whether a text goes in circles: small models write the same sentence again and again.

In:  thrice("So it is. It is not. So it is. It is not. So it is.")
Out: "So it is."
In:  round_and_round("The answer is: The answer is: The answer is: The answer is:")
Out: "The answer is:"
"""

import re
from collections import Counter

TIMES = 3
"""A sentence that is written so often is a loop."""
WORDS = 3
"""Of fewer words a sentence may well come back ("Yes.", "2.", "Next step:")."""

ROUNDS = 4
"""Words without an end of a sentence that follow each other so often are one too."""
LONGEST = 24
"""Words of the longest such round that is looked for."""

_END = re.compile(r"(?<=[.!?])\s+|(?<=[。！？])|\n+")


def goes_round(text: str) -> str | None:
    """The sentence or the words that a text repeats so often that no more is to come of it."""
    return thrice(text) or round_and_round(text)


def thrice(text: str) -> str | None:
    """The first whole sentence that stands `TIMES` times in a text; None where none does.

    The last piece counts only once it has ended, in a full stop or with its line.
    """
    *whole, last = _END.split(text)
    seen: Counter[str] = Counter()
    for one in [*whole, last] if last.endswith((".", "!", "?")) else whole:
        sentence = " ".join(one.split())
        seen[sentence] += len(sentence.split()) >= WORDS or len(sentence) > 2 * WORDS
        if seen[sentence] == TIMES:
            return sentence
    return None


def round_and_round(text: str) -> str | None:
    """The words that a text ends in `ROUNDS` times in a row; None where it does not."""
    words = text[-8 * LONGEST * ROUNDS :].split()
    for length in range(WORDS, LONGEST + 1):
        tail = words[-length * ROUNDS :]
        if len(tail) == length * ROUNDS and tail == tail[:length] * ROUNDS:
            return " ".join(tail[:length])
    return None
