"""An examination drawn: the share judged right by depth, a line a kind, with its interval.

In:  exam([Mark("as trained", 0, 31, 40), …], "en")
Out: '<figure>…</figure>'; half is the line of who guesses
"""

from collections.abc import Sequence

from playground.comparison.statistics import share
from playground.lab.marks import KINDS, Mark
from playground.ui.comparison.charts import Frame, Point, Series, plot
from playground.ui.words.page import word
from playground.wording.said import Language

SHIFT = 0.07
"""Lines stand beside each other, so that intervals do not hide each other."""


def exam(marks: Sequence[Mark], language: Language) -> str:
    """The chart of the marks that there are by now, and what they are."""
    if not marks:
        return f'<p class="quiet">{word("lab exam wait", language)}</p>'
    every = []
    for place, kind in enumerate(KINDS):
        points = []
        for mark in marks:
            if mark.kind == kind:
                at = share(mark.right, mark.n)
                says = f"{mark.right} / {mark.n}"
                across = mark.depth + SHIFT * place
                points.append(Point(across, at.value or 0.0, at.low, at.high, says=says))
        if points:
            name = word(f"lab exam {kind}", language)
            every.append(Series(name, "probabilistic", place, tuple(points)))
    title = word("lab exam title", language)
    ticks = [(depth, str(depth)) for depth in range(6)]
    names = (word("cmp depth", language), word("cmp right", language))
    return (
        f'<div class="charts"><figure><figcaption>{title}</figcaption>'
        f"{plot(Frame(title, *names, ticks), every)}"
        f"<p>{word('lab exam note', language)}</p></figure></div>"
    )


def best_guess(marks: Sequence[Mark]) -> str:
    """`deep` where it is right to the end, `half` where it is hardly anywhere, else `falls`."""
    plain = [one for one in marks if one.kind == KINDS[0]]
    shares = [one.right / one.n for one in plain]
    shallow, deep = sum(shares[:2]) / 2, sum(shares[-2:]) / 2
    if shallow < 0.65:
        return "half"
    return "deep" if deep > shallow - 0.1 else "falls"
