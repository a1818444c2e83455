"""From a question of a comparison to the answers: kept as a conversation of the visitor's.

In:  opened(log, kept, ("c7…", 12), None, "f3a9…")
Out: "9c1e…", the run of the first side, which the page opens with all its evidence

Sides of one mode stand in turns of their own, since a turn has one answer a mode.
"""

from collections.abc import Sequence
from dataclasses import replace
from uuid import uuid4

from playground.comparisons import Comparisons
from playground.core import Trace
from playground.errors import InputError, LogError
from playground.log import Log
from playground.parting import Message
from playground.ui.conversation import Run, Turn
from playground.ui.kept import title, to_log


def opened(
    log: Log, kept: Comparisons, place: tuple[str, int], reader: str | None, visitor: str
) -> str:
    """The id of a run; the same conversation where it was opened before.

    `place` is a comparison's id and a question's number. Raises InputError where there is nothing
    to open, LogError.
    """
    name, number = place
    comparison = kept.find(name, reader)
    sides = range(len(comparison.sides) if comparison else 0)
    runs = [one for side in sides if (one := kept.run(name, number, side, reader))]
    if not runs:
        raise InputError("There is no answer to open here: none was kept of this question.")
    conversation = f"{name}-{number}"
    if found := log.turns(conversation, visitor, limit=1, before=1):
        return found[0].traces[0].id
    runs = [replace(one, id=uuid4().hex) for one in runs]
    try:
        _keep(log, conversation, runs, visitor)
    except LogError:  # it was opened before and deleted since
        _keep(log, uuid4().hex, runs, visitor)
    return runs[0].id


def _keep(log: Log, conversation: str, runs: Sequence[Trace], visitor: str) -> None:
    for number, of_turn in enumerate(_turns(runs)):
        asked = of_turn[0].question
        turn = Turn(
            Message("", asked.text), asked.task, context=asked.context, number=number,
            runs={one.mode: Run() for one in of_turn},
        )  # fmt: skip
        log.turn(conversation, to_log(turn), title(turn), visitor, number)
        for one in of_turn:
            log.add(one, visitor, conversation, number)


def _turns(runs: Sequence[Trace]) -> list[list[Trace]]:
    """The runs by turns, each with one of a mode at most."""
    turns: list[list[Trace]] = []
    for one in runs:
        free = next((turn for turn in turns if all(other.mode != one.mode for other in turn)), None)
        if free is None:
            turns.append([one])
        else:
            free.append(one)
    return turns
