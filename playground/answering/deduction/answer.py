"""The one dispatcher of deduction: orders, weights, formulas, rules, each to its engine.

In:  deduce(Question("deduction", "Is Bob kind?", context="Bob is big. All big people are kind."))
Out: the steps, and Answer("True", evidence=(Proof("Bob is kind.", by="rule", …),))
"""

import re
from dataclasses import replace
from typing import Literal

from playground.answering.deduction import (
    first_order,
    nearest_reading,
    ordering,
    theory,
    with_weights,
)
from playground.answering.deduction.one_statement import unless_nothing
from playground.answering.deduction.script import own_script, simplified_of
from playground.answering.deduction.unread import proved
from playground.core import Answer, Models, Question, Step
from playground.deduction.reading.english.small_letters import in_small_letters, names_of
from playground.deduction.reading.english.spelt_apart import as_told
from playground.deduction.reading.ordering.text import comparisons_read
from playground.deduction.reading.reader import read
from playground.deduction.reading.weights.reading import weighted as has_weights
from playground.deduction.reading.weights.set_weights import set_weights
from playground.wording.as_written import step_as_written

_NOW = re.compile(r" (?:today|now|right now|at the moment)(?=[?.]?$)")


Engine = Literal["clingo", "problog", "z3"]


def deduce(
    question: Question, models: Models | None = None, engine: Engine = "clingo"
) -> tuple[list[Step], Answer]:
    """The answer with its proof, and the steps to it. Raises InputError where limits are passed.

    Every kind of question has the same answer whatever `engine` is named: where it does not answer
    questions of that kind another does, and a step says so. Without `models` no sentence is taken
    for its nearest reading, and none is suggested.
    """
    if question.options.get("form") == "fol":
        return first_order.deduce(question)
    plain = simplified_of(question)
    if plain is not question:
        steps, answer = deduce(plain, models, engine)
        return own_script(steps, question, plain), own_script(answer, question, plain)
    question = _in_small_letters(question)
    steps, answer = _deduce(question, models, engine)
    if answer.abstained and (at_any_time := _NOW.sub("", question.text)) != question.text:
        # What a text says in the present it says of today, where that is enough for a proof.
        more, again = _deduce(replace(question, text=at_any_time), models, engine)
        return (more, again) if proved(again) else (steps, answer)
    if not proved(answer) and (text := as_told(question.text, question.context)) != question.text:
        return _deduce(replace(question, text=text), models, engine)
    return steps, answer


def _deduce(question: Question, models: Models | None, engine: Engine) -> tuple[list[Step], Answer]:
    arranged = ordering.arrange(question)
    if arranged:
        steps, answer = arranged
        return (steps if engine == "clingo" else [_of_an_order(), *steps]), answer
    as_read = comparisons_read(read(question.context))
    taken = nearest_reading.complete(question, as_read, models)
    program = nearest_reading.read_as(as_read, taken) if taken else as_read
    program = set_weights(program, question.options.get("weights", ""))
    if has_weights(program) or engine == "problog":
        steps, answer = with_weights.deduce(question, program)
    else:
        steps, answer = theory.deduce(question, program, prover=engine == "z3")
    answer = unless_nothing(answer, question.context)
    if taken:
        steps = [nearest_reading.shown(program, taken), *steps]
    if perhaps := nearest_reading.suggested(question, as_read, models):
        steps = [*steps, perhaps]
    return steps, nearest_reading.marked(answer, program)


def _in_small_letters(question: Question) -> Question:
    """The question as it would be written otherwise, where it or its context is in capitals."""
    context = in_small_letters(question.context)
    names = names_of(context)
    choices = tuple(in_small_letters(one, names) for one in question.choices)
    text = in_small_letters(question.text, names)
    return replace(question, text=text, context=context, choices=choices)


def _of_an_order() -> Step:
    """That neither ProbLog nor z3 is asked of an order."""
    return step_as_written("Handed to clingo", "It asks about an order, which clingo works out.")
