"""A question without a text, answered from what a language model has learnt.

In:  Question("question-answering", "What is the capital of France?")
Out: Answer("The capital of France is Paris.", evidence=(TokenDistributions(…), Attention(…)),
            why="From what the model has learnt, not from your text. …")

Closed-book question answering: the model is small and makes things up as fluently as it knows them,
so that the answer has no confidence, only its tokens' odds. The one that ships has learnt English;
in other languages the one that comes by choice goes on from examples. Sums and code are left alone.
"""

from playground.answering import few_shot
from playground.answering.nothing import NO_TEXT, why_nothing
from playground.answering.written import write
from playground.core import Answer, Events, Models, Question, Said, Step, abstain, also
from playground.errors import ModelError
from playground.models.gguf_file import SMOLLM2
from playground.models.speaking import language_of, speaker
from playground.models.writers import open_writer
from playground.models.writing import Message, Prompt
from playground.text.kind import kind
from playground.text.language import named
from playground.text.repeating import goes_round

MOST_TOKENS = "128"
"""A fact takes few; what goes on from there is made up."""


def from_memory(question: Question, models: Models) -> Events:
    """The answer that the model writes; an abstention where it is no question, or none knows it."""
    language = language_of(question)
    model = speaker(language)
    if question.choices or kind(question.text):
        return abstain(why_nothing(question))
    if not model:
        foreign = Said("has learnt English alone", {"language": named(language)})
        return abstain(also(foreign, NO_TEXT))
    try:
        writer = open_writer(model, models)
    except ModelError as error:
        yield Step("looked for a language model", {"why": str(error)})
        return abstain(NO_TEXT)
    if model != SMOLLM2:
        yield Step("speaks the language", {"model": model, "language": named(language)})
    yield Step("there is no text")
    asked: Prompt = [Message("user", question.text)]
    if not writer.chats:
        asked = few_shot.question_answering(question)
    reply = yield from write(writer, asked, {"max_new_tokens": MOST_TOKENS, **question.options})
    silence = reply.silence or (Said("goes round") if goes_round(reply.said) else None)
    if silence:
        return abstain(also(silence, NO_TEXT), *reply.evidence)
    ended = Said("not at its end") if reply.cut_off else None
    why = also(Said("from what it has learnt"), ended)
    return Answer(reply.said, None, reply.evidence, why=why)
