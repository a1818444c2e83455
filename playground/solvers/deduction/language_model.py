"""Deduction by a language model: it reasons in writing, and the rules check every step it writes.

In:  Question("deduction", "Is Bob kind?", context="Bob is big. All big people are kind.")
Out: Answer("True", confidence=0.93, evidence=(Distribution(…), CheckedSteps(…),
            TokenDistributions(…), Attention(…)))
"""

from playground.answering import few_shot, prompts
from playground.answering.deduction.stepwise import ANSWERS, stepwise, world_of
from playground.core import Events, Models, Question
from playground.models.writers import open_writer
from playground.models.writing import Prompt
from playground.registry import solver


@solver("deduction", "probabilistic", name="language-model", takes="language model")
def solve(question: Question, models: Models, model: str) -> Events:
    """A language model reasons step by step; its answer's odds are its own, its steps are checked.

    The rules engine checks each step it can read, and says where the reasoning left the rules.
    """
    options = question.choices or ANSWERS[world_of(question)]
    writer = open_writer(model, models)
    prompt: Prompt = prompts.deduction(question, options)
    if few_shot.fits(question.task, writer):
        prompt = few_shot.deduction(question, options)
    return (yield from stepwise(writer, prompt, question, options))
