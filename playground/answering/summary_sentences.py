"""What summaries made of a text's own sentences share: how many of which, and how they are shown.

In:  wanted(Question("summarization", "…", options={"sentences": "2"}), 9)
Out: 2; without the option a third of the sentences, at most five, and both of two
"""

import math
import re
from collections.abc import Sequence

from playground.core import Answer, Question, Said, Span, Spans, Step
from playground.deduction.program import Sentence
from playground.errors import InputError
from playground.text.prose import sentences
from playground.text.segments import past_bullet
from playground.text.tables import tables

MOST = 20
"""The longest summary that can be asked for, in sentences."""

SHOWN = 60
"""So many scored sentences are kept as evidence, the best ones."""


TOLD = 8
"""So many sentences are spelled out in a step."""

SHORT = 2
"""A text of so many sentences needs no summary, unless a number of them is asked for."""

LISTED = 5
"""Lines without full stops that have fewer words, on average, are a list."""

_CHINESE = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
_WHOLE = re.compile(r"[.!?…。！？][\"'”’)\]»」』）]*(?:\[\d{1,3}\])*$")


def candidates(text: str) -> tuple[tuple[Sentence, ...], Step | None]:
    """The sentences to choose from, and a step that says what is none.

    A heading, a salutation or any other line without a full stop is none, unless such lines are
    half of the text or more and longer than those of a list. Bullets and numbers are left out, and
    so are the rows of tables; where those are half of the text there is nothing to choose from.
    """
    rows = [row for head, rest in tables(text) for row in (head, *rest) if row]
    found = tuple(
        one
        for one in sentences(text)
        if not any(one.start <= row[0].start < one.end for row in rows)
    )
    if len(rows) >= max(1, len(found)):
        told = [short(" ".join(cell.text for cell in row if cell.text)) for row in rows]
        return (), Step("left out lines", {"n": len(told), "lines": told[:TOLD]})
    whole = tuple(_unmarked(text, one) for one in found if _WHOLE.search(one.text))
    words = sum(len(one.text.split()) for one in found)
    few = 2 * sum(len(one.text) for one in whole) <= sum(len(one.text) for one in found)
    a_list = not whole and len(found) > SHORT and words < LISTED * len(found)
    if few and (not a_list or _CHINESE.search(text)):
        return found, None
    lines = [short(one.text) for one in found if not _WHOLE.search(one.text)]
    step = Step("left out lines", {"n": len(lines), "lines": lines[:TOLD]}) if lines else None
    return whole, step


def _unmarked(text: str, sentence: Sentence) -> Sentence:
    start = past_bullet(text, sentence)
    return Sentence(text[start : sentence.end], start, sentence.end)


def wanted(question: Question, count: int) -> int:
    """How many of `count` sentences the summary has. Raises InputError where that is no number."""
    said = question.options.get("sentences", "").strip()
    if not said:
        return count if count <= SHORT else min(math.ceil(count / 3), 5)
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
