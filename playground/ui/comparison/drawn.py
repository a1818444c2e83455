"""The charts of a comparison, each drawn from its figures.

In:  charts(figures, ("A · clingo", "B · embedded"), "en")
Out: [("accuracy", "<svg …>", ""), ("by-depth", "<svg …>", ""), ("reliability", "<svg …>", "On …")]
"""

from collections.abc import Iterator, Sequence
from urllib.parse import quote

from playground.comparison.figures import Figures
from playground.comparison.statistics import Share
from playground.core import Mode
from playground.evaluate.calibration import Bin
from playground.ui.comparison.charts import Frame, Point, Series, plot, saved, whiskers
from playground.ui.comparison.findings import interval, percent
from playground.ui.words.page import word
from playground.wording.said import Language

QUARTERS = tuple((quarter / 4, f"{quarter / 4:.0%}") for quarter in range(5))
TOPS = (0.1, 0.2, 0.5, 1.0)
"""How high the chart of risks may be: the lowest that holds all of it."""


def charts(
    found: Figures, called: Sequence[str], language: Language
) -> Iterator[tuple[str, str, str]]:
    """The name of each chart's file, the chart, and the key of the note under it or ""."""
    accuracy = [
        Series(name, one.side.mode, place, (_share(0, one.right),))
        for place, (name, one) in enumerate(zip(called, found.sides, strict=True))
    ]
    yield "accuracy", whiskers(word("cmp accuracy", language), accuracy), ""
    if len(found.sides[0].by_depth) > 1:
        yield "by-depth", _by_depth(found, called, language), ""
    sure = [(one.side.mode, one.answered.n, one.bins) for one in found.sides]
    if chart := reliability_chart(sure, called, language):
        yield "reliability", chart, "cmp reliability note"
    risks = [
        Series(name, one.side.mode, place, tuple(_risk(*point) for point in _thinned(one.curve)))
        for place, (name, one) in enumerate(zip(called, found.sides, strict=True))
        if one.curve
    ]
    if chart and risks:
        highest = max(point.y for one in risks for point in one.points)
        top = next(one for one in TOPS if highest <= one)
        names = (word("cmp coverage", language), word("cmp risk", language))
        frame = Frame(word("cmp risk title", language), *names, QUARTERS, top)
        yield "risk-coverage", plot(frame, risks), "cmp risk note"


def reliability_chart(
    sides: Sequence[tuple[Mode, int, Sequence[Bin]]], called: Sequence[str], language: Language
) -> str:
    """How often sides are right by how sure they are; "" where none has a confidence.

    Of each side its mode, how many answers its largest mark may stand for, and its bins.
    """
    sure = [
        Series(
            name,
            mode,
            place,
            tuple(
                Point(
                    part.sure,
                    part.right,
                    size=3 + 6 * (part.n / max(1, answers)) ** 0.5,
                    says=f"{part.sure:.0%} → {part.right:.0%}, n = {part.n:,}",
                )
                for part in bins
            ),
        )
        for place, (name, (mode, answers, bins)) in enumerate(zip(called, sides, strict=True))
        if bins
    ]
    names = (word("cmp confidence", language), word("cmp right", language))
    frame = Frame(word("cmp reliability", language), *names, QUARTERS, even=True)
    return plot(frame, sure) if sure else ""


def figure(name: str, svg: str, note: str, language: Language, *, png: bool) -> str:
    """A chart with its title, the note of that key, and links that save it.

    With `png`, which needs the page's script, as PNG too.
    """
    title = svg.partition("<title>")[2].partition("</title>")[0]
    under = f"<p>{word(note, language)}</p>" if note else ""
    points = ""
    if png:
        points = f' <button type="button" data-png="true">{word("cmp png", language)}</button>'
    return (
        f'<figure><figcaption>{title}</figcaption><div class="scroll">{svg}</div>{under}'
        f'<p class="save"><a download="{name}.svg" href="data:image/svg+xml,'
        f'{quote(saved(svg))}">{word("cmp svg", language)}</a>{points}</p></figure>'
    )


def _by_depth(found: Figures, called: Sequence[str], language: Language) -> str:
    depths = list(found.sides[0].by_depth)
    frame = Frame(
        word("cmp by depth", language),
        word("cmp depth", language),
        word("cmp right", language),
        [(place, depth) for place, depth in enumerate(depths)],
    )
    shift = 0.06  # beside each other, so that intervals do not hide each other
    every = [
        Series(
            name,
            one.side.mode,
            place,
            tuple(
                _share(at + shift * place, one.by_depth[depth]) for at, depth in enumerate(depths)
            ),
        )
        for place, (name, one) in enumerate(zip(called, found.sides, strict=True))
    ]
    return plot(frame, every)


def _share(x: float, share: Share) -> Point:
    says = f"{percent(share.value)} ({interval(share)}), n = {share.n:,}"
    return Point(x, share.value or 0.0, share.low, share.high, says=says)


def _risk(coverage: float, risk: float) -> Point:
    return Point(coverage, risk, says=f"{coverage:.0%}: {risk:.1%}")


def _thinned(curve: Sequence[tuple[float, float]], most: int = 60) -> list[tuple[float, float]]:
    """A long curve by every so-manyth point and its last, which is all that can be told apart."""
    every = max(1, len(curve) // most)
    return [*curve[:-1:every], curve[-1]]
