"""Sentiment by a language model: how likely it says positive, negative or neutral.

In:  Question("sentiment", "A warm and funny film.")
Out: Answer("positive", confidence=0.97, evidence=(Distribution("answer", …),))
"""

from collections.abc import Mapping, Sequence

from playground.answering import few_shot, prompts
from playground.answering.calibration import CONTENT_FREE, calibrated, mean
from playground.answering.choices import allowed_labels
from playground.answering.written import write
from playground.core import Answer, Distribution, Events, Models, Question, Said, Step, abstain
from playground.errors import InputError, ModelError
from playground.models.writers import open_writer
from playground.models.writing import Message, Writer
from playground.registry import solver
from playground.tasks import SENTIMENT
from playground.text.final_answer import chosen


@solver("sentiment", "probabilistic", name="language-model", takes="language model")
def solve(question: Question, models: Models, model: str) -> Events:
    """A language model is asked for one word; the odds of each label are its own.

    A small one goes on from examples instead, in plain text, which tells it more than an order.
    With the option `calibration` its odds are divided by those it gives to texts that say nothing.
    """
    _, text = question.passage
    if not text.strip():
        raise InputError("There is no text to judge; type a sentence or two.")
    allowed = allowed_labels(question, SENTIMENT.answers)
    writer, labels = open_writer(model, models), tuple(allowed)
    shown = few_shot.fits(question.task, writer)

    def odds(of: str) -> Distribution:
        if shown:
            return writer.odds(few_shot.sentiment(of), labels, begin=" ")
        return writer.odds(prompts.sentiment(of, labels), labels)

    if shown:
        prompt = few_shot.sentiment(text)
        yield Step("shows examples", {"n": len(few_shot.FEELINGS), "prompt": prompt})
    try:
        scores = odds(text)
        yield Step("weighed the labels", {}, (scores,))
        if question.options.get("calibration") == "content-free":
            prior = mean([odds(one) for one in CONTENT_FREE])
            yield Step("weighed texts that say nothing", {"texts": CONTENT_FREE}, (prior,))
            scores = calibrated(scores, prior)
            yield Step("divided by their odds", {}, (scores,))
    except ModelError as error:
        messages = prompts.sentiment(text, labels)
        return (yield from _written(writer, messages, allowed, str(error)))
    return Answer(allowed[scores.best], scores.p(scores.best), (scores,))


def _written(
    writer: Writer, messages: Sequence[Message], allowed: Mapping[str, str], why: str
) -> Events:
    """The label that the model writes, where its probability is not to be had."""
    yield Step("lets the model write the label", {"why": why})
    reply = yield from write(writer, messages, {})
    label = chosen(reply.said, tuple(allowed))
    if label is None:
        return abstain(Said("wrote none of the labels", {"text": reply.said[:120]}))
    return Answer(allowed[label], evidence=reply.evidence)
