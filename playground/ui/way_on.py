"""Where nobody could answer: one card with the reasons, what to do, and buttons that lead on.

In:  way_on(turn, 0) of a turn in which “harbour” stood alone
Out: '<section class="way-on" …>Neither could answer…<article class="card rules silent" …>…
      <button data-focus="context">Paste a passage</button> <button data-example="10">…'

The reasons are cards of the chat themselves: a click shows what each mind did.
"""

from collections.abc import Sequence

from playground.core import MODES, Mode, Trace
from playground.tasks import TASKS
from playground.ui.conversation import Turn
from playground.ui.drawn import badge
from playground.ui.examples import of
from playground.ui.said import drawn, problem
from playground.ui.words.page import WORDS, say
from playground.wording.said import LANGUAGES

STARTS = ("deduction", "question-answering", "sentiment", "translation", "summarization")
"""Tasks of which an example is offered where a person does not know yet what can be asked."""


def all_silent(turn: Turn) -> bool:
    """Whether all who were asked have ended, and none has an answer or a part of one."""
    traces = turn.traces()
    ended = bool(traces) and len(traces) == len(turn.runs)
    if not ended or any(one.draft and one.draft.text for one in turn.runs.values()):
        return False
    return all(one.answer is None or one.answer.abstained for one in traces)


def way_on(turn: Turn, number: int) -> str:
    """The card of a turn in which all are silent."""
    traces = turn.traces()
    return (
        f'<section class="way-on"><h3>{say(_title(traces))}</h3>'
        f"{_reasons(turn, number)}{_advice(turn)}"
        f'<div class="ways">{_buttons(turn, number)}</div></section>'
    )


def as_task(number: int, names: Sequence[str]) -> str:
    """Buttons that ask a turn's question as another task."""
    return "".join(
        f'<button type="button" data-again="{name}" data-turn="{number}">{say(name)}</button>'
        for name in names
    )


def why_none(trace: Trace) -> str:
    """In a word or two why there is no answer: silence, a stop, or what failed."""
    if trace.error is None:
        return f'<span class="mute">{say("abstained")}</span>'
    if trace.error.type == "Stopped":
        return f'<span class="mute">{say("stopped")}</span>'
    key = f"failed {trace.error.type}"
    return f'<span class="bad">{say(key if key in WORDS else "failed")}</span>'


def reason(trace: Trace) -> str:
    """What the answer rests on, or why there is none, in a sentence; "" where nothing is said."""
    if trace.error:
        return "" if trace.error.type == "Stopped" else problem(trace.error.message)
    return drawn(trace.answer.why) if trace.answer else ""


def _title(traces: tuple[Trace, ...]) -> str:
    errors = [one.error.type for one in traces if one.error]
    if errors and set(errors) == {"Stopped"} and len(errors) == len(traces):
        return "all stopped"
    return "neither answered" if len(traces) == len(MODES) else "not answered"


def _reasons(turn: Turn, number: int) -> str:
    """A row for each mind; one for both where they say the same, or only what can be asked."""
    said: dict[tuple[str, str], list[Trace]] = {}
    for one in turn.traces():
        offers = turn.task == "chat" and one.mode == "rules" and not one.error
        said.setdefault((why_none(one), "" if offers else reason(one)), []).append(one)
    return "".join(_row(why, minds, number) for (_, why), minds in said.items())


def _row(why: str, minds: list[Trace], number: int) -> str:
    first: Mode = minds[0].mode
    badges = " ".join(badge(one.mode) for one in minds)
    return (
        f'<article class="card {first} silent" data-turn="{number}" data-mode="{first}">'
        f'<header>{badges}<span class="answer">{why_none(minds[0])}</span></header>'
        f'<p class="why">{why}</p>'
        f'<button type="button" class="more">{say("show evidence")} ›</button></article>'
    )


def _advice(turn: Turn) -> str:
    """What to do, where the reasons do not say it: an empty box is one that does."""
    if _lacks_context(turn):
        return ""
    failed = any(one.error for one in turn.traces())
    key = "failed" if failed else "chat" if turn.task == "chat" else "other"
    return f"<p>{say(f'way on {key}')}</p>"


def _lacks_context(turn: Turn) -> bool:
    """Whether a task that reads the box found nothing in it."""
    reads = turn.task in TASKS and TASKS[turn.task].reads_context
    return reads and not any(map(str.isalnum, turn.context))


def _buttons(turn: Turn, number: int) -> str:
    lacks = _lacks_context(turn)
    parts = []
    if lacks:
        paste = say(f"paste {turn.task}")
        parts.append(f'<button type="button" data-focus="context">{paste}</button>')
    tasks = STARTS if turn.task == "chat" else (turn.task,) if lacks else ()
    parts += [_example(task) for task in tasks]
    others = [
        one.name
        for one in TASKS.values()
        if one.name != turn.task
        and (turn.context.strip() or not one.reads_context)
        and any(map(str.isalnum, turn.message.asked or turn.context))
    ]
    if others:
        parts.append(f'<p class="again">{say("ask as")} {as_task(number, others)}</p>')
    return "".join(parts)


def _example(task: str) -> str:
    """A button that asks the first example of a task, one for each language of the page."""
    name = say("an example of", task=say(task))
    firsts = (next(of(task, language)) for language in LANGUAGES)
    return "".join(
        f'<button type="button" class="say" lang="{one.language}" data-example="{number}">{name}'
        "</button>"
        for number, one in firsts
    )
