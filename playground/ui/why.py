"""Why, and why not, as HTML: what is enough, the nearest miss, what would do; the text to change.

In:  why_view(trace, sentences, change)
Out: '<h3>…The nearest miss…</h3><div class="scroll"><ul class="tree">…<ol class="sentences …'

Every sentence of the text has a button that takes it out and one that changes it; the page's
script (edits in page.js) says which to the server, and the same question is asked again.
"""

from collections.abc import Sequence
from dataclasses import replace
from html import escape

from playground.core import Enough, Flip, NearMiss, Proof, Spans, StableModels, Trace
from playground.logic.program import Sentence
from playground.ui.changes import Change
from playground.ui.drawn import short
from playground.ui.proof import forest, nodes, trees, worlds
from playground.ui.render import sentence
from playground.ui.words import say

SENTENCES = 300
"""Sentences of a text that are drawn beside those that an answer rests on."""


def why_view(trace: Trace, sentences: Sequence[Sentence], change: Change | None = None) -> str:
    """Proofs, possible worlds, near misses and what would do; "" where the answer has none.

    `change` is how the text came to be what it is, if it was changed on the page.
    """
    proofs = [piece for piece in trace.evidence if isinstance(piece, Proof)]
    trees_of = list(proofs)
    parts = [forest(proofs, sentences)] if proofs else []
    enough: set[int] = set()
    for piece in trace.evidence:
        match piece:
            case StableModels():
                parts.append(worlds(piece))
            case Enough():
                enough |= {one.start for one in piece.sentences}
                parts.append(_enough(piece, sentences))
            case NearMiss():
                trees_of.append(piece.attempt)
                parts.append(_near_miss(piece, sentences))
            case Flip():
                parts.append(_flip(piece))
    if not parts:
        return ""
    sentences = _taken(trace, sentences)
    used = {node.start for root in trees_of for node in nodes(root) if node.start is not None}
    return "".join(parts) + _source(sentences, used | enough, change)


def _taken(trace: Trace, sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences, those that the grammar cannot read with what they were taken for."""
    spans = [one for piece in trace.evidence if isinstance(piece, Spans) for one in piece.spans]
    readings = {(one.start, one.end): one.label for one in spans if one.label != "unread"}
    return [
        one if one.read else replace(one, reading=readings.get((one.start, one.end), ""))
        for one in sentences
    ]


def _enough(piece: Enough, sentences: Sequence[Sentence]) -> str:
    numbers = {one.start: number for number, one in enumerate(sentences, start=1)}
    drawn = " ".join(
        f'<span class="number" data-s="{one.start}-{one.end}">{numbers.get(one.start, "·")}</span>'
        for one in piece.sentences
    )
    key = "enough" if piece.fewest else "enough cut"
    return f'<p class="enough">{say(key, of=str(len(sentences)))} {drawn}</p>'


def _near_miss(piece: NearMiss, sentences: Sequence[Sentence]) -> str:
    if piece.attempt.by == "missing":
        nothing = say("nothing concludes", conclusion=f"<q>{short(piece.attempt.conclusion)}</q>")
        return f'<p class="quiet nothing">{nothing}</p>'
    title = say("nearest miss", conclusion=f"<q>{short(piece.attempt.conclusion)}</q>")
    return f'<div class="miss"><h3>{title}</h3>{trees((piece.attempt,), sentences)}</div>'


def _flip(piece: Flip) -> str:
    facts = "".join(
        f'<li><button type="button" data-add="{escape(fact)}"><b aria-hidden="true">+</b>'
        f"<span>{short(fact)}</span></button></li>"
        for fact in (piece.fact, *piece.others)
    )
    title = say("would do", conclusion=f"<q>{short(piece.conclusion)}</q>")
    return f'<div class="flip"><h3>{title}</h3><ul class="facts">{facts}</ul></div>'


def _source(sentences: Sequence[Sentence], used: set[int], change: Change | None) -> str:
    """The sentences, those in full ink that something rests on, each with its buttons."""
    items: list[str] = []
    left, drawn = SENTENCES, 0
    for number, one in enumerate(sentences, start=1):
        if change and change.start <= one.start:
            items.append(_gone(change))
            change = None
        if one.start in used or left > 0:
            left -= one.start not in used
            drawn += 1
            items.append(sentence(one, number, one.start in used, _buttons()))
    if change:
        items.append(_gone(change))
    more = len(sentences) - drawn
    rest = f'<p class="quiet">{say("more sentences", n=f"{more:,}")}</p>' if more > 0 else ""
    return (
        f'<h3>{say("the text")}</h3><p class="quiet hint">{say("change hint")}</p>'
        f'<ol class="sentences source">{"".join(items)}</ol>{rest}'
    )


def _buttons() -> str:
    """To change a sentence, and to take it out."""
    return (
        f'<span class="edit"><button type="button" data-change><span aria-hidden="true">✎</span>'
        f'<span class="unseen">{say("change it")}</span></button>'
        f'<button type="button" data-out><span aria-hidden="true">✕</span>'
        f'<span class="unseen">{say("take it out")}</span></button></span>'
    )


def _gone(change: Change) -> str:
    """What stood here before, with a button that puts it back."""
    before = f"<s>{short(change.before.strip())}</s>" if change.before.strip() else ""
    key = "put back" if before else "take back"
    return (
        f'<li class="gone"><span class="number"></span><span class="mark"></span>'
        f'<span class="text">{before} <button type="button" data-back>↩ {say(key)}</button></span>'
        "</li>"
    )
