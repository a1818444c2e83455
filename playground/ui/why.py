"""Why, and why not, as HTML: what is enough, the nearest miss, what would do; the text to change.

In:  why_view(trace, sentences, change)
Out: '<h3>…The nearest miss…</h3><div class="scroll"><ul class="tree">…<ol class="sentences …'

The text stands below (source.py).
"""

from collections.abc import Sequence
from html import escape

from playground.core import Enough, Flip, Mode, NearMiss, Proof, StableModels, Trace
from playground.deduction.program import Sentence
from playground.ui.changes import Change, Setting
from playground.ui.drawn import short, svg_button
from playground.ui.explained import explained
from playground.ui.proof import forest, nodes, trees, worlds
from playground.ui.source import changeable, source
from playground.ui.words.page import say


def why_view(
    trace: Trace, sentences: Sequence[Sentence], change: Change | Setting | None = None
) -> str:
    """Proofs, possible worlds, near misses, what would do, and the text, where it can be changed.

    "" for an answer without any of them. `change` is what a click changed last, if anything.
    """
    places = {at: piece for at, piece in enumerate(trace.evidence) if isinstance(piece, Proof)}
    trees_of = list(places.values())
    parts = [_pictures(trace.mode, list(places)) + forest(trees_of, sentences)] if places else []
    enough: set[int] = set()
    for at, piece in enumerate(trace.evidence):
        match piece:
            case StableModels():
                parts.append(worlds(piece))
            case Enough():
                enough |= {one.start for one in piece.sentences}
                parts.append(_enough(piece, sentences))
            case NearMiss():
                trees_of.append(piece.attempt)
                parts.append(_near_miss(piece, sentences, svg_button(trace.mode, at)))
            case Flip():
                parts.append(_flip(piece))
    if not parts and not changeable(trace):
        return ""
    used = {node.start for root in trees_of for node in nodes(root) if node.start is not None}
    first = "".join(parts) or f'<p class="quiet">{say("no proof")}</p>'
    return first + source(trace, sentences, used | enough, change)


def _enough(piece: Enough, sentences: Sequence[Sentence]) -> str:
    numbers = {one.start: number for number, one in enumerate(sentences, start=1)}
    drawn = " ".join(
        f'<span class="number" data-s="{one.start}-{one.end}">{numbers.get(one.start, "·")}</span>'
        for one in piece.sentences
    )
    key = "enough" if piece.fewest else "enough cut"
    return f'<p class="enough">{explained("enough", say(key, of=str(len(sentences))))} {drawn}</p>'


def _pictures(mode: Mode, places: Sequence[int]) -> str:
    """A button for each proof that saves it as a picture; numbered where there are several."""
    buttons = "".join(
        svg_button(mode, at, f" {number}" if len(places) > 1 else "")
        for number, at in enumerate(places, start=1)
    )
    return f'<p class="pictures">{buttons}</p>'


def _near_miss(piece: NearMiss, sentences: Sequence[Sentence], button: str) -> str:
    if piece.attempt.by == "missing":
        nothing = say("nothing concludes", conclusion=f"<q>{short(piece.attempt.conclusion)}</q>")
        return f'<p class="quiet nothing">{nothing}</p>'
    key = "nearest miss in one world" if piece.in_one_world else "nearest miss"
    said = say(key, conclusion=f"<q>{short(piece.attempt.conclusion)}</q>")
    head = f'<p class="pictures">{button}</p><h3>{explained("nearest miss", said)}</h3>'
    return f'<div class="miss">{head}{trees((piece.attempt,), sentences)}</div>'


def _flip(piece: Flip) -> str:
    facts = "".join(
        f'<li><button type="button" data-add="{escape(fact)}"><b aria-hidden="true">+</b>'
        f"<span>{short(fact)}</span></button></li>"
        for fact in (piece.fact, *piece.others)
    )
    said = say("would do", conclusion=f"<q>{short(piece.conclusion)}</q>")
    title = explained("would do", said)
    return f'<div class="flip"><h3>{title}</h3><ul class="facts">{facts}</ul></div>'
