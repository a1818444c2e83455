"""What was found in a text as one answer: names, patterns, key phrases, and an evidence an event.

In:  answer("text", found, phrases, events)
Out: Answer("Ada (person), Oslo (place). Key phrases: old mill. Events: Ada bought the old mill.",
            evidence=(Spans("text", …), Spans("text", (Span(…, "who"), Span(…, "did"), …)), …))
"""

from collections.abc import Sequence
from dataclasses import replace

from playground.core import Answer, Evidence, Said, Span, Spans, abstain
from playground.text.clauses import Event
from playground.text.edges import trimmed
from playground.text.names import LABELS
from playground.text.patterns import Match
from playground.wording.said import worded

SHOWN = 12
"""How many things of a kind a sentence spells out; the evidence has all."""

PHRASES = 8
"""The best key phrases so many are given."""


def answer(
    source: str,
    found: Sequence[Span],
    phrases: Sequence[Span],
    events: Sequence[tuple[Span, ...]],
    *,
    why: Said | None = None,
    more: Sequence[Evidence] = (),
) -> Answer:
    """The answer with the spans in the order of the text; an abstention where nothing was found.

    A key phrase that overlaps another span is left out, so that no span lies over another. `more`
    is evidence after the spans.
    """
    beside = apart(phrases, found)
    if not found and not beside and not events:
        return abstain(why or Said("nothing found"), *more)
    spans = tuple(sorted([*found, *beside], key=lambda span: span.start))
    evidence = (Spans(source, spans), *(Spans(source, event) for event in events), *more)
    sentences = [
        listed([f"{span.text} ({span.label})" for span in unique(found)]),
        "Key phrases: " + listed([span.text for span in beside]) if beside else "",
        "Events: " + listed([worded(said(event)) for event in events], "; ") if events else "",
    ]
    text = " ".join(f"{one}." for one in sentences if one)
    return Answer(" ".join(text.split()), evidence=evidence, why=why)


def apart(spans: Sequence[Span], others: Sequence[Span]) -> list[Span]:
    """The first `PHRASES` spans that overlap none of the others and none before them."""
    kept: list[Span] = []
    taken = bytearray(max((span.end for span in (*spans, *others)), default=0))
    for span in others:
        taken[span.start : span.end] = b"\1" * (span.end - span.start)
    for span in spans:
        if len(kept) < PHRASES and not any(taken[span.start : span.end]):
            taken[span.start : span.end] = b"\1" * (span.end - span.start)
            kept.append(span)
    return kept


def listed(texts: Sequence[str], mark: str = ", ") -> str:
    """The first texts in a row, and how many more there are."""
    more = f"{mark}and {len(texts) - SHOWN:,} more" if len(texts) > SHOWN else ""
    return mark.join(texts[:SHOWN]) + more


def unique(spans: Sequence[Span]) -> list[Span]:
    """One span for each text with its label, the first, in the order of the text."""
    found: dict[tuple[str, str], Span] = {}
    for span in sorted(spans, key=lambda one: one.start):
        found.setdefault((span.text, span.label), span)
    return list(found.values())


def clean(text: str, spans: Sequence[Span]) -> list[Span]:
    """The spans without marks at their edges, and without those that are nothing else."""
    found = []
    for span in spans:
        place = trimmed(text, span.start, span.end)
        if place:
            said = text[slice(*place)]
            found.append(replace(span, start=place[0], end=place[1], text=said))
    return found


def of_match(match: Match) -> Span:
    """A pattern's match as a span of weight 1: it is there, or it is not."""
    return Span(match.start, match.end, match.text, 1.0, match.label)


def of_event(event: Event) -> tuple[Span, ...]:
    """An event's parts as spans of weight 1."""
    return tuple(Span(one.start, one.end, one.text, 1.0, one.label) for one in event.parts)


def label_said(label: str) -> Said:
    """The label of a name, in words of its own where it is none that a model made up."""
    return Said(f"label {label}") if label in LABELS else Said("label", {"label": label})


def said(event: Sequence[Span]) -> Said:
    """An event in one line: "Ann – bought – the mill (when: 2001)"."""
    core = [span.text for label in ("who", "did", "what") for span in event if span.label == label]
    rest = [
        Said(f"event {span.label}", {"text": span.text})
        for span in event
        if span.label in {"when", "where"}
    ]
    more = Said("more of an event", {"parts": rest}) if rest else None
    return Said("an event", {"parts": core, "more": more})
