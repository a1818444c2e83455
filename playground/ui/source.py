"""The sentences under a proof, each with what can be done at it, as HTML.

In:  source(trace, sentences, {0, 12}, None)
Out: '<h3>The sentences</h3>…<li class="read used" …>…<input …><button data-change>…</li>…'

A sentence is changed or taken out, given a weight, or read otherwise. The page's script (edits in
scripts/sentences.js) tells the server, and the same question is asked again (again.py).
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from html import escape

from playground.core import Question, Spans, Suggestions, Trace
from playground.deduction.program import Sentence
from playground.deduction.reading.reader import read
from playground.deduction.reading.set_readings import readings_of
from playground.deduction.reading.weights.set_weights import weights_of
from playground.errors import InputError
from playground.ui.again import weight_text
from playground.ui.changes import Change, Setting
from playground.ui.drawn import short
from playground.ui.explained import explained
from playground.ui.render import sentence
from playground.ui.words.page import say

SENTENCES = 300
"""Sentences of a text that are drawn beside those that an answer rests on."""


def changeable(trace: Trace) -> bool:
    """Whether the sentences are drawn even without a proof: of a deduction by rules in English."""
    asked = trace.question
    english = asked.task == "deduction" and asked.options.get("form") != "fol"
    return english and trace.mode == "rules" and trace.solver in ("clingo", "problog")


def source(
    trace: Trace, sentences: Sequence[Sentence], used: set[int], change: Change | Setting | None
) -> str:
    """The sentences, those in full ink whose start is in `used`, each with its buttons.

    `change` is what a click changed last.
    """
    can = changeable(trace)
    reads = can and trace.solver == "clingo"
    sentences = as_read(trace, sentences) if reads else sentences
    weights, readings = _set_before(trace.question)
    worded = _said_weights(trace.question.context) if can else {}
    perhaps = _suggestions(trace)
    gone = change if isinstance(change, Change) else None
    items: list[str] = []
    left, drawn = SENTENCES, 0
    for number, one in enumerate(sentences, start=1):
        if gone and gone.start <= one.start:
            items.append(_gone(gone))
            gone = None
        if one.start in used or left > 0:
            left -= one.start not in used
            drawn += 1
            reading = _reading(one, readings, perhaps.get(one.start, "")) if reads else ""
            weighed = can and (one.read or one.reading)
            weight = _weight(weights.get(number), worded.get(number)) if weighed else ""
            items.append(sentence(one, number, one.start in used, weight + _BUTTONS, reading))
    if gone:
        items.append(_gone(gone))
    more = len(sentences) - drawn
    rest = f'<p class="quiet">{say("more sentences", n=f"{more:,}")}</p>' if more > 0 else ""
    nearest = _nearest(trace, sentences, perhaps) if reads else ""
    hint = say("change hint") + (f" {explained('weight', say('weight hint'))}" if can else "")
    return (
        f'<h3>{say("the text")}</h3><p class="quiet hint">{hint}</p>{nearest}'
        f'<ol class="sentences source">{"".join(items)}</ol>{rest}'
    )


def as_read(trace: Trace, sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences, those that were taken for something else with what that is."""
    spans = [one for piece in trace.evidence if isinstance(piece, Spans) for one in piece.spans]
    unread = {one.start for one in spans if one.label == "unread"}
    readings = {one.start: one.label for one in spans if one.start not in unread}
    return [replace(one, reading=readings.get(one.start, "")) for one in sentences]


def takes(trace: Trace) -> bool:
    """Whether a deduction by rules took a sentence for another."""
    spans = (one for piece in trace.evidence if isinstance(piece, Spans) for one in piece.spans)
    return changeable(trace) and any(one.label != "unread" for one in spans)


def _suggestions(trace: Trace) -> dict[int, str]:
    """What unread sentences may mean, by where they start."""
    pieces = (piece for piece in trace.evidence if isinstance(piece, Suggestions))
    return {one.start: one.label for piece in pieces for one in piece.readings}


def _set_before(question: Question) -> tuple[Mapping[int, float], Mapping[str, str]]:
    """The weights by number and the readings by sentence that are set; none that are malformed."""
    try:
        options = question.options
        return weights_of(options.get("weights", "")), readings_of(options.get("readings", ""))
    except InputError:
        return {}, {}


def _said_weights(context: str) -> dict[int, float]:
    """The weights that sentences say themselves ("probably"), by number."""
    return {one.sentence + 1: one.weight for one in read(context).rules if one.weight != 1}


def _weight(weight: float | None, worded: float | None) -> str:
    """A field for how likely it is that the sentence holds: as was set, behind it as it says."""
    value = "" if weight is None else weight_text(weight)
    hint = "P" if worded is None else weight_text(worded)
    return (
        f'<label class="weight"><span class="unseen">{say("weight of")}</span>'
        f'<input type="text" inputmode="decimal" data-weight value="{value}" placeholder="{hint}" '
        'title="0 … 1 · 0.7 · 70 %" '
        'pattern=" *([01]|0?\\.\\d+|[01]\\.0*|(100|\\d{1,2}(\\.\\d+)?) ?%) *"></label>'
    )


def _reading(one: Sentence, readings: Mapping[str, str], perhaps: str) -> str:
    """What can be done about a sentence that the grammar cannot read, and what it `perhaps` means.

    A suggestion is accepted with a click.
    """
    mine = readings.get(one.text)
    below = ""
    if perhaps and mine is None:
        below = (
            f'<small class="perhaps">{say("perhaps", reading=f"<q>{short(perhaps)}</q>")} '
            f'<button type="button" data-accept="{escape(perhaps)}">{say("take it so")}</button>'
            "</small>"
        )
    if one.reading:
        keys = ["correct"] + (["leave unread"] if mine is None else ["guess"])
    elif not one.read or mine:
        keys = ["say how"] + (["guess"] if mine is not None else [])
    else:
        return ""
    if mine and not one.reading:
        said = f'<q class="reading">{short(mine)}</q>'
        below = f"<small>{say('reading unread', reading=said)}</small>"
    return below + "".join(
        f'<button type="button" {_DOES[key]}>{say(key)}</button> ' for key in keys
    )


def _nearest(trace: Trace, sentences: Sequence[Sentence], perhaps: Mapping[int, str]) -> str:
    """A button that takes several suggestions at once, or no more of them."""
    nearest = trace.question.options.get("nearest") == "true"
    if len(perhaps) < 2 and not (nearest and any(one.reading or not one.read for one in sentences)):
        return ""
    value, key = ("", "nearest off") if nearest else ("true", "nearest on")
    button = f'<button type="button" data-nearest="{value}">{say(key)}</button>'
    return f'<p class="nearest">{button}</p>'


def _gone(change: Change) -> str:
    """What stood here before, with a button that puts it back."""
    before = f"<s>{short(change.before.strip())}</s>" if change.before.strip() else ""
    key = "put back" if before else "take back"
    return (
        f'<li class="gone"><span class="number"></span><span class="mark"></span>'
        f'<span class="text">{before} <button type="button" data-back>↩ {say(key)}</button></span>'
        "</li>"
    )


_DOES = {
    "correct": "data-reading",
    "say how": "data-reading",
    "leave unread": "data-unread",
    "guess": "data-guess",
}
_BUTTONS = (
    f'<span class="edit"><button type="button" data-change><span aria-hidden="true">✎</span>'
    f'<span class="unseen">{say("change it")}</span></button>'
    f'<button type="button" data-out><span aria-hidden="true">✕</span>'
    f'<span class="unseen">{say("take it out")}</span></button></span>'
)
"""To change a sentence, and to take it out."""
