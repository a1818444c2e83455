"""Deduction by probability: a small network reads the text and says how likely each answer is.

In:  Question("deduction", "Is Bob kind?", context="Bob is big. All big people are kind.")
Out: Answer("True", confidence=0.97, evidence=(Distribution(…), Attention(…)))
"""

from playground.answering.choices import allowed_labels
from playground.answering.deduction import one_statement
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
from playground.registry import solver
from playground.tasks import is_classical

QUOTED = 80
"""Characters of a sentence at most that an answer quotes."""


@solver("deduction", "probabilistic", name="embedded", takes="network")
def solve(question: Question, models: Models, model: str = "embedded/deduction") -> Events:
    """A small network reads facts and rules and says how likely each answer is.

    It has learnt to let rules fire in rounds; it shows no proof, and it may be wrong. Far from the
    sentences it has learnt it does not answer, and shows what it would say.
    """
    from playground.models.deducer import Deducer

    refused = one_statement.refused(question) or one_statement.unlike(question.text)
    if refused := refused or one_statement.unknown_name(question.context):
        return abstain(refused)
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
    if far := deducer.distance(question.context):
        why = Said("text is far", {"sentence": far.sentence[:QUOTED], "share": far.share})
        cuts = prediction.cuts
        return abstain(also(why, *cuts) if cuts else why, scores, prediction.attention)
    best = scores.best
    return Answer(
        allowed[best.lower()] if question.choices else best,
        scores.p(best),
        evidence=(scores, prediction.attention),
        why=also(*prediction.cuts) if prediction.cuts else None,
    )
