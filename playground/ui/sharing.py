"""The line under an evidence's heading: the answer's address, and whether others may see it.

In:  share_bar(trace, turn)
Out: '<div class="share" data-run="…">…<button data-link …>…<button data-share="on" …>…</div>'

An answer is its owner's alone until a click shares its turn, and again when another takes it back.
The page's script (scripts/address.js) copies the addresses.
"""

from html import escape
from urllib.parse import urlencode

from playground.core import Question, Trace
from playground.ui.conversation import Turn
from playground.ui.words.page import say


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
        f'<button type="button" data-link="?run={run}">{say("copy link")}</button>'
        f'<button type="button" data-link="{escape(set_up(trace.question, turn))}">'
        f"{say('copy set-up')}</button>"
        f'<button type="button" data-present>{say("present")}</button></div>'
    )


def set_up(question: Question, turn: Turn) -> str:
    """The address that fills the form with this question, for somebody else to ask."""
    mode = next(iter(turn.runs)) if len(turn.runs) == 1 else ""
    said = {"q": question.text, "context": question.context, "task": question.task, "mode": mode}
    options = {name: value for name, value in question.options.items() if name != "begin"}
    return "?" + urlencode({name: value for name, value in {**said, **options}.items() if value})
