"""Deduction by rules: plain English → a logic program → clingo → an answer with its proof.

In:  Question("deduction", "Is Bob kind?", context="Bob is big. All big people are kind.")
Out: Answer("True", evidence=(Proof("Bob is kind.", by="rule", …),))
"""

from playground.core import Answer, Events, Models, Question, Step
from playground.logic.reader import read
from playground.registry import solver
from playground.solvers import first_order, theory


@solver("deduction", "rules", name="clingo")
def solve(question: Question, models: Models) -> Events:  # noqa: ARG001
    """Reads facts and rules in plain English and lets the solver clingo work out what follows.

    Every answer comes with its proof. A sentence that cannot be read is shown, never guessed at.
    """
    steps, answer = deduce(question)
    yield from steps
    return answer


def deduce(question: Question) -> tuple[list[Step], Answer]:
    """The answer with its proof, and the steps to it. Raises InputError where limits are passed."""
    if question.options.get("form") == "fol":
        return first_order.deduce(question)
    return theory.deduce(question, read(question.context))
