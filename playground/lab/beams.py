"""Beam search as a tree: the few likeliest ways on from a beginning, and where each was let go.

In:  beams(learner, cut, "the cooks", width=3, most=12)
Out: Beam("", …, grown=[Beam("stir", p=0.4, log_p=-0.9, …), …]), the root

To take the likeliest token each time does not give the likeliest text, which may begin with another
one. A beam search keeps the `width` likeliest beginnings at each step, by the product of their
tokens' probabilities; those that end keep their place.
"""

from dataclasses import dataclass, field
from math import exp

from playground.lab.cutting import BEGIN, END, FILLING, UNKNOWN, Cut
from playground.lab.examples import LONGEST
from playground.lab.learner import Learner


@dataclass
class Beam:
    """A token with its probability, the log of the joint one from the beginning, what follows."""

    token: str
    number: int
    p: float
    log_p: float
    depth: int
    grown: list["Beam"] = field(default_factory=list)

    @property
    def ended(self) -> bool:
        """Whether the model ends the text here."""
        return self.number == END


def beams(learner: Learner, cut: Cut, beginning: str, width: int = 3, most: int = 12) -> Beam:
    """The root of the tree, whose token is no text; at most `most` tokens deep."""
    root = Beam("", BEGIN, 1.0, 0.0, 0)
    going = [(root, [BEGIN, *cut.numbers(beginning)])]
    for depth in range(1, most + 1):
        said = learner.says([row[-LONGEST:] for _, row in going])
        every: list[tuple[float, Beam, list[int], int]] = []
        for (beam, row), logs in zip(going, said, strict=True):
            last = logs[-1].clone()
            last[[FILLING, BEGIN, UNKNOWN]] = -float("inf")
            best = last.topk(min(width, len(last) - 3))
            for log_p, number in zip(best.values.tolist(), best.indices.tolist(), strict=True):
                every.append((log_p, beam, row, number))
        every.sort(key=lambda one: -(one[0] + one[1].log_p))
        going, kept = [], every[:width]
        for log_p, beam, row, number in kept:
            new = Beam(cut.vocabulary[number], number, exp(log_p), beam.log_p + log_p, depth)
            beam.grown.append(new)
            if not new.ended:
                going.append((new, [*row, number]))
        width -= len(kept) - len(going)
        if not going:
            break
    return root


def ways(root: Beam, most: int = 12) -> list[list[Beam]]:
    """The ways from the root to where the text ended or was `most` tokens long, likeliest first."""
    found: list[list[Beam]] = []

    def walk(beam: Beam, way: list[Beam]) -> None:
        if beam.ended or beam.depth == most:
            found.append(way)
        for one in beam.grown:
            walk(one, [*way, one])

    walk(root, [])
    return sorted(found, key=lambda way: -way[-1].log_p)
