"""Trainings of the lab as everyone else knows them: what is kept of them, and how it is asked for.

In:  kept.begin(Training("c7…", '{"corpus": "errands", …}'), owner="f3a9…")
     kept.look("c7…", 30, '{"loss": 1.9, …}', model)
Out: kept.looks("c7…", "f3a9…") == ['{"loss": 1.9, …}']; kept.model("c7…", "f3a9…") == model

`storage.trainings.SqliteTrainings` is one. What an experiment and a look say is JSON of the lab's.
"""

from dataclasses import dataclass
from typing import Literal, Protocol

State = Literal["running", "stopped", "done"]


@dataclass(frozen=True)
class Training:
    """An experiment with its settings and seed; `problem` says why it stopped, "" for no reason."""

    id: str
    experiment: str
    at: str = ""
    state: State = "running"
    problem: str = ""


class Trainings(Protocol):
    """Where trainings are kept; methods raise LogError on failure.

    `owner` is the random id of a visitor, who sees his own; None sees all of them.
    """

    def begin(self, training: Training, owner: str) -> None:
        """Keep a training."""
        ...

    def find(self, name: str, owner: str | None) -> Training | None:
        """The training of that id, or None where this owner has none."""
        ...

    def every(self, owner: str | None, limit: int = 50) -> list[Training]:
        """Trainings, the last begun first."""
        ...

    def look(self, name: str, step: int, said: str, model: bytes, checkpoint: bytes = b"") -> bool:
        """Keep a look after so many steps, and the model as it is by now in place of the last.

        A `checkpoint` is kept beside it, to come back to.
        False where there is no such training, as it was deleted meanwhile.
        """
        ...

    def looks(self, name: str, owner: str | None) -> list[str]:
        """What each look said, by step."""
        ...

    def model(self, name: str, owner: str | None, step: int | None = None) -> bytes:
        """The model as it was at the last look, or a checkpoint; b"" where there is none."""
        ...

    def checkpoints(self, name: str, owner: str | None) -> list[int]:
        """The steps of which a checkpoint is kept."""
        ...

    def become(self, name: str, state: State, problem: str = "") -> None:
        """Note whether it goes on, was stopped and why, or is done."""
        ...

    def halt(self) -> None:
        """Note as stopped all that are running: the server that trained them has ended."""
        ...

    def delete(self, name: str, owner: str | None) -> bool:
        """Delete a training with its model, for good; False for no such one."""
        ...
