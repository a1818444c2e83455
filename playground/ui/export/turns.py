"""A turn of the log as a person wrote it: what he told, what he asked, what stood in the box.

In:  words_of(LoggedTurn(0, at, {"asked": "Is Bob kind?", …}, (trace, …)))
Out: Words(told="", asked="Is Bob kind?", context="Bob is big. …", problem="")

A run that was kept alone has nothing but its question. A chat's messages so far, which the log
keeps as JSON, are turns of their own and not said again.
"""

from dataclasses import dataclass

from playground.core import Trace
from playground.log import LoggedTurn
from playground.ui.conversation import dialogue


@dataclass(frozen=True)
class Words:
    """Each is "" where there is none; `problem` is why a message was refused."""

    told: str
    asked: str
    context: str
    problem: str


def words_of(turn: LoggedTurn) -> Words:
    """What was said in the turn, apart from its answers."""
    question = turn.traces[0].question if turn.traces else None
    told, asked, context, problem = (
        str(turn.said.get(name) or "") for name in ("told", "asked", "context", "problem")
    )
    if question:
        asked = asked or question.text
        context = context or ("" if dialogue(question.context) else question.context)
    return Words(told.strip(), asked.strip(), context.strip(), problem)


def rules_first(traces: tuple[Trace, ...]) -> tuple[Trace, ...]:
    """The runs of a turn in the order of the page."""
    return tuple(sorted(traces, key=lambda one: one.mode != "rules"))
