"""Sentiment by probability: a small network that was trained on sentences of film reviews.

In:  Question("sentiment", "A warm and funny film.")
Out: Answer("positive", confidence=0.99, evidence=(Distribution(…), Attention(…)))
"""

from playground.core import Answer, Distribution, Events, Models, Question, Step, abstain
from playground.errors import InputError, ModelError
from playground.models.classifier import Classifier, Reading
from playground.registry import solver
from playground.solvers.choices import allowed_labels
from playground.tasks import SENTIMENT


@solver("sentiment", "probabilistic", name="embedded", takes="network")
def solve(question: Question, models: Models, model: str = "embedded/sentiment") -> Events:
    """A small network reads the text and says how likely each label is."""
    _, text = question.passage
    if not text.strip():
        raise InputError("There is no text to judge; type a sentence or two.")
    classifier = models.load(model, Classifier)
    if not set(classifier.labels) <= set(SENTIMENT.answers):
        raise ModelError(
            f"{model} answers {', '.join(classifier.labels)}, which are no sentiments; "
            "choose a model with the labels positive and negative."
        )
    allowed = allowed_labels(question, classifier.labels)
    reading = classifier.classify([text])[0]
    scores = reading.distribution
    yield Step(
        f"Read {reading.tokens:,} token{'s' * (reading.tokens != 1)}",
        _read(reading, classifier.window),
    )
    if reading.unknown == reading.tokens:
        return abstain("The network knows no word of this text; it was trained on English.")
    if len(allowed) < len(scores.outcomes):
        total = sum(scores.p(label) for label in allowed)
        if not total:
            return abstain("The network gives none of the choices any probability.", scores)
        scores = Distribution(
            scores.title, tuple((label, scores.p(label) / total) for label in allowed)
        )
        yield Step("Kept to the choices", f"{total:.4f} of the probability lay on them.")
    yield Step("Scored the text", evidence=(scores, reading.attention))
    best = scores.best
    return Answer(allowed[best], scores.p(best), evidence=(scores, reading.attention))


def _read(reading: Reading, window: int) -> str:
    """What of the text the network saw, and how."""
    unknown = f" It has no token for {reading.unknown:,} of them." if reading.unknown else ""
    if reading.windows == 1:
        return f"The whole text in one piece.{unknown}"
    return (
        f"The text is longer than the {window} tokens the network can see, so it was read in "
        f"{reading.windows} pieces; the probabilities are their mean, weighted by tokens.{unknown}"
    )
