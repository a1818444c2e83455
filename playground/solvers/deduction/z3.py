"""Deduction by a prover: formulas of first-order logic, or plain English → z3 → an answer.

In:  Question("deduction", "Is Bob red?", context="All red people are kind. Bob is not kind.")
Out: Answer("False", evidence=(Proof("Bob is not red.", by="prover", …),))
"""

from playground.answering.deduction.answer import deduce
from playground.core import Events, Models, Question
from playground.registry import solver


@solver("deduction", "rules", name="z3")
def solve(question: Question, models: Models) -> Events:
    """Proves or refutes in first-order logic with the prover z3: plain English, or formulas.

    With form=fol each line of the context is a formula, and so is the question. Of plain English
    it says whether a statement is so; what else is asked clingo answers, and a step says so.
    """
    steps, answer = deduce(question, models, "z3")
    yield from steps
    return answer
