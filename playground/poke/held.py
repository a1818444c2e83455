"""A model is asked anew after each edit, and its answer held against what it ought to be.

In:  poked(trace, edits_of("shuffle", …), before(trace, asks)[0], asks)
Out: Poked(Edit("shuffle", …), answer="Unknown", right="True", p=0.31, verdict="flipped"), …
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from playground.comparison.statistics import Share, share
from playground.core import Distribution, Mode, Question, Spans, Trace
from playground.deduction.explaining.rests_on import rests_on
from playground.errors import InputError
from playground.poke import text, theory
from playground.poke.edit import Edit, swapped

Asks = Callable[[Question, Mode, str], Trace]
"""A question put to a mode's solver of a name, "" for the usual one; what fails there is raised."""
Verdict = Literal["flipped", "still wrong", "silent", "mended", "held", "not counted"]
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
NAMED = ("person", "place", "organization")
LONGEST = 8_000
"""Characters of a text that is poked: some forty versions of it go to the page together."""
TASKS = ("deduction", "sentiment", "question-answering", "extraction")


@dataclass(frozen=True)
class Poked:
    """What a model answers after an edit ("" for silence), and what would be right.

    `right` is "" where nobody knows, or where it ought to be anything but what it was. `p` is the
    probability of an answer that is right, as far as the model gave one; None where it did not. A
    verdict of `flipped` was right before and is wrong now; `mended` the other way around. Who is
    `silent` where an answer is known is neither.
    """

    edit: Edit
    answer: str
    right: str
    p: float | None
    verdict: Verdict


@dataclass(frozen=True)
class Before:
    """What was answered without an edit, and what the rules say; "" where they say nothing."""

    answer: str
    right: str
    p: float | None


def can_poke(trace: Trace | None) -> bool:
    """Whether there is an answer that edits may move: of a model, or of rules for a feeling."""
    if trace is None or trace.answer is None or trace.answer.abstained:
        return False
    return trace.question.task in TASKS and (
        trace.mode == "probabilistic" or trace.question.task != "deduction"
    )


def kinds_of(task: str) -> tuple[str, ...]:
    """The kinds of edits there are for a task."""
    return theory.KINDS if task == "deduction" else text.KINDS


def edits_of(kind: str, question: Question, answer: str, ruled: Trace | None) -> list[Edit]:
    """The edits of a kind; `ruled` is what the rules say of a deduction. Raises InputError."""
    if len(question.context) + len(question.text) > LONGEST:
        raise InputError(
            f"Texts of up to {LONGEST:,} characters are poked: each edit is read and asked anew. "
            "Shorten it to what the answer needs."
        )
    if question.task == "deduction":
        return theory.theory_edits(kind, question, rests_on(ruled) if ruled else ())
    return text.text_edits(kind, question, answer)


def before(trace: Trace, asks: Asks) -> tuple[Before, Trace | None]:
    """How it stood, and the rules' own trace where they judge."""
    answer = said(trace)
    if trace.question.task != "deduction":
        return Before(answer, answer, _probability(trace, answer, answer)), None
    ruled = asks(trace.question, "rules", "")
    right = said(ruled)
    return Before(answer, right, _probability(trace, right, answer)), ruled


def poked(trace: Trace, edits: Sequence[Edit], was: Before, asks: Asks) -> Iterator[Poked]:
    """Ask the solver of a trace after each of the edits."""
    for edit in edits:
        now = asks(edit.question, trace.mode, trace.solver)
        answer = said(now)
        if edit.ought == "other":
            p = _probability(now, was.answer, answer)
            verdict: Verdict = "flipped" if _alike(answer, was.answer) else "held"
            yield Poked(edit, answer, "", None if p is None else 1 - p, verdict)
            continue
        right = _right(edit, was, asks)
        verdict = _verdict(_alike(was.answer, was.right), answer, right)
        yield Poked(edit, answer, right, _probability(now, right, answer), verdict)


def _right(edit: Edit, was: Before, asks: Asks) -> str:
    if edit.ought == "rules":
        return said(asks(edit.question, "rules", ""))
    return swapped(was.answer, edit.swapped)


def _verdict(was_right: bool, answer: str, right: str) -> Verdict:
    if not right:
        return "not counted"
    if not answer:
        return "silent"
    if _alike(answer, right):
        return "held" if was_right else "mended"
    return "flipped" if was_right else "still wrong"


def worst_first(found: Sequence[Poked]) -> list[Poked]:
    """Flips before the rest, the least likely right answer first."""
    return sorted(
        found, key=lambda one: (VERDICTS.index(one.verdict), 1.0 if one.p is None else one.p)
    )


def flips(found: Sequence[Poked]) -> Share:
    """How many of those that may flip did, with the interval: of answers that were right."""
    counted = [one for one in found if one.verdict in ("flipped", "held")]
    return share(sum(one.verdict == "flipped" for one in counted), len(counted))


def said(trace: Trace) -> str:
    """The answer as it is compared: of an extraction its names, in order; "" for none."""
    if trace.answer is None or trace.answer.abstained:
        return ""
    if trace.question.task != "extraction":
        return trace.answer.text
    spans = next((one.spans for one in trace.answer.evidence if isinstance(one, Spans)), ())
    return ", ".join(f"{one.text.rstrip('.')} ({one.label})" for one in spans if one.label in NAMED)


def _probability(trace: Trace, outcome: str, answer: str) -> float | None:
    """How likely the model finds an outcome, where its distribution has it; else of its answer."""
    for one in trace.answer.evidence if trace.answer else ():
        if isinstance(one, Distribution):
            known: Mapping[str, float] = {name.casefold(): p for name, p in one.outcomes}
            if outcome.casefold() in known:
                return known[outcome.casefold()]
    return trace.answer.confidence if trace.answer and _alike(outcome, answer) else None


def _alike(one: str, other: str) -> bool:
    """Whether two answers are the same but for capitals, edges and articles."""
    return _bare(one) == _bare(other)


def _bare(answer: str) -> str:
    return re.sub(r"^(?:the|an?) ", "", answer.casefold().strip(" .。"))
