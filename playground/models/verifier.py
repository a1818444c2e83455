"""A network that says which words of a question the text around an answer does not bear out.

In:  verifier.judge("When did Otto open it?", reading) of "Ada opened it in 1987."
Out: Verdict(borne_out=0.12, words=((Word("When", …), 0.98), (Word("Otto", …), 0.03), …))

Read, then verify (Hu et al. 2019), with the reader's own states: each word of the question looks
for itself among the words around the answer (attention, Vaswani et al. 2017), and is judged beside
what it found. It knows one reader, whose layers it has learnt to look at.
"""

import json
import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from operator import mul
from pathlib import Path
from typing import TYPE_CHECKING, Self

from playground.models.looked_at import LAYERS, look
from playground.models.reading import Reading
from playground.text.stems import Word

if TYPE_CHECKING:
    from playground.models.verifier_network import Network

WEIGHTS, FITTED = "verifier.safetensors", "verifier.json"
"""They lie in the folder of the reader that they know."""


@dataclass(frozen=True)
class Fitted:
    """What was fitted on held-out passages.

    The log odds that a question is borne out are `weights` · `measures` + `bias`. Where what is
    left for "not in this passage" is above `null_threshold` there is no answer; a question borne
    out with less than `doubtful` is answered with a word about it. `sure`, where it was
    fitted, are the weights of `sureness` and the bias of the log odds that an answer is right.
    """

    weights: tuple[float, ...]
    bias: float
    null_threshold: float
    doubtful: float
    sure: tuple[float, ...] = ()

    def borne_out(self, measured: Sequence[float]) -> float:
        """How likely a question is borne out by its `measures`."""
        return _likely(self.bias + sum(map(mul, self.weights, measured)))


@dataclass(frozen=True)
class Verdict:
    """How likely the text around the answer bears the question out, and each of its words.

    `logit` is the network's own, that it does not; `sure` are `Fitted.sure`.
    """

    borne_out: float
    words: tuple[tuple[Word, float], ...]
    doubtful: bool
    logit: float
    sure: tuple[float, ...] = ()

    def right(self, p: float, second: float) -> float | None:
        """How likely an answer of probability `p` is right, of which the next likeliest has
        `second`, as it was of held-out answers; None where that was not fitted."""
        if not self.sure:
            return None
        *by, bias = self.sure
        return _likely(bias + sum(map(mul, by, sureness(p, second, self.logit))))

    @property
    def least(self) -> tuple[Word, float]:
        """The word that is borne out least, and how likely it is."""
        return min(self.words, key=lambda one: one[1])


def measures(logit: float, p: float, absent: float) -> tuple[float, float, float]:
    """What the odds are fitted on: the network's logit, and as log odds the reader's best span and
    its "not in this passage"."""
    return logit, _log_odds(p), _log_odds(absent)


def sureness(p: float, second: float, logit: float) -> tuple[float, float, float]:
    """What an answer's confidence is fitted on: the log odds of it and of the next likeliest, and
    the network's logit."""
    return _log_odds(p), _log_odds(second), logit


def _likely(odds: float) -> float:
    return 1 / (1 + math.exp(-odds))


def _log_odds(p: float) -> float:
    kept = min(max(p, 1e-4), 1 - 1e-4)
    return math.log(kept / (1 - kept))


class Verifier:
    """A network with what was fitted; ask it from any thread. It is so small that it runs on a
    processor."""

    def __init__(self, network: "Network", fitted: Fitted) -> None:
        self.network = network.eval()
        self.fitted = fitted

    @classmethod
    def load(cls, folder: Path) -> Self | None:
        """The verifier that lies beside a reader; None where none does."""
        if not (folder / WEIGHTS).is_file():
            return None
        from safetensors.torch import load_file

        from playground.models.verifier_network import Network

        weights = {name: one.float() for name, one in load_file(folder / WEIGHTS).items()}
        network = Network(weights["narrow.weight"].shape[1] // len(LAYERS))
        network.load_state_dict(weights)
        values = json.loads((folder / FITTED).read_text())
        lists = {name: tuple(one) for name, one in values.items() if isinstance(one, list)}
        return cls(network, Fitted(**values | lists))

    def save(self, folder: Path) -> None:
        """Write it beside a reader, the weights in half precision."""
        from safetensors.torch import save_file

        weights = {name: one.half() for name, one in self.network.state_dict().items()}
        save_file(weights, folder / WEIGHTS)
        (folder / FITTED).write_text(json.dumps(asdict(self.fitted), indent=2) + "\n")

    def judge(self, question: str, reading: Reading) -> Verdict | None:
        """The verdict on the best span of a reading; None where no word of it was seen."""
        import torch

        from playground.models.verifier_network import batch

        looked = look(question, reading)
        if looked is None:
            return None
        with torch.inference_mode():
            of_words, of_all = self.network(batch([looked]))
        seen = measures(float(of_all[0]), reading.spans[0].weight, reading.absent)
        p = torch.sigmoid(-of_words[0]).tolist()
        borne_out = self.fitted.borne_out(seen)
        named = tuple(zip(looked.asked, p, strict=True))
        doubtful = borne_out < self.fitted.doubtful
        return Verdict(borne_out, named, doubtful, float(of_all[0]), self.fitted.sure)
