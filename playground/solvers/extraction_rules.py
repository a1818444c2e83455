"""Extraction by rules: patterns, capitals and lists, RAKE, and the clauses of plain sentences.

In:  Question("extraction", "Ann bought the mill in Oslo on 3 March 2024.")
Out: Answer("Ann (person), Oslo (place), 3 March 2024 (date). Key phrases: mill. Events: …",
            evidence=(Spans("text", (Span(0, 3, "Ann", 1.0, "person"), …)), …))
"""

from collections.abc import Iterator, Sequence

from playground.core import Events, Models, Question, Span, Spans, Step
from playground.errors import InputError
from playground.registry import solver
from playground.solvers.english import unread
from playground.solvers.extracted import answer, listed, of_event, of_match, said
from playground.text import clauses, key_phrases, names, patterns
from playground.text.patterns import Match


@solver("extraction", "rules", name="patterns")
def solve(question: Question, models: Models) -> Events:  # noqa: ARG001
    """Dates, amounts and addresses by pattern, names by capitals, key phrases, who did what."""
    source, text = question.passage
    if not text.strip():
        raise InputError("There is no text to extract from; type or paste some.")
    matches = patterns.find(text)
    yield from _fired(source, matches)
    if foreign := unread(text):
        why = (
            f"{foreign} Only dates, times, amounts, numbers and addresses were looked for, as they "
            "are written in English or in figures; names, key phrases and events were not."
        )
        yield Step("Looked at the language", why)
        return answer(source, [of_match(one) for one in matches], [], [], why=why)
    named = names.find(text, avoid=matches)
    yield from _fired(source, named)
    found = sorted(map(of_match, (*matches, *named)), key=lambda span: span.start)
    phrases = [Span(p.start, p.end, p.text, p.score, "key phrase") for p in key_phrases.find(text)]
    yield _scored(source, phrases)
    events = [of_event(event) for event in clauses.find(text)]
    yield Step(
        f"Read {len(events):,} event{'s' * (len(events) != 1)}",
        "; ".join(map(said, events[:12]))
        or "No clause has a subject and a verb that a rule knows.",
    )
    return answer(source, found, phrases, events)


def _fired(source: str, matches: Sequence[Match]) -> Iterator[Step]:
    """One step a label, which says what each of its rules found."""
    for label in dict.fromkeys(match.label for match in matches):
        mine = [match for match in matches if match.label == label]
        rules = {
            rule: listed([f"“{match.text}”" for match in mine if match.rule == rule])
            for rule in dict.fromkeys(match.rule for match in mine)
        }
        yield Step(
            f"{label[0].upper()}{label[1:]}: {len(mine):,}",
            "; ".join(f"{rule}: {texts}" for rule, texts in rules.items()),
            (Spans(source, tuple(map(of_match, mine))),),
        )


def _scored(source: str, phrases: Sequence[Span]) -> Step:
    best = phrases[:12]
    return Step(
        f"Scored {len(phrases):,} phrases between stop words",
        "A word counts its degree over its frequency (RAKE); a phrase the sum of its words: "
        + listed([f"“{one.text}” {one.weight:.3g}" for one in best])
        if best
        else "There are only stop words.",
        (Spans(source, tuple(best)),) if best else (),
    )
