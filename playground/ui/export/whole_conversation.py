"""A conversation of the log, whole; or the one turn in which a run lies.

In:  whole_conversation(log, "c7…", owner)
Out: Conversation("c7…", "Is Bob kind?", …), [LoggedTurn(0, …), LoggedTurn(1, …)]
"""

from playground.errors import InputError
from playground.log import Conversation, Log, LoggedTurn


def whole_conversation(
    log: Log, name: str, owner: str | None = None
) -> tuple[Conversation, list[LoggedTurn]]:
    """The conversation of that id or, where there is none, the turn of the run of that id.

    Raises InputError where this owner has neither, LogError where the log cannot be read.
    """
    conversation = log.conversation(name, owner)
    if conversation:
        return conversation, log.turns(name, owner, limit=None)
    turn = log.turn_of(name, owner)
    if turn is None or not turn.traces:
        raise InputError(
            f"The log has no conversation and no run “{name}”. List what it has: "
            "playground history --json."
        )
    title = str(turn.said.get("asked") or turn.traces[0].question.passage[1])
    return Conversation(name, title, turn.at, turn.at, 1), [turn]
