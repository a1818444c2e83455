"""The card of an answer, and the verdict between two of them.

In:  card(turn, 0, "rules", run)
Out: '<article class="card rules" data-turn="0" data-mode="rules">…<p class="answer">True</p>…'

A label stands large, a text in a size to read (so do both where one is long), what was extracted as
one chip a find. A card of a label has its height before its answer comes; one of a text is as tall
as the text, up to what the window has.
"""

import unicodedata
from html import escape

from playground.core import MODES, Mode, Trace
from playground.ui.confidence import shown
from playground.ui.conversation import Run, Turn, bare_answer
from playground.ui.drawn import WRITTEN, badge, megabytes, milliseconds, short
from playground.ui.explained import explained
from playground.ui.said import drawn_title
from playground.ui.spans import finds, label_word
from playground.ui.way_on import reason, why_none
from playground.ui.words.page import answer_word, say
from playground.verdict import verdict
from playground.wording.said import Count

LARGE = 22
"""Columns of an answer that stands in large letters; a Chinese character takes two."""
LONG = 120
"""Columns of an answer that scrolls in its card."""
CHIPS = 24
TEXTS = ("summarization", "translation", "extraction", "chat")
"""Tasks whose answers are texts, which have higher cards."""

_MARKS = {
    "agree": "=",
    "alike": "≈",
    "disagree": "≠",
    "silent": "…",
    "both silent": "…",
    "bare": "…",
    "both bare": "…",
    "pending": "·",
}


def card(turn: Turn, number: int, mode: Mode, run: Run) -> str:
    """The answer of one mode so far: text, confidence, why, the last steps."""
    trace = run.trace
    steps = "".join(f"<li>{drawn_title(step)}</li>" for step in run.steps[-3:])
    solver, why = (escape(trace.solver), reason(trace)) if trace else ("", "")
    state = (
        " stopped"
        if turn.stopped and not trace
        else " working"
        if trace is None
        else " silent"
        if bare_answer(trace) is None
        else ""
    )
    return (
        f'<article class="card {mode}{state}{_size(turn)}" '
        f'data-turn="{number}" data-mode="{mode}">'
        f'<header>{badge(mode)}<span class="solver">{solver}</span></header>'
        f'<div class="answer"{_reach(run)}>{_thought(turn, number, mode, run)}'
        f"{_answer(turn, run)}</div>"
        f'<p class="confidence">{_confidence(trace) or _fetched(turn, run)}</p>'
        f'<div class="below"><p class="why">{why}</p>'
        f"{_rest() if why else ''}"
        f"{f'<ol class=done>{steps}</ol>' if steps else ''}</div>"
        f"<footer>{_foot(turn, number, run)}</footer></article>"
    )


def verdict_line(turn: Turn, last: bool) -> str:
    """Whether the two agree, and for free answers how much they have in common."""
    traces = turn.traces()
    ended = len(traces) == len(MODES)
    stopped = any(one.error and one.error.type == "Stopped" for one in traces)
    if stopped or (turn.stopped and not ended):
        return ""
    found = verdict(*traces) if ended else None
    kind = found.kind if found else "pending"
    share = ""
    if found and found.share is not None:
        of = "share spans" if turn.task == "extraction" else "share words"
        share = f"<small>{explained(of, say(of, share=f'{100 * found.share:.0f} %'))}</small>"
    where = ' id="verdict"' if last else ""
    return (
        f'<div{where} class="verdict {kind.removeprefix("both ")}">'
        f'<span><i aria-hidden="true">{_MARKS[kind]}</i>{explained("verdict", say(kind))}{share}'
        "</span></div>"
    )


def _size(turn: Turn) -> str:
    """Both cards of a turn are of one height: the higher one where either has much to say."""
    much = any(_is_long(run) or (run.draft and run.draft.thought) for run in turn.runs.values())
    return " text" if turn.task in TEXTS or much else ""


def _is_long(run: Run) -> bool:
    said = bare_answer(run.trace) if run.trace else run.draft and run.draft.text
    return bool(said) and _columns(said or "") > LONG


def _reach(run: Run) -> str:
    """What may scroll is reached by keyboard."""
    return ' tabindex="0"' if _is_long(run) else ""


def _columns(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in text)


