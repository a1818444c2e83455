"""Deduction by rules: plain English → a logic program → clingo → an answer with its proof.

In:  Question("deduction", "Is Bob kind?", context="Bob is big. All big people are kind.")
Out: Answer("True", evidence=(Proof("Bob is kind.", by="rule", …),))
"""

from playground.core import Answer, Events, Models, Question, Step
from playground.logic.reader import read
from playground.logic.set_weights import set_weights
from playground.logic.weights import weighted as has_weights
from playground.registry import solver
from playground.solvers import first_order, theory, weighted


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
    program = set_weights(read(question.context), question.options.get("weights", ""))
    if has_weights(program):
        steps, answer = weighted.deduce(question, program)
        return [Step("Handed to ProbLog", "Sentences have weights, so the answer is a probability."), *steps], answer
    return theory.deduce(question, program)
