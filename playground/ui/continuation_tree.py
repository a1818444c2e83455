"""The tree of an answer's continuations as HTML, and a place where two of them stand side by side.

In:  continuation_tree(turns, 3)
Out: '<details class="continuations" data-leaves="[[0, [["The", 0.59], …]], …]">…<ul class="tree">…'

The page's script (scripts/continuations.js) draws the two that are chosen, from `data-leaves`.
"""

import json
import math
from collections.abc import Sequence
from html import escape

from playground.ui.continuations import Branch, Continuation, common, continuations, grown, joint
from playground.ui.conversation import Turn
from playground.ui.explained import explained
from playground.ui.words.page import say

LETTERS = 160
"""Characters of a branch that are drawn; the whole text is in the answer."""


def continuation_tree(turns: Sequence[Turn], number: int) -> str:
    """The tree that turn `number` stands in; "" where nothing was gone on from."""
    found = continuations(turns, number)
    if not found:
        return ""
    fork = common([one.tokens for one in found])
    root = grown(found)
    other = next(one.turn for one in found if one.turn != number)
    picked = {number, other}
    leaves = escape(json.dumps([_leaf(one) for one in found], ensure_ascii=False))
    rows = "".join(_row(one, fork, number, picked) for one in found)
    heads = "".join(
        f"<th>{explained(term, say(key))}</th>"
        for term, key in (
            ("joint probability", "joint p"),
            ("joint probability", "joint log"),
            ("confidence tokens", "joint mean"),
            ("token", "joint tokens"),
        )
    )
    numbers = (
        f'Σ ln p <b data-number="log"></b> · {say("joint mean")} <b data-number="mean"></b> · '
        f'{say("joint tokens")} <b data-number="n"></b>'
    )
    return (
        f'<details class="continuations" data-leaves="{leaves}" open>'
        f"<summary>{say('continuations', n=str(len(found)))}</summary>"
        f'<p class="quiet">{say("continuations note")}</p>'
        f'<div class="scroll"><ul class="tree">{_branch(root, number)}</ul></div>'
        f'<div class="scroll"><table class="tokens"><tr><th>{say("side by side")}</th>{heads}'
        f"</tr>{rows}</table></div>"
        f'<div class="beside" role="status"></div>'
        f'<template data-word="likelier">{say("times as likely")}</template>'
        f'<template data-word="numbers">{numbers}</template>'
        f'<template data-word="two">{say("choose two")}</template></details>'
    )


def number_of(log_p: float) -> str:
    """A probability of any size from its natural logarithm: 0.54, 4.1·10⁻⁶."""
    if log_p > math.log(0.001):
        return f"{math.exp(log_p):.3f}"
    power = math.floor(log_p / math.log(10))
    figure = math.exp(log_p - power * math.log(10))
    raised = str(power).translate(str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"))
    return f"{figure:.1f}·10{raised}"


def signed(log_p: float) -> str:
    """A logarithm with two digits and a minus sign."""
    return f"{log_p:.2f}".replace("-", "−")


def _leaf(one: Continuation) -> list[object]:
    """For the script: the turn, and text and probability of each of its tokens."""
    return [one.turn, [[text, p and float(f"{p:.6g}")] for text, p in one.tokens]]


def _branch(branch: Branch, number: int) -> str:
    """A branch with those that grow out of it; the way to the answer looked at stands out."""
    here = _leads_to(branch, number)
    below = "".join(_branch(one, number) for one in branch.branches)
    text = "".join(text for text, _ in branch.tokens)
    cut = text if len(text) <= LETTERS else f"{text[:LETTERS]}…"
    ends = "".join(_end(turn, turn == number) for turn in branch.turns)
    mean = f"<small>{joint(branch.tokens).mean:.2f}</small>" if branch.tokens else ""
    return (
        f'<li><span class="node{" on" * here}">{escape(cut.strip()) or "∅"} {mean}</span>{ends}'
        + (f"<ul>{below}</ul>" if below else "")
        + "</li>"
    )


def _end(turn: int, on: bool) -> str:
    """A button that looks at the answer that ends here."""
    return (
        f'<button type="button" class="leaf" data-look="{turn}" aria-pressed="{str(on).lower()}">'
        f"{say('answer n', n=str(turn + 1))}</button>"
    )


def _leads_to(branch: Branch, number: int) -> bool:
    return number in branch.turns or any(_leads_to(one, number) for one in branch.branches)


def _row(one: Continuation, fork: int, number: int, picked: set[int]) -> str:
    """The numbers of one continuation from the first fork on, and a box that puts it beside."""
    odds = joint(one.tokens[fork:])
    name = say("answer n", n=str(one.turn + 1))
    checked = " checked" if one.turn in picked else ""
    return (
        f"<tr{' class=on' * (one.turn == number)}><td><label>"
        f'<input type="checkbox" data-beside="{one.turn}"{checked}>'
        f'<span class="unseen">{say("side by side")}: {name}</span></label> '
        f"{_end(one.turn, one.turn == number)}</td>"
        f'<td class="p">{number_of(odds.log_p)}</td><td class="p">{signed(odds.log_p)}</td>'
        f'<td class="p">{odds.mean:.3f}</td><td class="p">{odds.n}</td>'
        "</tr>"
    )
