"""Long short-term memory (LSTM, Hochreiter and Schmidhuber 1997; forget gate: Gers et al. 2000).

In:  LSTM(64)(x)                   x: batch × time × width
Out: what is told after each token, and the gates of each token, all batch × time × width

    c(t) = forget · c(t−1) + write · new        the cell: it is added to, not made anew
    h(t) = tell · tanh c(t)

Where the forget gate is near 1 the cell, and the gradient on its way back, pass unchanged: that is
the whole cure. Its bias begins at 1, so that the network remembers until it learns to forget.
"""

import torch
from torch import Tensor, nn


class LSTM(nn.Module):
    """A memory with three gates."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.of_word = nn.Linear(width, 4 * width)
        self.of_told = nn.Linear(width, 4 * width, bias=False)
        with torch.no_grad():
            self.of_word.bias[width : 2 * width] = 1.0

    def forward(self, x: Tensor) -> tuple[Tensor, dict[str, Tensor]]:
        """What is told after each token, and the gates `write`, `forget` and `tell`."""
        told = cell = x.new_zeros(x.shape[0], x.shape[2])
        said, every = self.of_word(x), []
        for time in range(x.shape[1]):
            parts = (said[:, time] + self.of_told(told)).chunk(4, dim=1)
            write, forget, tell = parts[0].sigmoid(), parts[1].sigmoid(), parts[3].sigmoid()
            cell = forget * cell + write * parts[2].tanh()
            told = tell * cell.tanh()
            every.append(torch.stack((told, write, forget, tell)))
        outs = torch.stack(every, dim=2)
        return outs[0], dict(zip(("write", "forget", "tell"), outs[1:], strict=True))
