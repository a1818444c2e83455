"""Fifth stop: what training with a right answer would push at: the loss and where it comes from.

In:  lesson(inside, right=1)
Out: Lesson(right="positive", loss=0.08, pushes=(Push(1, "positive", 0.92, -0.08), …), …)

The loss is −ln p of the right answer (cross-entropy); its gradient by a logit is p minus one for
the right answer, p for any other. By the tokens' vectors it is found by going back through all
layers (backpropagation). Nothing is learnt: no weight changes.
"""

import torch

from playground.errors import InputError
from playground.explain.walk.outcomes import names_of
from playground.explain.walk.stops import Lesson, Push
from playground.models.flow import Outputs, gradients
from playground.models.inside import Inside

PUSHED = 8
"""So many outcomes are told."""


def lesson(inside: Inside, right: int) -> Lesson:
    """The loss if `right` were right, -1 for the likeliest; of a reader, where the answer starts.

    Raises InputError where there is no such outcome.
    """
    seen: list[torch.Tensor] = []
    chosen = [right]
    (of, *_) = _kinds(inside)

    def loss_of(outputs: Outputs) -> torch.Tensor:
        logits = outputs[of].double()
        if not -1 <= right < len(logits):
            raise InputError(f"There is no outcome {right}; they go from 0 to {len(logits) - 1}.")
        seen.append(logits.detach())
        if right == -1:
            chosen[0] = int(logits.argmax())
        return -logits.log_softmax(-1)[chosen[0]]

    found = gradients(inside, loss_of)
    p = seen[0].softmax(-1)
    name = names_of(inside, of)
    told = p.topk(min(PUSHED, len(p))).indices.tolist()
    told = [*told, chosen[0]] if chosen[0] not in told else told
    return Lesson(
        name(chosen[0]),
        found.loss,
        tuple(
            Push(one, name(one), float(p[one]), float(p[one]) - (one == chosen[0])) for one in told
        ),
        inside.onto or inside.tokens,
        tuple(found.by_vectors.norm(dim=-1).tolist()),
        tuple((-(found.by_vectors * found.vectors).sum(-1)).tolist()),
        tuple(tuple(one.norm(dim=-1).tolist()) for one in found.by_states),
    )


def _kinds(inside: Inside) -> tuple[str, ...]:
    kinds = {"labels": ("label",), "tags": ("tag",), "next": ("next",), "spans": ("start", "end")}
    return kinds[inside.kind]
