"""Whether a text goes in circles: small models write the same sentence again and again.

In:  thrice("So it is. It is not. So it is. It is not. So it is.")
Out: "So it is."
"""

import re
from collections import Counter

TIMES = 3
"""A sentence that is written so often is a loop."""
WORDS = 3
"""Of fewer words a sentence may well come back ("Yes.", "2.", "Next step:")."""

_END = re.compile(r"(?<=[.!?])\s+|(?<=[。！？])|\n+")


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
