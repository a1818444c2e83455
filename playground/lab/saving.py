"""A model with all that belongs to it, as bytes in safetensors' form.

In:  kept = unpack(look.state); kept.learner().says([[1, 17]])
Out: the same log-probabilities as before

Nothing in it is a program: tensors, and as metadata the experiment and the cut as JSON.
"""

import json
from dataclasses import asdict, dataclass

from torch import Tensor

from playground.errors import InputError
from playground.lab.contexts.dial import Network
from playground.lab.course import Course
from playground.lab.cutting import Cut
from playground.lab.experiment import VECTORS, Experiment
from playground.lab.learner import Learner, Neural, learner
from playground.lab.vectors.learner import VectorLearner

OTHER = "That is no model of the lab, or one of another version: train it again."


@dataclass(frozen=True)
class Kept:
    """A model as it was after so many steps and seconds of processor.

    `best` is the lowest held-out loss so far, in nats, and `since` how many looks ago that was.
    """

    experiment: Experiment
    cut: Cut
    labels: tuple[str, ...]
    step: int
    seconds: float
    tensors: dict[str, Tensor]
    best: float = float("inf")
    since: int = 0

    def learner(self) -> Learner:
        """What says a next word or a label. Raises InputError for word vectors."""
        if self.experiment.job == VECTORS:
            raise InputError("Word vectors write no text: look at their neighbours instead.")
        size = len(self.cut.vocabulary)
        found = learner(self.experiment, size, len(self.labels) or size)
        try:
            found.take(self.tensors)
        except (KeyError, RuntimeError) as error:  # torch: other names, or of another shape
            raise InputError(OTHER) from error
        return found

    def network(self) -> Network | None:
        """The network behind it; None where it was counted."""
        found = self.learner()
        return found.network if isinstance(found, Neural) else None

    def points(self) -> VectorLearner:
        """The words as points, of an experiment on word vectors."""
        found = VectorLearner(self.experiment, self.cut.vocabulary)
        found.take(self.tensors)
        return found


def pack(
    going: Course,
    step: int,
    seconds: float,
    *,
    best: float = float("inf"),
    since: int = 0,
    to_go_on: bool = True,
) -> bytes:
    """The model of a course as it is now, with what a training needs to go on or without."""
    from safetensors.torch import save

    told = {
        "experiment": asdict(going.experiment),
        "cut": asdict(going.cut),
        "labels": going.labels,
        "step": step,
        "seconds": seconds,
        "best": best,
        "since": since,
    }
    tensors = {
        name: one.contiguous()
        for name, one in going.learner.tensors().items()
        if to_go_on or not name.startswith("adam.")
    }
    return save(tensors, {name: json.dumps(one) for name, one in told.items()})


def unpack(state: bytes) -> Kept:
    """The model again. Raises InputError where the bytes are none of `pack`'s."""
    from safetensors import SafetensorError
    from safetensors.torch import load

    try:
        head = json.loads(state[8 : 8 + int.from_bytes(state[:8], "little")])
        told = {name: json.loads(one) for name, one in head["__metadata__"].items()}
        cut = Cut(**{**told["cut"], "vocabulary": tuple(told["cut"]["vocabulary"])})
        labels, step, seconds = tuple(told["labels"]), told["step"], told["seconds"]
        experiment = Experiment(**told["experiment"])
        best, since = told.get("best", float("inf")), told.get("since", 0)
        return Kept(experiment, cut, labels, step, seconds, load(state), best, since)
    except (KeyError, TypeError, ValueError, SafetensorError) as error:
        raise InputError(OTHER) from error
