"""The parts of an event by asking a reader: who, what, when, where.

In:  asked(reader, "text", "Ann bought the mill in 2001.", event)
Out: (Span(0, 3, "Ann", 0.91, "who"), Span(4, 10, "bought", 1.0, "did"), …), Step("asked about", …)

The verb comes from the rules of `text.clauses`; its parts are the reader's alone. The passage is
the sentence that the verb stands in. A part is the likeliest span that lies over no other part and
stands where such a part stands, if it is likelier than that there is none; else it stays open.
"""

from playground.answering.extraction.extracted import clean
from playground.core import Said, Span, Spans, Step
from playground.deduction.reading.english.inflection import looks_third
from playground.models.reader import Reader
from playground.text import clauses, patterns
from playground.text.clauses import Event
from playground.text.passages import Passage
from playground.text.stems import words


def asked(reader: Reader, source: str, text: str, event: Event) -> tuple[tuple[Span, ...], Step]:
    """The event's parts that the reader found, the verb among them, and the step that says so.

    A part's weight is the reader's probability of that span; the verb's is 1, as a rule found it.
    """
    sentence = Passage(text[event.start : event.end], event.start, event.end)
    [did] = [Span(p.start, p.end, p.text, 1.0, "did") for p in event.parts if p.label == "did"]
    found = {"did": did}
    heard = []
    for label in ("what", "who", "when", "where") if event.passive else _ACTIVE:
        known = {name: span.text for name, span in found.items()}
        question = ask(event, label, known)
        reading = reader.read(question, [sentence])
        fitting = (_whole_words(text, span) for span in reading.spans)
        free = (one for one in fitting if one and _fits(text, one, label, event, found))
        span = next(free, None)
        if span and reading.absent <= reader.null_threshold and span.weight > reading.absent:
            found[label] = Span(span.start, span.end, span.text, span.weight, label)
            values = {"question": question, "text": span.text, "p": span.weight}
            heard.append(Said("heard", values))
        else:
            heard.append(Said("not heard", {"question": question, "p": reading.absent}))
    parts = tuple(found[label] for label in _ORDER if label in found)
    told = {"verb": did.text, "heard": heard}
    return parts, Step("asked about", told, (Spans(source, parts),))


_ACTIVE = ("who", "what", "when", "where")
_ORDER = ("who", "did", "what", "when", "where")


def ask(event: Event, label: str, known: dict[str, str]) -> str:
    """The question for one part of an event, with the parts that are known in it.

    "Who bought?", "What did Ann buy?", "When was the mill bought?"
    """
    helper, *rest = event.part("did").split()
    if event.passive:
        what = known.get("what", "it")
        after = " ".join([what, *rest])
        return {
            "what": f"What {event.part('did')}?",
            "who": f"By whom {helper} {after}?",
            "when": f"When {helper} {after}?",
            "where": f"Where {helper} {after}?",
        }[label]
    if label == "who":
        return f"Who {event.part('did')}?"
    if not rest:
        helper, rest = "does" if looks_third(helper.lower()) else "did", [event.verb]
    start = " ".join([helper, known.get("who", "they"), *rest])
    if label == "what":
        return f"What {start}?"
    what = f" {known['what']}" if "what" in known else ""
    return f"{label.capitalize()} {start}{what}?"


def _whole_words(text: str, span: Span) -> Span | None:
    """The span without marks at its edges; None where it is nothing else."""
    return next(iter(clean(text, [span])), None)


def _fits(text: str, span: Span, label: str, event: Event, found: dict[str, Span]) -> bool:
    """Whether a span may be this part: who does it stands before an active verb, what after it.

    What lies over a part that is known already is none, nor what stands elsewhere than the clause's
    own part does by its grammar; a time has the form of one, and a place stands after a word such
    as "in".
    """
    told = [part for part in event.parts if part.label == label]
    elsewhere = told and not any(one.start < span.end and span.start < one.end for one in told)
    if elsewhere or _lies_over(span, found) or not any(word.stem for word in words(span.text)):
        return False
    if label in {"who", "what"}:
        return (span.end <= found["did"].start) == ((label == "who") != event.passive)
    timed = bool(patterns.find(span.text, {"date", "time"})) or clauses.tells_time(span.text)
    if label == "when":
        return timed
    return not timed and clauses.leads_to_place(text[event.start : span.start])


def _lies_over(span: Span, found: dict[str, Span]) -> bool:
    """Whether a span shares a place with a part that is known already."""
    return any(span.start < other.end and other.start < span.end for other in found.values())