def _answer(turn: Turn, run: Run) -> str:
    if run.trace is None and run.draft and run.draft.text:
        return f'<small class="draft">{short(run.draft.text, WRITTEN)}</small>'
    if run.trace is None:
        return f"<em>{say(_progress(turn, run))}</em>"
    said = bare_answer(run.trace)
    if said is None and run.draft and run.draft.text:
        return f'<small class="draft">{short(run.draft.text, WRITTEN)}</small>'
    if said is None:
        return why_none(run.trace)
    if chips := _finds(run.trace):
        return chips
    beside = [answer for one in turn.traces() if (answer := bare_answer(one))]
    large = turn.task != "chat" and max(map(_columns, [said, *beside])) <= LARGE
    return answer_word(said) if large else f"<small>{short(said, WRITTEN)}</small>"


def _rest() -> str:
    """A button that opens a reason; the page's script shows it where the card cuts one."""
    words = "".join(f'<span class="{one}">{say(f"reason {one}")}</span>' for one in ("all", "less"))
    return f'<button type="button" class="rest" aria-expanded="false">{words}</button>'


def _finds(trace: Trace) -> str:
    """A chip for each find of the answer's first spans; what was found several times once."""
    found = finds(trace)
    chips = "".join(
        f'<li data-label="{escape(label)}">{escape(text[:80])}'
        f"<small>{label_word(label)}{f' ×{count}' if count > 1 else ''}</small></li>"
        for (text, label), count in list(found.items())[:CHIPS]
    )
    more = f"<li>+{len(found) - CHIPS}</li>" if len(found) > CHIPS else ""
    return f'<ul class="finds">{chips}{more}</ul>' if chips else ""


def _progress(turn: Turn, run: Run) -> str:
    if turn.stopped:
        return "stopped"
    return "fetching" if run.fetched else "weights loading" if run.loading else "thinking"


def _thought(turn: Turn, number: int, mode: Mode, run: Run) -> str:
    """What a model thought aloud, folded away; the page's script keeps it open where it was."""
    if not run.draft or not run.draft.thought:
        return ""
    going_on = run.trace is None and not run.draft.text and not turn.stopped
    title = say("thinking aloud" if going_on else "thought")
    words = f"{len(run.draft.thought.split()):,}"
    return (
        f'<details class="thought" data-thought="{number}-{mode}">'
        f"<summary>{title} · {say('words n', n=words)}</summary>"
        f"<p>{short(run.draft.thought, WRITTEN)}</p></details>"
    )


def _fetched(turn: Turn, run: Run) -> str:
    """How much of a model is here, while it is fetched."""
    if run.trace or not run.fetched or turn.stopped:
        return ""
    done, total = run.fetched
    return (
        f'<span class="track"><i style="width:{100 * done / max(1, total):.1f}%"></i></span>'
        f"<b>{megabytes(done)} / {megabytes(total)}</b>"
    )


def _confidence(trace: Trace | None) -> str:
    if not trace or not trace.answer or trace.answer.confidence is None:
        return ""
    term, p = shown(trace, trace.answer.confidence)
    name = f"<small>{say('per token')}</small>" if term == "confidence tokens" else ""
    said = f'<span class="unseen">{say("confidence")}</span> <b>{p:.2f}</b>{name}'
    return f'<span class="track"><i style="width:{100 * p:.1f}%"></i></span>{explained(term, said)}'


def ask_again(number: int) -> str:
    """A button that asks a turn's question once more, where a run was cut short."""
    return f'<button type="button" class="more" data-retry="{number}">↻ {say("ask again")}</button>'


def _foot(turn: Turn, number: int, run: Run) -> str:
    count = len(run.steps)
    steps = say("steps n", n=Count(count))
    if run.trace is None and turn.stopped:
        return f"<span>{steps} · {say('stopped')}</span>{ask_again(number)}"
    if run.trace is None:
        most = say("at most seconds", n=f"{turn.seconds:.0f}") if turn.seconds else ""
        return f"<span>{' · '.join(filter(None, [steps, most]))}</span>"
    copy = (
        f'<button type="button" class="copy-answer" data-take="copy" data-turn="{number}" '
        f'data-mode="{run.trace.mode}">{say("copy")}</button>'
    )
    more = f'<button type="button" class="more">{say("show evidence")} ›</button>'
    took = explained("milliseconds", milliseconds(run.trace.ms))
    if run.trace.error and run.trace.error.type == "Stopped":
        more, took = ask_again(number), say("stopped")
    return f"<span>{steps} · {took}</span>{copy}{more}"
