"""Extraction by probability: a tagger for names, embeddings for phrases, a reader for events.

In:  Question("extraction", "Ann bought the mill in Oslo in 2001.")
Out: Answer("Ann (person), Oslo (place). Key phrases: mill. Events: Ann – bought – the mill (…)",
            evidence=(Spans("text", (Span(0, 3, "Ann", 0.98, "person"), …)), …))
"""

from collections.abc import Sequence

from playground.core import Events, Evidence, Models, Question, Span, Spans, Step, abstain
from playground.errors import InputError
from playground.models import base
from playground.models.diversity import NEARNESS, pick
from playground.models.encoder import Encoder
from playground.models.reader import Reader
from playground.models.tagger import OVERLAP, Reading, Tagger
from playground.registry import solver
from playground.solvers.english import unread
from playground.solvers.event_reading import asked
from playground.solvers.extracted import PHRASES, answer, listed, of_match
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
    tagger = models.load(model, Tagger)
    foreign = unread(text)
    if foreign and model == MODEL:
        yield Step("Looked at the language", foreign)
        return abstain(foreign)
    reading = tagger.read(text)
    named = [Span(one.start, one.end, one.text, one.p, one.kind) for one in reading.names]
    surest = max(reading.names, key=lambda name: name.p, default=None)
    more: list[Evidence] = [*([surest.kinds] if surest else []), reading.attention]
    yield _read(reading, tagger)
    yield _labelled(source, named)
    if foreign:
        why = f"{foreign} Key phrases and events were not looked for."
        return answer(source, named, [], [], why=why, more=more)
    phrases, step = _phrases(source, text, named, models)
    yield step
    events, clauses_found = [], clauses.find(text)
    for event in clauses_found[:ASKED]:
        parts, step = asked(models.load(READER, Reader), source, text, event)
        yield step
        events += [parts] if len(parts) > 1 else []
    if len(clauses_found) > ASKED:
        yield Step(
            f"Left {len(clauses_found) - ASKED:,} events unasked",
            f"The reader is asked about the first {ASKED} verbs of {len(clauses_found):,}; "
            "extract from a part of the text to hear of others.",
        )
    return answer(source, named, phrases, events, more=more)


def _read(reading: Reading, tagger: Tagger) -> Step:
    """How much was read, and in what pieces."""
    pieces = (
        "The whole text in one piece."
        if reading.windows == 1
        else f"The network sees at most {tagger.window} tokens, so the text was read in "
        f"{reading.windows} windows that share {OVERLAP}; a word counts from the window in which "
        "it is farthest from a cut."
    )
    return Step(f"Read {reading.tokens:,} token{'s' * (reading.tokens != 1)}", pieces)


def _labelled(source: str, named: Sequence[Span]) -> Step:
    """Each name with the probability that it is exactly there and of that kind."""
    if not named:
        return Step("Found no names", "For every word the likeliest label is that of no name.")
    said = [f"“{one.text}” {one.label} {one.weight:.3f}" for one in named]
    return Step(
        f"Found {len(named):,} name{'s' * (len(named) != 1)}",
        "The probability of a name is the product over its words, and that the next word does not "
        f"go on with it: {listed(said)}.",
        (Spans(source, tuple(named)),),
    )


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
        return [], Step("Found no phrases", "There are only stop words, verbs and figures.")
    *rows, whole = models.load(base.ID, Encoder).encode([*(one.text for one in candidates), text])
    import numpy

    points = numpy.array(rows)
    picks = pick(points, points @ whole, PHRASES)
    chosen = [candidates[one.place] for one in picks]
    spans = [
        Span(phrase.start, phrase.end, phrase.text, one.near, "key phrase")
        for phrase, one in zip(chosen, picks, strict=True)
    ]
    said = [
        f"“{phrase.text}” {one.near:.2f}, likeness {one.like:.2f}"
        for phrase, one in zip(chosen, picks, strict=True)
    ]
    return spans, Step(
        f"Ranked {len(candidates):,} of {len(every):,} phrases by embedding",
        f"Phrases and the text are points; each time the highest {NEARNESS} × cosine with the "
        f"text − {1 - NEARNESS:.1f} × likeness to a phrase picked already: {listed(said, '; ')}.",
        (Spans(source, tuple(spans)),),
    )
