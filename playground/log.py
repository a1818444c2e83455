"""The log as everyone else knows it: what it keeps, and what it can be asked.

In:  number = log.turn("c7…", {"text": "Bob is kind."}, "Bob is kind.", owner="f3a9…")
     log.add(trace, "f3a9…", "c7…", number)
Out: log.turns("c7…", "f3a9…") == [LoggedTurn(0, "2026-…", {"text": "Bob is kind."}, (trace,))]

`storage.log.SqliteLog` is one.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Protocol
from uuid import uuid4

from playground.core import Trace

UNDO_SECONDS = 600
"""How long what was deleted can be brought back."""

UNREADABLE = "Unreadable"
"""The type of a run's error where the log has the run and cannot read it: its question is there."""

VERDICTS = ("agree", "disagree", "silent")
"""What is kept of the verdict on both runs of a turn; alike answers agree."""


MARKS = ("right", "wrong")
"""What the one who asked may say of an answer."""
LONGEST_NOTE, LONGEST_TITLE = 500, 200


@dataclass(frozen=True)
class Marked:
    """A run that was marked: its id, how it was answered, and what was said of it.

    `confidence` is None where the answer has none; `mark` is one of MARKS.
    """

    id: str
    task: str
    mode: str
    solver: str
    confidence: float | None
    mark: str
    note: str = ""


@dataclass(frozen=True)
class Quota:
    """The most that is kept: megabytes (10^6 bytes) of the file that are in use, days of age."""

    megabytes: float | None = None
    days: float | None = None

    @property
    def limits(self) -> bool:
        """Whether there is any limit."""
        return self.megabytes is not None or self.days is not None


@dataclass(frozen=True)
class LoggedTurn:
    """One message of a conversation as the log keeps it.

    `number` is its place in the conversation, from 0, ascending; gaps are allowed. `at` is ISO 8601
    in UTC. `said` is JSON-ready: what the page shows beside the runs; it means nothing to the log,
    and is empty where a run was kept alone. `traces` stand in the order in which they were added.
    """

    number: int
    at: str
    said: Mapping[str, Any]
    traces: tuple[Trace, ...] = ()
    shared: bool = False


@dataclass(frozen=True)
class Conversation:
    """Turns in order, as a list of conversations shows them.

    `title` is its first question, `at` when it began and `touched` when something was last said
    (ISO 8601, UTC), `turns` how many there are.
    """

    id: str
    title: str
    at: str
    touched: str
    turns: int


@dataclass(frozen=True)
class Sought:
    """Which runs are looked for; what is left out is not asked of them.

    `words` each stand in question, context or answer. `owner` is the random id of a visitor; None
    for all of them. `verdict` is one of VERDICTS, on both runs of a turn; `conversation` the id of
    one, or of a run in it; `mark` one of MARKS.
    """

    words: str = ""
    owner: str | None = None
    task: str = ""
    mode: str = ""
    verdict: str = ""
    conversation: str = ""
    mark: str = ""


EVERY_RUN = Sought()


class Log(Protocol):
    """Where finished runs and their conversations are kept; methods raise LogError on failure.

    `owner` is the random id of a visitor, who sees his own; None sees all of them. `quota` is what
    the log's owner lets it keep.
    """

    quota: Quota

    def add(
        self, trace: Trace, owner: str = "", conversation: str = "", number: int | None = None
    ) -> None:
        """Keep a run in a turn of a conversation; it is on disk when this returns.

        Without a conversation it becomes one of one turn, whose id is the run's; without a number
        it becomes a turn of its own. Raises LogError where the conversation is another owner's.
        """
        ...

    def turn(
        self,
        conversation: str,
        said: Mapping[str, Any],
        title: str,
        owner: str,
        number: int | None = None,
    ) -> int:
        """Keep what was said in a turn, in place of what was there; the number of the turn.

        Without a number it is a new one, after the last. `title` is what this turn asks. A
        conversation that is not there yet begins with it; LogError where it is another owner's.
        """
        ...

    def turns(
        self,
        conversation: str,
        owner: str | None = None,
        before: int | None = None,
        limit: int | None = 30,
        since: int | None = None,
    ) -> list[LoggedTurn]:
        """The last turns of a conversation, ascending; all of them where `limit` is None.

        Of those before a number and since one, itself included, where they are given.
        """
        ...

    def conversation(self, name: str, owner: str | None = None) -> Conversation | None:
        """The conversation of that id, or None where this owner has none."""
        ...

    def conversations(
        self, words: str = "", limit: int = 50, owner: str | None = None, offset: int = 0
    ) -> list[Conversation]:
        """Those that have each of the words somewhere, the last touched first."""
        ...

    def search(self, sought: Sought = EVERY_RUN, limit: int = 50, offset: int = 0) -> list[Trace]:
        """The runs that are sought, the last kept first; one that cannot be read says so."""
        ...

    def count(self, sought: Sought = EVERY_RUN, most: int = -1) -> int:
        """How many runs `search` finds without a limit, counted up to `most` (-1: to the end)."""
        ...

    def get(self, trace_id: str, owner: str | None = None) -> Trace | None:
        """A run of this owner, or a shared one whoever asks; None where there is none."""
        ...

    def place(self, trace_id: str, owner: str | None = None) -> tuple[str, int] | None:
        """The id of the conversation and the number of the turn of a run that `get` finds."""
        ...

    def turn_of(self, trace_id: str, owner: str | None = None) -> LoggedTurn | None:
        """The whole turn of a run that `get` finds."""
        ...

    def share(self, trace_id: str, owner: str | None, on: bool) -> bool:
        """Show the whole turn of a run to whoever asks for it, or no more; False for no such run.

        Only its owner can.
        """
        ...

    def mark(self, trace_id: str, owner: str | None, mark: str, note: str = "") -> bool:
        """Note that a run of this owner's is right or wrong; "" takes that back.

        False for no such run.
        """
        ...

    def marked(self, owner: str | None, names: Sequence[str] | None = None) -> list[Marked]:
        """What this owner has marked, the last kept first; of runs of those ids, where given."""
        ...

    def lines(self, sought: Sought = EVERY_RUN) -> Iterator[str]:
        """The runs that are sought, a line of JSON each with turn and mark, first kept first."""
        ...

    def take_in(self, lines: Iterable[str], owner: str) -> int:
        """Keep runs that `lines` gave, as this owner's; how many were not here before.

        Raises InputError for a line that is none; the runs of those long before it are kept.
        """
        ...

    def copy(self, lines: Iterable[str], path: Path) -> int:
        """Keep runs that `lines` gave in a new log of their own, in that file; how many."""
        ...

    def delete(self, trace_id: str, owner: str | None = None) -> bool:
        """Hide a run, gone for good after UNDO_SECONDS; False for no such run."""
        ...

    def delete_conversation(self, name: str, owner: str | None = None) -> bool:
        """Hide a conversation, gone for good after UNDO_SECONDS; False for no such one."""
        ...

    def restore(self, name: str, owner: str | None = None) -> bool:
        """Bring a run or conversation back that was deleted; False where it is too late."""
        ...

    def delete_all(self, owner: str | None) -> int:
        """Delete whatever is this owner's, at once and for good; the number of runs."""
        ...


def unreadable(traces: Iterable[Trace]) -> int:
    """How many of these runs could not be read."""
    return sum(one.error is not None and one.error.type == UNREADABLE for one in traces)


def together(log: Log, owner: str = "") -> Callable[[Trace], None]:
    """How the runs of one question are kept: in one turn, of a conversation of its own."""
    return partial(log.add, owner=owner, conversation=uuid4().hex, number=0)
