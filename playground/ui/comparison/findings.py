"""What a comparison found, in sentences and numbers of one language.

In:  finding(figures.pairs[0], names, "en")
Out: "A · clingo is right more often than B · embedded, by 12.0 points (95 %: 4.1 to 20.0). They
     differ by more than chance would (exact McNemar test, p = 0.004)."
"""

from collections.abc import Sequence

from playground.comparison.figures import PairFigures
from playground.comparison.statistics import FEWEST, Share
from playground.comparisons import Side
from playground.ui.words.page import word
from playground.wording.said import Language

LETTERS = "ABCDEF"


def names(sides: Sequence[Side]) -> tuple[str, ...]:
    """Each side by a letter and its solver: “A · clingo”."""
    return lettered([one.solver for one in sides])


def lettered(solvers: Sequence[str]) -> tuple[str, ...]:
    """Solvers by a letter each; six at most."""
    return tuple(f"{letter} · {one}" for letter, one in zip(LETTERS, solvers, strict=False))


def finding(pair: PairFigures, called: Sequence[str], language: Language, pairs: int = 1) -> str:
    """What may be said of two sides, in a sentence; the one that is right more often comes first.

    The interval is of the first's share less the second's, in points. Of several `pairs` it says
    that the test was corrected for them.
    """
    both = pair.paired
    first, second, low, high = called[pair.first], called[pair.second], both.low, both.high
    if both.difference < 0:
        first, second, low, high = second, first, -high, -low
    divided = both.first + both.second
    said = {
        "first": first, "second": second, "points": points(abs(both.difference)),
        "low": points(low), "high": points(high), "n": f"{divided:,}",
        "p": _tested(pair.p, pairs, language), "all": f"{both.n:,}",
        "fewest": f"{FEWEST}", "clusters": f"{both.clusters:,}",
    }  # fmt: skip
    return word(f"finding {_kind(pair)}", language).format(**said)


def _kind(pair: PairFigures) -> str:
    found, both = pair.finding, pair.paired
    if found == "never part" and not pair.cells.get(("right", "right")):
        return "none right"
    if found != "perhaps chance":
        return found
    if both.first == both.second:
        return "even"
    return "by clusters" if pair.p < 0.05 else found


def _tested(p: float, pairs: int, language: Language) -> str:
    said = p_value(p)
    return said if pairs == 1 else word("finding holm", language).format(p=said, n=pairs)


def points(share: float) -> str:
    """A difference of shares as percentage points: “12.0”, “−3.1”."""
    return f"{100 * share:.1f}".replace("-", "−")


def percent(share: float | None) -> str:
    """A share as “79.0 %”; “–” of nothing."""
    return "–" if share is None else f"{100 * share:.1f} %"


def interval(share: Share) -> str:
    """Its interval: “70.0–85.8 %”."""
    return f"{100 * share.low:.1f}–{100 * share.high:.1f} %" if share.n else "–"


def p_value(p: float) -> str:
    """“p = 0.031”, “p < 0.001”."""
    return "p < 0.001" if p < 0.001 else f"p = {p:.3f}"
