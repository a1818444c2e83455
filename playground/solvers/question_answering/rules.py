"""Question answering by rules: points for each sentence, then for each piece that could answer.

In:  Question("question-answering", "When did Ada sail to Lima?", "She sailed to Lima in 1840.")
Out: Answer("1840", evidence=(Spans("context", (Span(22, 26, "1840", 15.2, "answer"),)),),
         why=Said("has most points", …))
"""

from collections.abc import Sequence

from playground.answering.chinese import in_chinese, unread
from playground.answering.choices import nearest
from playground.answering.from_table import from_table
from playground.answering.nothing import empty, why_nothing
from playground.answering.pointing import rules_of
from playground.answering.quoting import some
from playground.answering.yes_or_no import said
from playground.core import Answer, Events, Models, Question, Said, Span, Spans, Step, abstain, also
from playground.registry import solver
from playground.text import writer
from playground.text.answering import SEARCHED, Found, Scored
from playground.text.points import NOT_OF_KIND
from playground.text.prose import sentences
from playground.text.reckoning import of_another_number, to_reckon, with_what_for

FEW, SHORT = 0.5, 75
"""Points of a piece that is no answer in a text of at most so many words."""

SHOWN = 5
QUOTED = 90
"""How many are spelled out in a step, and how many characters of each."""


@solver("question-answering", "rules", name="points")
def solve(question: Question, models: Models) -> Events:  # noqa: ARG001
    """The question word says what is asked for; sentences and pieces of them get points by rule.

    Questions in Chinese about a Chinese text are read by rules of their own.
    """
    if empty(question):
        return abstain(why_nothing(question))
    if not in_chinese(question) and (why := unread(question)):
        yield Step("looked at the language", {"found": why})
        return abstain(why)
    if told := from_table(question):
        yield told[0]
        return told[1]
    rules, asked = rules_of(question), (question.text, question.context)
    if rules.asks_whether(question.text):
        step, decided = said(question, rules.decide(*asked))
        yield step
        return decided
    found = rules.answer(*asked)
    yield _asked(found)
    if not found.sentences:
        return abstain(Said("no word in common"))
    searched = Spans("context", tuple(_span(one) for one in found.sentences[:SEARCHED]))
    scored, pieces = found.sentences, found.candidates
    lacks = rules.missing(*asked, scored[0].candidate.text)
    yield Step("scored sentences", {"n": len(scored), "how": _listed(scored)}, (searched,))
    yield Step("scored pieces", {"n": len(pieces), "how": _listed(pieces)})
    if lacks:
        values = {"word": lacks.word, "instead": lacks.instead}
        return abstain(Said(f"asked about is {lacks.how}", values), searched)
    if to_reckon(*asked):
        return abstain(Said("has to be worked out"), searched)
    short = len(question.context.split()) <= SHORT
    best = _best(found, question.choices, max(rules.least, FEW) if short else rules.least)
    if best is None:
        return abstain(_why_none(found, question), searched)
    piece, text = best.candidate, best.candidate.text
    home = (one.text for one in sentences(question.context) if one.start <= piece.start < one.end)
    if of_another_number(question.text, next(home, "")):
        return abstain(Said("has to be worked out"), searched)
    called = ""
    why = Said("has most points", {"text": _short(text), "points": _points(best)})
    if piece.kind in {"doer", "writer"} and writer.writes(text):
        called = writer.speaker(question.context, piece.start) if text == "I" else ""
        why = also(why, _writer(text, called or writer.name(question.context)))
    spans: tuple[Span, ...] = (_span(best, "answer"),)
    if not question.choices:
        spans = rules.listed(*asked, spans[0])
        end = with_what_for(question.context, spans[0].start, spans[-1].end)
        text = called or question.context[spans[0].start : end]
    return Answer(
        nearest(called or piece.text, question.choices) or text,
        evidence=(Spans("context", spans),),
        why=why,
    )


def _writer(said: str, name: str) -> Said:
    """Who an answer such as "I" is, by name where that is known."""
    return Said("the writer by name" if name else "the writer", {"word": said, "name": name})


def _asked(found: Found) -> Step:
    kind = Said(f"kind {found.asked.kind}")
    if not found.asked.cue:
        return Step("no question word", {"kind": kind})
    return Step("asks for", {"kind": kind, "cue": found.asked.cue})


def _why_none(found: Found, question: Question) -> Said:
    """Why no piece is an answer, as the rules against the one with most points say."""
    if question.choices:
        return Said("no piece is a choice")
    near = (one for one in found.candidates if "another sentence tells of it" not in one.points)
    first = next(near, None)
    if first and "is denied" in first.points:
        if found.denies:
            return Said("nothing is denied")
        spots = (one.candidate for one in found.sentences)
        home = next(one for one in spots if one.start <= first.candidate.start < one.end)
        return Said("only what is denied", {"sentence": _short(home.text)})
    if first and "is only said" in first.points:
        spoken = first.candidate
        who = rules_of(question).only_said(question.text, question.context, spoken.start)
        return Said("is only said by", {"text": _short(spoken.text), "who": who})
    if first and found.asked.cue and not _of_the_kind(first):
        kind = Said(f"kind {found.asked.kind}")
        return Said("nothing of the kind", {"cue": found.asked.cue, "kind": kind})
    return Said("no piece is an answer")


def _of_the_kind(one: Scored) -> bool:
    """Whether no rule says that a piece is of another kind than is asked for."""
    off = {"is of another kind", "lacks the unit asked for"}
    return off.isdisjoint(one.points) and one.points["kind of answer"] > NOT_OF_KIND


def _best(found: Found, choices: Sequence[str], least: float) -> Scored | None:
    """The candidate with most points; with choices, of those that say one of them."""
    for one in found.candidates:
        if one.total < least:
            return None
        if not choices or nearest(one.candidate.text, choices) is not None:
            return one
    return None


def _listed(scored: Sequence[Scored]) -> Said | None:
    """The first few, each with its points by rule."""
    pieces = [
        Said(
            "a piece",
            {
                "text": _short(one.candidate.text),
                "looks": Said(f"piece {one.candidate.kind}"),
                "points": _points(one),
            },
        )
        for one in scored
    ]
    return Said("one by one", {"scored": some(pieces, SHOWN)}) if pieces else None


def _points(one: Scored) -> Said:
    rules = [
        Said("points of a rule", {"rule": Said(f"for {rule}"), "points": points})
        for rule, points in one.points.items()
    ]
    values = {"total": one.total, "rules": rules}
    return Said("points" if rules else "no points", values)


def _span(one: Scored, label: str = "") -> Span:
    piece = one.candidate
    return Span(piece.start, piece.end, piece.text, round(one.total, 3), label or piece.kind)


def _short(text: str) -> str:
    """A text in one line, cut where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= QUOTED else f"{line[: QUOTED - 1]}…"
