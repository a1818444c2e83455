"""The line under an evidence's heading: the answer's address, and whether others may see it.

In:  share_bar(trace, turn)
Out: '<div class="share" data-run="…">…<button data-link …>…<button data-share="on" …>…</div>'

An answer is its owner's alone until a click shares its turn, and again when another takes it back.
The page's script (scripts/address.js) copies the addresses.
"""

from html import escape

from playground.core import Trace
from playground.ui.conversation import Turn
from playground.ui.words import say


def share_bar(trace: Trace | None, turn: Turn) -> str:
    """The line for the answer that is looked at; "" where there is none."""
    if trace is None:
        return ""
    run = escape(trace.id)
    mine = bool(turn.conversation)
    shared = say("shared on") if turn.shared else say("shared off")
    key, to = ("share stop", "off") if turn.shared else ("share start", "on")
    state = (
        f'<span class="state">{shared}</span>'
        f'<button type="button" data-share="{to}">{say(key)}</button>'
        if mine
        else f'<span class="state">{say("read only")}</span>'
    )
    return (
        f'<div class="share" data-run="{run}" data-turn="{turn.number}" data-mode="{trace.mode}">'
        f"{state}"
        f'<button type="button" data-link="run">{say("copy link")}</button>'
        f'<button type="button" data-link="set-up">{say("copy set-up")}</button>'
        f'<button type="button" data-present>{say("present")}</button></div>'
    )
