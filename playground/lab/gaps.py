"""Whether a model fills gaps that only what stands far before can fill.

In:  filled(learner, cut, [Gap("mira takes the lamp … and puts down the", "lamp", ("bell", …), 9)])
Out: [True] where "lamp" is more probable there than each other word that would fit
"""

from collections.abc import Sequence

from playground.lab.corpora.line import Gap
from playground.lab.cutting import BEGIN, Cut
from playground.lab.learner import Learner

AT_ONCE = 256
"""Rows that are put to a network together."""


def filled(learner: Learner, cut: Cut, gaps: Sequence[Gap]) -> list[bool]:
    """For each gap whether the right word is the most probable of its words.

    A word of several tokens has the product of their probabilities.
    """
    space = "" if cut.language == "zh" else " "
    rows, lengths = [], []
    for gap in gaps:
        before = cut.numbers(gap.beginning)
        for word in (gap.right, *gap.wrong):
            numbers = cut.numbers(f"{gap.beginning}{space}{word}")
            same = sum(1 for _ in _alike(before, numbers))
            rows.append((BEGIN, *numbers))
            lengths.append(len(numbers) - same)
    scores = []
    for start in range(0, len(rows), AT_ONCE):
        part = rows[start : start + AT_ONCE]
        for row, length, logs in zip(part, lengths[start:], learner.says(part), strict=False):
            last = range(len(row) - length, len(row))
            scores.append(sum(logs[at - 1, row[at]].item() for at in last))
    found, start = [], 0
    for gap in gaps:
        right, *wrong = scores[start : start + 1 + len(gap.wrong)]
        found.append(all(right > one for one in wrong))
        start += 1 + len(gap.wrong)
    return found


def _alike(one: Sequence[int], other: Sequence[int]) -> Sequence[int]:
    """What both begin with."""
    same: list[int] = []
    for mine, its in zip(one, other, strict=False):
        if mine != its:
            break
        same.append(mine)
    return same
