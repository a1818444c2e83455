"""A turn of the page as the log keeps it, and back.

In:  to_log(Turn(Message("", "Is Bob kind?"), "deduction", context="Bob is big."))
Out: {"told": "", "asked": "Is Bob kind?", "task": "deduction", "context": "Bob is big.", …}, and
     from_log("c7…", LoggedTurn(3, at, that, traces)) is that turn with its runs

A mode that was asked and of which no run came is one that was cut short: it is shown as stopped,
and so is a question that was kept while its task was still being chosen.
What a model had written by then is in the last step of its run.
"""

from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any, get_args

from playground.core import MODES, Draft, Question, Said, Trace
from playground.json_form import said_as_dict, said_from_dict
from playground.log import LoggedTurn
from playground.parting import Message
from playground.ui.changes import Change, Kind, Setting
from playground.ui.conversation import Run, Turn, dialogue
from playground.wording.as_written import as_written


def to_log(turn: Turn) -> dict[str, Any]:
    """What a turn says beside its runs, JSON-ready."""
    return {
        "told": turn.message.told,
        "asked": turn.message.asked,
        "task": turn.task,
        "why": said_as_dict(turn.why) if turn.why else None,
        "sure": turn.sure,
        "context": turn.context,
        "modes": list(turn.runs),
        "problem": turn.problem,
        "begun": list(turn.begun) if turn.begun else None,
        "change": _changed(turn.change),
        "before": asdict(turn.before) if turn.before else None,
        "was": dict(turn.was),
    }


def title(turn: Turn) -> str:
    """What a conversation that begins with this turn is called."""
    return turn.message.asked or turn.message.told or turn.context


def from_log(conversation: str, logged: LoggedTurn) -> Turn:
    """The turn that was kept. Of a run that was kept alone, its question; never raises.

    What is not of the form that `to_log` writes is left out, and the rest is shown.
    """
    kept, traces = logged.said, logged.traces
    runs = {one.mode: Run(one.steps, _written(one), one) for one in traces}
    place: dict[str, Any] = {
        "conversation": conversation, "number": logged.number, "shared": logged.shared,
    }  # fmt: skip
    if "asked" not in kept:
        return _alone(traces[0].question if traces else None, runs, place)
    modes, was = kept.get("modes"), kept.get("was")
    asked = [one for one in MODES if isinstance(modes, list) and one in modes]
    runs |= {mode: Run() for mode in asked if mode not in runs}
    turn = Turn(
        Message(_text(kept, "told"), _text(kept, "asked")),
        _text(kept, "task"),
        _why(kept.get("why")),
        _sure(kept.get("sure")),
        _text(kept, "context"),
        {mode: runs[mode] for mode in MODES if mode in runs},
        _text(kept, "problem"),
        begun=_begun(kept.get("begun")),
        change=_change(kept.get("change")),
        before=_question(kept.get("before")),
        was={mode: _text(was, mode) for mode in MODES if isinstance(was, Mapping) and mode in was},
        **place,
    )
    return replace(turn, stopped=turn.waits() or any(run.trace is None for run in runs.values()))


def _written(trace: Trace) -> Draft | None:
    """What stood there when a run was cut short."""
    last = trace.steps[-1] if trace.error and trace.steps else None
    return Draft(str(last.values.get("text", ""))) if last and last.key == "was writing" else None


def _alone(question: Question | None, runs: Mapping[Any, Run], place: Mapping[str, Any]) -> Turn:
    if question is None:
        return Turn(Message("", ""), **place)
    box = "" if dialogue(question.context) else question.context
    return Turn(Message("", question.text), question.task, context=box, runs=dict(runs), **place)


def _text(kept: Mapping[str, Any], name: str) -> str:
    value = kept.get(name)
    return value if isinstance(value, str) else ""


def _why(kept: Any) -> Said | None:
    """Why the task was picked; it was kept in words before there were keys."""
    match kept:
        case str(words):
            return as_written(words) if words else None
        case {"key": str(), "values": dict(), "words": str()}:
            return said_from_dict(kept)
        case {"words": str(words)}:
            return as_written(words)
    return None


def _sure(kept: object) -> float | None:
    match kept:
        case bool():
            return None
        case int() | float() if 0 <= kept <= 1:
            return kept
    return None


def _begun(kept: object) -> tuple[str, str] | None:
    match kept:
        case [str(before), str(token)]:
            return before, token
    return None


def _changed(change: Change | Setting | None) -> dict[str, Any] | None:
    return {"is": type(change).__name__.lower(), **asdict(change)} if change else None


def _change(kept: object) -> Change | Setting | None:
    match kept:
        case {"is": "change", "start": int(start), "before": str(before), "after": str(after)}:
            return Change(start, before, after)
        case {"is": "setting", "kind": kind, "sentence": str(sentence), "value": str(value)}:
            return Setting(kind, sentence, value) if kind in get_args(Kind) else None
    return None


def _question(kept: object) -> Question | None:
    match kept:
        case {
            "task": str(task), "text": str(text), "context": str(context),
            "choices": [*choices], "options": dict(options),
        }:  # fmt: skip
            named = {str(name): str(value) for name, value in options.items()}
            return Question(task, text, context, tuple(map(str, choices)), named)
    return None
