"""A turn of the page as the log keeps it, and back.

In:  to_log(Turn(Message("", "Is Bob kind?"), "deduction", context="Bob is big."))
Out: {"told": "", "asked": "Is Bob kind?", "task": "deduction", "context": "Bob is big.", …}, and
     from_log("c7…", LoggedTurn(3, at, that, traces)) is that turn with its runs

A mode that was asked and of which no run came is one that was cut short: it is shown as stopped.
"""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any, get_args

from playground.core import MODES, Question, Said, Trace
from playground.json_form import said_as_dict, said_from_dict
from playground.log import LoggedTurn
from playground.ui.changes import Change, Kind, Setting
from playground.ui.conversation import Message, Run, Turn, dialogue
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
    """The turn that was kept. Of a run that was kept alone, its question; never raises."""
    kept, traces = logged.said, logged.traces
    runs = {one.mode: Run(one.steps, trace=one) for one in traces}
    asked = traces[0].question if traces else None
    place: dict[str, Any] = {
        "conversation": conversation, "number": logged.number, "shared": logged.shared,
    }  # fmt: skip
    if "asked" not in kept:
        return _alone(asked, runs, place)
    runs |= {mode: Run() for mode in MODES if mode in kept.get("modes", ()) and mode not in runs}
    return Turn(
        Message(kept.get("told", ""), kept["asked"]),
        kept.get("task", ""),
        _why(kept.get("why")),
        kept.get("sure"),
        kept.get("context", ""),
        {mode: runs[mode] for mode in MODES if mode in runs},
        kept.get("problem", ""),
        stopped=any(run.trace is None for run in runs.values()),
        begun=tuple(kept["begun"]) if kept.get("begun") else None,
        change=_change(kept.get("change")),
        before=_question(kept.get("before")),
        was=kept.get("was") or {},
        **place,
    )


def of_run(trace: Trace) -> Turn:
    """The turn of one run of which the log knows nothing else."""
    return _alone(trace.question, {trace.mode: Run(trace.steps, trace=trace)}, {})


def _alone(question: Question | None, runs: Mapping[Any, Run], place: Mapping[str, Any]) -> Turn:
    if question is None:
        return Turn(Message("", ""), **place)
    box = "" if dialogue(question.context) else question.context
    return Turn(Message("", question.text), question.task, context=box, runs=dict(runs), **place)


def _why(kept: Mapping[str, Any] | str | None) -> Said | None:
    """Why the task was picked; it was kept in words before there were keys."""
    if isinstance(kept, str):
        return as_written(kept) if kept else None
    return said_from_dict(kept) if kept else None


def _changed(change: Change | Setting | None) -> dict[str, Any] | None:
    return {"is": type(change).__name__.lower(), **asdict(change)} if change else None


def _change(kept: Mapping[str, Any] | None) -> Change | Setting | None:
    if not kept:
        return None
    if kept["is"] == "change":
        return Change(kept["start"], kept["before"], kept["after"])
    kind = kept["kind"]
    return Setting(kind, kept["sentence"], kept["value"]) if kind in get_args(Kind) else None


def _question(kept: Mapping[str, Any] | None) -> Question | None:
    if not kept:
        return None
    return Question(
        kept["task"], kept["text"], kept["context"], tuple(kept["choices"]), kept["options"]
    )
