"""A recurrent network (RNN, Elman 1990): one vector of memory, made anew at every token.

In:  Recurrent(64)(x)              x: batch × time × width
Out: memory after each token, batch × time × width, and nothing more to look at

    h(t) = tanh(W x(t) + U h(t−1) + b)

What was said long ago has passed through tanh and U as often as there are tokens since. So has its
gradient on the way back: it shrinks, or grows, by the same factor every time (Hochreiter 1991).
"""

import torch
from torch import Tensor, nn


class Recurrent(nn.Module):
    """The plainest memory."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.of_word = nn.Linear(width, width)
        self.of_memory = nn.Linear(width, width, bias=False)

    def forward(self, x: Tensor) -> tuple[Tensor, dict[str, Tensor]]:
        """Memory after each token."""
        memory = x.new_zeros(x.shape[0], x.shape[2])
        said, memories = self.of_word(x), []
        for time in range(x.shape[1]):
            memory = torch.tanh(said[:, time] + self.of_memory(memory))
            memories.append(memory)
        return torch.stack(memories, dim=1), {}
