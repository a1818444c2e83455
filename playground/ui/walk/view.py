"""A stop of the walk as HTML: the way with its six stops, who computes, the tokens, and the stop.

In:  walk_view(walk, run="7f3a…")
Out: '<section class="walk" data-run="7f3a…" data-walk="tokens.3.0.0.-1">…</section>'

The page's script (scripts/walk.js) goes from stop to stop; the numbers of a stop are in it as JSON.
"""

import json
from collections.abc import Callable
from dataclasses import asdict
from html import escape
from typing import Any

import gradio as gr

from playground.explain.walk.stops import STOPS, Frame, Place, Walk
from playground.ui.walk.attention import attention_stop
from playground.ui.walk.chips import chip
from playground.ui.walk.context import context_stop
from playground.ui.walk.embeddings import embeddings_stop
from playground.ui.walk.output import output_stop
from playground.ui.walk.tokens import tokens_stop
from playground.ui.walk.training import training_stop
from playground.ui.words.page import say

Drawn = tuple[dict[str, str], str]
"""What fills the blanks of a stop's words, and the HTML of what it shows."""
DRAWN: dict[str, Callable[[Any, Frame], Drawn]] = {
    "tokens": tokens_stop,
    "embeddings": embeddings_stop,
    "context": context_stop,
    "attention": attention_stop,
    "training": training_stop,
    "output": output_stop,
}


PICTURED = ("embeddings", "context", "training")
"""Stops with a picture that stands alone."""


def invitation(run: str) -> str:
    """What stands there before anyone walks."""
    return (
        f'<section class="walk begin" data-run="{escape(run)}">'
        f'<p class="quiet">{say("walk invites")}</p>'
        f'<button type="button" class="primary" data-walk-stop="tokens">{say("walk begin")}'
        "</button></section>"
    )


def walk_view(walk: Walk, run: str) -> str:
    """One stop, with the way to the others; `run` is the id of the answer."""
    frame, place = walk.frame, walk.frame.place
    blanks, drawn = DRAWN[place.stop](walk.stop, frame)
    # of a reader these two speak of where an answer starts, and not of the answer
    starts = " spans" if frame.kind == "spans" and place.stop in {"context", "output"} else ""
    return (
        f'<section class="walk" data-run="{escape(run)}" {_data(place)}>'
        f"{_way(frame)}{_engines(frame)}{_strip(frame)}"
        f'<div class="stop" role="tabpanel" id="walk-panel" aria-labelledby="walk-{place.stop}">'
        f'<p class="lead">{say(f"walk lead {place.stop}{starts}", **blanks)}</p>'
        f"{drawn}"
        f'<details class="what"><summary>{say("walk what")}</summary>'
        f"<p>{say(f'walk what {place.stop}', **blanks)}</p></details></div>"
        f"{_onwards(place)}{_numbers(walk)}</section>"
    )


def _data(place: Place) -> str:
    return f'data-walk="{escape(".".join(map(str, asdict(place).values())))}"'


def _way(frame: Frame) -> str:
    """The six stops as tabs, each with a fact of this very network."""
    facts = {
        "tokens": len(frame.tokens),
        "embeddings": frame.width,
        "context": frame.layers,
        "attention": frame.heads,
        "training": "",
        "output": "",
    }
    tabs = "".join(
        f'<button type="button" role="tab" id="walk-{stop}" data-walk-stop="{stop}" '
        f'aria-selected="{"true" if stop == frame.place.stop else "false"}" '
        f'aria-controls="walk-panel" tabindex="{0 if stop == frame.place.stop else -1}">'
        f"<i>{at}</i><b>{say(f'walk {stop}')}</b>"
        f"<small>{say(f'walk fact {stop}', n=f'{facts[stop]}')}</small></button>"
        for at, stop in enumerate(STOPS, start=1)
    )
    return f'<div class="way" role="tablist" aria-label="walk">{tabs}</div>'


def _engines(frame: Frame) -> str:
    """Who computes what is shown, who answered, and what can be taken along."""
    other = f" · {say('walk answered', engine=escape(frame.answered))}" if frame.answered else ""
    picture = '<button type="button" data-walk-save="svg">↓ SVG</button>'
    picture *= frame.place.stop in PICTURED
    return (
        f'<p class="quiet engine"><span><code>{escape(frame.model)}</code> · '
        f"{say('walk by', engine=escape(frame.engine))}{other}</span>"
        f'<span class="out"><button type="button" data-walk-wide aria-pressed="false">'
        f'{say("walk wide")}</button><button type="button" data-walk-save="json">↓ JSON</button>'
        f"{picture}</span></p>"
    )


def _strip(frame: Frame) -> str:
    """The tokens in a line, where it matters which is followed; a click follows another one."""
    whole = frame.kind != "next" and frame.place.stop in ("training", "output")
    if whole or frame.place.stop == "tokens":
        return ""
    chips = "".join(chip(name, at, at == frame.place.token) for at, name in enumerate(frame.tokens))
    return (
        f'<div class="strip-of"><small>{say("walk follow")}</small>'
        f'<div class="chips">{chips}</div></div>'
    )


def _onwards(place: Place) -> str:
    at = STOPS.index(place.stop)
    back = STOPS[at - 1] if at else ""
    on = STOPS[at + 1] if at + 1 < len(STOPS) else ""
    before = (
        f'<button type="button" data-walk-stop="{back}">← {say("walk back")}: '
        f"{say(f'walk {back}')}</button>"
        if back
        else "<i></i>"
    )
    after = (
        f'<button type="button" class="primary" data-walk-stop="{on}">{say("walk on")}: '
        f"{say(f'walk {on}')} →</button>"
        if on
        else f'<button type="button" data-walk-stop="{STOPS[0]}">{say("walk again")}</button>'
    )
    return f'<div class="onwards">{before}{after}</div>'


def _numbers(walk: Walk) -> str:
    """All numbers of the stop, for the script and for the file one saves."""
    told = json.dumps(asdict(walk), ensure_ascii=False)
    return f'<div hidden class="numbers">{escape(told)}</div>'


def place_of(event: gr.EventData) -> Place:
    """Where the page's script goes; what is no number is as if it were not said."""
    usual = Place()
    numbers = {
        name: value if isinstance(value := getattr(event, name, None), int) else usual
        for name, usual in (("token", usual.token), ("layer", 0), ("head", 0), ("right", -1))
    }
    return Place(str(getattr(event, "stop", usual.stop)), **numbers)
