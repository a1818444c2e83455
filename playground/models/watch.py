"""Watching a network's attention while its fast code runs, which does not keep the weights.

In:  with Watch(lambda call, look: found.append(look.weights(None))): …the network runs…
Out: found == [tensor of shape (n, n), …]; a row a token that looks, rows sum to 1

Networks of transformers hand queries and keys to torch's fused kernel, the first layer first; what
they hand over is enough to compute the weights again, for the wanted layer alone and head by head.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import torch
from torch import Tensor
from torch.nn.functional import scaled_dot_product_attention
from torch.overrides import TorchFunctionMode


class Seen(Exception):  # noqa: N818 - nothing is wrong, there is only no more to do
    """The wanted layer was seen; the network need not go on."""


@dataclass(frozen=True)
class Look:
    """What one call of the kernel is handed, by its own names: `query` (batch, heads, n, d), `key`
    and `value` (batch, the same heads or fewer, m, d). The first of the batch is looked at."""

    query: Tensor
    key: Tensor
    value: Tensor
    attn_mask: Tensor | None = None
    dropout_p: float = 0.0
    is_causal: bool = False
    scale: float | None = None
    enable_gqa: bool = False

    @property
    def heads(self) -> int:
        """How many look; so many of them as there are fewer keys look with the same."""
        return self.query.shape[1]

    @property
    def factor(self) -> float:
        """What products are multiplied by, as a rule 1/√d."""
        return self.query.shape[-1] ** -0.5 if self.scale is None else self.scale

    def shared(self, head: int) -> int:
        """Which of the keys and values a head looks with."""
        return head // (self.heads // self.key.shape[1])

    def scores(self, head: int, out: Tensor | None = None) -> Tensor:
        """Scaled products (n, m) of a head, float32, −∞ where no token may look; into `out`."""
        hidden, added = self._masks
        looking = self.query[0, head].float() * self.factor
        scores = torch.mm(looking, self.key[0, self.shared(head)].float().T, out=out)
        if hidden is not None:
            scores.masked_fill_(hidden[head], -torch.inf)
        if added is not None:
            scores += added[head]
        return scores

    def weights(self, head: int | None) -> Tensor:
        """Attention (n, m), float32, of one head or the mean over all, in the room of one."""
        n, m = self.query.shape[2], self.key.shape[2]
        chosen = range(self.heads) if head is None else [head]
        mean, scores, shares = (torch.zeros(n, m, device=self.query.device) for _ in range(3))
        for one in chosen:
            mean += torch.softmax(self.scores(one, out=scores), -1, out=shares)
        return mean.div_(len(chosen))

    @cached_property
    def _masks(self) -> tuple[Tensor | None, Tensor | None]:
        """Where nobody may look, and what is added to the scores; both (heads, n, m), or None."""
        mask, shape = self.attn_mask, (self.heads, self.query.shape[2], self.key.shape[2])
        if mask is not None and mask.dtype != torch.bool:
            return None, mask.float().expand(1, *shape)[0]
        if self.is_causal:
            mask = torch.ones(shape[1:], dtype=torch.bool, device=self.query.device).tril()
        return (None if mask is None else (~mask).expand(1, *shape)[0]), None


class Watch(TorchFunctionMode):
    """Shows each call of the fused kernel in this thread, and in no other, to `see` before it runs.

    `see` takes its number, from 0, and its look; it may end the run with `Seen`.
    """

    def __init__(self, see: Callable[[int, Look], None]) -> None:
        super().__init__()
        self.calls = 0
        self._see = see

    def __torch_function__(
        self,
        function: Callable[..., Any],
        types: Any,
        args: tuple[Any, ...] = (),
        kwargs: dict[str, Any] | None = None,
    ) -> Any:
        """Run what torch was asked for; look first where that is attention."""
        if function is scaled_dot_product_attention:
            self._see(self.calls, Look(*args, **(kwargs or {})))
            self.calls += 1
        return function(*args, **(kwargs or {}))
