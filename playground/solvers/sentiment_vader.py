"""Sentiment by rules: VADER's lexicon and grammar, each rule that fired shown on the text.

In:  Question("sentiment", "The plot is not good!")
Out: Answer("negative", evidence=(Spans("text", (Span(12, 15, "not", -3.306, "negation"),
         Span(16, 20, "good", 1.9, "lexicon"), Span(20, 21, "!", -0.292, "punctuation"))),),
         why="The compound score -0.4015 is -0.05 or less.")
"""

from collections.abc import Iterator, Sequence

from playground.core import Answer, Events, Models, Question, Spans, Step, abstain
from playground.errors import InputError
from playground.explain.vader import Firing, Score
from playground.registry import solver
from playground.solvers.choices import allowed_labels
from playground.tasks import SENTIMENT

NEUTRAL = 0.05
"""Compounds nearer to 0 than this are neutral, as VADER's authors draw the line."""

SHOWN = 12
"""How many firings of one rule a step spells out."""

RULES = {
    "lexicon": "Words in the lexicon",
    "negation": "Negation",
    "booster": "Words that strengthen",
    "dampener": "Words that weaken",
    "ALL CAPS": "Words in capitals",
    "idiom": "Idioms",
    "but": "What stands after “but” counts more",
    "punctuation": "Exclamation and question marks",
}
"""VADER's rules and the titles of their steps, in the order they are shown."""


@solver("sentiment", "rules", name="vader")
def solve(question: Question, models: Models) -> Events:  # noqa: ARG001
    """VADER adds up the weights of words, negations, intensifiers, capitals and punctuation."""
    from playground.explain.vader import score, spans

    source, text = question.passage
    if not text.strip():
        raise InputError("There is no text to judge; type a sentence or two.")
    allowed = allowed_labels(question, SENTIMENT.answers)
    found = score(text)
    yield from _rules(found.firings)
    shown = Spans(source, spans(text, found.firings))
    yield Step("Added up", _sum(found), evidence=(shown,))
    label, why = _label(found.compound, "neutral" in allowed)
    if label not in allowed:
        return abstain(f"{why} That is none of the choices.", shown)
    return Answer(allowed[label], evidence=(shown,), why=why)


def _rules(firings: Sequence[Firing]) -> Iterator[Step]:
    """One step a rule that fired, which says what it did to which word."""
    for rule, title in RULES.items():
        fired = [one for one in firings if one.rule == rule]
        if fired:
            more = f"; and {len(fired) - SHOWN:,} more" if len(fired) > SHOWN else ""
            yield Step(title, "; ".join(map(_said, fired[:SHOWN])) + more)


def _said(firing: Firing) -> str:
    if firing.rule == "lexicon":
        return f"“{firing.cue}” {firing.after:+.3g}"
    change = f"from {firing.before:+.3g} to {firing.after:+.3g}"
    if firing.rule == "punctuation":
        return f"“{firing.cue}” {firing.after:+.3g}"
    if firing.rule == "ALL CAPS":
        return f"“{firing.word}” {change}"
    return f"“{firing.cue}” takes “{firing.word}” {change}"


def _sum(found: Score) -> str:
    if not found.firings:
        return f"None of the {found.words:,} words is in the lexicon; the compound score is 0."
    return (
        f"The sum is {found.sum:+.3f} over {found.words:,} words; the compound score is "
        f"sum / √(sum² + 15) = {found.compound:+.4f}."
    )


def _label(compound: float, neutral: bool) -> tuple[str, str]:
    """The label of a compound score and why; the sign decides where `neutral` is no choice."""
    edge = NEUTRAL if neutral else 0.0
    if compound and compound >= edge:
        return "positive", f"The compound score {compound:+.4f} is {edge:+.2f} or more."
    if compound and compound <= -edge:
        return "negative", f"The compound score {compound:+.4f} is {-edge:+.2f} or less."
    return "neutral", f"The compound score {compound:+.4f} is nearer to 0 than {NEUTRAL}."
