"""What summaries made of a text's own sentences share: how many, which, and how they are shown.

In:  wanted(Question("summarization", "…", options={"sentences": "2"}), 9)
Out: 2; without the option a third of the sentences, at least one and at most five
"""

import math
from collections.abc import Sequence

from playground.core import Answer, Question, Said, Span, Spans
from playground.errors import InputError
from playground.logic.program import Sentence

MOST = 20
"""The longest summary that can be asked for, in sentences."""

SHOWN = 60
"""So many scored sentences are kept as evidence, the best ones."""


def wanted(question: Question, count: int) -> int:
    """How many of `count` sentences the summary has. Raises InputError where that is no number."""
    said = question.options.get("sentences", "").strip()
    if not said:
        return min(math.ceil(count / 3), 5)
    if not (said.isascii() and said.isdigit() and len(said) < 4 and 1 <= int(said) <= MOST):
        raise InputError(
            f"The option sentences is “{said[:40]}”; give a whole number from 1 to {MOST}, as in "
            "sentences=3."
        )
    return int(said)


def summary(
    found: Sequence[Sentence], chosen: Sequence[int], evidence: Sequence[Spans], why: Said
) -> Answer:
    """The chosen sentences, in the text's order."""
    kept = [found[place].text for place in sorted(chosen)]
    spaced = [one if one[-1] in "。！？" else one + " " for one in kept]
    return Answer("".join(spaced).strip(), evidence=tuple(evidence), why=why)


def as_it_is(source: str, found: Sequence[Sentence]) -> Answer:
    """The whole of a text that is no longer than its summary may be."""
    every = range(len(found))
    return summary(
        found,
        every,
        [spans(source, found, every, [1.0] * len(found))],
        Said("its own summary", {"n": len(found)}),
    )


def spans(
    source: str, found: Sequence[Sentence], places: Sequence[int], weights: Sequence[float]
) -> Spans:
    """Sentences with their weights, one for each place, the heaviest first."""
    best = sorted(zip(places, weights, strict=True), key=lambda one: (-one[1], one[0]))[:SHOWN]
    return Spans(
        source,
        tuple(
            Span(found[place].start, found[place].end, found[place].text, weight, "sentence")
            for place, weight in best
        ),
    )


def short(sentence: str) -> str:
    """A sentence in quotation marks, the end of a long one left out."""
    return f"“{sentence}”" if len(sentence) <= 60 else f"“{sentence[:57].rstrip()}…”"
