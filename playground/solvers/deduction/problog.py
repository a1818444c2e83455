"""Deduction by weighted rules: plain English with weights → ProbLog → exact probabilities.

In:  Question("deduction", "Is Bob kind?", context="Bob is red. 70% of red things are kind.")
Out: Answer("True", confidence=0.7, evidence=(Distribution(…), Distribution(…), Proof(…)))
"""

from playground.answering.deduction.answer import deduce
from playground.core import Events, Models, Question
from playground.registry import solver


@solver("deduction", "rules", name="problog")
def solve(question: Question, models: Models) -> Events:
    """Reads how likely each sentence is; ProbLog works out how likely the answer is.

    Each proof is shown with what it adds. Asked by default where a sentence has a weight; what has
    no probability of its own clingo answers, and a step says so.
    """
    steps, answer = deduce(question, models, "problog")
    yield from steps
    return answer
