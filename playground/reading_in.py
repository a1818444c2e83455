r"""The step before every task: the question's texts as they were meant, the evidence as they were.

In:  read_in(solver.solve)(Question("extraction", "The ﬁre began in Os-\nlo."), models)
Out: Step("read in", …), then what the solver does with "The fire began in Oslo."; its spans, and
     all that has a place in the text, lie in the text as it was written

A solver sees the clean text alone. What was cleaned is a step, and so is a language that the text
does not tell, where the task asks for one.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from playground.core import (
    Answer,
    Draft,
    Enough,
    Events,
    Evidence,
    Flip,
    Models,
    NearMiss,
    Proof,
    Question,
    Said,
    Solve,
    Span,
    Spans,
    Step,
    Suggestions,
)
from playground.text import language
from playground.text.blocks import KINDS
from playground.text.cleaning import Cleaned, clean

PROSE = {"question-answering", "summarization", "sentiment", "translation", "extraction"}
"""Tasks that read running prose; in others a line's end may mean something."""

APART: Mapping[str, tuple[str, ...]] = {
    "summarization": KINDS,
    "sentiment": KINDS,
    "extraction": ("code",),
}
"""Blocks that a task leaves aside; a translation copies them."""

TOLD = {"question-answering", "summarization", "sentiment", "extraction"}
"""Tasks that say it where the language of a text is unclear."""


def cleaned(question: Question) -> Question:
    """The question as a solver sees it."""
    return _as_meant(question)[0]


def read_in(solve: Solve) -> Solve:
    """The same solver, given clean texts; its evidence tells of the texts as they were written."""

    def on_clean_texts(question: Question, models: Models) -> Events:
        asked, texts = _as_meant(question)
        told = asked.context[len(texts["context"].text) :].strip()
        steps = _steps(texts, told)
        yield from steps
        if question.task in TOLD and not question.options.get("language") and _unclear(asked):
            yield Step("language unclear")
        if not steps:
            return (yield from solve(asked, models))
        places = _Places(question, texts)
        events = solve(asked, models)
        try:
            while True:
                event: Step | Draft = next(events)
                yield (
                    replace(event, evidence=places.of(event.evidence))
                    if isinstance(event, Step)
                    else event
                )
        except StopIteration as end:
            answer: Answer = end.value
            return replace(answer, evidence=places.of(answer.evidence))
        finally:
            events.close()

    return on_clean_texts


def _as_meant(question: Question) -> tuple[Question, dict[str, Cleaned]]:
    """The question with clean texts, and how each of them came about, by the name of its field.

    What a question about facts and rules tells itself comes after its context.
    """
    prose = question.task in PROSE
    apart = APART.get(question.task, ())
    texts = {
        name: clean(text, prose=prose, apart=apart)
        for name, text in (("text", question.text), ("context", question.context))
    }
    text, context = texts["text"].text, texts["context"].text
    if question.task == "deduction" and (asks := _taken_apart(text, context)):
        told, text = asks
        context = f"{context}\n{told}" if context.strip() and told else context or told
    return replace(question, text=text, context=context), texts


def _taken_apart(text: str, context: str) -> tuple[str, str] | None:
    from playground.deduction.reading.taken_apart import taken_apart

    return taken_apart(text, context)


def _unclear(question: Question) -> bool:
    return language.unclear(f"{question.text}\n{question.context}")


def _steps(texts: Mapping[str, Cleaned], told: str) -> list[Step]:
    """What was cleaned, in all texts together, and what the question tells."""
    counts: dict[str, int] = {}
    for one in texts.values():
        for kind, count in one.changes.items():
            counts[kind] = counts.get(kind, 0) + count
    done = [Said(f"cleaned {kind}", {"n": count}) for kind, count in counts.items()]
    steps = [Step("read in", {"done": done})] if done else []
    return [*steps, Step("told in the question", {"told": told})] if told else steps


class _Places:
    """Evidence about clean texts, moved to where the pieces stand in the user's own.

    What the question told stands at no place of the context.
    """

    def __init__(self, question: Question, texts: Mapping[str, Cleaned]) -> None:
        self._texts = texts
        self._own = {"text": question.text, "context": question.context}

    def of(self, evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
        return tuple(map(self._moved, filter(self._whole, evidence)))

    def _whole(self, one: Evidence) -> bool:
        """Of sentences that are enough for an answer none is to be missing."""
        return not isinstance(one, Enough) or all(self._has(each.start) for each in one.sentences)

    def _moved(self, one: Evidence) -> Evidence:
        match one:
            case Spans():
                return replace(one, spans=self._spans(one.spans, one.source))
            case Enough():
                return replace(one, sentences=self._spans(one.sentences))
            case Suggestions():
                return replace(one, readings=self._spans(one.readings))
            case Proof():
                return self._proof(one)
            case NearMiss():
                return replace(one, attempt=self._proof(one.attempt))
            case Flip():
                return replace(one, proof=self._proof(one.proof))
        return one

    def _spans(self, spans: tuple[Span, ...], source: str = "context") -> tuple[Span, ...]:
        return tuple(self._span(one, source) for one in spans if self._has(one.start, source))

    def _has(self, start: int, source: str = "context") -> bool:
        return start < len(self._texts[source].text)

    def _span(self, span: Span, source: str) -> Span:
        start, end = self._texts[source].place(span.start, span.end)
        return replace(span, start=start, end=end, text=self._own[source][start:end])

    def _proof(self, node: Proof) -> Proof:
        premises = tuple(map(self._proof, node.premises))
        places: dict[str, Any] = {"start": None, "end": None}
        if node.start is not None and node.end is not None and self._has(node.start):
            places["start"], places["end"] = self._texts["context"].place(node.start, node.end)
        return replace(node, premises=premises, **places)
