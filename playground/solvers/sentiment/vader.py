"""Sentiment by rules: VADER's lexicon and grammar, each rule that fired shown on the text.

In:  Question("sentiment", "The plot is not good!")
Out: Answer("negative", evidence=(Spans("text", (Span(12, 15, "not", -3.306, "negation"),
         Span(16, 20, "good", 1.9, "lexicon"), Span(20, 21, "!", -0.292, "punctuation"))),),
         why=Said("compound or less", {"compound": -0.4015, "edge": -0.05}))
"""

from collections.abc import Collection, Iterator, Sequence

from playground.answering.against_feeling import otherwise_meant
from playground.answering.chinese import in_chinese
from playground.answering.choices import allowed_labels
from playground.answering.quoting import some
from playground.answering.unread_feeling import silence
from playground.core import Answer, Events, Models, Question, Said, Spans, Step, abstain, also
from playground.errors import InputError
from playground.explain.vader import Firing, Score
from playground.registry import solver
from playground.tasks import SENTIMENT

NEUTRAL = 0.05
"""Compounds nearer to 0 than this are neutral, as VADER's authors draw the line."""

MIXED = 0.3
"""Where both feelings are found and the sum is less than this part of all weights, it is mixed."""

LABELS = (*SENTIMENT.answers, "mixed")

SHOWN = 12
"""How many firings of one rule a step spells out."""

FELT = ("lexicon", "saying", "rating")
"""The rules by which something has a feeling; all others change what has one."""

RULES = (
    *FELT,
    "negation",
    "reversal",
    "booster",
    "dampener",
    "ALL CAPS",
    "idiom",
    "but",
    "punctuation",
)
"""VADER's rules, and "saying", "rating" and "reversal" beside them, in the order they are shown."""


@solver("sentiment", "rules", name="vader")
def solve(question: Question, models: Models) -> Events:  # noqa: ARG001
    """VADER adds up the weights of words, negations, intensifiers, capitals and punctuation.

    Chinese is judged by rules of the same kind over a lexicon of our own.
    """
    from playground.explain import chinese_feelings, chinese_words, plain_facts, ratings, vader

    source, text = question.passage
    if not text.strip():
        raise InputError("There is no text to judge; type a sentence or two.")
    allowed = allowed_labels(question, LABELS)
    chinese = in_chinese(question)
    if not chinese and (why := silence(question)):
        yield Step("looked at the language", {"found": why})
        return abstain(why)
    if chinese:
        yield Step("reads Chinese by words of our own", {"n": len(chinese_words.FEELINGS)})
    found = chinese_feelings.score(text) if chinese else vader.score(text)
    if "neutral" in allowed and not chinese:
        if (both := plain_facts.balanced(text)) and _felt_elsewhere(text, both) == 0:
            return Answer(allowed["neutral"], why=Said("denies both", {"text": both}))
        if not found.firings and plain_facts.plain(text):
            return Answer(allowed["neutral"], why=Said("tells plain facts"))
    if not found.firings and not ratings.find(text):
        which = "Chinese lexicon" if chinese else "lexicon"
        return abstain(Said(f"no word in the {which}", {"words": found.words}))
    yield from _rules(found.firings)
    shown = Spans(source, vader.spans(text, found.firings))
    yield Step("added up", {"sum": _sum(found)}, (shown,))
    label, why = _label(found, allowed)
    if "mixed" in allowed and not chinese and (felt := _both_sides(text)):
        label, why = "mixed", felt
    if unmeant := otherwise_meant(text, label, chinese=chinese):
        return abstain(unmeant, shown)
    if label not in allowed:
        return abstain(also(why, Said("none of the choices")), shown)
    return Answer(allowed[label], evidence=(shown,), why=why)


def _felt_elsewhere(text: str, said: str) -> float:
    """The sum of the feelings in a text without some of its words."""
    from playground.explain import vader

    return vader.score(text.replace(said, "so")).sum


def _both_sides(text: str) -> Said | None:
    """That a text praises one thing and blames another; None where it does not."""
    from playground.explain import vader
    from playground.explain.both_sides import halves

    parts = halves(text)
    if parts is None:
        return None
    first, second = (vader.score(part).sum for part in parts)
    if first * second >= 0 or min(abs(first), abs(second)) < 1:
        return None
    return Said("both feelings", {"good": max(first, second), "bad": min(first, second)})


def _rules(firings: Sequence[Firing]) -> Iterator[Step]:
    """One step a rule that fired, which says what it did to which word."""
    for rule in RULES:
        fired = [one for one in firings if one.rule == rule]
        if fired:
            yield Step(f"fired {rule}", {"fired": some(list(map(_said, fired)), SHOWN)})


def _said(firing: Firing) -> Said:
    change = {"before": firing.before, "after": firing.after}
    if firing.rule in (*FELT, "punctuation"):
        return Said("counts", {"cue": firing.cue, "after": firing.after})
    if firing.rule == "ALL CAPS":
        return Said("changes itself", {"word": firing.word, **change})
    return Said("changes a word", {"cue": firing.cue, "word": firing.word, **change})


def _sum(found: Score) -> Said:
    if not found.firings:
        return Said("no word in the lexicon", {"words": found.words})
    values = {"words": found.words, "sum": found.sum, "compound": found.compound}
    return Said("the sum", values)


def _label(found: Score, allowed: Collection[str]) -> tuple[str, Said]:
    """The label of a score and why; the sign decides where `neutral` is no choice."""
    compound, both = found.compound, _feelings(found)
    if "mixed" in allowed and min(both) >= 1 and abs(found.sum) < MIXED * sum(both):
        return "mixed", Said("both feelings", {"good": both[0], "bad": -both[1]})
    edge = NEUTRAL if "neutral" in allowed else 0.0
    if compound and compound >= edge:
        return "positive", Said("compound or more", {"compound": compound, "edge": edge})
    if compound and compound <= -edge:
        return "negative", Said("compound or less", {"compound": compound, "edge": -edge})
    return "neutral", Said("compound near zero", {"compound": compound, "edge": NEUTRAL})


def _feelings(found: Score) -> tuple[float, float]:
    """The weights of all good words together, and of all bad ones, both without a sign."""
    weights: dict[int, float] = {}
    last: dict[str, int] = {}
    for (
        one
    ) in found.firings:  # what changes a word is said of it; where it stands, the lexicon says
        if one.rule in FELT:
            last[one.word] = one.start
        if one.word in last:
            weights[last[one.word]] = one.after
    total = list(weights.values())
    return sum(w for w in total if w > 0), -sum(w for w in total if w < 0)
