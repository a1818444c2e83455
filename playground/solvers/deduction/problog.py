"""Deduction by weighted rules: plain English with weights → ProbLog → exact probabilities.

In:  Question("deduction", "Is Bob kind?", context="Bob is red. 70% of red things are kind.")
Out: Answer("True", confidence=0.7, evidence=(Distribution(…), Distribution(…), Proof(…)))
"""

from playground.answering.deduction import weighted
from playground.answering.deduction.one_statement import unless_nothing
from playground.core import Events, Models, Question
from playground.deduction.reading.ordering.text import comparisons_read
from playground.deduction.reading.reader import read
from playground.deduction.reading.weights.set_weights import set_weights
from playground.registry import solver


@solver("deduction", "rules", name="problog")
def solve(question: Question, models: Models) -> Events:  # noqa: ARG001
    """Reads how likely each sentence is; ProbLog works out how likely the answer is.

    Each proof is shown with what it adds. Asked by default where a sentence has a weight.
    """
    program = comparisons_read(read(question.context))
    program = set_weights(program, question.options.get("weights", ""))
    steps, answer = weighted.deduce(question, program)
    yield from steps
    return unless_nothing(answer, question.context)
