"""What flows through an opened network: vectors after each layer, what each would say, gradients.

In:  flow = through(inside); exits(inside, flow)
Out: Flow(states, outputs), the vectors of each token before the first layer and after each;
     what would come out if the network ended after each layer

The latter is the logit lens (nostalgebraist 2020) with the network's own head. A layer that was not
trained to be the last need not mean what the head reads into it.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from playground.models.inside import Inside

Outputs = Mapping[str, Tensor]
"""Logits (outcomes,) by what they are of: `label`, `tag`, `next`, or `start` and `end`."""


@dataclass(frozen=True)
class Flow:
    """`states`: (n, d) before the first layer and after each; `outputs`: the logits at the end."""

    states: tuple[Tensor, ...]
    outputs: Outputs
    kept: tuple[Any, ...]


def through(inside: Inside) -> Flow:
    """One run of the network; the place that is looked at is the last token of a writer."""
    kept: list[Any] = []
    before: list[Tensor] = []

    def first(_: Any, given: tuple[Any, ...], named: dict[str, Any]) -> None:
        before.append(given[0] if given else named["hidden_states"])

    stack = inside.stack
    hooks = [stack[0].register_forward_pre_hook(first, with_kwargs=True)]
    hooks += [layer.register_forward_hook(lambda *seen: kept.append(seen[-1])) for layer in stack]
    try:
        outputs = {name: one[0] for name, one in _logits(inside, inside.inputs).items()}
    finally:
        for hook in hooks:
            hook.remove()
    states = (before[0], *(one[0] if isinstance(one, tuple) else one for one in kept))
    return Flow(tuple(one[0] for one in states), outputs, tuple(kept))


def exits(inside: Inside, flow: Flow) -> Outputs:
    """The logits (layers, outcomes) if the network ended after its first layer, its second …

    All at once: each layer gives the states after every one of them, as if they were a batch.
    """
    states = torch.stack(flow.states[1:])
    output = (states,) if isinstance(flow.kept[0], tuple) else states
    inputs = {name: one.expand(len(states), *one.shape[1:]) for name, one in inside.inputs.items()}
    with _given(inside.stack, output):
        return _logits(inside, inputs)


@dataclass(frozen=True)
class Gradients:
    """A loss, and its gradient by the tokens' own vectors (m, d) and by each layer's states (n, d).

    `vectors` (m, d) are what the first were at; m are the tokens that are read.
    """

    loss: float
    vectors: Tensor
    by_vectors: Tensor
    by_states: tuple[Tensor, ...]


def gradients(inside: Inside, loss_of: Callable[[Outputs], Tensor]) -> Gradients:
    """The gradient of a loss, a function of the logits. What is learnt is not changed."""
    leaves: list[Tensor] = []

    def leaf(*seen: Any) -> Tensor:
        leaves.append(seen[-1].detach().requires_grad_())
        return leaves[-1]

    reads = inside.network.get_encoder() if inside.onto else inside.network
    hook = reads.get_input_embeddings().register_forward_hook(leaf)
    try:
        with torch.enable_grad():
            flow = through(inside)
            loss = loss_of(flow.outputs)
            found = torch.autograd.grad(loss, [leaves[0], *_with_batch(flow)], allow_unused=True)
    finally:
        hook.remove()
    blank = [torch.zeros_like(one) for one in (leaves[0], *_with_batch(flow))]
    vectors, *states = [
        (other if one is None else one)[0].detach() for one, other in zip(found, blank, strict=True)
    ]
    return Gradients(float(loss.detach()), leaves[0][0].detach(), vectors, tuple(states))


def _with_batch(flow: Flow) -> list[Tensor]:
    return [one[0] if isinstance(one, tuple) else one for one in flow.kept]


@contextmanager
def _given(stack: list[Any], output: Any) -> Iterator[None]:
    """Every layer gives the same, whatever it is given."""
    for layer in stack:
        layer.forward = lambda *_, **__: output
    try:
        yield
    finally:
        for layer in stack:
            del layer.forward


def _logits(inside: Inside, inputs: Mapping[str, Tensor]) -> Outputs:
    """The logits (batch, outcomes)."""
    match inside.kind:
        case "labels":
            return {"label": inside.network(**inputs).logits.float()}
        case "tags":
            return {"tag": inside.network(**inputs).logits[:, inside.at].float()}
        case "spans":
            said = inside.network(**inputs)
            return {"start": said.start_logits.float(), "end": said.end_logits.float()}
        case "next":
            keep = {} if inside.onto else {"logits_to_keep": 1}
            said = inside.network(**inputs, use_cache=False, **keep)
            return {"next": said.logits[:, -1].float()}
