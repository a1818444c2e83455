"""Third stop: how a token's vector moves from layer to layer, and what each layer would say.

In:  context(inside, 3)
Out: Context(states=(After(length=1.1, to_start=1.0, …), …), last="positive")

What a layer would say is read by the network's own head (the logit lens); early layers were never
trained to be read so. Cosines of later layers are high between any two tokens, for all vectors
there share a direction (anisotropy, Ethayarajh 2019): compare them with each other.
"""

from collections.abc import Callable

import torch
from torch import Tensor

from playground.explain.walk.outcomes import names_of
from playground.explain.walk.stops import After, Context
from playground.models.flow import exits, through
from playground.models.inside import Inside

SAID = 5
"""So many outcomes are told of a layer."""


def context(inside: Inside, token: int) -> Context:
    """The token before the first layer and after each."""
    with torch.inference_mode():
        flow = through(inside)
        ends = exits(inside, flow)
    of, final = next(iter(flow.outputs.items()))
    last = int(final.argmax())
    name = names_of(inside, of)
    lens = [None, *ends[of]]
    found = []
    for layer, state in enumerate(flow.states):
        found.append(
            After(
                float(state[token].norm()),
                _cosine(state[token], flow.states[0][token]),
                _cosine(state[token], flow.states[max(0, layer - 1)][token]),
                _nearest(inside, state, token),
                *_said(lens[layer], last, name),
            )
        )
    return Context(tuple(found), name(last))


def _cosine(one: Tensor, other: Tensor) -> float:
    return float(torch.nn.functional.cosine_similarity(one, other, dim=0))


def _nearest(inside: Inside, state: Tensor, token: int) -> tuple[str, float]:
    """The other token of the text whose vector is nearest, marks left out."""
    cosines = torch.nn.functional.cosine_similarity(state, state[token][None], dim=1)
    cosines[token] = -2
    for at, number in enumerate(inside.numbers):
        if number in inside.special:
            cosines[at] = -2
    best = int(cosines.argmax())
    value = float(cosines[best])
    return (inside.tokens[best], value) if value > -2 else ("", 0.0)


def _said(
    logits: Tensor | None, last: int, name: Callable[[int], str]
) -> tuple[tuple[tuple[str, float], ...], float, float, int]:
    if logits is None:
        return (), 0.0, 0.0, 0
    p = logits.double().softmax(-1)
    best = p.topk(min(SAID, len(p)))
    bits = float(-(torch.special.xlogy(p, p)).sum() / torch.log(torch.tensor(2.0)))
    says = tuple(
        (name(number), share)
        for number, share in zip(best.indices.tolist(), best.values.tolist(), strict=True)
    )
    return says, bits, float(p[last]), int((p > p[last]).sum()) + 1
