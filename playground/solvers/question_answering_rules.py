"""Question answering by rules: points for each sentence, then for each piece that could answer.

In:  Question("question-answering", "When did Ada sail to Lima?", "She sailed to Lima in 1840.")
Out: Answer("1840", evidence=(Spans("context", (Span(22, 26, "1840", 15.2, "answer"),)),),
         why="It has most points (15.2): …")
"""

from collections.abc import Sequence

from playground.core import Answer, Events, Models, Question, Span, Spans, Step, abstain
from playground.registry import solver
from playground.solvers.choices import nearest
from playground.solvers.english import unread
from playground.solvers.nothing import NO_TEXT, empty
from playground.text.answering import SEARCHED, Found, Scored, answer
from playground.text.question_type import KINDS

SHOWN = 5
QUOTED = 90
"""How many are spelled out in a step, and how many characters of each."""


@solver("question-answering", "rules", name="points")
def solve(question: Question, models: Models) -> Events:  # noqa: ARG001
    """The question word says what is asked for; sentences and pieces of them get points by rule."""
    if empty(question):
        return abstain(NO_TEXT)
    if why := unread(question.text, question.context):
        yield Step("Looked at the language", why)
        return abstain(why)
    found = answer(question.text, question.context)
    yield _asked(found)
    if not found.sentences:
        return abstain("No sentence of the text shares a word with the question.")
    sentences = Spans("context", tuple(_span(one) for one in found.sentences[:SEARCHED]))
    yield Step(
        f"Scored {_count(found.sentences, 'sentence')}",
        _listed(found.sentences),
        (sentences,),
    )
    yield Step(f"Scored {_count(found.candidates, 'piece')} of the best", _listed(found.candidates))
    best = _best(found, question.choices)
    if best is None:
        missing = "says one of the choices" if question.choices else "could be an answer"
        return abstain(f"No piece of the sentences that fit {missing}.", sentences)
    span = Spans("context", (_span(best, "answer"),))
    said = best.candidate.text
    return Answer(
        (nearest(said, question.choices) or said) if question.choices else said,
        evidence=(span,),
        why=f"“{_short(said)}” has most points: {_points(best)}.",
    )


def _asked(found: Found) -> Step:
    kind = KINDS[found.asked.kind]
    if not found.asked.cue:
        return Step("No question word", f"The question has none, so it is taken to ask for {kind}.")
    return Step(f"Asks for {kind}", f"Because of “{found.asked.cue}”.")


def _best(found: Found, choices: Sequence[str]) -> Scored | None:
    """The candidate with most points; with choices, of those that say one of them."""
    for one in found.candidates:
        if not choices or nearest(one.candidate.text, choices) is not None:
            return one
    return None


def _listed(scored: Sequence[Scored]) -> str:
    """The first few, each with its points by rule."""
    said = [
        f"“{_short(one.candidate.text)}” ({one.candidate.kind}): {_points(one)}"
        for one in scored[:SHOWN]
    ]
    more = f"; and {len(scored) - SHOWN:,} more" if len(scored) > SHOWN else ""
    return "; ".join(said) + more + "." * bool(said)


def _points(one: Scored) -> str:
    rules = ", ".join(f"{rule} {points:+.1f}" for rule, points in one.points.items())
    return f"{one.total:.1f} = {rules}"


def _span(one: Scored, label: str = "") -> Span:
    piece = one.candidate
    return Span(piece.start, piece.end, piece.text, round(one.total, 3), label or piece.kind)


def _short(text: str) -> str:
    """A text in one line, cut where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= QUOTED else f"{line[: QUOTED - 1]}…"


def _count(things: Sequence[Scored], name: str) -> str:
    return f"{len(things):,} {name}{'s' * (len(things) != 1)}"
