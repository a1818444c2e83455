"""Theories and what was asked of them as batches with labels.

In:  [Theory("Bob is big. All big people are kind.", …)], [[Asked("Bob is kind.", …, "True", 1)]]
Out: Labelled(batch=Batch(…), answers=[[0]], depths=[[1]], fired=[[[1], [1]]], settled=[[[0], [1]]])
"""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from playground.generator.theories import Asked, Theory
from playground.models.deduction_batch import OUTCOMES, Batch, Tokens, pack
from playground.models.names import names

IGNORED = -100


@dataclass
class Labelled:
    """A batch with its labels; IGNORED where there is none.

    `answers`, `depths`: (b, q), the place in OUTCOMES and the round that settles it. `fired`,
    `settled`: (b, s, e), whether the sentence's conditions hold for the name (a fact's: whether it
    is about the name), and from which round.
    """

    batch: Batch
    answers: Tensor
    depths: Tensor
    fired: Tensor
    settled: Tensor


def labelled(
    theories: Sequence[Theory], asked: Sequence[Sequence[Asked]], tokens: Tokens
) -> Labelled:
    """The batch of the theories, each with its questions."""
    sentences = [[one.text for one in theory.program.sentences] for theory in theories]
    columns = [names(one) for one in sentences]
    batch = pack(
        sentences,
        columns,
        [[one.text for one in questions] for questions in asked],
        [theory.world == "closed" for theory in theories],
        tokens,
    ).to("cpu")
    answers = torch.full(batch.questions.shape, IGNORED)
    depths = torch.zeros_like(answers)
    fired = torch.full((*batch.slots.shape, batch.names.shape[1]), IGNORED)
    settled = torch.zeros_like(fired)
    for row, (theory, questions) in enumerate(zip(theories, asked, strict=True)):
        for place, question in enumerate(questions):
            answers[row, place] = OUTCOMES.index(question.answer)
            depths[row, place] = question.depth
        for index, rule in enumerate(theory.program.rules):
            for column, name in enumerate(columns[row]):
                if not rule.body:
                    fired[row, rule.sentence, column] = int(rule.head.atom.terms[0] == name)
                    continue
                known = theory.rounds.rules
                one = known.get((index, name)) or known.get((index, ""))
                if one is not None:
                    fired[row, rule.sentence, column] = int(one.holds)
                    settled[row, rule.sentence, column] = one.round
    return Labelled(batch, answers, depths, fired, settled)
