"""What somebody at the page may ask: the owner every model, a visitor those of the list.

In:  desk_of(desk, request), the desk of the page, which has a visitor's models
Out: for the owner the same desk with every model; for anybody else `desk` itself

Who forgets to ask gives less, not more. Which models a list has, models/for_visitors.py says.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from playground.models.for_visitors import ForVisitors
from playground.ui.desk import Desk
from playground.ui.server.visitor import is_owner

if TYPE_CHECKING:
    import gradio as gr


def desk_of(desk: Desk, request: "gr.Request | None") -> Desk:
    """The desk of the one who sent the request; without a request, a visitor's."""
    if isinstance(desk.models, ForVisitors) and request is not None and is_owner(request):
        return replace(desk, models=desk.models.pool)
    return desk
