"""Sentiment by probability: a small network that has learnt positive, negative and neutral texts.

In:  Question("sentiment", "A warm and funny film.")
Out: Answer("positive", confidence=0.99, evidence=(Distribution(…), Attention(…)))
"""

from playground.answering.against_feeling import against, only_rates
from playground.answering.choices import allowed_labels
from playground.answering.unread_feeling import empty_words, silence
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
from playground.errors import InputError, ModelError
from playground.models.classifier import Classifier, Reading
from playground.registry import solver
from playground.tasks import SENTIMENT

MODEL = "embedded/neutral"
TWO = "embedded/sentiment"
"""What answers where the choices leave out neutral: a network that has learnt the other two."""


SURELY = 0.85
"""So negative to the other network, a text called neutral has no answer: plain complaints
(“My shoes are too small.”) are; of 314 sentences of Tatoeba that are called neutral a fifth is."""


@solver("sentiment", "probabilistic", name="embedded", takes="network")
def solve(question: Question, models: Models, model: str = MODEL) -> Events:
    """A small network reads the text and says how likely positive, neutral and negative are."""
    _, text = question.passage
    if not text.strip():
        raise InputError("There is no text to judge; type a sentence or two.")
    if model == MODEL and "neutral" not in allowed_labels(question, SENTIMENT.answers):
        model = TWO
    classifier = models.load(model, Classifier)
    if not set(classifier.labels) <= set(SENTIMENT.answers):
        raise ModelError(
            f"{model} answers {', '.join(classifier.labels)}, which are no sentiments; "
            "choose a model with the labels positive and negative."
        )
    allowed = allowed_labels(question, classifier.labels)
    if model in (MODEL, TWO) and (why := silence(question)):
        yield Step("looked at the language", {"found": why})
        return abstain(why)
    if model in (MODEL, TWO) and (why := only_rates(text)):
        return abstain(why)
    if model in (MODEL, TWO) and empty_words(text):
        return abstain(Said("has function words alone"))
    reading = classifier.classify([text])[0]
    scores = reading.distribution
    yield Step("read tokens", {"tokens": reading.tokens, "how": _read(reading, classifier.window)})
    if reading.unknown == reading.tokens:
        return abstain(Said("knows no word"))
    if len(allowed) < len(scores.outcomes):
        total = sum(scores.p(label) for label in allowed)
        if not total:
            return abstain(Said("no choice is probable"), scores)
        scores = Distribution(
            scores.title, tuple((label, scores.p(label) / total) for label in allowed)
        )
        yield Step("kept to the choices", {"share": total})
    yield Step("scored the text", evidence=(scores, reading.attention))
    best = scores.best
    if model in (MODEL, TWO) and (why := against(text, best)):
        return abstain(why, scores, reading.attention)
    if model == MODEL and best == "neutral" and (other := _heard(text, models)):
        hears = Said("the other network hears", {"p": other.p("negative")})
        return abstain(hears, scores, reading.attention, other)
    return Answer(allowed[best], scores.p(best), evidence=(scores, reading.attention))


def _heard(text: str, models: Models) -> Distribution | None:
    """What the network that knows no neutral makes of a text, where that is surely negative."""
    scores: Distribution = models.load(TWO, Classifier).classify([text])[0].distribution
    return scores if scores.p("negative") >= SURELY else None


def _read(reading: Reading, window: int) -> Said:
    """What of the text the network saw, and how."""
    windows = {"window": window, "windows": reading.windows}
    how = Said("read whole") if reading.windows == 1 else Said("read in pieces", windows)
    return also(how, Said("unknown tokens", {"n": reading.unknown}) if reading.unknown else None)
