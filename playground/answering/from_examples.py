"""A question answered by going on from questions with their answers, in plain text.

In:  from_examples(writer, Question("question-answering", "谁卖茶？", "李娜的弟弟卖茶。"))
Out: Answer("李娜的弟弟", confidence=0.58, evidence=(TokenDistributions(…), Spans("context", …), …))
"""

from playground.answering import few_shot
from playground.answering.choices import nearest
from playground.answering.written import Reply, write
from playground.core import Answer, Events, Question, Said, Span, Spans, Step, abstain, also
from playground.errors import ModelError
from playground.models.writing import Writer
from playground.text.final_answer import chosen

SENTENCE = 8
"""An answer of more words is a sentence: the product of so many odds says nothing of it."""


def from_examples(writer: Writer, question: Question) -> Events:
    """The line that a model goes on with, or the likeliest choice, its odds beside the others'."""
    prompt = few_shot.question_answering(question)
    if question.choices:
        try:
            scores = writer.odds(prompt, question.choices, few_shot.space(question))
        except ModelError as error:
            yield Step("took the written answer", {"why": str(error)})
        else:
            yield Step("weighed the answers", {}, (scores,))
            return Answer(scores.best, scores.p(scores.best), (scores,))
    reply = yield from write(writer, prompt, question.options)
    if reply.silence:
        return abstain(reply.silence, *reply.evidence)
    if question.choices:
        choice = chosen(reply.said, question.choices) or nearest(reply.said, question.choices)
        none = Said("the model came to no answer")
        return Answer(choice, None, reply.evidence) if choice else abstain(none, *reply.evidence)
    return quoted(question, reply, reply.said, reply.text.index(reply.said))


def quoted(question: Question, reply: Reply, answer: str, start: int) -> Answer:
    """The answer that a reply has from character `start` on, and where the text says it."""
    if answer.casefold().rstrip("。.") in few_shot.SILENT:
        return abstain(Said("says it is not in the text"), *reply.evidence)
    long = len(answer.split()) > SENTENCE
    p = None if long else reply.p(start, start + len(answer))
    why = Said("a sentence has no confidence" if long else "product of the answer's tokens")
    place = question.context.find(answer)
    if place < 0:
        where = Said("not in these words") if question.context.strip() else None
        return Answer(answer, p, reply.evidence, why=also(why, where))
    span = Span(place, place + len(answer), answer, 1 if p is None else p, "answer")
    evidence = (Spans("context", (span,)), *reply.evidence)
    return Answer(answer, p, evidence, why=why)
