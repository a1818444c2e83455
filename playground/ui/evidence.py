"""What an answer rests on, as HTML: proof, checked reasoning, bars, tokens, marked text, steps.

In:  proof_view(trace, None)
Out: '<ul class="tree"><li class="node rule" data-s="24-61"><b>the captain is happy</b>…'

A view that has nothing to show for the chosen answer shows the other mind's of the same question,
and says so. Every string that is not our own goes through `escape`.
"""

import json
from collections.abc import Callable, Sequence
from html import escape

from playground.core import (
    Attention,
    CheckedSteps,
    Distribution,
    Enough,
    Flip,
    Mode,
    NearMiss,
    Proof,
    Spans,
    StableModels,
    TokenDistributions,
    Trace,
)
from playground.deduction.program import Sentence
from playground.explain.walk.look import can_walk
from playground.json_form import as_dict
from playground.poke.held import can_poke
from playground.ui.changes import Change, Setting
from playground.ui.distributions import in_both, names_of, title_of
from playground.ui.drawn import badge, milliseconds, short, svg_button
from playground.ui.explained import explained
from playground.ui.going_on import goes_on, labels
from playground.ui.reasoning import checked, what_if
from playground.ui.render import step_list
from playground.ui.said import problem
from playground.ui.source import changeable
from playground.ui.spans import answer_in_short, spans_view
from playground.ui.tokens import written
from playground.ui.way_on import why_none
from playground.ui.why import why_view
from playground.ui.words.page import say

OPTIONAL = ("proof", "reasoning", "tokens", "text", "walk", "poke")
"""Views whose tab is there only where an answer has something for them; beside a written text
that holds for the probabilities of outcomes too."""

PREFERRED: dict[Mode, tuple[str, ...]] = {
    "rules": ("proof", "text", "steps"),
    "probabilistic": ("reasoning", "probabilities", "tokens", "text", "steps"),
}
"""The views that show best what an answer of a mode rests on, the best first."""


def views_of(trace: Trace | None) -> set[str]:
    """The views that have something to show of this very answer."""
    if trace is None:
        return set()
    found = {"steps", "trace", *(("proof",) if changeable(trace) else ())}
    found |= {"reasoning"} if labels(trace) else set()
    found |= {"walk"} if can_walk(trace) else set()
    found |= {"poke"} if can_poke(trace) else set()
    for piece in trace.evidence:
        match piece:
            case Proof() | StableModels() | Enough() | NearMiss() | Flip():
                found.add("proof")
            case CheckedSteps():
                found.add("reasoning")
            case Distribution():
                found.add("probabilities")
            case TokenDistributions():
                found.add("tokens")
            case Attention():
                found.add("attention")
            case Spans(spans=spans) if spans:
                found.add("text")
    return found


def looked_at(trace: Trace, other: Trace | None, open_view: str) -> tuple[Mode, str]:
    """Whose answer to look at, and in which view, of two just given.

    A view stays open where one of them has something for it, the first where both do.
    """
    view = best_view(trace, open_view)
    if other and view != open_view and open_view in views_of(other):
        return other.mode, open_view
    return trace.mode, view


def best_view(trace: Trace, open_view: str) -> str:
    """The view to open for an answer: the one that is open where it has that."""
    mine = views_of(trace)
    if open_view in mine:
        return open_view
    return next(view for view in PREFERRED[trace.mode] if view in mine)


def header(trace: Trace | None, other: Trace | None) -> str:
    """The line above the views: which question, and a switch between its two answers."""
    if trace is None:
        empty = f'<h2>{say("rests on")}</h2><p class="quiet">{say("rests empty")}</p>'
        return empty + _lacks({"proof"})
    question = trace.question
    asked = question.text if question.text.strip() else question.context
    subject = "subject long" if len(asked) > 120 else "subject"
    both = sorted((one for one in (trace, other) if one), key=lambda one: one.mode != "rules")
    tabs = "".join(
        f'<button type="button" class="{one.mode}{" on" if one is trace else ""}" '
        f'data-mode="{one.mode}">{badge(one.mode)} <span>{_answer(one)}</span></button>'
        for one in both
    )
    return (
        f'<h2>{say("rests on")}</h2><p class="{subject}">{short(asked)}</p>'
        f'<div class="pick">{tabs}</div>{_lacks(views_of(trace) | views_of(other))}'
    )


def _lacks(has: set[str]) -> str:
    """A mark by which the style sheet leaves out the tabs that have nothing to show."""
    optional = (*OPTIONAL, "probabilities") if "tokens" in has else OPTIONAL
    return f'<i hidden class="lacks {" ".join(one for one in optional if one not in has)}"></i>'


def nothing_yet() -> str:
    """What the panel will show, before anything was asked."""
    return (
        f'<div class="promise rules">{badge("rules")}<p>{say("rests rules")}</p></div>'
        f'<div class="promise probabilistic">{badge("probabilistic")}'
        f"<p>{say('rests probabilistic')}</p></div>"
    )


def proof_view(
    trace: Trace,
    other: Trace | None,
    sentences: Sequence[Sentence],
    change: Change | Setting | None = None,
) -> str:
    """The proof or what it lacks, with the sentences it rests on; "" without any.

    `change` is what a click changed last, if anything.
    """
    return _first(trace, other, lambda one: why_view(one, sentences, change))


def reasoning_view(trace: Trace, other: Trace | None, sentences: Sequence[Sentence]) -> str:
    """A model's reasoning with the marks of the rules; "" where nothing was checked."""
    return _first(trace, other, lambda one: _reasoning(one, sentences))


