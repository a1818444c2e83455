"""What an answer rests on, as HTML: proof tree, possible worlds, bars, tokens, marked text, steps.

In:  proof_view(trace, None)
Out: '<ul class="tree"><li class="node rule" data-s="24-61"><b>the captain is happy</b>…'

A view that has nothing to show for the chosen answer shows the other mind's of the same question,
and says so. Every string that is not our own goes through `escape`.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from html import escape

from playground.core import (
    Attention,
    Distribution,
    Mode,
    Proof,
    Spans,
    StableModels,
    TokenDistributions,
    Trace,
)
from playground.json_form import as_dict
from playground.logic.program import Sentence
from playground.ui.drawn import badge, milliseconds, short
from playground.ui.render import sentence, step_list
from playground.ui.spans import spans_view
from playground.ui.tokens import written
from playground.ui.words import WORDS, answer_word, say

NODES = 400
"""Nodes of a proof that are drawn; a page with more is not read by anyone."""

OPTIONAL = ("proof", "tokens", "text")
"""Views whose tab is there only where an answer has something for them."""

PREFERRED: dict[Mode, tuple[str, ...]] = {
    "rules": ("proof", "text", "steps"),
    "probabilistic": ("probabilities", "tokens", "text", "steps"),
}
"""The views that show best what an answer of a mode rests on, the best first."""


def views_of(trace: Trace | None) -> set[str]:
    """The views that have something to show of this very answer."""
    if trace is None:
        return set()
    found = {"steps", "trace"}
    for piece in trace.evidence:
        match piece:
            case Proof() | StableModels():
                found.add("proof")
            case Distribution():
                found.add("probabilities")
            case TokenDistributions():
                found.add("tokens")
            case Attention():
                found.add("attention")
            case Spans(spans=spans) if spans:
                found.add("text")
    return found


def best_view(trace: Trace, open_view: str, more: set[str] | None = None) -> str:
    """The view to open for an answer: the one that is open where it has that, or `more` does."""
    mine = views_of(trace)
    if open_view in mine | (more or set()):
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
        f'data-mode="{one.mode}">{badge(one.mode)} {_answer(one)}</button>'
        for one in both
    )
    return (
        f'<h2>{say("rests on")}</h2><p class="{subject}">{short(asked)}</p>'
        f'<div class="pick">{tabs}</div>{_lacks(views_of(trace) | views_of(other))}'
    )


def _lacks(has: set[str]) -> str:
    """A mark by which the style sheet leaves out the tabs that have nothing to show."""
    return f'<i hidden class="lacks {" ".join(one for one in OPTIONAL if one not in has)}"></i>'


def nothing_yet() -> str:
    """What the panel will show, before anything was asked."""
    return (
        f'<div class="promise rules">{badge("rules")}<p>{say("rests rules")}</p></div>'
        f'<div class="promise probabilistic">{badge("probabilistic")}'
        f"<p>{say('rests probabilistic')}</p></div>"
    )


def proof_view(trace: Trace, other: Trace | None, sentences: Sequence[Sentence]) -> str:
    """The proof tree with the sentences it rests on, or the possible worlds; "" without either."""
    return _first(trace, other, lambda one: _proofs(one, sentences))


def probabilities_view(trace: Trace, other: Trace | None) -> str:
    """Bars with numbers."""
    return _first(trace, other, _bars_of) or _nothing("no probabilities")


def tokens_view(trace: Trace, other: Trace | None) -> str:
    """A written text token by token; "" where no token has its distribution."""
    return _first(trace, other, _tokens_of)


def text_view(trace: Trace, other: Trace | None) -> str:
    """The text with what was found in it; "" where no solver marked anything."""
    return _first(trace, other, spans_view)


def attention_of(trace: Trace | None, other: Trace | None) -> tuple[Trace, Attention] | None:
    """The attention to look at, and its run: the chosen answer's, else the other's."""
    for one in (trace, other):
        for piece in one.evidence if one else ():
            if one and isinstance(piece, Attention):
                return one, piece
    return None


def steps_view(trace: Trace) -> str:
    """What the solver did, and with which weights."""
    model = trace.model
    with_model = f" · {escape(model.id)} · {escape(model.device)}" if model else ""
    error = f'<p class="problem">{short(trace.error.message)}</p>' if trace.error else ""
    return (
        f'<p class="quiet">{badge(trace.mode)} {escape(trace.solver)}{with_model} · '
        f"{milliseconds(trace.ms)}</p>{step_list(trace.steps)}{error}"
    )


def trace_view(trace: Trace) -> str:
    """The whole trace as JSON, with a button that copies it."""
    text = json.dumps(as_dict(trace), ensure_ascii=False, indent=2)
    return (
        f'<button type="button" class="copy" data-copy>{say("copy")}</button>'
        f'<pre tabindex="0">{escape(text)}</pre>'
    )


def _answer(trace: Trace) -> str:
    if trace.error:
        return say("failed")
    if trace.answer is None or trace.answer.abstained:
        return say("abstained")
    text = trace.answer.text
    return answer_word(text if len(text) <= 40 else text[:40] + "…")


def _nothing(key: str) -> str:
    return f'<p class="quiet nothing">{say(key)}</p>'


def _first(trace: Trace, other: Trace | None, view: Callable[[Trace], str]) -> str:
    """The view of the chosen answer, or of the other one, marked as such."""
    if found := view(trace):
        return found
    if other and (found := view(other)):
        return f'<p class="quiet from">{say("of the other")} {badge(other.mode)}</p>{found}'
    return ""


def _proofs(trace: Trace, sentences: Sequence[Sentence]) -> str:
    parts: list[str] = []
    proofs = [piece for piece in trace.evidence if isinstance(piece, Proof)]
    if proofs:
        parts.append(_forest(proofs, sentences))
    for piece in trace.evidence:
        if isinstance(piece, StableModels):
            parts.append(_worlds(piece))
    return "".join(parts)


def _forest(roots: Sequence[Proof], sentences: Sequence[Sentence]) -> str:
    """Proof trees, and under them the sentences, the ones they rest on in full ink."""
    numbers = {one.start: number for number, one in enumerate(sentences, start=1)}
    left = [NODES]
    trees = "".join(f'<ul class="tree">{_node(root, numbers, left)}</ul>' for root in roots)
    nodes = [node for root in roots for node in _nodes(root)]
    more = _nothing_more(len(nodes) - NODES) if len(nodes) > NODES else ""
    used = {node.start for node in nodes if node.start is not None}
    items = "".join(
        sentence(one, number, one.start in used) for number, one in enumerate(sentences, start=1)
    )
    return (
        f'<div class="scroll">{trees}</div>{more}'
        f'<h3>{say("the text")}</h3><ol class="sentences source">{items}</ol>'
    )


def _nothing_more(count: int) -> str:
    return f'<p class="quiet">{say("more nodes", n=str(count))}</p>'


def _nodes(root: Proof) -> Iterator[Proof]:
    waiting = [root]
    while waiting:
        node = waiting.pop()
        yield node
        waiting.extend(node.premises)


def _node(node: Proof, numbers: dict[int, int], left: list[int]) -> str:
    if left[0] <= 0:
        return ""
    left[0] -= 1
    kind = node.by if node.by in WORDS else "rule"
    tie = f' data-s="{node.start}-{node.end}"' if node.start is not None else ""
    by = say(node.by) if node.by in WORDS else escape(node.by)
    number = numbers.get(node.start) if node.start is not None else None
    source = f'<span class="number">{number}</span>' if number else ""
    said = short(node.sentence) if node.sentence and node.by != "fact" else ""
    if node.by == "assumed-false":
        said = said or say("assumed why")
    below = "".join(_node(one, numbers, left) for one in node.premises)
    return (
        f'<li><div class="node {escape(kind)}" tabindex="0"{tie}><b>{short(node.conclusion)}</b> '
        f'<span class="by">{by} {source}</span>'
        + (f'<span class="said">{said}</span>' if said else "")
        + "</div>"
        + (f"<ul>{below}</ul>" if below else "")
        + "</li>"
    )


def _worlds(models: StableModels) -> str:
    shared = set.intersection(*(set(model) for model in models.models)) if models.models else set()
    worlds = "".join(
        f"<div><h3>{say('model n', n=str(number))}</h3><ul>"
        + "".join(
            f"<li>{short(one)}</li>" if one in shared else f"<li><mark>{short(one)}</mark></li>"
            for one in model
        )
        + "</ul></div>"
        for number, model in enumerate(models.models, start=1)
    )
    return f'<p class="quiet">{say("two models")}</p><div class="worlds">{worlds}</div>'


def _bars_of(trace: Trace) -> str:
    return "".join(
        _bars(one, trace.mode) for one in trace.evidence if isinstance(one, Distribution)
    )


def _tokens_of(trace: Trace) -> str:
    return "".join(written(one) for one in trace.evidence if isinstance(one, TokenDistributions))


def _bars(distribution: Distribution, mode: Mode) -> str:
    best = distribution.best
    rows = "".join(
        f'<div class="bar{" best" if name == best else ""}">'
        f'<span class="name">{answer_word(name)}</span>'
        f'<span class="track"><i style="width:{100 * p:.2f}%"></i></span>'
        f'<span class="p">{p:.3f}</span></div>'
        for name, p in distribution.outcomes
    )
    title = short(distribution.title)
    return f'<figure class="bars {mode}"><figcaption>{title}</figcaption>{rows}</figure>'
