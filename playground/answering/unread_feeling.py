"""Whether a text has words by which its feeling can be judged, for solvers that know English.

In:  silence(Question("sentiment", "Das war gut.")), …"awesome pizza", …"Xqvz brmf"
Out: Said("reads English", …), None, Said("knows none of the words")

A language is told badly by a few words, so a text with enough English words is read whatever it
looks like; one without any is not, though nobody can say which language it is in.
"""

import re
from collections.abc import Sequence

from playground.answering.english import unread
from playground.core import Question, Said
from playground.deduction.reading.english import lexicon
from playground.explain.vader import analyzer
from playground.text.stems import STOP

ENOUGH = 0.4
"""Of a text in what looks like another language, the share of English words it needs."""

SHORT = 2
"""In a text of so many words a word that other languages have too is taken for English."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_ALSO_FOREIGN = frozenset(
    """a an in on no me die war her so es is was he ha i on as fest kind hell fatal grave dire super
    gut""".split()
)
"""English words, VADER's among them, that other languages write too."""


def silence(question: Question) -> Said | None:
    """Why the feeling of a question's text is not judged; None where it may be.

    Emoji, digits and marks alone are no language: what they say is left to the lexicon.
    """
    _, text = question.passage
    words = [one.lower().replace("’", "'") for one in _WORD.findall(text)]
    if not words:
        return None
    known = [word for word in words if word in STOP or word in analyzer().lexicon]
    telling = [word for word in known if word not in _ALSO_FOREIGN]
    foreign = unread(question)
    if foreign and question.options.get("language"):
        return foreign
    if foreign and len(telling) < ENOUGH * len(words):
        return foreign
    listed = sum(word not in _ALSO_FOREIGN and lexicon.known(word) for word in words)
    read = bool(telling) or (bool(known) and len(words) <= SHORT) or 2 * listed > len(words)
    read = read or (bool(listed) and not foreign and _all_english(words))
    return None if read else Said("knows none of the words")


def _all_english(words: Sequence[str]) -> bool:
    """Whether each word is an English one, shared with another language or not: "He is tall"."""
    return all(one in STOP or lexicon.known(one) or one.partition("'")[0] in STOP for one in words)


def empty_words(text: str) -> bool:
    """Whether a text has nothing but function words, single letters and digits: "a", "it is 3"."""
    words = [one.lower().replace("’", "'") for one in _WORD.findall(text)]
    return bool(words or re.search(r"\d", text)) and all(
        len(word) == 1 or word in STOP for word in words
    )
