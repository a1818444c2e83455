"""What the page says where one engine wrote an answer and another looks inside.

In:  engines_view(Differences(8, (Difference(0, "The", "Paris"),)))
Out: '<section class="quiet engines">…at 1 of 8 tokens…<li>1: The → Paris</li>…'
"""

from playground.explain.engines import Differences
from playground.ui.tokens import name_of
from playground.ui.words.page import say

SHOWN = 12
"""So many places are listed."""


def engines_view(compared: Differences | None) -> str:
    """Where the engine that looks inside would choose other tokens; nothing where one did both."""
    if compared is None:
        return ""
    count = {"n": str(len(compared.found)), "all": str(compared.tokens)}
    rows = "".join(
        f"<li>{one.place + 1}: {name_of(one.wrote)} → {name_of(one.other)}</li>"
        for one in compared.found[:SHOWN]
    )
    places = f"<ul>{rows}</ul>" if rows else ""
    return (
        f'<section class="quiet engines"><p>{say("two engines")} '
        f"{say('engines differ', **count) if rows else say('engines agree', **count)}</p>{places}"
        "</section>"
    )
