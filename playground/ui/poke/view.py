"""Poke it, as HTML: a button a kind of edit, what came of them, and each edit with what it changed.

In:  poke_view(trace, Before("True", "True", 0.99), "rename", {"rename": [Poked(…), …]})
Out: '<section class="poke" data-run="7f3a…">…<table>…1 of 5…</table><ol class="pokes">…</section>'

The page's script (scripts/poke.js) asks for a kind, and for an edit to be asked as a turn.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from html import escape

from playground.core import Question, Trace
from playground.poke.edit import marked
from playground.poke.held import Before, Poked, flips, kinds_of, worst_first
from playground.ui.poke.picture import points
from playground.ui.words.page import answer_word, say

Found = Mapping[str, Sequence[Poked]]
ALL = "all"
SHOWN = 3_000
"""Characters of an edited text that are drawn; the file has all."""


def poke_invitation(trace: Trace | None) -> str:
    """What stands there before anyone pokes; `trace` is the answer that may be poked, if any."""
    if trace is None:
        return f'<p class="quiet nothing">{say("poke none")}</p>'
    return f'{_opens(trace)}<p class="quiet">{say("poke invites")}</p>{_what(trace)}</section>'


def poke_view(
    trace: Trace, was: Before, kind: str, found: Found, *, working: int = 0, problem: str = ""
) -> str:
    """What came of the edits so far, worst first, where a `kind` was asked for, or all.

    `working` is the number of the question that more will come of, 0 where that is all; `problem`
    is HTML that says why there are no more.
    """
    busy = (
        f'<p class="quiet working" role="status" data-asked="{working}">{say("poke working")}</p>'
        if working
        else ""
    )
    every = worst_first([one for some in found.values() for one in some])
    numbers = {id(one): at for some in found.values() for at, one in enumerate(some)}
    rows = "".join(_row(one, numbers[id(one)], trace.question) for one in every)
    return (
        f"{_opens(trace, kind)}{_before(was, trace)}{busy}{problem}{_counts(found, trace)}"
        f"{_pictures(found, trace)}<ol class='pokes'>{rows}</ol>{_what(trace)}"
        f"{_data(trace, was, every)}"
        "</section>"
    )


def _opens(trace: Trace, pressed: str = "") -> str:
    kinds = kinds_of(trace.question.task)
    mode = f"<b>{say(trace.mode)}</b>"
    whom = say("poke whom", mode=mode, solver=escape(trace.solver))
    buttons = "".join(
        f'<button type="button" data-poke="{kind}" aria-pressed='
        f'"{"true" if kind == pressed else "false"}">{say(f"poke {kind}")}</button>'
        for kind in (*kinds, ALL)
    )
    return (
        f'<section class="poke" data-run="{escape(trace.id)}" data-poked="{pressed}">'
        f'<div class="kinds" role="toolbar" aria-label="poke">{buttons}'
        f'<button type="button" data-poke-stop>{say("poke stop")}</button></div>'
        f'<p class="quiet whom">{whom}</p>'
    )


def _before(was: Before, trace: Trace) -> str:
    sure = "" if was.p is None else f" ({was.p:.3f})"
    answer, right = (f"<b>{_answer(one)}</b>" for one in (was.answer, was.right))
    if was.answer == was.right:
        return f'<p class="was">{say(_worded("poke was", trace), answer=answer, p=sure)}</p>'
    return f'<p class="was">{say("poke was wrong", answer=answer, right=right)}</p>'


def _worded(key: str, trace: Trace) -> str:
    """The key of what is said: of a text nobody knows what is right, only what is expected."""
    return key if trace.question.task == "deduction" else f"{key} text"


def _counts(found: Found, trace: Trace) -> str:
    """A row a kind: how many edits, how many right answers flipped, and how many fell silent."""
    rows = "".join(_count(say(f"poke {kind}"), some) for kind, some in found.items())
    if len(found) > 1:
        whole = [one for some in found.values() for one in some]
        rows += _count(f"<b>{say('poke all')}</b>", whole)
    columns = ("edits", _worded("flips", trace), "silent", "interval")
    heads = "".join(f"<th>{say(f'poke head {one}')}</th>" for one in columns)
    return (
        f'<div class="scroll"><table class="flips"><thead><tr><th></th>{heads}</tr></thead>'
        f"<tbody>{rows}</tbody></table></div>"
    )


def _count(name: str, some: Sequence[Poked]) -> str:
    if not some:
        return f'<tr><th>{name}</th><td colspan="4" class="quiet">{say("poke nothing")}</td></tr>'
    share = flips(some)
    silent = sum(one.verdict == "silent" for one in some)
    interval = f"{share.low:.2f} – {share.high:.2f}" if share.n else ""
    return (
        f"<tr><th>{name}</th><td>{len(some)}</td><td>{share.right} / {share.n}</td>"
        f"<td>{silent or ''}</td><td>{interval}</td></tr>"
    )


def _pictures(found: Found, trace: Trace) -> str:
    """The same picture with the words of each language; the style sheet shows one."""
    if not any(one.p is not None for some in found.values() for one in some):
        return ""
    about = _worded("poke picture", trace)
    en, zh = (
        f'<span class="say" lang="{one}">{points(found, one, about)}</span>' for one in ("en", "zh")
    )
    return f'<figure class="points">{en}{zh}</figure>'


def _row(one: Poked, number: int, before: Question) -> str:
    edit = one.edit
    after = answer_word(one.answer) if one.answer else say("abstained")
    right = say("poke other") if edit.ought == "other" else _answer(one.right)
    of_text = before.task != "deduction"
    now = "poke now text" if of_text else "poke now"
    verdict = f"poke verdict {one.verdict}"
    if of_text and one.verdict == "flipped":
        verdict = "poke verdict unmoved" if edit.ought == "other" else "poke verdict changed"
    p = "" if one.p is None else f' <span class="p">{one.p:.3f}</span>'
    texts = "".join(
        f"<p>{_marked(old, new, edit.kind)}</p>"
        for old, new in ((before.context, edit.question.context), (before.text, edit.question.text))
        if old != new
    )
    return (
        f'<li class="{one.verdict.replace(" ", "-")}" data-kind="{edit.kind}">'
        f"<p class='head'><b>{say(verdict)}</b> "
        f"{say(f'poke {edit.kind}')} · {say(now, answer=after, right=right)}{p} "
        f'<button type="button" data-poke-ask="{edit.kind}" data-number="{number}">'
        f"{say('poke ask')}</button></p>{texts}</li>"
    )


def _marked(before: str, after: str, kind: str) -> str:
    """What is gone struck out, what is new marked; of a shuffle only what is new."""
    pieces = marked(before, after, by_sentence=kind in ("shuffle", "paraphrase"))
    html, left = "", SHOWN
    for mark, text in pieces:
        if mark == "gone" and kind == "shuffle":
            continue
        said = escape(text[:left])
        html += {"same": said, "gone": f"<del>{said}</del>", "new": f"<ins>{said}</ins>"}[mark]
        left -= len(text)
        if left <= 0:
            return f"{html} …"
    return html


def _answer(text: str) -> str:
    return answer_word(text) if text else say("abstained")


def _what(trace: Trace) -> str:
    key = "poke what theory" if trace.question.task == "deduction" else "poke what text"
    return f'<details class="what"><summary>{say("walk what")}</summary><p>{say(key)}</p></details>'


def _data(trace: Trace, was: Before, found: Sequence[Poked]) -> str:
    """All of it as data, for the file one saves."""
    plain = [replace(one.edit.question, options=dict(one.edit.question.options)) for one in found]
    told = {
        "run": trace.id,
        "solver": trace.solver,
        "before": asdict(was),
        "edits": [
            {**asdict(one), "edit": {**asdict(one.edit), "question": asdict(question)}}
            for one, question in zip(found, plain, strict=True)
        ],
    }
    buttons = "".join(
        f'<button type="button" data-poke-save="{kind}">↓ {kind.upper()}</button>'
        for kind in ("json", "svg")
    )
    numbers = escape(json.dumps(told, ensure_ascii=False))
    return f'<p class="save">{buttons}</p><div hidden class="numbers">{numbers}</div>'
