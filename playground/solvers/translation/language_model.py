"""Translation by a language model.

In:  Question("translation", "Look at me.", options={"target_language": "es"})
Out: Answer("Mírame.", confidence=0.41, evidence=(TokenDistributions(…), Attention(…)))
"""

from playground.answering import few_shot, prompts
from playground.answering.languages import wanted
from playground.answering.written import write
from playground.core import Answer, Events, Models, Question, Said, Step, abstain
from playground.errors import InputError
from playground.models.writers import open_writer
from playground.registry import solver
from playground.text.language import name


@solver("translation", "probabilistic", name="language-model", takes="language model")
def solve(question: Question, models: Models, model: str) -> Events:
    """A language model writes the translation, with the odds of every token it writes."""
    _, text = question.passage
    if not text.strip():
        raise InputError("There is no text to translate; type a sentence or two.")
    asked = wanted(question)
    yield Step("languages", {"how": asked.how})
    if asked.source == asked.target:
        return abstain(asked.how)
    writer = open_writer(model, models)
    into = few_shot.translation if few_shot.fits(question.task, writer) else prompts.translation
    prompt = into(text, name(asked.source), name(asked.target))
    reply = yield from write(writer, prompt, question.options)
    if reply.silence:
        return abstain(reply.silence, *reply.evidence)
    return Answer(
        reply.said,
        reply.p(),
        reply.evidence,
        why=Said("product of these tokens"),
    )
