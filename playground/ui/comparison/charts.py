"""Charts as SVG: sides as lines of points with their intervals, and shares as whiskers.

In:  plot(Frame("By depth", "Depth", "Share right", ((0, "0"), (1, "1"))), [Series("clingo", …)])
Out: '<svg class="chart" …><title>By depth</title>…<g class="rules side-0">…</g>…</svg>'

A side has its mode's colour, and a mark and a dash of its own, so that none is told by colour
alone. A point says its figures where a pointer rests on it. `saved` is a chart as a file.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from playground.core import Mode
from playground.ui.export.svg import safe, width_of

WIDE, HIGH = 460, 300
LEFT, RIGHT, TOP, FOOT = 56, 26, 14, 46
"""Pixels round the plot: for the numbers beside it, and the names under it."""
ROW = 30
NAME = 190
LEGEND = 20
MARKED = 20
"""Points up to which each has its mark; of more the last has one."""
DASHES = ("", "6 4", "2 4", "9 3 2 3", "1 3", "12 4")
STYLE = """
.chart{font:12px -apple-system,"Segoe UI","Helvetica Neue",Arial,"PingFang SC","Microsoft YaHei",
"Noto Sans CJK SC",sans-serif;--ink:#1b1d22;--soft:#5c6270;--line:#e4e5e8;--rules:#2b53c4;
--probabilistic:#a84a00;--sheet:#fff}
@media (prefers-color-scheme:dark){.chart{--ink:#e9eaee;--soft:#a0a6b3;--line:#2c2f37;
--rules:#93aefc;--probabilistic:#f7a763;--sheet:#191b20}}
"""
LOOK = Path(__file__).parents[1] / "styles" / "chart.css"
"""How the parts look; the page and the report have the colours already."""


@dataclass(frozen=True)
class Point:
    """A place in the plot, with an interval of its height where it has one, and what it says."""

    x: float
    y: float
    low: float | None = None
    high: float | None = None
    size: float = 4.5
    says: str = ""


@dataclass(frozen=True)
class Series:
    """The points of one side, the so-many-th."""

    name: str
    mode: Mode
    place: int
    points: tuple[Point, ...]


@dataclass(frozen=True)
class Frame:
    """A chart's title, the names of its axes, the numbers along the lower one, and its top."""

    title: str
    across: str
    upward: str
    ticks: Sequence[tuple[float, str]]
    top: float = 1.0
    even: bool = False
    percent: bool = True


def plot(frame: Frame, every: Sequence[Series]) -> str:
    """Points joined by lines, over 0 to the frame's top; `even` draws the line x = y."""
    first, last = frame.ticks[0][0], frame.ticks[-1][0]
    span = (last - first) or 1.0

    def place(x: float, y: float) -> tuple[float, float]:
        across = LEFT + (WIDE - LEFT - RIGHT) * ((x - first) / span if last > first else 0.5)
        return across, HIGH - FOOT - (HIGH - FOOT - TOP) * y / frame.top

    parts = [*_grid(frame, place)]
    if frame.even:
        (x, y), (to_x, to_y) = place(0, 0), place(1, 1)
        parts.append(_line("even", x, y, to_x, to_y))
    for one in every:
        parts.append(f'<g class="{one.mode} side-{one.place}">')
        at = [place(point.x, point.y) for point in one.points]
        way = " ".join(f"{x:.1f},{y:.1f}" for x, y in at)
        dash = f' stroke-dasharray="{DASHES[one.place]}"' if DASHES[one.place] else ""
        parts.append(f'<polyline class="path" points="{way}"{dash}/>' if len(at) > 1 else "")
        for point, (x, y) in zip(one.points, at, strict=True):
            if point.low is not None and point.high is not None:
                _, low = place(point.x, point.low)
                _, high = place(point.x, point.high)
                parts.append(_line("whisker", x, low, x, high))
            if len(at) <= MARKED or point is one.points[-1]:
                parts.append(_mark(one.place, (x, y), point.size, f"{one.name}: {point.says}"))
        parts.append("</g>")
    high = HIGH + LEGEND * len(every)
    parts += _legend(every)
    return _svg(frame.title, high, parts)


def whiskers(title: str, every: Sequence[Series]) -> str:
    """A row a side: its first point's share with its interval, along 0 to 1."""
    foot = ROW * len(every) + TOP
    parts = []
    for tick in (0.0, 0.25, 0.5, 0.75, 1.0):
        x = _along(tick)
        parts.append(_line("grid", x, TOP, x, foot))
        parts.append(_text(f"{tick:.0%}", x, foot + 18, "middle"))
    for number, one in enumerate(every):
        point, y = one.points[0], TOP + ROW * (number + 0.5)
        parts.append(f'<g class="{one.mode} side-{one.place}">')
        parts.append(_text(_fitting(one.name, NAME - 16), 4, y + 4, "start", "name"))
        low, high = point.low or 0.0, 1.0 if point.high is None else point.high
        parts.append(_line("whisker", _along(low), y, _along(high), y))
        parts.append(_mark(one.place, (_along(point.y), y), 5, f"{one.name}: {point.says}"))
        parts.append("</g>")
    return _svg(title, foot + 28, parts)


def saved(svg: str) -> str:
    """A chart as a file of its own, with its colours."""
    look = LOOK.read_text(encoding="utf-8")
    style = f'<style>{STYLE}{look}</style><rect class="paper" width="100%" height="100%"/>'
    named = svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    return named.replace("</title>", f"</title>{style}", 1)


def _grid(frame: Frame, place: Callable[[float, float], tuple[float, float]]) -> Iterator[str]:
    for quarter in range(5):
        y = frame.top * quarter / 4
        x, up = place(frame.ticks[0][0], y)
        yield _line("grid", LEFT, up, WIDE - RIGHT, up)
        yield _text(
            f"{round(100 * y, 1):g}%" if frame.percent else f"{y:.2f}", LEFT - 8, up + 4, "end"
        )
    for x, name in frame.ticks:
        yield _text(name, place(x, 0)[0], HIGH - FOOT + 18, "middle")
    yield _text(frame.across, (LEFT + WIDE - RIGHT) / 2, HIGH - 10, "middle")
    middle = (TOP + HIGH - FOOT) / 2
    yield (
        f'<text text-anchor="middle" transform="translate(12 {middle:g}) rotate(-90)">'
        f"{safe(frame.upward)}</text>"
    )


def _legend(every: Sequence[Series]) -> Iterator[str]:
    for number, one in enumerate(every):
        y = HIGH + LEGEND * number + 6
        dash = f' stroke-dasharray="{DASHES[one.place]}"' if DASHES[one.place] else ""
        yield f'<g class="{one.mode}">'
        yield f'<path class="path" d="M{LEFT} {y}h28"{dash}/>'
        yield _mark(one.place, (LEFT + 14, y), 4.5, one.name)
        yield _text(_fitting(one.name, WIDE - LEFT - 50), LEFT + 38, y + 4, "start", "name")
        yield "</g>"


def _mark(place: int, at: tuple[float, float], size: float, says: str) -> str:
    """A circle, a square, a triangle, a diamond, a pentagon or a bar, by the side's number."""
    x, y = at
    told = f"<title>{safe(says)}</title>"
    if place == 0:
        return f'<circle class="mark" cx="{x:.1f}" cy="{y:.1f}" r="{size:g}">{told}</circle>'
    corners = (
        ((-1, -1), (1, -1), (1, 1), (-1, 1)),
        ((0, -1.2), (1.1, 0.9), (-1.1, 0.9)),
        ((0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)),
        ((0, -1.2), (1.15, -0.35), (0.7, 1), (-0.7, 1), (-1.15, -0.35)),
        ((-0.5, -1.3), (0.5, -1.3), (0.5, 1.3), (-0.5, 1.3)),
    )[place - 1]
    way = " ".join(f"{x + size * over:.1f},{y + size * down:.1f}" for over, down in corners)
    return f'<polygon class="mark" points="{way}">{told}</polygon>'


def _along(value: float) -> float:
    return NAME + (WIDE - NAME - 24) * value


def _fitting(name: str, width: float) -> str:
    while width_of(name, 12) > width:
        name = name.rstrip("…")[:-1] + "…"
    return name


def _line(kind: str, x: float, y: float, to_x: float, to_y: float) -> str:
    return f'<line class="{kind}" x1="{x:.1f}" y1="{y:.1f}" x2="{to_x:.1f}" y2="{to_y:.1f}"/>'


def _text(said: str, x: float, y: float, anchor: str, kind: str = "") -> str:
    look = f' class="{kind}"' if kind else ""
    return f'<text{look} x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{safe(said)}</text>'


def _svg(title: str, high: float, parts: Sequence[str]) -> str:
    return (
        f'<svg class="chart" viewBox="0 0 {WIDE} {high:g}" width="{WIDE}" height="{high:g}" '
        f'role="img"><title>{safe(title)}</title>{"".join(parts)}</svg>'
    )
