"""The one door through which every handler of the page goes: what it does not draw stays as it is.

In:  on(self.question.submit, self._ask, inputs=form, outputs=outputs, **asking)
Out: the event, whose handler always ends in an update; a PlaygroundError is shown in a corner

Gradio empties every output of a generator that ends before its first `yield`. Such a handler had
nothing to change, so here it yields that.
"""

from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from functools import wraps
from inspect import isgeneratorfunction
from typing import Any

import gradio as gr

from playground.errors import PlaygroundError, without_paths
from playground.ui.logged_turns import opened
from playground.ui.said import problem

UPDATE = "__type__"
"""A key that Gradio's updates have, and no value."""
Listener = Callable[..., Any]
QUICK: dict[str, Any] = {"queue": False, "show_progress": "hidden", "api_visibility": "private"}
"""Settings of an event that is over at once and is no endpoint."""
QUEUED: dict[str, Any] = {**QUICK, "queue": True, "concurrency_limit": 8}
"""Settings of an event that is over soon and may have to say what is wrong."""


def on(
    triggers: Listener | Sequence[Listener],
    handler: Callable[..., Any] | None,
    inputs: Any = None,
    outputs: Any = None,
    **settings: Any,
) -> Any:
    """Connect one event or several (`button.click`) with a handler; None for one that is script.

    `settings` are those of Gradio's listeners. Returns the dependency, which has `.then`.
    No output shows Gradio's sign of progress: for each output of an event its script would copy
    all that stands in it, several times, which took longer than most answers.
    """
    safe = handler and always(handler)
    settings.setdefault("show_progress_on", [])
    if callable(triggers):
        return triggers(safe, inputs, outputs, **settings)
    return gr.on(list(triggers), safe, inputs, outputs, **settings)


def always(handler: Callable[..., Any]) -> Callable[..., Any]:
    """The handler as one that always returns or yields an update, and is given turns of the log.

    What it says with a PlaygroundError is shown in a corner, and nothing else changes;
    for that the event has to go through the queue, which `QUICK` ones do not.
    """
    if isgeneratorfunction(handler):

        @wraps(handler)
        def updates(*values: Any) -> Generator[Any, None, None]:
            drawn = False
            try:
                with closing(handler(*map(opened, values))) as found:
                    for update in found:
                        drawn = True
                        yield _some(update)
            except PlaygroundError as error:
                warn(error)
            if not drawn:
                yield gr.skip()

        return updates

    @wraps(handler)
    def update(*values: Any) -> Any:
        try:
            return _some(handler(*map(opened, values)))
        except PlaygroundError as error:
            warn(error)
            return gr.skip()

    return update


def warn(error: PlaygroundError) -> None:
    """Show what is wrong in a corner. Gradio draws HTML there, and an address may name anything."""
    gr.Warning(problem(without_paths(str(error))), title="⚠")


def _some(update: Any) -> Any:
    """An update without a component changes none; Gradio wants that said.

    It takes the value out of an update that it has drawn, so each component gets one of its own.
    """
    if update == {}:
        return gr.skip()
    if isinstance(update, dict) and UPDATE not in update:
        return {place: _own(value) for place, value in update.items()}
    return [_own(one) for one in update] if isinstance(update, list | tuple) else update


def _own(value: Any) -> Any:
    return dict(value) if isinstance(value, dict) and UPDATE in value else value
