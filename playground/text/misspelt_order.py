"""The verb of an order, spelt as it was meant: "tranlsate to spanish: …", "sumarize: …".

In:  spelt("pls tranlsate to spanish: The cat sleeps.")
Out: "pls translate to spanish: The cat sleeps."

Only one of the first words, which is no word of English, is taken for the verb nearest to it.
"""

import re
from difflib import get_close_matches

from playground.deduction.reading.english import lexicon

FIRST = 4
"""So many words from the start, one may be the verb of an order."""
NEAR = 0.8
"""So alike two words are, as twice their common letters over all (Ratcliff and Obershelp)."""

_VERBS = (
    "translate", "summarize", "summarise", "summary", "extract", "analyse", "analyze", "sentiment",
)  # fmt: skip
_WORD = re.compile(r"[a-z]{6,11}", re.IGNORECASE)


def spelt(text: str) -> str:
    """The text, its order's verb as it was meant; the text itself where nothing is misspelt."""
    words = list(re.finditer(r"\S+", text[:100]))[:FIRST]
    for one in words:
        said = _WORD.match(one.group())
        word = said.group().lower() if said else ""
        if not word or lexicon.known(word) or word.startswith(_VERBS):
            continue
        if near := get_close_matches(word, _VERBS, 1, NEAR):
            return text[: one.start()] + near[0] + text[one.start() + len(word) :]
    return text
