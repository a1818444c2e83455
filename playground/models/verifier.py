"""A network that says which words of a question the text around an answer does not bear out.

In:  verifier.judge("When did Otto open it?", reading) of "Ada opened it in 1987."
Out: Verdict(borne_out=0.12, words=((Word("When", …), 0.98), (Word("Otto", …), 0.03), …))

Read, then verify (Hu et al. 2019), with the reader's own states: each word of the question looks
for itself among the words around the answer (attention, Vaswani et al. 2017), and is judged beside
what it found. It knows one reader, whose layers it has learnt to look at.
"""

import json
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from operator import mul
from pathlib import Path
from typing import Any, Self

from playground.core import ModelInfo
from playground.models import onnx_network
from playground.models.looked_at import Floats, Looked, batch, look
from playground.models.reading import Reading
from playground.models.running import place, quickly
from playground.text.stems import Word

FITTED = "verifier.json"
"""It lies with the weights in the folder of the reader that they know."""

Run = Callable[[Mapping[str, Any]], Mapping[str, Any]]


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

    def save(self, folder: Path) -> None:
        """Write it beside a reader."""
        (folder / FITTED).write_text(json.dumps(asdict(self), indent=2) + "\n")

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
    """A network with what was fitted; ask it from any thread.

    `run` gives its logits by the names of its `OUTPUTS` for the arrays of `looked_at.batch`.
    """

    def __init__(self, run: Run, fitted: Fitted) -> None:
        self._run = run
        self.fitted = fitted

    @classmethod
    def load(cls, folder: Path, info: ModelInfo) -> Self | None:
        """The verifier that lies beside the reader `info`; None where none does.

        ONNX Runtime runs it where it runs the reader, else torch: it is so small that it always
        runs on a processor.
        """
        if not (folder / FITTED).is_file():
            return None
        values = json.loads((folder / FITTED).read_text())
        lists = {name: tuple(one) for name, one in values.items() if isinstance(one, list)}
        run = quickly(info, lambda: _by_onnx(folder, info)) or _by_torch(folder)
        return cls(run, Fitted(**values | lists))

    def logits(self, some: Sequence[Looked]) -> tuple[Floats, Floats]:
        """That a word is not borne out (b, q), and that the question is not (b,)."""
        found = self._run(batch(some))
        return found["of_words"], found["of_all"]

    def judge(self, question: str, reading: Reading) -> Verdict | None:
        """The verdict on the best span of a reading; None where no word of it was seen."""
        looked = look(question, reading)
        if looked is None:
            return None
        of_words, of_all = self.logits([looked])
        logit = float(of_all[0])
        p = [_likely(-float(one)) for one in of_words[0]]
        borne_out = self.fitted.borne_out(measures(logit, reading.spans[0].weight, reading.absent))
        named = tuple(zip(looked.asked, p, strict=True))
        doubtful = borne_out < self.fitted.doubtful
        return Verdict(borne_out, named, doubtful, logit, self.fitted.sure)


def _by_onnx(folder: Path, info: ModelInfo) -> Run:
    def write(kept: Path) -> None:
        from playground.models import verifier_network

        kept.mkdir()
        network = verifier_network.load(folder)
        verifier_network.write(network, kept / onnx_network.FILE)

    kept = place(info, write, "verifier-")
    return onnx_network.OnnxNetwork(kept / onnx_network.FILE).run


def _by_torch(folder: Path) -> Run:
    import torch

    from playground.models import verifier_network

    network = verifier_network.load(folder)

    def run(arrays: Mapping[str, Floats]) -> dict[str, Floats]:
        with torch.inference_mode():
            said = network({name: torch.from_numpy(one) for name, one in arrays.items()})
        return {name: one.numpy() for name, one in zip(verifier_network.OUTPUTS, said, strict=True)}

    return run
