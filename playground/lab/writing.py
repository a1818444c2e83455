"""A text from the distribution: which token is next, how it is drawn, and how a text goes on.

In:  cooled(logs, temperature=0.7, top_k=10, top_p=0.9)
Out: probabilities that sum to 1; 0 for whatever was cut off

Temperature divides the logits: below 1 the likely becomes likelier, near 0 it is always the first.
top_k keeps the k likeliest; top_p (Holtzman et al. 2020) the fewest that together have p.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from playground.lab.cutting import BEGIN, END, FILLING, UNKNOWN, Cut
from playground.lab.examples import LONGEST
from playground.lab.learner import Learner


@dataclass(frozen=True)
class Drawing:
    """How tokens are drawn; 0 and 1 for `top_k` and `top_p` cut nothing off."""

    temperature: float = 1.0
    top_k: int = 0
    top_p: float = 1.0
    seed: int = 0


@dataclass(frozen=True)
class Written:
    """A token, its number, the probability it had by the model, and the likeliest at its place."""

    token: str
    number: int
    p: float
    likeliest: tuple[tuple[str, float, float], ...]
    """Token, probability by the model, and after it was cooled and cut."""


def cooled(logs: Tensor, how: Drawing) -> Tensor:
    """The distribution that is drawn from. `logs` are log-probabilities, one row."""
    heated = logs / max(how.temperature, 1e-3)
    heated[[FILLING, BEGIN, UNKNOWN]] = -torch.inf
    p, order = heated.softmax(dim=0).sort(descending=True, stable=True)
    before = p.cumsum(dim=0) - p
    p = p.where(before < how.top_p, 0.0)
    if how.top_k:
        p[how.top_k :] = 0.0
    return torch.zeros_like(p).scatter(0, order, p / p.sum())


def write(  # noqa: PLR0917
    learner: Learner, cut: Cut, beginning: str, how: Drawing, most: int = 30, shown: int = 8
) -> Iterator[Written]:
    """Go on from a beginning, token by token, up to the end that the model sets, or `most`."""
    row = [BEGIN, *cut.numbers(beginning)]
    random = torch.Generator().manual_seed(how.seed)
    for _ in range(most):
        logs = learner.says([row[-LONGEST:]])[0][-1]
        drawn = cooled(logs.clone(), how)
        number = int(torch.multinomial(drawn, 1, generator=random).item())
        top = logs.topk(min(shown, len(logs))).indices.tolist()
        likeliest = tuple(
            (cut.vocabulary[one], logs[one].exp().item(), drawn[one].item()) for one in top
        )
        yield Written(cut.vocabulary[number], number, logs[number].exp().item(), likeliest)
        if number == END:
            return
        row.append(number)


def surprise(learner: Learner, cut: Cut, text: str) -> list[tuple[str, float]]:
    """Each token of a text with the probability that the model gave it; the end among them.

    Of a text of more than LONGEST tokens the last ones.
    """
    numbers = [*cut.numbers(text), END]
    logs = learner.says([[BEGIN, *numbers[:-1]][-LONGEST:]])[0]
    pieces: Sequence[str] = [*cut.pieces(text), cut.vocabulary[END]]
    told = zip(pieces[-LONGEST:], numbers[-LONGEST:], strict=True)
    return [(piece, logs[at, number].exp().item()) for at, (piece, number) in enumerate(told)]
