"""Question answering by a language model: it reasons in writing and ends with its answer.

In:  Question("question-answering", "Who wrote the letter?", "Ada wrote the letter in May.")
Out: Answer("Ada", confidence=0.88, evidence=(TokenDistributions(…), Spans("context", …), …))
"""

from collections.abc import Sequence

from playground.answering import few_shot, prompts
from playground.answering.answer_odds import decide, undecided
from playground.answering.from_examples import from_examples, quoted
from playground.answering.written import Reply, write
from playground.core import Answer, Events, Models, Question, Said, Step, abstain
from playground.models.writers import open_writer
from playground.models.writing import Message, Writer
from playground.registry import solver
from playground.text.final_answer import find


@solver("question-answering", "probabilistic", name="language-model", takes="language model")
def solve(question: Question, models: Models, model: str) -> Events:
    """A language model reasons step by step and answers from the text, or from what it has learnt.

    With choices its odds are over them; without, the confidence is that of the answer's tokens.
    """
    writer = open_writer(model, models)
    if not question.context.strip():
        yield Step("there is no text")
    if few_shot.fits(question.task, writer):
        return (yield from from_examples(writer, question))
    messages = prompts.question_answering(question)
    reply = yield from write(writer, messages, question.options)
    if question.choices:
        return (yield from _among(writer, messages, reply, question.choices))
    if reply.silence:
        return abstain(reply.silence, *reply.evidence)
    final = find(reply.text[reply.spoken :])
    if final is None:
        return Answer(reply.said, None, reply.evidence, why=Said("marked no answer"))
    return quoted(question, reply, final.text, reply.spoken + final.start)


def _among(
    writer: Writer, messages: Sequence[Message], reply: Reply, choices: Sequence[str]
) -> Events:
    """One of the choices, by its odds."""
    decided = yield from decide(writer, messages, reply, choices)
    if not decided.text:
        scores = (decided.scores,) if decided.scores else ()
        return abstain(undecided(decided, reply), *scores, *reply.evidence)
    if decided.scores is None:
        return Answer(decided.text, None, reply.evidence, why=decided.why)
    p = decided.scores.p(decided.text)
    return Answer(decided.text, p, (decided.scores, *reply.evidence), why=decided.why)
