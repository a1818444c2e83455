"""The rules as examiner: every kind and depth is asked, and half is what guessing gets."""

from dataclasses import replace

import pytest

from playground.errors import InputError
from playground.lab.examining import DEPTHS, examine
from playground.lab.experiment import LABEL, Experiment
from playground.lab.marks import KINDS
from playground.lab.saving import unpack
from playground.lab.training import train
from playground.lab.vectors.cost import times

STUDENT = Experiment(corpus="theories", job=LABEL, lines=100, steps=50, width=16, model="rnn")


def test_a_student_is_examined_by_kind_and_depth_and_gets_the_same_marks_again() -> None:
    kept = unpack(next(train(STUDENT)).state)
    marks = [*examine(kept, 3)]
    assert [(one.kind, one.depth) for one in marks] == [
        (kind, depth) for kind in KINDS for depth in DEPTHS
    ]
    assert marks == [*examine(kept, 3)]
    assert all(0 <= one.right <= one.n == 3 for one in marks)


def test_who_learnt_something_else_is_not_examined() -> None:
    other = unpack(next(train(replace(STUDENT, corpus="opinions"))).state)
    with pytest.raises(InputError, match="learnt whether a theory"):
        next(examine(other))


def test_softmax_costs_the_more_the_larger_the_vocabulary() -> None:
    assert times(16_000) > 3 * times(300)
