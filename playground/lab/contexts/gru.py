"""A gated recurrent unit (GRU, Cho et al. 2014): the LSTM's idea with two gates and no cell.

In:  GRU(64)(x)                    x: batch × time × width
Out: memory after each token, and the gates of each token, all batch × time × width

    h(t) = keep · h(t−1) + (1 − keep) · new     new = tanh(W x(t) + reset · U h(t−1))

One gate says both how much stays and how much is written.
"""

import torch
from torch import Tensor, nn


class GRU(nn.Module):
    """A memory with two gates."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.of_word = nn.Linear(width, 3 * width)
        self.of_memory = nn.Linear(width, 3 * width)

    def forward(self, x: Tensor) -> tuple[Tensor, dict[str, Tensor]]:
        """Memory after each token, and the gates `reset` and `keep`."""
        memory = x.new_zeros(x.shape[0], x.shape[2])
        said, every = self.of_word(x).chunk(3, dim=2), []
        for time in range(x.shape[1]):
            again = self.of_memory(memory).chunk(3, dim=1)
            reset = (said[0][:, time] + again[0]).sigmoid()
            keep = (said[1][:, time] + again[1]).sigmoid()
            new = (said[2][:, time] + reset * again[2]).tanh()
            memory = keep * memory + (1 - keep) * new
            every.append(torch.stack((memory, reset, keep)))
        outs = torch.stack(every, dim=2)
        return outs[0], dict(zip(("reset", "keep"), outs[1:], strict=True))
