"""The dial: from a recurrent network to a transformer, by name.

In:  context("lstm", width=64, layers=1)
Out: a network as those of contexts/ are, one on another where it has more layers than one
"""

from torch import Tensor, nn

from playground.lab.contexts.attention import AttentionAlone
from playground.lab.contexts.gru import GRU
from playground.lab.contexts.lstm import LSTM
from playground.lab.contexts.recurrent import Recurrent
from playground.lab.contexts.transformer import Transformer

RECURRENT = {"rnn": Recurrent, "lstm": LSTM, "gru": GRU}


class Network(nn.Module):
    """Tokens become vectors, a context remembers, and a linear layer says what it thinks.

    In: numbers of tokens, batch × time. Out: logits, batch × time × outcomes, and what the context
    lets one look at.
    """

    def __init__(self, vocabulary: int, outcomes: int, kind: str, width: int, layers: int) -> None:
        super().__init__()
        self.vectors = nn.Embedding(vocabulary, width)
        nn.init.normal_(self.vectors.weight, std=0.3)
        self.context = context(kind, width, layers)
        # a transformer says without a bias, as GPT-2 does, so that its weights are one (as_gpt2.py)
        self.says = nn.Linear(width, outcomes, bias=kind != "transformer")

    def forward(self, numbers: Tensor) -> tuple[Tensor, dict[str, Tensor]]:
        """Logits at each token."""
        return self.of_vectors(self.vectors(numbers))

    def of_vectors(self, vectors: Tensor) -> tuple[Tensor, dict[str, Tensor]]:
        """The same from the tokens' vectors on, so that one can ask for their gradients."""
        remembered, inner = self.context(vectors)
        return self.says(remembered), inner


class Stacked(nn.Module):
    """Contexts one on another; what one may look at is that of the last."""

    def __init__(self, contexts: list[nn.Module]) -> None:
        super().__init__()
        self.contexts = nn.ModuleList(contexts)

    def forward(self, x: Tensor) -> tuple[Tensor, dict[str, Tensor]]:
        """What the last one makes of what the others made."""
        inner: dict[str, Tensor] = {}
        for one in self.contexts:
            x, inner = one(x)
        return x, inner


def context(kind: str, width: int, layers: int) -> nn.Module:
    """A context by its name on the dial; attention alone has one layer."""
    if kind in RECURRENT:
        return Stacked([RECURRENT[kind](width) for _ in range(layers)])
    return AttentionAlone(width) if kind == "attention" else Transformer(width, layers)
