"""Deduction by probability: a small network reads the text and says how likely each answer is.

In:  Question("deduction", "Is Bob kind?", context="Bob is big. All big people are kind.")
Out: Answer("True", confidence=0.97, evidence=(Distribution(…), Attention(…)))
"""

import re

from playground.answering.choices import allowed_labels
from playground.answering.deduction import statement_choices
from playground.core import (
    Answer,
    Distribution,
    Events,
    Models,
    Question,
    Said,
    Step,
    abstain,
    also,
)
from playground.logic.chinese.words import is_chinese
from playground.logic.reader import Asked, read_question
from playground.logic.sentences import pieces
from playground.registry import solver
from playground.tasks import is_classical

_SEEKS = re.compile(r"\s*(?:who|whom|what|which|where|how)\b", re.IGNORECASE)


@solver("deduction", "probabilistic", name="embedded", takes="network")
def solve(question: Question, models: Models, model: str = "embedded/deduction") -> Events:
    """A small network reads facts and rules and says how likely each answer is.

    It has learnt to let rules fire in rounds; it shows no proof, and it may be wrong.
    """
    from playground.models.deducer import Deducer

    for sentence in (*pieces(question.context), *pieces(question.text)):
        if is_chinese(sentence.text):
            return abstain(Said("reads English only", {"sentence": sentence.text}))
    if len(question.text.split()) < 2:
        return abstain(Said("no statement"))
    asked = read_question(question.text)
    seeks = isinstance(asked, Asked) and asked.sought
    if seeks or statement_choices.asks(question) or _SEEKS.match(question.text):
        return abstain(Said("one statement only"))
    deducer = models.load(model, Deducer)
    world = question.options.get("world", "open")
    prediction = deducer.predict(question.context, question.text, world)
    scores = prediction.distribution
    names = prediction.names
    followed = Said("followed names", {"names": names}) if names else Said("followed no names")
    yield Step("read tokens", {"tokens": prediction.tokens, "how": followed})
    if prediction.cuts:
        yield Step("left something out", {"cuts": prediction.cuts})
    if is_classical(question.options):
        yield Step("learnt rules forwards")
    if question.options.get("weights"):
        yield Step("left the weights out")
    allowed = allowed_labels(question, ("true", "false", "unknown"))
    kept = [(name, p) for name, p in scores.outcomes if name.lower() in allowed]
    if len(kept) < len(scores.outcomes):
        total = sum(p for _, p in kept)
        if not total:
            return abstain(Said("no choice is probable"), scores)
        scores = Distribution(scores.title, tuple((name, p / total) for name, p in kept))
        yield Step("kept to the choices", {"share": total})
    yield Step("scored the answers", evidence=(scores, prediction.attention))
    best = scores.best
    return Answer(
        allowed[best.lower()] if question.choices else best,
        scores.p(best),
        evidence=(scores, prediction.attention),
        why=also(*prediction.cuts) if prediction.cuts else None,
    )
