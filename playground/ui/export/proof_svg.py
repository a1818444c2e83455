"""A proof as SVG: its nodes from top to bottom, each under what it proves.

In:  proof_svg(Proof("Bob is kind.", "rule", "All big people are kind.", premises=(…,)))
Out: '<svg …><title>Proof: Bob is kind.</title>…<tspan …>Bob is kind.</tspan>…</svg>'

What is given or concluded has a solid frame, what is assumed or supposed a dashed one, what is
missing a dotted one; each says in words what it is.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from playground.core import Proof
from playground.ui.export.svg import LEADING, SMALL, picture, text, wrapped
from playground.ui.proof import NODES
from playground.ui.words.page import word
from playground.wording.evidence import HOW
from playground.wording.said import Language

WIDTH, INDENT, GAP, EDGE = 360, 24, 10, 14
"""Pixels: of a box, of a step to the right, between two boxes, round the picture."""
PAD = 10
DASHED = ("assumed-false", "supposed", "case", "refuted")
DOTTED = ("missing", "nearly", "cut")


@dataclass(frozen=True)
class Box:
    """A node with its place: `deep` steps to the right, `top` and `height` in pixels."""

    node: Proof
    deep: int
    top: float
    height: float
    lines: tuple[tuple[str, tuple[str, ...]], ...]
    parent: "Box | None"

    @property
    def left(self) -> float:
        """Pixels from the left edge of the picture."""
        return EDGE + INDENT * self.deep


def proof_svg(
    root: Proof, numbers: Mapping[int, int] | None = None, language: Language = "en"
) -> str:
    """The proof as a picture. `numbers` are those of the sentences, by where they start.

    Of a very large proof its first `NODES` nodes are drawn, and it says how many are not.
    """
    boxes, left = _laid_out(root, numbers or {}, language)
    width = 2 * EDGE + WIDTH + INDENT * max(box.deep for box in boxes)
    height = boxes[-1].top + boxes[-1].height + EDGE
    parts = [_line(box) for box in boxes if box.parent] + [_box(box) for box in boxes]
    if left:
        said = wrapped(word("more nodes", language).format(n=left), WIDTH, SMALL)
        parts.append(text(said, EDGE, height + SMALL, "soft"))
        height += LEADING * len(said) + EDGE
    title = word("svg proof", language).format(conclusion=root.conclusion)
    about = word("svg nodes", language).format(n=len(boxes))
    return picture("rules", (width, height), title, about, parts)


def _laid_out(root: Proof, numbers: Mapping[int, int], language: Language) -> tuple[list[Box], int]:
    """The boxes from top to bottom, and how many nodes have none."""
    boxes: list[Box] = []
    left, top = 0, float(EDGE)
    waiting: list[tuple[Proof, int, Box | None]] = [(root, 0, None)]
    while waiting:
        node, deep, parent = waiting.pop()
        if len(boxes) < NODES:
            lines = _lines(node, numbers, language)
            height = 2 * PAD + LEADING * sum(len(rows) for _, rows in lines)
            box = Box(node, deep, top, height, lines, parent)
            boxes.append(box)
            top += height + GAP
        else:
            left += 1
            box = boxes[-1]
        waiting.extend((one, deep + 1, box) for one in reversed(node.premises))
    return boxes, left


def _lines(
    node: Proof, numbers: Mapping[int, int], language: Language
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """What stands in a node's box, each with its look: conclusion, how it came, the sentence."""
    room = WIDTH - 2 * PAD
    said = node.sentence if node.sentence and node.by != "fact" else ""
    if node.by == "assumed-false":
        said = said or word("assumed why", language)
    rows = [
        ("bold", wrapped(node.conclusion, room, bold=True)),
        ("soft", wrapped(how(node, numbers, language), room, SMALL)),
    ]
    return tuple(rows + ([("", wrapped(said, room))] if said else []))


def how(node: Proof, numbers: Mapping[int, int], language: Language) -> str:
    """How a node came about: "by rule · 3 · holds with 0.7"; in words it knows, or its own."""
    by = word(node.by, language) if node.by in HOW else node.by
    number = numbers.get(node.start) if node.start is not None else None
    weight = word("weight", language).format(p=f"{node.weight:g}") if node.weight != 1 else ""
    return " · ".join(part for part in (by, str(number or ""), weight) if part)


def _box(box: Box) -> str:
    look = "dashed" if box.node.by in DASHED else "dotted" if box.node.by in DOTTED else ""
    parts = [
        f'<rect class="box {look}" x="{box.left:g}" y="{box.top:g}" width="{WIDTH}" '
        f'height="{box.height:g}" rx="8"/>'
    ]
    at = box.top + PAD + 14
    for kind, rows in box.lines:
        parts.append(text(rows, box.left + PAD, at, kind))
        at += LEADING * len(rows)
    return f"<g>{''.join(parts)}</g>"


def _line(box: Box) -> str:
    """From under the left end of what a node proves to the node."""
    above = box.parent
    if above is None:
        return ""
    x, middle = above.left + INDENT / 2, box.top + box.height / 2
    return f'<path class="line" d="M{x:g} {above.top + above.height:g}V{middle:g}H{box.left:g}"/>'
