"""What an answer rests on, word by word or sentence by sentence, with a check of each explanation.

In:  attributed(trace of "A warm film." judged positive, models)
Out: Attribution("embedded/neutral", "positive", 0.97, ("A", "warm", "film"),
                 {"deletion": (0.0, 0.41, 0.02), "gradient": …, "integrated": …}, taken=1, …)

Deletion: how much likelier the answer is with a piece than without it. Gradient × input: the slope
of its log-probability along the piece's vectors. Integrated gradients (Sundararajan et al. 2017,
by captum): the slopes added up on the way from a text of mean vectors. These say all of the
difference between both ends where they are complete; where their gap is large they are left out.
"""

from dataclasses import dataclass, replace
from random import Random
from typing import TYPE_CHECKING

from playground.core import Models, Trace
from playground.errors import InputError
from playground.explain.agreement import drawn, mean_of_drawn, top
from playground.explain.opening import opening
from playground.explain.units import text_of

if TYPE_CHECKING:
    from playground.explain.attribution_target import Target
    from playground.explain.writer_probe import Probe

STEPS = (16, 32, 64, 128)
"""Points on the way of integrated gradients, more until the gap is small."""
GAP = 0.05
"""The largest gap that is small: what the attributions do not add up to, as a share of what they
should."""
SHARE = 5
"""A check takes out the highest of so many pieces, at least one."""


@dataclass(frozen=True)
class Attribution:
    """What each of `pieces` gives to the answer `said`, to which the network gives probability `p`.

    Of what a writer wrote, `p` is the geometric mean of its tokens' probabilities. `without` is p
    without the `taken` highest pieces of each method, and of `chance`, the mean over random
    choices. `gap` is that of integrated gradients with so many `steps`, which are among the scores
    only where it is at most GAP; no steps where they were not tried: for a language model each
    costs as much as an answer.
    """

    model: str
    said: str
    p: float
    pieces: tuple[str, ...]
    scores: dict[str, tuple[float, ...]]
    taken: int
    without: dict[str, float]
    gap: float = 0.0
    steps: int = 0


def attributed(trace: Trace, models: Models) -> Attribution:
    """Explain an answer by what its network was given.

    Raises InputError where there is no answer or no network to open, or the text is too long, and
    ModelError where the model is gone.
    """
    from playground.explain.attribution_target import target_of, writer_of

    if trace.answer is None or trace.answer.abstained:
        raise InputError("There is no answer to explain.")
    inside = opening(trace, models)
    random = Random(trace.question.context + trace.question.text)
    if inside.kind == "next" and not inside.onto:
        probe, said = writer_of(trace, inside)
        return _explained(probe, said, {}, random)
    target = target_of(trace, inside)
    gap, steps, found = _integrated(target)
    more = {"integrated": found} if gap <= GAP else {}
    return replace(_explained(target, target.said, more, random), gap=gap, steps=steps)


def _explained(
    opened: "Target | Probe", said: str, more: dict[str, tuple[float, ...]], random: Random
) -> Attribution:
    """By deletion, by gradient and by `more`, with the check of each."""
    count = len(opened.places)
    taken = max(1, round(count / SHARE))
    p, *left = opened.likely([(), *((at,) for at in range(count))])
    scores = {"deletion": tuple(p - one for one in left), "gradient": opened.gradient(), **more}
    highest = [top(one, taken) for one in scores.values()]
    checks = opened.likely([*highest, *drawn(random, count, taken)])
    without = dict(zip(scores, checks, strict=False)) | {"chance": mean_of_drawn(checks)}
    tokens = opened.inside.onto or opened.inside.tokens
    pieces = tuple(text_of(tokens, one) for one in opened.places)
    return Attribution(opened.inside.info.id, said, p, pieces, scores, taken, without)


def _integrated(target: "Target") -> tuple[float, int, tuple[float, ...]]:
    """The gap, the steps it took, and what each piece is given."""
    from captum.attr import IntegratedGradients

    vectors, blank = target.vectors(), target.blank()
    way = IntegratedGradients(target.log_p_of)
    whole = float((target.log_p_of(vectors) - target.log_p_of(blank)).detach())
    for steps in STEPS:
        found = way.attribute(vectors, blank, n_steps=steps, internal_batch_size=STEPS[0])
        gap = abs(float(found.sum()) - whole) / max(abs(whole), 1e-6)
        if gap <= GAP:
            break
    return gap, steps, target.by_piece(found[0].sum(-1))
