"""Proof trees and possible worlds as HTML.

In:  trees((Proof("the captain is happy", "rule", …),), sentences)
Out: '<ul class="tree"><li><div class="node rule" data-s="24-61"><b>the captain is happy</b>…'

A node is tied by `data-s` to the sentence it came from, so that both light up together.
"""

from collections.abc import Iterator, Sequence
from html import escape

from playground.core import Proof, StableModels
from playground.deduction.program import Sentence
from playground.ui.drawn import short
from playground.ui.explained import explained
from playground.ui.words.page import WORDS, say

NODES = 400
"""Nodes of a proof that are drawn; a page with more is not read by anyone."""


def forest(roots: Sequence[Proof], sentences: Sequence[Sentence]) -> str:
    """Proof trees; where there are several of one conclusion, numbered."""
    ways = len({root.conclusion for root in roots}) == 1 < len(roots)
    if not ways:
        return trees(roots, sentences)
    return "".join(
        f"<h3>{say('proof n', n=str(number), of=str(len(roots)))}</h3>{trees((root,), sentences)}"
        for number, root in enumerate(roots, start=1)
    )


def trees(roots: Sequence[Proof], sentences: Sequence[Sentence]) -> str:
    """Proof trees alone; of a very large one so many nodes."""
    numbers = {one.start: number for number, one in enumerate(sentences, start=1)}
    left = [NODES]
    drawn = "".join(f'<ul class="tree">{_node(root, numbers, left)}</ul>' for root in roots)
    count = sum(1 for root in roots for _ in nodes(root)) - NODES
    more = f'<p class="quiet">{say("more nodes", n=str(count))}</p>' if count > 0 else ""
    return f'<div class="scroll">{drawn}</div>{more}'


def nodes(root: Proof) -> Iterator[Proof]:
    """The node itself and all that it rests on."""
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
    weight = (
        f" · {explained('weight', say('weight', p=f'{node.weight:g}'))}" if node.weight != 1 else ""
    )
    if node.by == "assumed-false":
        said = said or say("assumed why")
    below = "".join(_node(one, numbers, left) for one in node.premises)
    return (
        f'<li><div class="node {escape(kind)}" tabindex="0"{tie}><b>{short(node.conclusion)}</b> '
        f'<span class="by">{by} {source}{weight}</span>'
        + (f'<span class="said">{said}</span>' if said else "")
        + "</div>"
        + (f"<ul>{below}</ul>" if below else "")
        + "</li>"
    )


def worlds(models: StableModels) -> str:
    """What holds in each possible world; what differs is marked."""
    shared = set.intersection(*(set(model) for model in models.models)) if models.models else set()
    drawn = "".join(
        f"<div><h3>{say('model n', n=str(number))}</h3><ul>"
        + "".join(
            f"<li>{short(one)}</li>" if one in shared else f"<li><mark>{short(one)}</mark></li>"
            for one in model
        )
        + "</ul></div>"
        for number, model in enumerate(models.models, start=1)
    )
    title = explained("worlds", f"{say('two models')} {say('what differs')}")
    return f'<p class="quiet">{title}</p><div class="worlds">{drawn}</div>'
