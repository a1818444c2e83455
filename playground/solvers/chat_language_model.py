"""Chat with a language model, token by token.

In:  Question("chat", "Name a colour.", context='[{"role": "user", "content": "Hello"}, …]')
Out: Draft("Re"), Draft("Red"), …, Answer("Red.", evidence=(TokenDistributions(…), Attention(…)))
"""

from playground.core import Answer, Events, Models, Question, abstain
from playground.models.writing import open_writer
from playground.registry import solver
from playground.solvers import prompts
from playground.solvers.written import write


@solver("chat", "probabilistic", name="language-model", takes="language model")
def solve(question: Question, models: Models, model: str) -> Events:
    """A language model answers token by token, each with its probability and its alternatives.

    The context is a text to talk about, or the earlier turns as a JSON list of objects with role
    and content. No confidence stands beside the answer: a message is neither true nor false.
    """
    messages = prompts.chat(question)
    writer = open_writer(model, models)
    reply = yield from write(writer, messages, question.options, usual_temperature=None)
    if reply.silence:
        return abstain(reply.silence, *reply.evidence)
    return Answer(reply.said, evidence=reply.evidence)
