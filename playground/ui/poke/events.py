"""What happens when an answer is poked: edits are asked anew, one by one, and drawn as they come.

In:  Poking(desk, element).listen(turns, chosen)
Out: the element's events: `submit` with a kind, `stop`; `select` is the Ask tab's (ask_events.py)

The page numbers what it asks. A stop names the last number that is no more wanted: what was asked
after it goes on, whichever of the two reaches the server first.
"""

from collections.abc import Generator
from contextlib import closing
from dataclasses import dataclass

import gradio as gr

from playground.core import Question, Trace
from playground.errors import PlaygroundError, without_paths
from playground.poke.held import Poked, before, edits_of, kinds_of, poked
from playground.ui import evidence as draw
from playground.ui.changes import Setting
from playground.ui.conversation import Chosen, Turns, chosen_traces
from playground.ui.desk import Desk
from playground.ui.events import QUICK, on
from playground.ui.poke.view import ALL, poke_view
from playground.ui.said import problem
from playground.ui.server.rights import desk_of
from playground.ui.server.visitor import visitor_of


@dataclass
class Stopped:
    """The number of the last question that is no more wanted; all that goes on looks at it."""

    last: int = 0


class Poking:
    """The handlers of the element in which an answer is poked."""

    def __init__(self, desk: Desk, element: gr.HTML) -> None:
        self.desk = desk
        self.element = element
        self.stopped = gr.State(Stopped())

    def listen(self, turns: gr.State, chosen: gr.State) -> None:
        """Connect the kinds, and the button that stops."""
        on(
            self.element.submit, self.poke, [turns, chosen, self.stopped], self.element,
            show_progress="hidden", api_visibility="private", concurrency_limit=2,
            concurrency_id="poking", trigger_mode="multiple",
        )  # fmt: skip
        on(self.element.stop, _stop, self.stopped, None, **QUICK)

    def poke(
        self,
        turns: Turns,
        chosen: Chosen | None,
        stopped: Stopped,
        request: gr.Request,
        event: gr.EventData,
    ) -> Generator[str, None, None]:
        """The edits of a kind, or of all, each drawn once it was asked. Raises BusyError."""
        trace = draw.poke_of(*chosen_traces(turns, chosen))
        kind, number = str(getattr(event, "kind", "")), _number(event)
        if trace is None or kind not in (*kinds_of(trace.question.task), ALL):
            return
        desk, owner = desk_of(self.desk, request), visitor_of(request)
        with desk.door.open(owner), closing(_drawn(desk, owner, trace, kind, number)) as drawn:
            for view in drawn:
                if number <= stopped.last:
                    return
                yield view


def _number(event: gr.EventData) -> int:
    """Which of the page's questions it is; what is no number was asked first."""
    number = getattr(event, "asked", None)
    return number if isinstance(number, int) else 1


def _stop(stopped: Stopped, event: gr.EventData) -> None:
    """What was asked up to that number draws no more."""
    stopped.last = max(stopped.last, _number(event))


def edited(
    desk: Desk, owner: str, trace: Trace, kind: str, number: int
) -> tuple[Question, Setting] | None:
    """The question after one of the edits, and what did it; None where there is none such.

    Raises PlaygroundError.
    """
    if kind not in kinds_of(trace.question.task):
        return None
    was, ruled = before(trace, desk.asks(owner))
    edits = edits_of(kind, trace.question, was.answer, ruled)
    return (edits[number].question, Setting("poke", "", kind)) if 0 <= number < len(edits) else None


def _drawn(
    desk: Desk, owner: str, trace: Trace, asked: str, number: int
) -> Generator[str, None, None]:
    asks, found = desk.asks(owner), dict[str, list[Poked]]()
    was, ruled = before(trace, asks)
    try:
        for kind in kinds_of(trace.question.task) if asked == ALL else (asked,):
            found[kind] = []
            yield poke_view(trace, was, asked, found, working=number)
            for one in poked(trace, edits_of(kind, trace.question, was.answer, ruled), was, asks):
                found[kind].append(one)
                yield poke_view(trace, was, asked, found, working=number)
    except PlaygroundError as error:
        said = f'<p class="problem">{problem(without_paths(str(error)))}</p>'
        yield poke_view(trace, was, asked, found, problem=said)
        return
    yield poke_view(trace, was, asked, found)
