"""Small pieces of HTML that every view draws with.

In:  badge("rules"), milliseconds(2.1), short("<b>")
Out: '<span class="badge rules">…</span>', '2.1 ms', '&lt;b&gt;'

One icon and one colour a mode, everywhere.
"""

from html import escape

from playground.core import Mode
from playground.ui.words.page import say

SHOWN = 2_000
"""Characters of a message that are drawn; the rest is in the trace."""
WRITTEN = 40_000
"""Characters of an answer that are drawn; the rest is in the trace."""

ICONS: dict[Mode, str] = {
    "rules": '<path d="M8 2v4M8 6 3.5 10M8 6l4.5 4"/><rect x="6.5" y="1" width="3" height="3"/>'
    '<rect x="2" y="10.5" width="3" height="3"/><rect x="11" y="10.5" width="3" height="3"/>',
    "probabilistic": '<path d="M1 13c4 0 4-10 7-10s3 10 7 10M1 14.5h14"/>',
}


def icon(mode: Mode) -> str:
    """The mode's drawing: a small tree for rules, a bell curve for probabilities."""
    return f'<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">{ICONS[mode]}</svg>'


def badge(mode: Mode) -> str:
    """Icon and name of a mode, in its colour."""
    return f'<span class="badge {mode}">{icon(mode)}{say(mode)}</span>'


def svg_button(mode: Mode, at: int, number: str = "") -> str:
    """Saves a picture as SVG; `at` is its place in the evidence of the mode's answer."""
    return (
        f'<button type="button" class="svg" data-take="svg" data-mode="{mode}" data-at="{at}">'
        f'<span aria-hidden="true">↓ SVG{number}</span>'
        f'<span class="unseen">{say("save svg")}{number}</span></button>'
    )


def short(text: str, most: int = SHOWN) -> str:
    """Escaped, and cut where it is very long."""
    return escape(text if len(text) <= most else text[:most] + "…")


def milliseconds(ms: float) -> str:
    """`0.4 ms`, `14 ms`, `2.1 s`."""
    if ms >= 1000:
        return f"{ms / 1000:.1f} s"
    return f"{ms:.1f} ms" if ms < 10 else f"{ms:.0f} ms"


def megabytes(size: float) -> str:
    """`4.2 MB`, `532 MB`, `1.5 GB`, from bytes."""
    if size >= 1e9:
        return f"{size / 1e9:.1f} GB"
    return f"{size / 1e6:.1f} MB" if size < 1e7 else f"{size / 1e6:.0f} MB"
