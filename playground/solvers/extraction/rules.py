"""Extraction by rules: patterns, capitals and lists, RAKE, and the clauses of plain sentences.

In:  Question("extraction", "Ann bought the mill in Oslo on 3 March 2024.")
Out: Answer("Ann (person), Oslo (place), 3 March 2024 (date). Key phrases: mill. Events: …",
            evidence=(Spans("text", (Span(0, 3, "Ann", 1.0, "person"), …)), …))
"""

from collections.abc import Iterator, Sequence

from playground.answering.chinese import in_chinese, unread
from playground.answering.extraction.extracted import answer, of_event, of_match, said
from playground.answering.quoting import some
from playground.core import Events, Models, Question, Said, Span, Spans, Step, also
from playground.errors import InputError
from playground.registry import solver
from playground.text import clauses, key_phrases, names, patterns
from playground.text.chinese import clauses as chinese_clauses
from playground.text.chinese import names as chinese_names
from playground.text.chinese import patterns as chinese_patterns
from playground.text.chinese.segmenter import segment
from playground.text.clauses import Event
from playground.text.patterns import Match


@solver("extraction", "rules", name="patterns")
def solve(question: Question, models: Models) -> Events:  # noqa: ARG001
    """Dates, amounts and addresses by pattern, names by capitals, key phrases, who did what.

    In Chinese names are told by a segmenter's dictionary, surnames and titles.
    """
    source, text = question.passage
    if not text.strip():
        raise InputError("There is no text to extract from; type or paste some.")
    if in_chinese(question):
        return (yield from _in_chinese(source, text))
    matches = patterns.find(text)
    yield from _fired(source, matches)
    if foreign := unread(question):
        why = also(foreign, Said("only patterns"))
        yield Step("looked at the language", {"found": why})
        return answer(source, [of_match(one) for one in matches], [], [], why=why)
    named = names.find(text, avoid=matches)
    yield from _fired(source, named)
    found = sorted(map(of_match, (*matches, *named)), key=lambda span: span.start)
    phrases = [Span(p.start, p.end, p.text, p.score, "key phrase") for p in key_phrases.find(text)]
    yield _scored(source, phrases)
    events, step = _events(clauses.find(text))
    yield step
    return answer(source, found, phrases, events)


def _in_chinese(source: str, text: str) -> Events:
    """What rules for Chinese find; a house number is a part of its place."""
    named = chinese_names.find(text, segment(text))
    taken = {place for one in named for place in range(one.start, one.end)}
    matches = [one for one in chinese_patterns.find(text) if one.start not in taken]
    yield from _fired(source, matches)
    yield from _fired(source, named)
    found = sorted(map(of_match, (*matches, *named)), key=lambda span: span.start)
    events, step = _events(chinese_clauses.find(text))
    yield step
    return answer(source, found, [], events)


def _events(found: Sequence[Event]) -> tuple[list[tuple[Span, ...]], Step]:
    events = [of_event(event) for event in found]
    told = some(list(map(said, events))) or Said("no clause")
    return events, Step("read events", {"n": len(events), "events": told})


def _fired(source: str, matches: Sequence[Match]) -> Iterator[Step]:
    """One step a label, which says what each of its rules found."""
    for label in dict.fromkeys(match.label for match in matches):
        mine = [match for match in matches if match.label == label]
        by = dict.fromkeys((match.rule, match.cue) for match in mine)
        rules = [_by(rule, cue, mine) for rule, cue in by]
        found = (Spans(source, tuple(map(of_match, mine))),)
        yield Step(f"found {label}", {"n": len(mine), "by": rules}, found)


def _by(rule: str, cue: str, matches: Sequence[Match]) -> Said:
    """What one rule found, by one word beside it where it goes by one."""
    found = [f"“{one.text}”" for one in matches if (one.rule, one.cue) == (rule, cue)]
    return Said("by a rule", {"rule": Said(f"rule {rule}", {"cue": cue}), "found": some(found)})


def _scored(source: str, phrases: Sequence[Span]) -> Step:
    best = phrases[:12]
    how = Said("RAKE", {"best": [f"“{one.text}” {one.weight:.3g}" for one in best]})
    return Step(
        "scored phrases",
        {"n": len(phrases), "how": how if best else Said("only stop words")},
        (Spans(source, tuple(best)),) if best else (),
    )
