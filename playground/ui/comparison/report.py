"""Comparisons as one HTML file that needs nothing else: no network, no script, no font.

In:  report([chapter], kept_run, "en")
Out: '<!doctype html><html lang="en">…<svg class="chart" …>…</html>'
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from playground.core import Trace
from playground.ui.comparison import tables
from playground.ui.comparison.chapter import Chapter, chapter
from playground.ui.comparison.charts import LOOK
from playground.ui.comparison.findings import names
from playground.ui.export import html_page
from playground.ui.export.svg import safe
from playground.ui.words.page import word
from playground.wording.said import Language

STYLE = Path(__file__).parents[1] / "styles" / "compare.css"

Runs = Callable[[Chapter, int], Sequence[Trace]]
"""The runs behind what the sides of a comparison said to a question, by its number."""


def report(chapters: Sequence[Chapter], runs: Runs, language: Language = "en") -> str:
    """All comparisons, one after the other, with the evidence of where the sides part."""
    title = f"{word('cmp report', language)} · {word('title', language)}"
    styles = (one.read_text(encoding="utf-8") for one in (html_page.STYLE, STYLE, LOOK))
    body = "".join(
        f"<h2>{safe(one.comparison.title)}</h2>"
        + chapter(one, language, _way(one, runs, language), lambda _: "")
        for one in chapters
    )
    return (
        f'<!doctype html>\n<html lang="{language}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="color-scheme" content="light dark">'
        f"<title>{safe(title)}</title><style>{''.join(styles)}</style></head>"
        f"<body><header><p>{word('title', language)}</p><h1>{word('cmp report', language)}</h1>"
        f"</header><main>{_overview(chapters, language)}{body}</main></body></html>\n"
    )


def _overview(chapters: Sequence[Chapter], language: Language) -> str:
    """All pairs of all sets in one table, where there is more than one set."""
    if len(chapters) < 2:
        return ""
    rows = (
        row
        for one in chapters
        for row in tables.pairs(one.figures, one.comparison.title, names(one.comparison.sides))
    )
    return tables.html(tables.overview(rows, language), language)


def _way(of: Chapter, runs: Runs, language: Language) -> Callable[[int], str]:
    """Both answers with what they rest on, folded."""

    def way(number: int) -> str:
        answers = "".join(html_page.answer(one, language) for one in runs(of, number))
        return (
            f'<details class="both"><summary>{word("cmp both answers", language)}</summary>'
            f"<div>{answers}</div></details>"
        )

    return way
