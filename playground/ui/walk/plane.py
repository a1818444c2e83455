"""Points and lines as SVG that also stand alone in a file: each part names its own colours.

In:  picture(320, 200, [label("warm", 10, 20)])
Out: '<svg xmlns="…" viewBox="0 0 320 200" …><text …>warm</text></svg>'
"""

from collections.abc import Iterable, Sequence

from playground.ui.export.svg import safe

INK = "var(--ink, #1b1d22)"
SOFT = "var(--soft, #5c6270)"
LINE = "var(--line, #e4e5e8)"
MINE = "var(--probabilistic, #a84a00)"
SHEET = "var(--sheet, #ffffff)"
FONT = "-apple-system, Segoe UI, Helvetica Neue, Arial, PingFang SC, Noto Sans CJK SC, sans-serif"


def picture(width: float, height: float, parts: Iterable[str], about: str = "") -> str:
    """The whole, as wide as its place allows and at most as it was drawn."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="plane" viewBox="0 0 {width:g} {height:g}" '
        f'width="{width:g}" height="{height:g}" font-family="{FONT}" font-size="12" role="img" '
        f'aria-label="{safe(about)}"><rect width="100%" height="100%" style="fill:{SHEET}"/>'
        f"{''.join(parts)}</svg>"
    )


def label(text: str, x: float, y: float, colour: str = INK, look: str = "") -> str:
    """A text; `look` are further attributes."""
    return f'<text x="{x:.1f}" y="{y:.1f}" style="fill:{colour}" {look}>{safe(text)}</text>'


def stroke(points: Sequence[tuple[float, float]], colour: str, look: str = "") -> str:
    """A line through points."""
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    return f'<polyline points="{path}" style="fill:none;stroke:{colour}" {look}/>'


def dot(x: float, y: float, fill: str, colour: str, title: str = "") -> str:
    """A circle; what it stands for is said by a pointer on it."""
    return (
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" '
        f'style="fill:{fill};stroke:{colour};stroke-width:1.5"><title>{safe(title)}</title></circle>'
    )


def diamond(x: float, y: float, colour: str, title: str = "") -> str:
    """The one that is followed."""
    path = f"M{x:.1f} {y - 8:.1f}l8 8-8 8-8-8z"
    return f'<path d="{path}" style="fill:{colour}"><title>{safe(title)}</title></path>'
