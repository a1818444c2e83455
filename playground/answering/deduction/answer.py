"""The one dispatcher of deduction: comparisons, weights, formulas, rules, each to its engine.

In:  deduce(Question("deduction", "Is Bob kind?", context="Bob is big. All big people are kind."))
Out: the steps, and Answer("True", evidence=(Proof("Bob is kind.", by="rule", …),))
"""

import re
from dataclasses import replace

from playground.answering.deduction import first_order, nearest_reading, ordering, theory, weighted
from playground.answering.deduction.one_statement import unless_nothing
from playground.answering.deduction.unread import proved
from playground.core import Answer, Models, Question, Step
from playground.deduction.reading.ordering.text import comparisons_read
from playground.deduction.reading.reader import read
from playground.deduction.reading.weights.reading import weighted as has_weights
from playground.deduction.reading.weights.set_weights import set_weights
from playground.wording.as_written import step_as_written

_NOW = re.compile(r" (?:today|now|right now|at the moment)(?=[?.]?$)")


def deduce(question: Question, models: Models | None = None) -> tuple[list[Step], Answer]:
    """The answer with its proof, and the steps to it. Raises InputError where limits are passed.

    Without `models` no sentence is taken for its nearest reading, and none is suggested.
    """
    if question.options.get("form") == "fol":
        return first_order.deduce(question)
    steps, answer = _deduce(question, models)
    if answer.abstained and (at_any_time := _NOW.sub("", question.text)) != question.text:
        # What a text says in the present it says of today, where that is enough for a proof.
        more, again = _deduce(replace(question, text=at_any_time), models)
        return (more, again) if proved(again) else (steps, answer)
    return steps, answer


def _deduce(question: Question, models: Models | None) -> tuple[list[Step], Answer]:
    arranged = ordering.arrange(question)
    if arranged:
        return arranged
    as_read = comparisons_read(read(question.context))
    taken = nearest_reading.complete(question, as_read, models)
    program = nearest_reading.read_as(as_read, taken) if taken else as_read
    program = set_weights(program, question.options.get("weights", ""))
    if has_weights(program):
        steps, answer = weighted.deduce(question, program)
        steps = [
            step_as_written(
                "Handed to ProbLog", "Sentences have weights, so the answer is a probability."
            ),
            *steps,
        ]
    else:
        steps, answer = theory.deduce(question, program)
    answer = unless_nothing(answer, question.context)
    if taken:
        steps = [nearest_reading.shown(program, taken), *steps]
    if perhaps := nearest_reading.suggested(question, as_read, models):
        steps = [*steps, perhaps]
    return steps, nearest_reading.marked(answer, program)
