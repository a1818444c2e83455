"""Updates of the page that come fast are drawn as one, and no field is set to what it holds.

In:  drawn_together(handler), a generator of updates for the values of the form
Out: the same with fewer updates; a text that already stands in a field is left alone
"""

from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from functools import wraps
from typing import Any

import gradio as gr

from playground.ui.server.background import paced

AT_ONCE_SECONDS = 0.06
"""What changes within so short a time is drawn as one."""
Values = dict[Any, Any]
"""The value of each component of the form."""
Updates = dict[Any, Any]
"""What to show in each component that changes."""


def drawn_together(
    handler: Callable[..., Generator[Updates, None, None]],
) -> Callable[..., Iterator[Updates]]:
    """The handler with its updates drawn together where they come fast, and no field set twice."""

    @wraps(handler)
    def updates(values: Values, *more: Any) -> Iterator[Updates]:
        yield from paced(_once(values, handler(values, *more)), AT_ONCE_SECONDS)

    return updates


def _once(
    values: Values, updates: Generator[Updates, None, None]
) -> Generator[Updates, None, None]:
    """The updates without those of a field that holds that text already: one may type there."""
    holds = {place: value for place, value in values.items() if isinstance(place, gr.Textbox)}
    with closing(updates):
        for update in updates:
            new = {
                one: value
                for one, value in update.items()
                if one not in holds or holds[one] != value
            }
            holds |= {one: value for one, value in new.items() if one in holds}
            yield new
