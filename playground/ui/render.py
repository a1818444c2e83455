"""The conversation as HTML: messages, two answers side by side, the verdict between them.

In:  conversation((Turn(Message("", "Bob is kind."), "deduction", runs={"rules": Run(...)}),))
Out: '<section class="turn">…<button class="card rules" data-turn="0" data-mode="rules">…'

Every string that is not our own goes through `escape`. One icon and one colour a mode, everywhere.
"""

from collections.abc import Sequence
from html import escape

from playground.core import MODES, Mode, Step, Trace
from playground.logic.program import Sentence
from playground.ui.conversation import Run, Turn
from playground.ui.examples import EXAMPLES, Example
from playground.ui.words import WORDS, answer_word, both, say
from playground.verdict import verdict

SHOWN = 2_000
"""Characters of a message or an answer that are drawn; the rest is in the trace."""

ICONS: dict[Mode, str] = {
    "rules": '<path d="M8 2v4M8 6 3.5 10M8 6l4.5 4"/><rect x="6.5" y="1" width="3" height="3"/>'
    '<rect x="2" y="10.5" width="3" height="3"/><rect x="11" y="10.5" width="3" height="3"/>',
    "probabilistic": '<path d="M1 13c4 0 4-10 7-10s3 10 7 10M1 14.5h14"/>',
}
_MARKS = {"agree": "=", "disagree": "≠", "silent": "…", "pending": "·"}


def icon(mode: Mode) -> str:
    """The mode's drawing: a small tree for rules, a bell curve for probabilities."""
    return f'<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">{ICONS[mode]}</svg>'


def badge(mode: Mode) -> str:
    """Icon and name of a mode, in its colour."""
    return f'<span class="badge {mode}">{icon(mode)}{say(mode)}</span>'


def short(text: str) -> str:
    """Escaped, and cut where it is very long."""
    return escape(text if len(text) <= SHOWN else text[:SHOWN] + "…")


def conversation(turns: Sequence[Turn]) -> str:
    """The whole chat; where there is none yet, what to try."""
    if not turns:
        return _empty()
    last = len(turns) - 1
    return "".join(_turn(turn, number, number == last) for number, turn in enumerate(turns))


def example_chips() -> str:
    """The row of examples under the question."""
    chips = "".join(
        f'<button type="button" class="chip" data-example="{number}">{both(*_names(one))}</button>'
        for number, one in enumerate(EXAMPLES)
    )
    return f'<span class="try">{say("try")}</span>{chips}'


def sentence_list(sentences: Sequence[Sentence]) -> str:
    """The sentences of the box, numbered, each marked read or not."""
    if not sentences:
        return ""
    read = sum(one.read for one in sentences)
    if not read:
        return f'<p class="quiet">{say("sentences none")}</p>'
    summary = say("sentences read", read=str(read), all=str(len(sentences)))
    state = "all" if read == len(sentences) else "some"
    items = "".join(sentence(one, number) for number, one in enumerate(sentences, start=1))
    return f'<p class="quiet {state}">{summary}</p><ol class="sentences">{items}</ol>'


def sentence(one: Sentence, number: int, used: bool = False) -> str:
    """One numbered sentence; `data-s` ties it to the nodes of a proof that rest on it."""
    mark, state = ("✓", "read") if one.read else ("⚠", "unread")
    why = "" if one.read else f"<small>{say('not read')}: {escape(one.why)}</small>"
    return (
        f'<li class="{state}{" used" if used else ""}" data-s="{one.start}-{one.end}">'
        f'<span class="number">{number}</span><span class="mark">{mark}</span>'
        f"<span>{short(one.text)}{why}</span></li>"
    )


def _names(example: Example) -> tuple[str, str]:
    english, chinese = example.name
    return escape(english), escape(chinese)


def _empty() -> str:
    cards = "".join(
        f'<button type="button" class="example" data-example="{number}">'
        f"<b>{both(*_names(one))}</b>"
        f"<span>{both(escape(one.shows[0]), escape(one.shows[1]))}</span>"
        f"<q>{escape(one.text)}</q></button>"
        for number, one in enumerate(EXAMPLES[:6])
    )
    return (
        f'<div class="empty"><h2>{say("empty title")}</h2><p>{say("empty")}</p>'
        f'<div class="examples">{cards}</div></div>'
    )


