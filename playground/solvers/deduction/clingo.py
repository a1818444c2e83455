"""Deduction by rules: plain English → a logic program → clingo → an answer with its proof.

In:  Question("deduction", "Is Bob kind?", context="Bob is big. All big people are kind.")
Out: Answer("True", evidence=(Proof("Bob is kind.", by="rule", …),))
"""

from playground.answering.deduction.answer import deduce
from playground.core import Events, Models, Question
from playground.registry import solver


@solver("deduction", "rules", name="clingo")
def solve(question: Question, models: Models) -> Events:
    """Reads facts and rules in plain English or Chinese; clingo works out what follows.

    Every answer comes with its proof. A sentence that cannot be read is shown, and the nearest
    one that can be is suggested; it is taken for that where the user says so (nearest=true: all).
    """
    steps, answer = deduce(question, models)
    yield from steps
    return answer
