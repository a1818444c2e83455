"""An examination drawn: the share judged right by depth, a line a kind, with its interval.

In:  exam([Mark("as trained", 0, 31, 40), …], "en")
Out: '<figure>…</figure>'; half is the line of who guesses
"""

from collections.abc import Sequence

from playground.comparison.statistics import share
from playground.lab.longer import trained_longer
from playground.lab.marks import KINDS, Mark
from playground.ui.comparison.charts import Frame, Point, Series, plot
from playground.ui.lab.lessons import BY_DEPTH
from playground.ui.words.page import word
from playground.wording.said import Language

SHIFT = 0.07
"""Lines stand beside each other, so that intervals do not hide each other."""


def exams(mine: Sequence[Mark], its: Sequence[Mark], language: Language) -> str:
    """The learner's chart, and beside it that of the checkpoint that was trained longer."""
    one = trained_longer()
    values = {"steps": f"{one.step:,}", "minutes": f"{one.seconds / 60:.0f}"}
    titles = (word("lab exam mine", language), word("lab exam longer", language).format(**values))
    drawn = "".join(
        f"<div><h3>{title}</h3>{exam(marks, language)}</div>"
        for title, marks in zip(titles, (mine, its), strict=True)
    )
    return f'<div class="exams">{drawn}</div>'


def dial(language: Language) -> str:
    """What every model of the dial reached with five seeds, a row a model."""
    heads = "".join(f"<th>{depth}</th>" for depth in range(6))
    rows = "".join(
        f"<tr><th>{word(f'lab model {model}', language)}</th>"
        + "".join(f"<td>{share} %</td>" for share in shares)
        + "</tr>"
        for model, shares in BY_DEPTH.items()
    )
    return (
        f"<h3>{word('lab exam dial', language)}</h3>"
        f'<p class="quiet">{word("lab exam dial note", language)}</p><div class="scroll">'
        f'<table class="outcomes"><thead><tr><th>{word("cmp depth", language)}</th>{heads}</tr>'
        f"</thead><tbody>{rows}</tbody></table></div>"
    )


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
