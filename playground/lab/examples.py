"""Lines as rows of numbers with what is to be said after each of them, and batches of such.

In:  examples([Line("the cook stirs.")], cut, NEXT, ())
Out: [Example(row=(1, 4, 17, 23, 5), wanted=(4, 17, 23, 5, 2))]    begin the cook stirs .

To learn a label is the same with another target: nothing is wanted but the label, after the last.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import torch

from playground.lab.corpora.line import Line
from playground.lab.cutting import BEGIN, END, Cut
from playground.lab.experiment import LABEL

NOTHING = -100
"""What is wanted where nothing is: torch's own number for that."""
LONGEST = 128
"""Tokens of a row; a longer line is cut there."""
BATCH = 32


@dataclass(frozen=True)
class Example:
    """Numbers of tokens, and the number that is to follow each."""

    row: tuple[int, ...]
    wanted: tuple[int, ...]


def examples(lines: Sequence[Line], cut: Cut, job: str, labels: Sequence[str]) -> list[Example]:
    """An example a line. Theories whose end would be cut off lose their beginning instead."""
    made = []
    for line in lines:
        numbers = cut.numbers(line.judged if job == LABEL else line.text)
        if job == LABEL:
            row = (BEGIN, *numbers[-(LONGEST - 1) :])
            wanted = (*(NOTHING,) * (len(row) - 1), labels.index(line.label))
        else:
            row = (BEGIN, *numbers[: LONGEST - 1])
            wanted = (*row[1:], END)
        made.append(Example(row, wanted))
    return made


def drawn(every: Sequence[Example], seed: int, step: int) -> list[Example]:
    """The batch of a step: so it is the same after a stop as without one."""
    random = torch.Generator().manual_seed(1_000_003 * seed + step)
    places = torch.randint(len(every), (BATCH,), generator=random)
    return [every[at] for at in places.tolist()]
