"""The network of the verifier: words of a question beside the words around an answer.

In:  Network(384)(given([looked, …])), of things looked at (looked_at.py)
Out: logits that a word is not borne out (b, q), and that the question is not (b,)
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file
from torch import Tensor, nn

from playground.models import onnx_network
from playground.models.looked_at import ASKED_FLAGS, LAYERS, NEAR_FLAGS, Looked, batch

WEIGHTS = "verifier.safetensors"
OUTPUTS = ("of_words", "of_all")
SIZE, HEADS = 128, 4


class Network(nn.Module):
    """From the states of q words and of n around the answer to a logit a word, and one of all."""

    def __init__(self, width: int, size: int = SIZE) -> None:
        super().__init__()
        layers = len(LAYERS)
        self.width = width
        self.narrow = nn.Linear(layers * width, size)
        self.asks = nn.Linear(size, size)
        self.says = nn.Linear(size, size)
        self.leaning = nn.Parameter(torch.zeros(HEADS, 1 + NEAR_FLAGS))
        self.judge = nn.Sequential(
            nn.Dropout(0.2),
            nn.Linear(4 * size + 2 * layers + ASKED_FLAGS, size),
            nn.ReLU(),
            nn.Dropout(0.2),
        )
        self.word = nn.Linear(size, 1)
        self.whole = nn.Linear(2 * size + 2, 1)

    def forward(self, some: Mapping[str, Tensor]) -> tuple[Tensor, Tensor]:
        """Logits that a word is not borne out (b, q), and that the question is not (b,).

        `some` are those of `looked_at.batch`.
        """
        of_asked, of_near, near_flags = some["of_asked"], some["of_near"], some["near_flags"]
        there = some["asked_there"][..., None] > 0
        hidden = (some["near_there"] == 0)[:, None, None]
        asked, near = self._narrowed(of_asked), self._narrowed(of_near)
        b, q, size = asked.shape
        heads = (b, -1, HEADS, size // HEADS)
        wanted = self.asks(asked).view(heads).transpose(1, 2)
        offered = self.says(near).view(heads).transpose(1, 2)
        held = near.view(heads).transpose(1, 2)
        pulls = wanted @ offered.transpose(2, 3) / (size // HEADS) ** 0.5
        leaning = self.leaning[:, 0, None, None] * some["same"][:, None]
        leaning = leaning + (near_flags @ self.leaning[:, 1:].T).transpose(1, 2)[:, :, None]
        pulls = (pulls + leaning).masked_fill(hidden, -1e4)
        found = (pulls.softmax(-1) @ held).transpose(1, 2).reshape(b, q, size)
        inside = near_flags[:, None, None, :, 0] > 0
        likest = self._cosines(of_asked, of_near).masked_fill(hidden, -1)
        both = [asked, found, asked * found, (asked - found).abs()]
        both += [likest.amax(-1).transpose(1, 2)]
        both += [likest.masked_fill(~inside, -1).amax(-1).transpose(1, 2), some["asked_flags"]]
        seen = self.judge(torch.cat(both, -1))
        words = self.word(seen)[..., 0].masked_fill(~there[..., 0], -20)
        top = nn.functional.pad(words, (0, 1), value=-20).topk(2, -1).values
        most = seen.masked_fill(~there, 0).amax(1)
        mean = seen.masked_fill(~there, 0).sum(1) / there.sum(1).clamp(min=1)
        return words, self.whole(torch.cat([most, mean, top], -1))[:, 0]

    def _narrowed(self, states: Tensor) -> Tensor:
        """States (b, words, layers, width), each layer on one scale, as (b, words, size)."""
        scaled = nn.functional.layer_norm(states, (self.width,))
        return torch.relu(self.narrow(scaled.flatten(2)))

    def _cosines(self, of_asked: Tensor, of_near: Tensor) -> Tensor:
        """How like a word each around the answer is, in each layer: (b, layers, q, n)."""
        asked = nn.functional.normalize(of_asked, dim=-1).transpose(1, 2)
        near = nn.functional.normalize(of_near, dim=-1).transpose(1, 2)
        return asked @ near.transpose(2, 3)


def load(folder: Path) -> Network:
    """The network whose weights lie beside a reader."""
    weights = {name: one.float() for name, one in load_file(folder / WEIGHTS).items()}
    network = Network(weights["narrow.weight"].shape[1] // len(LAYERS))
    network.load_state_dict(weights)
    return network.eval()


def save(network: Network, folder: Path) -> None:
    """Write the weights beside a reader, in half precision."""
    save_file({name: one.half() for name, one in network.state_dict().items()}, folder / WEIGHTS)


def given(some: Sequence[Looked]) -> dict[str, Tensor]:
    """What the network is given, by name."""
    return {name: torch.from_numpy(array) for name, array in batch(some).items()}


def write(network: Network, file: Path) -> None:
    """Convert the network for ONNX Runtime."""
    q, n, states = 3, 5, (len(LAYERS), network.width)
    shapes = {
        "of_asked": ((2, q, *states), ("questions", "words")),
        "of_near": ((2, n, *states), ("questions", "near")),
        "asked_flags": ((2, q, ASKED_FLAGS), ("questions", "words")),
        "near_flags": ((2, n, NEAR_FLAGS), ("questions", "near")),
        "same": ((2, q, n), ("questions", "words", "near")),
        "asked_there": ((2, q), ("questions", "words")),
        "near_there": ((2, n), ("questions", "near")),
    }
    onnx_network.write(
        network,
        {name: torch.ones(shape) for name, (shape, _) in shapes.items()},
        OUTPUTS,
        {name: sizes for name, (_, sizes) in shapes.items()},
        file,
    )
