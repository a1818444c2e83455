"""A distribution as SVG: a bar with its number for each outcome.

In:  distribution_svg(Distribution("Answer", (("True", 0.97), ("False", 0.03))), "probabilistic")
Out: '<svg …><title>Answer</title><desc>True 0.970, False 0.030</desc>…</svg>'

The likeliest outcome stands in bold. Rules have one line round the picture, probabilities two.
"""

from playground.core import Distribution, Mode
from playground.ui.distributions import names_of, title_of
from playground.ui.export.svg import LEADING, picture, text, wrapped
from playground.ui.words.page import word
from playground.wording.said import Language

MOST = 60
"""Outcomes that have a bar; for the others together there is a line that says so."""
EDGE, NAME, BAR, NUMBER, GAP = 20, 150, 190, 54, 12
"""Pixels: round the picture, for a name, for the longest bar, for a number, between them."""
HIGH = 16


def distribution_svg(
    distribution: Distribution, mode: Mode = "probabilistic", language: Language = "en"
) -> str:
    """The distribution as a picture, in the colours of a mode."""
    width = 2 * EDGE + NAME + BAR + NUMBER + 2 * GAP
    title = f"{title_of(distribution, language)} · {word(mode, language)}"
    head = wrapped(title, width - 2 * EDGE, bold=True)
    parts = [text(head, EDGE, EDGE + 16, "bold")]
    y = EDGE + LEADING * len(head) + GAP
    shown = distribution.outcomes[:MOST]
    names = names_of(distribution, language)[:MOST]
    for said, (name, p) in zip(names, shown, strict=True):
        bold = name == distribution.best
        rows = wrapped(said, NAME, bold=bold)
        high = LEADING * len(rows)
        parts.append(_row(rows, p, y, "bold" if bold else ""))
        y += high + GAP
    rest = distribution.outcomes[MOST:]
    if rest:
        together = f"{sum(p for _, p in rest):.3f}"
        line = word("svg rest", language).format(n=len(rest), p=together)
        lines = wrapped(line, width - 2 * EDGE)
        parts.append(text(lines, EDGE, y + 14, "soft"))
        y += LEADING * len(lines) + GAP
    height = y + EDGE - GAP
    about = ", ".join(f"{name} {p:.3f}" for name, (_, p) in zip(names, shown, strict=True))
    frames = [_frame(3, width, height)]
    if mode == "probabilistic":
        frames.append(_frame(7, width, height))
    return picture(mode, (width, height), title, about, frames + parts)


def _row(rows: tuple[str, ...], p: float, y: float, look: str) -> str:
    x = EDGE + NAME + GAP
    long = min(1.0, max(0.0, p)) * BAR
    place = f'y="{y + 1:g}" height="{HIGH}" rx="3"'
    return (
        f"<g>{text(rows, EDGE, y + 14, look)}"
        f'<rect class="box" x="{x}" width="{BAR}" {place}/>'
        f'<rect class="bar" x="{x}" width="{long:.1f}" {place}/>'
        f"{text((f'{p:.3f}',), x + BAR + GAP, y + 14, look)}</g>"
    )


def _frame(edge: float, width: float, height: float) -> str:
    size = f'width="{width - 2 * edge:g}" height="{height - 2 * edge:g}"'
    return f'<rect class="line" x="{edge:g}" y="{edge:g}" {size} rx="8"/>'
