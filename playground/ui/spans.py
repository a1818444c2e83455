"""The user's text with what was found in it: answers, names, words that counted, passages, events.

In:  spans_view(trace), with Spans("context", (Span(0, 3, "Ada", 0.93, "answer"),)) as evidence
Out: '<p class="marked"><mark class="found">Ada<small>answer 0.93</small></mark> wrote …</p>…'

Of a long text only the surroundings of what was found are drawn. Where spans overlap, the heaviest
is marked; the table under the text has them all. What is more than a page is turned to: each page
costs what it draws, however long the text is.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from html import escape

from playground.core import Span, Spans, Trace
from playground.ui.explained import explained
from playground.ui.words.page import WORDS, answer_word, say

AROUND = 160
"""Characters that are drawn on each side of what was found."""
PAGE = 200
"""Spans of one evidence, and events, that are drawn on a page."""
FIRST = 3
"""Finds that stand for all of them where there is one line."""
CUT = 400
"""Characters of a long span, such as a passage, that are drawn."""

_EVENT = ("who", "did", "what", "whom", "when", "where")
TURN = """element.addEventListener('click', event => {
  const {offset} = event.target.closest('button')?.dataset ?? {};
  if (offset) trigger('select', {offset: Number(offset)});
});"""
"""Script of the view: another of its pages."""


def spans_view(trace: Trace, offset: int = 0) -> str:
    """Every kind of spans that the answer rests on, each in the form that suits it.

    `offset` is the first of each kind that is drawn, with the way to those before and after.
    """
    pieces = [piece for piece in trace.evidence if isinstance(piece, Spans) and piece.spans]
    found: list[Spans] = []
    events: list[Spans] = []
    for piece in _whole(pieces):
        (events if _labels(piece) <= set(_EVENT) else found).append(piece)
    many = max((*(len(piece.spans) for piece in found), len(events)), default=0)
    start = max(0, min(offset, many - 1)) // PAGE * PAGE
    drawn = [
        _drawn(replace(piece, spans=piece.spans[start : start + PAGE]), piece, trace)
        for piece in found
        if piece.spans[start:]
    ]
    if events[start:]:
        drawn.append(_events(events[start : start + PAGE]))
    return "".join(drawn) + _pages(start, many)


def finds(trace: Trace) -> Counter[tuple[str, str]]:
    """What was extracted, text and label, with how often; in the order of the text."""
    pieces = trace.answer.evidence if trace.answer and trace.question.task == "extraction" else ()
    spans = next((piece.spans for piece in pieces if isinstance(piece, Spans)), ())
    return Counter((span.text, span.label) for span in spans)


def answer_in_short(trace: Trace, most: int) -> str:
    """HTML of an answer in one line, of a text its first `most` characters, in both languages."""
    if found := finds(trace):
        first = (f"{escape(text[:most])} ({label_word(label)})" for text, label in [*found][:FIRST])
        return ", ".join(first) + "…" * (len(found) > FIRST)
    text = trace.answer.text if trace.answer else ""
    return answer_word(text if len(text) <= most else f"{text[:most]}…")


def label_word(label: str) -> str:
    """HTML of a label, or of several, in both languages where the page has words for them."""
    keys = [f"label {one}" for one in label.split(", ")]
    known = all(key in WORDS for key in keys)
    return ", ".join(map(say, keys)) if known else escape(label)


def _drawn(piece: Spans, whole: Spans, trace: Trace) -> str:
    """A page of the evidence `whole`."""
    text = trace.question.text if piece.source == "text" else trace.question.context
    labels = _labels(whole)
    if labels in ({"passage"}, {"sentence"}, {"key phrase"}):
        [kind] = labels
        near = kind != "sentence" and trace.mode == "probabilistic"
        term = "nearness" if near else "score"
        title, most = explained(term, say(f"spans {kind}")), max(one.weight for one in whole.spans)
        return _list(piece.spans, title, _of_answer(trace), most)
    if labels in ({"start"}, {"end"}, {"borne out"}):
        [side] = labels
        return f"<h3>{explained('p', say(f'spans {side}'))}</h3>{_text(text, piece.spans, 'heat')}"
    weighed = any(span.weight != 1 for span in whole.spans)
    term = "p" if trace.mode == "probabilistic" else "score"
    found = explained(term, say("spans found")) if weighed else say("spans found")
    if trace.question.task == "sentiment":
        return (
            f"<h3>{explained('counted', say('spans title'))}</h3>"
            f"{_text(text, piece.spans, 'signed')}"
            f"{_table(piece.spans, signed=True)}"
        )
    return f"<h3>{found}</h3>{_text(text, piece.spans, 'found')}{_table(piece.spans, signed=False)}"


def _whole(pieces: Sequence[Spans]) -> list[Spans]:
    """The pieces of which no longer one has all spans, as all scored sentences have the chosen.

    Only those are compared that share the span which the fewest have.
    """
    spans = [frozenset(piece.spans) for piece in pieces]
    having: defaultdict[tuple[str, Span], list[int]] = defaultdict(list)
    for at, piece in enumerate(pieces):
        for span in spans[at]:
            having[piece.source, span].append(at)

    def is_within(at: int) -> bool:
        source = pieces[at].source
        others = min((having[source, span] for span in spans[at]), key=len)
        return any(spans[at] < spans[other] for other in others)

    return [piece for at, piece in enumerate(pieces) if not is_within(at)]


def _of_answer(trace: Trace) -> set[Span]:
    pieces = trace.answer.evidence if trace.answer else ()
    return {span for piece in pieces if isinstance(piece, Spans) for span in piece.spans}


def _labels(piece: Spans) -> set[str]:
    return {span.label for span in piece.spans}


def _text(text: str, spans: Sequence[Span], form: str) -> str:
    """The text around the spans, each of them marked in the form `signed`, `found` or `heat`."""
    parts, at = [], 0
    for span in _apart(spans):
        parts += [_between(text, at, span.start), _mark(text, span, form)]
        at = span.end
    parts.append(_between(text, at, len(text)))
    return f'<p class="marked {form}">{"".join(parts)}</p>'


def _apart(spans: Sequence[Span]) -> list[Span]:
    """The heaviest spans that do not overlap, in the order of the text."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda one: -abs(one.weight)):
        if all(span.end <= one.start or one.end <= span.start for one in kept):
            kept.append(span)
    return sorted(kept, key=lambda one: one.start)


