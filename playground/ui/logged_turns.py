"""The conversation of an open page: what is in the log stays there, and the server keeps its place.

In:  kept(turns, log), of turns 3 to 32 of the conversation "c7…"
Out: Kept("c7…", 3, 32, log), which opened(…) makes the turns again, where a handler is called
"""

from dataclasses import dataclass

from playground.errors import LogError
from playground.log import Log
from playground.ui.conversation import Turn
from playground.ui.kept import from_log


@dataclass(frozen=True)
class Kept:
    """Where turns are in the log: the conversation, the first number and the last."""

    conversation: str
    first: int
    last: int
    log: Log

    def turns(self) -> tuple[Turn, ...]:
        """The turns as they are there now; none where the log cannot be read."""
        try:
            found = self.log.turns(self.conversation, None, self.last + 1, None, self.first)
        except LogError:
            return ()
        return tuple(from_log(self.conversation, one) for one in found)


def kept(value: object, log: Log) -> object:
    """The place of turns that the log has; any other value as it is.

    The turns of another's, or of a log that cannot be written, have no place there.
    """
    if not isinstance(value, tuple) or not all(isinstance(one, Turn) for one in value):
        return value
    places = {turn.conversation for turn in value}
    if len(places) != 1 or "" in places or any(map(_unlogged, value)):
        return value
    return Kept(value[0].conversation, value[0].number, value[-1].number, log)


def opened(value: object) -> object:
    """The turns of a place, also of those among a handler's values; any other value as it is."""
    match value:
        case Kept():
            return value.turns()
        case dict():
            return {name: opened(one) for name, one in value.items()}
    return value


def _unlogged(turn: Turn) -> bool:
    return any(step.key == "not logged" for trace in turn.traces() for step in trace.steps)
