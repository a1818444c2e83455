"""Deduction by a small language model that has learnt to write proofs; the rules check each step.

In:  Question("deduction", "Is Bob kind?", context="Bob is big. All big people are kind.")
Out: Answer("True", confidence=0.98, evidence=(Distribution(…), CheckedSteps(…),
            TokenDistributions(…), Attention(…)))
"""

from dataclasses import replace

from playground.answering import prompts
from playground.answering.choices import allowed_labels
from playground.answering.deduction import one_statement
from playground.answering.deduction.stepwise import ANSWERS, stepwise, world_of
from playground.core import Events, Models, Question, Said, Step, abstain
from playground.models.gguf_adapter import REASONER
from playground.models.writers import open_writer
from playground.registry import solver

MOST = 5_000
"""Characters: it has learnt on two dozen short sentences, and its window is 8,192 tokens."""


@solver("deduction", "probabilistic", name=REASONER)
def solve(question: Question, models: Models) -> Events:
    """SmolLM2, taught to write a proof sentence by sentence; the rules check each one.

    An adapter of the small language model, trained on generated theories; it may be wrong.
    """
    if refused := one_statement.refused(question):
        return abstain(refused)
    if (length := len(question.context) + len(question.text)) > MOST:
        return abstain(Said("more than it can hold", {"n": length, "most": MOST}))
    known = ANSWERS[world_of(question)]
    allowed = allowed_labels(question, [one.lower() for one in known])
    spelt = [allowed[one.lower()] for one in known if one.lower() in allowed]
    options = spelt if question.choices else known
    writer = open_writer(REASONER, models)
    statement = one_statement.stated(question.text, question.context)
    if statement != question.text:  # it has learnt statements
        yield Step("asked about the statement", {"statement": statement})
    prompt = prompts.reasoner(replace(question, text=statement))
    return (yield from stepwise(writer, prompt, question, options))