def _between(text: str, start: int, end: int) -> str:
    """The text between two marks, or its two ends where it is long."""
    before = AROUND if start > 0 else 0
    after = AROUND if end < len(text) else 0
    if end - start <= 2 * AROUND:
        return escape(text[start:end])
    return (
        f"{escape(text[start : start + before])}"
        f'<span class="cut"> … </span>{escape(text[end - after : end] if after else "")}'
    )


def _mark(text: str, span: Span, form: str) -> str:
    said = escape(text[span.start : span.end])
    if form == "heat":
        shade = max(0.0, min(1.0, span.weight)) ** 0.5
        return f'<mark style="--heat:{shade:.2f}">{said}<small>{span.weight:.2f}</small></mark>'
    if form == "signed":
        sign = "plus" if span.weight > 0 else "minus" if span.weight < 0 else "zero"
        return f'<mark class="{sign}">{said}<small>{span.weight:+.2f}</small></mark>'
    return (
        f'<mark class="found" data-label="{escape(span.label)}">{said}'
        f"<small>{label_word(span.label)}</small></mark>"
    )


def _table(spans: Sequence[Span], *, signed: bool) -> str:
    weighed = any(span.weight != 1 for span in spans)
    rows = "".join(
        f"<tr><td><b>{_cut(span.text)}</b></td>"
        + (f'<td class="p">{_number(span.weight, signed)}</td>' if weighed else "")
        + f"<td>{label_word(span.label)}</td></tr>"
        for span in spans
    )
    return f'<div class="scroll"><table class="tokens">{rows}</table></div>'


def _list(spans: Sequence[Span], title: str, chosen: set[Span], most: float) -> str:
    """Long pieces of text with their scores, as they were ranked; those of the answer stand out.

    `title` is HTML, `most` the highest score there is.
    """
    most = max(1e-9, most)
    rows = "".join(
        f'<li{" class=best" * (span in chosen)}><span class="p">{span.weight:.3f}</span>'
        '<span class="track">'
        f'<i style="width:{100 * max(0.0, span.weight) / most:.1f}%"></i></span>'
        f"<span>{_cut(span.text)}</span></li>"
        for span in spans
    )
    return f'<h3>{title}</h3><ol class="ranked">{rows}</ol>'


def _events(events: Sequence[Spans]) -> str:
    """A row an event: who did what, when and where."""
    used = [one for one in _EVENT if any(one in _labels(event) for event in events)]
    head = "".join(f"<th>{label_word(one)}</th>" for one in used)
    rows = "".join(
        "<tr>"
        + "".join(
            f"<td>{', '.join(_cut(span.text) for span in event.spans if span.label == one)}</td>"
            for one in used
        )
        + "</tr>"
        for event in events
    )
    table = f'<table class="tokens events"><thead><tr>{head}</tr></thead>{rows}</table>'
    return f'<h3>{say("spans events")}</h3><div class="scroll">{table}</div>'


def _number(weight: float, signed: bool) -> str:
    return f"{weight:+.2f}" if signed else f"{weight:.3f}"


def _cut(text: str) -> str:
    return escape(text if len(text) <= CUT else f"{text[:CUT]}…")


def _pages(start: int, many: int) -> str:
    """Where one is among all that was found, and the way to the rest; "" for a single page."""
    if many <= PAGE:
        return ""
    end = min(start + PAGE, many)
    here = say("log pages", from_=f"{start + 1:,}", to=f"{end:,}", n=f"{many:,}")
    before = _turn("before", start - PAGE, start > 0)
    after = _turn("after", end, end < many)
    return f'<p class="quiet pages">{before} {here} {after}</p>'


def _turn(key: str, offset: int, there: bool) -> str:
    state = f'data-offset="{offset}"' if there else "disabled"
    return f'<button type="button" {state}>{say(f"spans {key}")}</button>'
