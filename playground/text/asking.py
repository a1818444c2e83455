"""What an English question asks for, as `answering` sees it: its words and their weights.

In:  asking("When did Ada sail to Lima?", [words("She sailed to Lima in 1840.")])
Out: Asking(Asked("date", "when"), weights={"ada": 1.6, "sail": 0.8, "lima": 0.8}, …)
"""

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from playground.text import deeds, polarity, question_type
from playground.text.question_type import Asked
from playground.text.stems import Word, words
from playground.text.verbs import may_be_past
from playground.text.writer import Doing

_DOES = re.compile(r"\b(?:what|which)\b[^?]*\b(?:do|does|did)\b", re.IGNORECASE)


_DONE_TO = re.compile(r"\bwho\s+(?:is|are|was|were)\s+(?!\w+ing\b)\w+(?!.*\bby\b)", re.IGNORECASE)


_NOT_DOER = re.compile(r"\b(?:do|does|did|whom|whose)\b|\bwho\s+(?:is|are|was|were)\s+the\b", re.I)


_PRICES = ("cost", "price", "fare", "fee")


@dataclass(frozen=True)
class Asking:
    """The question as rules see it: what for, stems with weights, neighbouring stems."""

    asked: Asked
    weights: Mapping[str, float]
    pairs: frozenset[tuple[str, str]]
    verb: str = ""
    """The stem of the last word of "What does … sell?"."""
    denies: bool = False
    """Whether it asks what is not so."""
    deed: deeds.AskedDeed | None = None
    """Whose deed it asks about, where a verb of the text is in it."""
    question: str = ""
    context: str = ""
    told: tuple[deeds.Deed, ...] = ()
    """The clauses that have the verb asked about."""
    role: str = ""
    """What the answer is of what happens: who does it, or "what" it is done to; "": neither."""
    writer: tuple[Doing, ...] = ()
    """Where the text says that whoever wrote it did what is asked about."""

    @property
    def known(self) -> frozenset[str]:
        """Stems of words that are verbs, as the question has them as such."""
        return self.deed.known if self.deed else frozenset()

    @property
    def total(self) -> float:
        """The weight of all words asked about."""
        return sum(self.weights.values()) or 1.0


def asking(question: str, read: Sequence[tuple[Word, ...]]) -> Asking:
    """The question, its words weighed by the sentences of a text."""
    asked = question_type.read(question)
    in_sentences = Counter(stem for one in read for stem in {word.stem for word in one})
    stems = [_as_told(word.stem, in_sentences) for word in words(question) if word.stem]
    return Asking(
        asked,
        {
            stem: math.log(1 + (len(read) + 1) / (in_sentences[stem] + 0.5))
            for stem in stems
            if stem not in asked.focus
        },
        frozenset(pairwise(stems)),
        stems[-1] if stems and _DOES.search(question) else "",
        _denies(question),
        role=_role(question, asked),
        question=question,
    )


def _as_told(stem: str, told: Mapping[str, int]) -> str:
    """The stem that a text has in place of one, where it asks for a price by another name."""
    if stem not in _PRICES or told.get(stem):
        return stem
    return next((one for one in _PRICES if told.get(one)), stem)


def _denies(question: str) -> bool:
    """Whether a question asks what is not so: the clause of its question word denies it."""
    word = question_type.QUESTION_WORD.search(question)
    parts = polarity.clauses(question)
    return polarity.at(parts, word.start() if word else 0).denied


def _role(question: str, asked: Asked) -> str:
    """As `Asking.role`, of a question that asks for a person or a group, or for what did it."""
    if asked.kind == "entity" and may_be_past(asked.cue.split()[-1] if asked.cue else ""):
        return "who"
    if asked.kind != "person":
        return ""
    if _DONE_TO.search(question):
        return "what"
    return "" if _NOT_DOER.search(question) else "who"