def probabilities_view(trace: Trace, other: Trace | None) -> str:
    """Bars with numbers."""
    return _first(trace, other, _bars_of) or _nothing("no probabilities")


def tokens_view(trace: Trace, other: Trace | None) -> str:
    """A written text token by token; "" where no token has its distribution."""
    return _first(trace, other, _tokens_of)


def text_view(trace: Trace, other: Trace | None, offset: int = 0) -> str:
    """The text with what was found in it from `offset` on; "" where no solver marked anything."""
    return _first(trace, other, lambda one: spans_view(one, offset))


def why_no_attention(trace: Trace | None, other: Trace | None) -> str:
    """The word for why there is no attention: nothing wrote, or what wrote is closed."""
    shown = (one for run in (trace, other) if run for one in run.evidence)
    wrote = any(isinstance(one, TokenDistributions) for one in shown)
    return "no attention inside" if wrote else "no attention"


def attention_of(trace: Trace | None, other: Trace | None) -> tuple[Trace, Attention] | None:
    """The attention to look at, and its run: the chosen answer's, else the other's."""
    for one in (trace, other):
        for piece in one.evidence if one else ():
            if one and isinstance(piece, Attention):
                return one, piece
    return None


def walk_of(trace: Trace | None, other: Trace | None) -> Trace | None:
    """The run to walk through: the chosen one, else the other."""
    return next((one for one in (trace, other) if one and can_walk(one)), None)


def poke_of(trace: Trace | None, other: Trace | None) -> Trace | None:
    """The run whose answer may be poked: the chosen one, else the other."""
    return next((one for one in (trace, other) if one and can_poke(one)), None)


def steps_view(trace: Trace) -> str:
    """What the solver did, and with which weights."""
    model = trace.model
    with_model = f" · {escape(model.id)} · {escape(model.device)}" if model else ""
    error = f'<p class="problem">{problem(trace.error.message)}</p>' if trace.error else ""
    return (
        f'<p class="quiet by">{badge(trace.mode)} {explained("solver", escape(trace.solver))}'
        f"{with_model} · {explained('milliseconds', milliseconds(trace.ms))}</p>"
        f"{step_list(trace.steps)}{error}"
    )


def trace_view(trace: Trace) -> str:
    """The whole trace as JSON, with a button that copies it."""
    text = json.dumps(as_dict(trace), ensure_ascii=False, indent=2)
    return (
        f'<button type="button" class="copy" data-copy>{say("copy")}</button>'
        f'<pre tabindex="0">{escape(text)}</pre>'
    )


def _answer(trace: Trace) -> str:
    if trace.answer is None or trace.answer.abstained:
        return why_none(trace)
    return answer_in_short(trace, 40)


def _nothing(key: str) -> str:
    return f'<p class="quiet nothing">{say(key)}</p>'


def _first(trace: Trace, other: Trace | None, view: Callable[[Trace], str]) -> str:
    """The view of the chosen answer, or of the other one, marked as such."""
    if found := view(trace):
        return found
    if other and (found := view(other)):
        return f'<p class="quiet from">{say("of the other")} {badge(other.mode)}</p>{found}'
    return ""


def _reasoning(trace: Trace, sentences: Sequence[Sentence]) -> str:
    steps = "".join(
        checked(one, sentences) for one in trace.evidence if isinstance(one, CheckedSteps)
    )
    return steps + what_if(labels(trace), trace.answer.text if trace.answer else "")


def _bars_of(trace: Trace) -> str:
    said = trace.answer.text if trace.answer else ""
    bars = "".join(
        _bars(one, trace.mode, at, said)
        for at, one in enumerate(trace.evidence)
        if isinstance(one, Distribution)
    )
    return bars and stood_in(trace) + bars


def _tokens_of(trace: Trace) -> str:
    pieces = [one for one in trace.evidence if isinstance(one, TokenDistributions)]
    more, given = goes_on(trace), trace.question.options.get("begin", "")
    texts = "".join(written(one, number, more, given) for number, one in enumerate(pieces))
    return texts and stood_in(trace) + texts


def stood_in(trace: Trace) -> str:
    """Whose odds and tokens a translation's are, where its network read stand-ins; else ""."""
    read = any(one.key == "put stand-ins" for one in trace.steps)
    return f'<p class="quiet stood">{say("stood in")}</p>' if read else ""


def _bars(distribution: Distribution, mode: Mode, at: int, answer: str) -> str:
    """Bars; the one that stands out is the answer's, or the likeliest where it is none of them."""
    names = [name for name, _ in distribution.outcomes]
    said = map(in_both, names_of(distribution, "en"), names_of(distribution, "zh"))
    best = answer if answer in names else distribution.best
    rows = "".join(
        f'<div class="bar{" best" if name == best else ""}">'
        f'<span class="name">{word}</span>'
        f'<span class="track"><i style="width:{100 * p:.2f}%"></i></span>'
        f'<span class="p">{p:.3f}</span></div>'
        for word, (name, p) in zip(said, distribution.outcomes, strict=True)
    )
    unit = explained("p", say("shade p"))
    name = in_both(title_of(distribution, "en"), title_of(distribution, "zh"))
    title = f"{name} · {unit} {svg_button(mode, at)}"
    return f'<figure class="bars {mode}"><figcaption>{title}</figcaption>{rows}</figure>'
