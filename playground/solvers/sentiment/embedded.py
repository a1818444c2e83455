"""Sentiment by probability: a small network that has learnt positive, negative and neutral texts.

In:  Question("sentiment", "A warm and funny film.")
Out: Answer("positive", confidence=0.99, evidence=(Distribution(…), Attention(…)))
"""

from collections.abc import Collection

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
from playground.explain import plain_facts
from playground.explain.both_sides import halves
from playground.explain.unfelt import levelled
from playground.models.classifier import Classifier, Reading
from playground.registry import solver
from playground.tasks import SENTIMENT

MODEL = "embedded/neutral"
TWO = "embedded/sentiment"
"""What answers where the choices leave out neutral: a network that has learnt the other two."""


SURELY = 0.85
"""So negative to the other network, a text called neutral has no answer: plain complaints
(“My shoes are too small.”) are; of 314 sentences of Tatoeba that are called neutral a fifth is."""


HALF = 0.8
"""So sure has the network to be of each half of a text that is called mixed."""


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
    ours = model in (MODEL, TWO)
    if ours and (why := silence(question)):
        yield Step("looked at the language", {"found": why})
        return abstain(why)
    if ours and (why := _unfelt(text)):
        return abstain(why)
    reading = classifier.classify([text])[0]
    yield Step("read tokens", {"tokens": reading.tokens, "how": _read(reading, classifier.window)})
    if reading.unknown == reading.tokens:
        return abstain(Said("knows no word"))
    scores = _kept_to(allowed, reading.distribution)
    if scores is None:
        return abstain(Said("no choice is probable"), reading.distribution)
    if scores is not reading.distribution:
        share = sum(reading.distribution.p(label) for label in allowed)
        yield Step("kept to the choices", {"share": share})
    yield Step("scored the text", evidence=(scores, reading.attention))
    every = model == MODEL and len(allowed) == len(SENTIMENT.answers)
    if every and (both := _both_sides(text, classifier)):
        yield Step("scored its two halves", evidence=both)
        sure = min(one.p(one.best) for one in both)
        return Answer("mixed", sure, (*both, reading.attention), why=Said("both halves"))
    if ours and (doubted := _doubted(text, scores, reading, models, model)):
        return doubted
    best = scores.best
    return Answer(allowed[best], scores.p(best), evidence=(scores, reading.attention))


def _unfelt(text: str) -> Said | None:
    """Why a text has nothing that the networks that ship could judge."""
    return only_rates(text) or (Said("has function words alone") if empty_words(text) else None)


def _kept_to(allowed: Collection[str], scores: Distribution) -> Distribution | None:
    """The distribution over the labels that are allowed; None where none of them is probable."""
    if len(allowed) == len(scores.outcomes):
        return scores
    total = sum(scores.p(label) for label in allowed)
    if not total:
        return None
    return Distribution(scores.title, tuple((one, scores.p(one) / total) for one in allowed))


def _doubted(
    text: str, scores: Distribution, reading: Reading, models: Models, model: str
) -> Answer | None:
    """The silence with which a rule or the other network speaks against what is likeliest."""
    if unmeant := _unmeant(text, scores, models.load(model, Classifier), model):
        return unmeant
    if why := against(text, scores.best):
        return abstain(why, scores, reading.attention)
    plain = model != MODEL or scores.best != "neutral" or plain_facts.plain(text)
    if not plain and (other := _heard(text, models)):
        hears = Said("the other network hears", {"p": other.p("negative")})
        return abstain(hears, scores, reading.attention, other)
    return None


def _both_sides(text: str, classifier: Classifier) -> tuple[Distribution, ...]:
    """What the network makes of the halves of a text, where one is surely praise and one blame."""
    parts = halves(text)
    if parts is None:
        return ()
    found = tuple(one.distribution for one in classifier.classify(list(parts)))
    sure = all(one.p(one.best) >= HALF for one in found)
    return found if sure and {one.best for one in found} == {"positive", "negative"} else ()


def _unmeant(text: str, scores: Distribution, classifier: Classifier, model: str) -> Answer | None:
    """Silence where a name turns the label, or a text that the rules find neutral has another."""
    best = scores.best
    if (level := levelled(text)) != text:
        other = classifier.classify([level])[0].distribution
        if other.best != best:
            return abstain(Said("a name turns it", {"text": level}), scores, other)
    if model != MODEL or best == "neutral" or "neutral" not in dict(scores.outcomes):
        return None
    if said := plain_facts.balanced(text):
        return abstain(Said("denies both", {"text": said}), scores)
    if plain_facts.plain(text):
        return abstain(Said("is a plain fact", {"label": Said(f"feels {best}")}), scores)
    return None


def _heard(text: str, models: Models) -> Distribution | None:
    """What the network that knows no neutral makes of a text, where that is surely negative."""
    scores: Distribution = models.load(TWO, Classifier).classify([text])[0].distribution
    return scores if scores.p("negative") >= SURELY else None


def _read(reading: Reading, window: int) -> Said:
    """What of the text the network saw, and how."""
    windows = {"window": window, "windows": reading.windows}
    how = Said("read whole") if reading.windows == 1 else Said("read in pieces", windows)
    return also(how, Said("unknown tokens", {"n": reading.unknown}) if reading.unknown else None)
