"""Extraction by probability: a tagger for names, embeddings for phrases, a reader for events.

In:  Question("extraction", "Ann bought the mill in Oslo in 2001.")
Out: Answer("Ann (person), Oslo (place). Key phrases: mill. Events: Ann – bought – the mill (…)",
            evidence=(Spans("text", (Span(0, 3, "Ann", 0.98, "person"), …)), …))
"""

from collections.abc import Sequence

from playground.answering.english import unread
from playground.answering.extraction.doubted_names import doubted
from playground.answering.extraction.event_reading import asked
from playground.answering.extraction.extracted import PHRASES, answer, clean, label_said, of_match
from playground.answering.quoting import some
from playground.core import (
    Events,
    Evidence,
    Models,
    Question,
    Said,
    Span,
    Spans,
    Step,
    abstain,
    also,
)
from playground.errors import InputError
from playground.models import base
from playground.models.diversity import NEARNESS, pick
from playground.models.encoder import Encoder
from playground.models.reader import Reader
from playground.models.tagger import OVERLAP, Reading, Tagger
from playground.registry import solver
from playground.text import clauses, key_phrases, patterns

MODEL = "embedded/extraction"
READER = "embedded/question-answering"

CANDIDATES = 64
"""Of the phrases between stop words the best by RAKE so many are compared with the text."""

ASKED = 8
"""So many events of a text, the first ones, are asked about: each costs four questions."""


@solver("extraction", "probabilistic", name="embedded", takes="network")
def solve(question: Question, models: Models, model: str = MODEL) -> Events:
    """Networks label names, rank key phrases by nearness, and answer who did what, when, where."""
    source, text = question.passage
    if not text.strip():
        raise InputError("There is no text to extract from; type or paste some.")
    foreign = unread(question)
    if foreign and model == MODEL:
        yield Step("looked at the language", {"found": foreign})
        return abstain(foreign)
    tagger = models.load(model, Tagger)
    reading = tagger.read(text)
    named = clean(
        text, [Span(one.start, one.end, one.text, one.p, one.kind) for one in reading.names]
    )
    doubts = doubted(text, named)
    kept = [one for at, one in enumerate(named) if at not in doubts]
    surest = max(reading.names, key=lambda name: name.p, default=None)
    more: list[Evidence] = [*([surest.kinds] if surest else []), reading.attention]
    yield _read(reading, tagger)
    yield _labelled(source, named)
    left = Said("names not relied on", {"why": list(doubts.values())}) if doubts else None
    if left:
        yield Step("doubted names", {"why": left})
    if foreign:
        why = also(foreign, Said("only names"), left)
        return answer(source, kept, [], [], why=why, more=more)
    phrases, step = _phrases(source, text, named, models)
    yield step
    events, clauses_found = [], clauses.find(text)
    for event in clauses_found[:ASKED]:
        parts, step = asked(models.load(READER, Reader), source, text, event)
        yield step
        events += [parts] if len(parts) > 1 and (event.passive or parts[0].label == "who") else []
    if len(clauses_found) > ASKED:
        found = len(clauses_found)
        values = {"n": found - ASKED, "asked": ASKED, "all": found}
        yield Step("left events unasked", values)
    return answer(source, kept, phrases, events, why=left, more=more)


def _read(reading: Reading, tagger: Tagger) -> Step:
    """How much was read, and in what pieces."""
    windows = {"window": tagger.window, "windows": reading.windows, "shared": OVERLAP}
    how = Said("read whole") if reading.windows == 1 else Said("read in windows", windows)
    return Step("read tokens", {"tokens": reading.tokens, "how": how})


def _labelled(source: str, named: Sequence[Span]) -> Step:
    """Each name with the probability that it is exactly there and of that kind."""
    if not named:
        return Step("found no names")
    told = [
        Said("a name", {"text": one.text, "label": label_said(one.label), "p": one.weight})
        for one in named
    ]
    evidence = (Spans(source, tuple(named)),)
    return Step("found names", {"n": len(named), "names": some(told)}, evidence)


def _phrases(
    source: str, text: str, named: Sequence[Span], models: Models
) -> tuple[list[Span], Step]:
    """Key phrases, nearest to the text and unlike one another, and the step that says so.

    Phrases that are names, dates and the like are no candidates.
    """
    blocked = bytearray(len(text))
    for other in (*named, *map(of_match, patterns.find(text))):
        blocked[other.start : other.end] = b"\1" * (other.end - other.start)
    every = [one for one in key_phrases.find(text) if not any(blocked[one.start : one.end])]
    candidates = every[:CANDIDATES]
    if not candidates:
        return [], Step("found no phrases")
    *rows, whole = models.load(base.ID, Encoder).encode([*(one.text for one in candidates), text])
    import numpy

    points = numpy.array(rows)
    picks = pick(points, points @ whole, PHRASES)
    chosen = [candidates[one.place] for one in picks]
    spans = [
        Span(phrase.start, phrase.end, phrase.text, one.near, "key phrase")
        for phrase, one in zip(chosen, picks, strict=True)
    ]
    told = [
        Said("a phrase", {"text": phrase.text, "near": one.near, "like": one.like})
        for phrase, one in zip(chosen, picks, strict=True)
    ]
    counts = {"n": len(candidates), "all": len(every)}
    rule = {"nearness": NEARNESS, "rest": 1 - NEARNESS}
    values = {**counts, **rule, "picked": some(told)}
    return spans, Step("ranked phrases", values, (Spans(source, tuple(spans)),))
