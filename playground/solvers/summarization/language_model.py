"""Summarization by a language model, in its own words.

In:  Question("summarization", "The mill burned. … Nobody was hurt.", options={"sentences": "1"})
Out: Answer("A mill burned down, and nobody was hurt.", evidence=(TokenDistributions(…), …))
"""

from playground.answering import few_shot, prompts
from playground.answering.summary_sentences import wanted
from playground.answering.written import write
from playground.core import Answer, Events, Models, Question, Said, abstain
from playground.errors import InputError
from playground.models.writers import open_writer
from playground.models.writing import Prompt
from playground.registry import solver
from playground.text.prose import sentences


@solver("summarization", "probabilistic", name="language-model", takes="language model")
def solve(question: Question, models: Models, model: str) -> Events:
    """A language model writes the summary in words of its own, each token with its probability."""
    _, text = question.passage
    if not text.strip():
        raise InputError("There is no text to summarize; type or paste one.")
    found = sentences(text)
    if not found:
        return abstain(Said("no sentence"))
    writer = open_writer(model, models)
    prompt: Prompt = prompts.summarization(text, wanted(question, len(found)))
    if few_shot.fits(question.task, writer):
        prompt = few_shot.summarization(text)
    reply = yield from write(writer, prompt, question.options)
    if reply.silence:
        return abstain(reply.silence, *reply.evidence)
    return Answer(
        reply.said,
        evidence=reply.evidence,
        why=Said("unchecked words"),
    )
