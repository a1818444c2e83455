"""Question answering by a language model: it reasons in writing and ends with its answer.

In:  Question("question-answering", "Who wrote the letter?", "Ada wrote the letter in May.")
Out: Answer("Ada", confidence=0.88, evidence=(TokenDistributions(…), Spans("context", …), …))
"""

from collections.abc import Sequence

from playground.answering import prompts
from playground.answering.answer_odds import decide, undecided
from playground.answering.written import Reply, write
from playground.core import Answer, Events, Models, Question, Said, Span, Spans, Step, abstain, also
from playground.models.writing import Message, Writer, open_writer
from playground.registry import solver
from playground.text.final_answer import find

SENTENCE = 8
"""An answer of more words is a sentence: the product of so many odds says nothing of it."""


@solver("question-answering", "probabilistic", name="language-model", takes="language model")
def solve(question: Question, models: Models, model: str) -> Events:
    """A language model reasons step by step and answers from the text, or from what it has learnt.

    With choices its odds are over them; without, the confidence is that of the answer's tokens.
    """
    writer = open_writer(model, models)
    messages = prompts.question_answering(question)
    if not question.context.strip():
        yield Step("there is no text")
    reply = yield from write(writer, messages, question.options)
    if question.choices:
        return (yield from _among(writer, messages, reply, question.choices))
    return _free(question, reply)


def _among(
    writer: Writer, messages: Sequence[Message], reply: Reply, choices: Sequence[str]
) -> Events:
    """One of the choices, by its odds."""
    decided = yield from decide(writer, messages, reply, choices)
    if not decided.text:
        scores = (decided.scores,) if decided.scores else ()
        return abstain(undecided(decided, reply), *scores, *reply.evidence)
    if decided.scores is None:
        return Answer(decided.text, None, reply.evidence)
    return Answer(decided.text, decided.scores.p(decided.text), (decided.scores, *reply.evidence))


def _free(question: Question, reply: Reply) -> Answer:
    """What was written after “Answer:”, or the whole message where there is no such mark."""
    if reply.silence:
        return abstain(reply.silence, *reply.evidence)
    final = find(reply.text[reply.spoken :])
    if final is None:
        return Answer(reply.said, None, reply.evidence, why=Said("marked no answer"))
    if final.text.casefold() == prompts.NOT_THERE:
        return abstain(Said("says it is not in the text"), *reply.evidence)
    long = len(final.text.split()) > SENTENCE
    p = None if long else reply.p(reply.spoken + final.start, reply.spoken + final.end)
    why = Said("a sentence has no confidence" if long else "product of the answer's tokens")
    start = question.context.find(final.text)
    if start < 0:
        where = Said("not in these words") if question.context.strip() else None
        return Answer(final.text, p, reply.evidence, why=also(why, where))
    span = Span(start, start + len(final.text), final.text, 1 if p is None else p, "answer")
    evidence = (Spans("context", (span,)), *reply.evidence)
    return Answer(final.text, p, evidence, why=why)
