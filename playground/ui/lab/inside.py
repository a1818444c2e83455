"""What a network took from each token of a text, as rows of shaded cells.

In:  inside(unpack(model), "the cooks that the waiter", "en")
Out: '<table class="lab-inside">…' with the gradient, and the gates or the attention of each token
"""

from collections.abc import Sequence
from functools import partial
from html import escape
from math import log, log10

from playground.lab.cutting import BEGIN, MARKS
from playground.lab.saving import Kept
from playground.ui.comparison.charts import Frame, Point, Series, plot
from playground.ui.continuation_tree import number_of
from playground.ui.explained import explained
from playground.ui.walk.numbers import number, shade
from playground.ui.words.page import word
from playground.wording.said import Language

SHOWN = 48
"""Tokens of a beginning that are looked into."""
LEAST = 1e-30
"""What is smaller counts as this."""


def inside(kept: Kept, text: str, language: Language, *, titled: bool = True) -> str:
    """Each token's gradient, and the gates or the attention; "" where there is no network."""
    from playground.lab.flow import inside as gates
    from playground.lab.flow import over_time

    network = kept.network()
    row = [BEGIN, *kept.cut.numbers(text)][-SHOWN:]
    if network is None or len(row) < 2:
        return ""
    tokens = [MARKS[BEGIN], *kept.cut.pieces(text)][-SHOWN:]
    lines = {"gradient": over_time(network, row), **gates(network, row)}
    heads = "".join(f"<th>{shown(one)}</th>" for one in tokens)
    body = ""
    for name, values in lines.items():
        most = max(values) or 1.0
        if name not in ("gradient", "attention"):
            most = 1.0  # a gate is open or shut, 0 to 1
        said = _size if name == "gradient" else partial(number, digits=2)
        cells = "".join(
            f'<td style="background:{shade(one, 1.6 * most)}">{said(one)}</td>' for one in values
        )
        term = explained(f"lab {name}", word(f"lab inside {name}", language))
        body += f"<tr><th>{term}</th>{cells}</tr>"
    title = (
        f"<h3>{word('lab inside', language)}</h3>"
        f'<p class="quiet">{word("lab inside note", language)}</p>'
    )
    return (
        f'{title if titled else ""}<div class="scroll">'
        f'<table class="lab-inside"><thead><tr><th></th>{heads}</tr></thead>'
        f"<tbody>{body}</tbody></table></div>"
    )


def shrinking(runs: Sequence[tuple[str, Kept]], text: str, language: Language) -> str:
    """By how many powers of ten each network's gradient is smaller at each token than at the last,
    drawn; `runs` are their names with them."""
    from playground.lab.flow import over_time

    every, longest, top = [], 1, 1.0
    for place, (name, kept) in enumerate(runs):
        network = kept.network()
        assert network
        lengths = over_time(network, [BEGIN, *kept.cut.numbers(text)])
        lost = [log10(max(lengths[-1], LEAST) / max(one, LEAST)) for one in lengths]
        points = [Point(at, max(0.0, one), says=f"{one:.1f}") for at, one in enumerate(lost)]
        every.append(Series(name, "probabilistic", place, tuple(points)))
        longest, top = max(longest, len(lost) - 1), max(top, 1.1 * max(lost))
    title = word("lab shrinking", language)
    names = (word("lab token number", language), word("lab shrinking short", language))
    ticks = [(longest * quarter / 4, f"{longest * quarter / 4:.0f}") for quarter in range(5)]
    drawn = plot(Frame(title, *names, ticks, top, percent=False), every)
    return (
        f'<div class="charts"><figure><figcaption>{title}</figcaption>'
        f'<div class="scroll">{drawn}</div></figure></div>'
    )


def _size(value: float) -> str:
    """A gradient's length, however small: 0.013, 8.4·10⁻¹¹."""
    return number_of(log(max(value, LEAST)))


def shown(token: str) -> str:
    """A token as HTML, the mark of a word's beginning as a dot."""
    return escape(token.replace("▁", "·"))
