"""Comparisons as everyone else knows them: what is kept of them, and how it is asked for.

In:  kept.begin(Comparison("c7…", "wolves.jsonl", "deduction", sides, 200), lines, owner="f3a9…")
     kept.keep("c7…", [(Outcome(0, 1, "wrong", "True", 0.97), trace)])
Out: kept.find("c7…", "f3a9…").done == 1; the same outcome kept again changes nothing

`storage.comparisons.SqliteComparisons` is one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from playground.core import Mode, Trace

Mark = Literal["right", "wrong", "silent"]
"""What became of a question; a failure is silent too, and an abstention where that is right is not.
"""
MARKS: tuple[Mark, ...] = ("right", "wrong", "silent")

State = Literal["running", "stopped", "done"]


@dataclass(frozen=True)
class Side:
    """One of those who are compared: a solver or a model, and the mode it answers in."""

    mode: Mode
    solver: str


@dataclass(frozen=True)
class Comparison:
    """Sides that are asked the same questions; `done` is how many answers of all sides are kept.

    `title` names the set of questions, `total` is how many it has; `problem` says why it stopped.
    `memory` is how many megabytes each side takes, None where that is not known; it is found last.
    """

    id: str
    title: str
    task: str
    sides: tuple[Side, ...]
    total: int
    at: str = ""
    state: State = "stopped"
    problem: str = ""
    done: int = 0
    memory: tuple[float | None, ...] = ()


@dataclass(frozen=True)
class Outcome:
    """What a side (its number) said to a question (its number); `error` is the sentence it failed
    with, "" where it did not; `ms` are wall-clock milliseconds.
    """

    question: int
    side: int
    mark: Mark
    answer: str = ""
    confidence: float | None = None
    error: str = ""
    ms: float = 0.0


Found = tuple[Outcome, Trace | None]
"""An outcome with its run; there is none where the question was refused."""


class Comparisons(Protocol):
    """Where comparisons are kept; methods raise LogError on failure.

    `owner` is the random id of a visitor, who sees his own; None sees all of them.
    """

    def begin(self, comparison: Comparison, questions: str, owner: str) -> None:
        """Keep a comparison with its questions; one of the same id stays as it is."""
        ...

    def find(self, name: str, owner: str | None) -> Comparison | None:
        """The comparison of that id, or None where this owner has none."""
        ...

    def every(self, owner: str | None, limit: int = 50) -> list[Comparison]:
        """Comparisons, the last begun first."""
        ...

    def running(self) -> list[tuple[str, Comparison]]:
        """Those of all owners that go on, each with its owner, the first begun first."""
        ...

    def questions(self, name: str, owner: str | None) -> str:
        """The questions as they were given to `begin`; "" where there is no such comparison."""
        ...

    def keep(self, name: str, found: Sequence[Found]) -> bool:
        """Keep outcomes, in one transaction; of one that is there already nothing changes.

        False where there is no such comparison, as it was deleted meanwhile.
        """
        ...

    def weighed(self, name: str, memory: Sequence[float | None]) -> None:
        """Keep how many megabytes each side takes."""
        ...

    def outcomes(self, name: str, owner: str | None) -> list[Outcome]:
        """What is kept, by question, then by side."""
        ...

    def run(self, name: str, question: int, side: int, owner: str | None) -> Trace | None:
        """The run behind an outcome; None where there is none, or it cannot be read."""
        ...

    def become(self, name: str, state: State, problem: str = "") -> None:
        """Note whether it goes on, was stopped and why, or is done."""
        ...

    def delete(self, name: str, owner: str | None) -> bool:
        """Delete a comparison with all that is in it, for good; False for no such one."""
        ...