def _turn(turn: Turn, number: int, last: bool) -> str:
    parts = []
    if turn.message.told:
        parts.append(
            f'<p class="told"><span class="mine">{short(turn.message.told)}</span>'
            f"<small>{say('told', n=str(turn.message.told.count(chr(10)) + 1))}</small></p>"
        )
    if turn.message.asked:
        parts.append(f'<p class="asked"><span class="mine">{short(turn.message.asked)}</span></p>')
    if turn.why:
        task = say(turn.task) if turn.task in WORDS else escape(turn.task)
        why = say("task picked", task=task, why=escape(turn.why))
        parts.append(f'<p class="quiet picked">{why}</p>')
    if turn.problem:
        parts.append(f'<p class="problem" role="alert">{short(turn.problem)}</p>')
    modes = [mode for mode in MODES if mode in turn.runs]
    if modes:
        cards = "".join(_card(turn, number, mode, turn.runs[mode]) for mode in modes)
        parts.append(f'<div class="answers n{len(modes)}">{cards}</div>')
    if len(modes) == len(MODES):
        parts.append(_verdict(turn, last))
    body = "".join(parts)
    return f'<section class="turn" data-turn="{number}">{body}<div class="slot"></div></section>'


def _verdict(turn: Turn, last: bool) -> str:
    traces = turn.traces()
    found = verdict(*traces) if len(traces) == len(MODES) else "pending"
    if turn.stopped and found == "pending":
        return ""
    where = ' id="verdict"' if last else ""
    return (
        f'<div{where} class="verdict {found}" role="status">'
        f'<span><i aria-hidden="true">{_MARKS[found]}</i>{say(found)}</span></div>'
    )


def _card(turn: Turn, number: int, mode: Mode, run: Run) -> str:
    trace = run.trace
    steps = "".join(f"<li>{short(step.title)}</li>" for step in run.steps[-3:])
    solver = escape(trace.solver) if trace else ""
    return (
        f'<article class="card {mode}{"" if trace else " working"}" '
        f'data-turn="{number}" data-mode="{mode}">'
        f'<header>{badge(mode)}<span class="solver">{solver}</span></header>'
        f'<p class="answer">{_answer(turn, run)}</p>'
        f'<p class="confidence">{_confidence(trace)}</p>'
        f'<p class="why">{_why(trace)}</p>'
        f'<ol class="done">{steps}</ol>'
        f"<footer>{_foot(run)}</footer></article>"
    )


def _answer(turn: Turn, run: Run) -> str:
    if run.trace is None:
        return f"<em>{_progress(turn, run)}</em>"
    if run.trace.error:
        return f'<span class="bad">{say("failed")}</span>'
    answer = run.trace.answer
    if answer is None or answer.abstained:
        return f'<span class="mute">{say("abstained")}</span>'
    return (
        answer_word(answer.text)
        if len(answer.text) <= 40
        else f"<small>{short(answer.text)}</small>"
    )


def _progress(turn: Turn, run: Run) -> str:
    if turn.stopped:
        return say("stopped")
    return short(run.draft) if run.draft else say("thinking")


def _confidence(trace: Trace | None) -> str:
    if not trace or not trace.answer or trace.answer.confidence is None:
        return ""
    p = trace.answer.confidence
    return f'<span class="track"><i style="width:{100 * p:.1f}%"></i></span><b>{p:.2f}</b>'


def _why(trace: Trace | None) -> str:
    if trace is None:
        return ""
    if trace.error:
        return short(trace.error.message)
    return short(trace.answer.why) if trace.answer else ""


def _foot(run: Run) -> str:
    count = len(run.steps)
    steps = say("step 1") if count == 1 else say("steps n", n=str(count))
    if run.trace is None:
        return steps
    more = f'<button type="button" class="more">{say("show evidence")} ›</button>'
    return f"<span>{steps} · {milliseconds(run.trace.ms)}</span>{more}"


def milliseconds(ms: float) -> str:
    """`0.4 ms`, `14 ms`, `2.1 s`."""
    if ms >= 1000:
        return f"{ms / 1000:.1f} s"
    return f"{ms:.1f} ms" if ms < 10 else f"{ms:.0f} ms"


def step_list(steps: Sequence[Step]) -> str:
    """Numbered steps with their details."""
    items = "".join(
        f"<li><b>{short(step.title)}</b>"
        + (f"<p>{short(step.detail)}</p>" if step.detail else "")
        + "</li>"
        for step in steps
    )
    return f'<ol class="steps">{items}</ol>'
