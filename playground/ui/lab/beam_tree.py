"""A beam search as a tree in HTML, and the texts that came out of it, the likeliest first.

In:  beam_tree(kept, "the cooks", "en")
Out: '<div class="continuations lab-beams"><ul class="tree">…</ul>…<table>…</table></div>'
"""

from html import escape

from playground.lab.beams import Beam, beams, ways
from playground.lab.saving import Kept
from playground.ui.continuation_tree import number_of
from playground.ui.explained import explained
from playground.ui.lab.inside import shown
from playground.ui.words.page import word
from playground.wording.said import Language

MOST = 12
"""Tokens of the longest way."""


def beam_tree(kept: Kept, text: str, width: int, language: Language) -> str:
    """The tree of what was kept at each step, `width` beams wide."""
    root = beams(kept.learner(), kept.cut, text, width, MOST)
    found = ways(root, MOST)
    best = {id(one) for one in found[0]} if found else set()
    tree = "".join(_branch(one, best, language) for one in root.grown)
    rows = "".join(
        f"<tr><th>{escape(text)} <b>{escape(kept.cut.text([one.number for one in way]))}</b></th>"
        f"<td>{number_of(way[-1].log_p)}</td><td>{len(way)}</td></tr>"
        for way in found
    )
    heads = (
        f"<th></th><th>{explained('joint probability', word('lab joint', language))}</th>"
        f"<th>{word('joint tokens', language)}</th>"
    )
    note = word("lab beams note", language)
    return (
        f'<div class="continuations lab-beams"><h3>{word("lab beams", language)}</h3>'
        f'<p class="quiet">{note}</p><div class="scroll"><ul class="tree">{tree}</ul></div>'
        f'<div class="scroll"><table class="outcomes"><thead><tr>{heads}</tr></thead>'
        f"<tbody>{rows}</tbody></table></div></div>"
    )


def _branch(beam: Beam, best: set[int], language: Language) -> str:
    """A beam with those that grew out of it; tokens between two forks stand in one node."""
    chain = [beam]
    while len(chain[-1].grown) == 1:
        chain += chain[-1].grown
    last = chain[-1]
    text = " ".join(shown(one.token) for one in chain)
    on = " on" if id(last) in best or (last.grown and id(beam) in best) else ""
    gone = "" if last.grown or last.ended or last.depth == MOST else word("lab let go", language)
    below = "".join(_branch(one, best, language) for one in last.grown)
    return (
        f'<li><span class="node{on}">{text} <small>{number_of(last.log_p)} {gone}</small></span>'
        + (f"<ul>{below}</ul>" if below else "")
        + "</li>"
    )
