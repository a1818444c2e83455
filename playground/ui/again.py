"""The same question once more, after a click at a sentence of its text.

In:  again(Question("deduction", "Is Bob kind?", "Bob is big."), Click("weight", 0, 11, "0.7"), …)
Out: that question with the option weights "1=0.7", and Setting("weight", "Bob is big.", "0.7")

Weights go by number and readings by sentence, so both move along when the text changes.
"""

import json
from collections.abc import Mapping
from dataclasses import replace
from difflib import SequenceMatcher

from playground.core import Question
from playground.deduction.program import Sentence
from playground.deduction.reading.set_readings import readings_of
from playground.deduction.reading.weights.set_weights import weights_of
from playground.errors import InputError
from playground.ui.changes import Change, Click, Setting, change_of
from playground.ui.conversation import Turn, Turns, sentences


def again(question: Question, click: Click, turn: Turn) -> tuple[Question, Change | Setting] | None:
    """The question of a turn as it is to be asked now, and what is new; None where nothing is.

    Raises InputError where a weight is no probability.
    """
    if click.kind == "back":
        undone = turn.change.undone if isinstance(turn.change, Change) else None
        return (turn.before, undone) if turn.before and undone else None
    if click.kind == "text":
        change = change_of(question.context, click.start, click.end, click.text)
        return (_moved(question, change), change) if change else None
    found = _set(question, click)
    if found is None or found[0] == question.options:
        return None
    options, setting = found
    return replace(question, options=options), setting


def _set(question: Question, click: Click) -> tuple[dict[str, str], Setting] | None:
    """The options after a click, and what it set; None for a sentence that is not there."""
    options, value = question.options, click.text.strip()
    if click.kind == "nearest":
        return _with(options, "nearest", value), Setting("nearest", "", value)
    numbered = enumerate(sentences(question.context), start=1)
    found = [(number, one.text) for number, one in numbered if one.start == click.start]
    if not found:
        return None
    [(number, sentence)] = found
    if click.kind == "weight":
        weights = weights_of(options.get("weights", ""))
        weights.pop(number, None)
        weights |= weights_of(f"{number}={value}") if value else {}
        return _with(options, "weights", _written(weights)), Setting("weight", sentence, value)
    readings = dict(readings_of(options.get("readings", "")))
    readings.pop(sentence, None)
    if click.kind == "guess":
        return _with(options, "readings", _json(readings)), Setting("guess", sentence, "")
    readings[sentence] = value
    return _with(options, "readings", _json(readings)), Setting("reading", sentence, value)


def _moved(question: Question, change: Change) -> Question:
    """The question about the changed text, each weight and reading still at its sentence."""
    context = change.of(question.context)
    before, after = sentences(question.context), sentences(context)
    numbers = {one.start: number for number, one in enumerate(after, start=1)}
    weights = {
        numbers[start]: weight
        for number, weight in weights_of(question.options.get("weights", "")).items()
        if number <= len(before)
        and (start := _start(before[number - 1], change)) is not None
        and start in numbers
    }
    readings = readings_of(question.options.get("readings", ""))
    readings = {text: readings[text] for text in readings if text in {one.text for one in after}}
    options = _with(question.options, "weights", _written(weights))
    options = _with(options, "readings", _json(readings))
    return replace(question, context=context, options=options)


def set_before(turns: Turns, context: str) -> dict[str, str]:
    """What clicks set at the sentences of a text, as the last deduction of the turns was asked.

    Weights and readings stay at their sentences, wherever these now stand; what is no more there
    loses its own. That all suggestions are taken holds of the same text alone.
    """
    asked = [one.traces()[0].question for one in turns if one.traces()]
    last = next((one for one in reversed(asked) if one.task == "deduction"), None)
    said = last.options if last else {}
    if last is None or not any(said.get(name) for name in ("weights", "readings", "nearest")):
        return {}
    before, now = ([one.text for one in sentences(text)] for text in (last.context, context))
    places = {
        old + step + 1: new + step + 1
        for old, new, many in SequenceMatcher(
            None, before, now, autojunk=False
        ).get_matching_blocks()
        for step in range(many)
    }
    try:
        weights = weights_of(said.get("weights", ""))
        readings = {
            one: read for one, read in readings_of(said.get("readings", "")).items() if one in now
        }
    except InputError:
        return {}
    kept = {places[number]: weights[number] for number in weights if number in places}
    found = {"weights": _written(kept), "readings": _json(readings)}
    nearest = {"nearest": said.get("nearest", "")} if before == now else {}
    return {name: value for name, value in (found | nearest).items() if value}


def still_read(options: Mapping[str, str], context: str) -> dict[str, str]:
    """The options of a question about a text, less the readings of what it no longer says.

    Readings that are malformed stay, for the solver to say so.
    """
    try:
        readings = readings_of(options.get("readings", ""))
    except InputError:
        return dict(options)
    kept = {sentence: reading for sentence, reading in readings.items() if sentence in context}
    return dict(options) if kept == readings else _with(options, "readings", _json(kept))


def _start(sentence: Sentence, change: Change) -> int | None:
    """Where a sentence stands after a change; None where it was taken out."""
    if sentence.end <= change.start:
        return sentence.start
    if sentence.start >= change.start + len(change.before):
        return sentence.start + len(change.after) - len(change.before)
    return sentence.start if change.after.strip() else None


def _with(options: Mapping[str, str], name: str, value: str) -> dict[str, str]:
    """The options with one of them set, or left out where it is empty."""
    others = {one: said for one, said in options.items() if one != name}
    return {**others, name: value} if value else others


def _written(weights: Mapping[int, float]) -> str:
    return ", ".join(f"{number}={weight_text(weights[number])}" for number in sorted(weights))


def weight_text(weight: float) -> str:
    """A probability in digits: 0.7, 1."""
    return f"{weight:.9f}".rstrip("0").rstrip(".")


def _json(readings: Mapping[str, str]) -> str:
    return json.dumps(readings, ensure_ascii=False) if readings else ""
