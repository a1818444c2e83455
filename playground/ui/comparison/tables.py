"""The tables of a comparison, each as HTML and as CSV.

In:  html(Table("shares", ("Solver", "Right"), (("A · clingo", "79.0 %"),)), "en")
Out: '<div class="scroll"><table class="figures">…</table></div><a download="shares.csv" …>…</a>'
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from playground.carrying import harmless
from playground.comparison.figures import Figures, SideFigures
from playground.comparison.statistics import Share
from playground.comparison.yardsticks import Yardstick
from playground.ui.comparison.findings import interval, p_value, percent, points
from playground.ui.drawn import milliseconds
from playground.ui.export.svg import safe
from playground.ui.words.page import outcome_word, word
from playground.wording.said import Language

_NUMBER = re.compile(r"[−-]?[\d.]+")


@dataclass(frozen=True)
class Table:
    """Cells as text; `name` is that of its file. `heat` shades cells by a share, 0 to 1."""

    name: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    heat: tuple[tuple[float, ...], ...] = ()


def html(table: Table, language: Language) -> str:
    """The table, and a link that saves it."""
    head = "".join(f"<th>{safe(one)}</th>" for one in table.head)
    rows = "".join(
        f"<tr><th>{safe(row[0])}</th>"
        + "".join(
            f"<td{_shade(table, number, at)}>{safe(cell)}</td>" for at, cell in enumerate(row[1:])
        )
        + "</tr>"
        for number, row in enumerate(table.rows)
    )
    return (
        f'<div class="scroll" tabindex="0"><table class="figures {safe(table.name)}" '
        f'style="--columns:{len(table.head)}"><tr>{head}</tr>{rows}</table></div>'
        f'<p class="save"><a download="{safe(table.name)}.csv" '
        f'href="data:text/csv;charset=utf-8,{quote(as_csv(table))}">'
        f"{word('cmp csv', language)}</a></p>"
    )


def as_csv(table: Table) -> str:
    """The table as CSV with a mark of its encoding; what a spreadsheet would work out is quoted."""
    text = io.StringIO()
    csv.writer(text).writerows([*map(_harmless, (table.head, *table.rows))])
    return "\ufeff" + text.getvalue()


def shares(found: Figures, called: Sequence[str], language: Language) -> Table:
    """A row a side: how often right, silent, sure, how fast, how large."""
    keys = (
        "cmp solver", "cmp right", "cmp interval", "cmp answered", "cmp interval", "cmp silent",
        "cmp failed", "cmp ece", "cmp median", "cmp slow", "cmp speed",
        "cmp memory",
    )  # fmt: skip
    rows = tuple(
        (
            name,
            percent(one.right.value),
            interval(one.right),
            percent(one.answered.value),
            interval(one.answered),
            f"{one.silent:,}",
            f"{one.failed:,}",
            "–" if one.ece is None else f"{one.ece:.3f}",
            milliseconds(one.ms_p50),
            milliseconds(one.ms_p95),
            _speed(one.per_second),
            "–" if one.megabytes is None else f"{one.megabytes:,.0f} MB",
        )
        for name, one in zip(called, found.sides, strict=True)
    )
    return Table("shares", tuple(word(key, language) for key in keys), rows)


def _speed(per_second: float) -> str:
    """Three figures, and none written as a power of ten: "0.47", "12.3", "1,013"."""
    return f"{per_second:,.0f}" if per_second >= 100 else f"{per_second:.3g}"


def by_depth(found: Figures, called: Sequence[str], language: Language) -> Table | None:
    """A row a depth; None where the questions have none."""
    parts = [one.by_depth for one in found.sides]
    return (
        _by("by-depth", word("cmp depth", language), parts, called, language) if parts[0] else None
    )


def by_label(found: Figures, called: Sequence[str], language: Language) -> Table | None:
    """A row a right answer; None where any text may be one."""
    if not found.labels:
        return None
    parts = [
        {outcome_word(label, language): share for label, share in one.by_label.items()}
        for one in found.sides
    ]
    return _by("by-label", word("cmp label", language), parts, called, language)


def confusion(found: Figures, side: SideFigures, name: str, language: Language) -> Table | None:
    """What a side said, a column an answer, by the right answer; shaded by the share of a row."""
    if not found.labels:
        return None
    said = [one for one in dict.fromkeys((*found.labels, *sorted(_answers(side)))) if one]
    rows, heat = [], []
    for label in found.labels:
        counts = [side.confusion.get((label, one), 0) for one in (*said, "")]
        rows.append((outcome_word(label, language), *(f"{one:,}" for one in counts)))
        heat.append(tuple(one / max(1, sum(counts)) for one in counts))
    head = (name, *(outcome_word(one, language) for one in said), word("mark silent", language))
    return Table(f"confusion-{name[:1]}", head, tuple(rows), tuple(heat))


def pairs(found: Figures, title: str, called: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Of a set, a row a pair of sides: both shares, their difference in points, its p."""
    for pair in found.pairs:
        shown: list[str] = []
        for place in (pair.first, pair.second):
            right = found.sides[place].right
            shown += [called[place].partition(" · ")[2], percent(right.value), interval(right)]
        low, high = points(pair.paired.low), points(pair.paired.high)
        difference = points(pair.paired.difference)
        yield title, f"{found.n:,}", *shown, difference, f"{low} … {high}", p_value(pair.p)


def overview(rows: Iterable[tuple[str, ...]], language: Language) -> Table:
    """The pairs of several sets as one table."""
    keys = (
        "cmp set", "cmp n", "cmp solver", "cmp right", "cmp interval", "cmp solver", "cmp right",
        "cmp interval", "cmp difference", "cmp interval", "cmp p",
    )  # fmt: skip
    return Table("sets", tuple(word(key, language) for key in keys), tuple(rows))


def published(found: Sequence[Yardstick], language: Language) -> Table:
    """A row a figure: who, how much, on what, how it was read, where."""
    keys = ("system", "figure", "data", "differs", "how", "source")
    rows = tuple(
        (
            one.system,
            f"{one.figure:g} %",
            one.data,
            one.chinese if language == "zh" else one.differs,
            word(f"read {one.how}", language),
            one.source,
        )
        for one in found
    )
    return Table("published", tuple(word(f"yardstick {key}", language) for key in keys), rows)


def _answers(side: SideFigures) -> set[str]:
    return {answer for _, answer in side.confusion}


def _by(
    name: str,
    what: str,
    columns: Sequence[Mapping[str, Share]],
    called: Sequence[str],
    language: Language,
) -> Table:
    head = [what, "n"]
    for one in called:
        head += [one, word("cmp interval", language)]
    rows = []
    for kind in columns[0]:
        cells = [kind, f"{columns[0][kind].n:,}"]
        for column in columns:
            cells += [percent(column[kind].value), interval(column[kind])]
        rows.append(tuple(cells))
    return Table(name, tuple(head), tuple(rows))


def _shade(table: Table, row: int, at: int) -> str:
    if not table.heat:
        return ""
    return f' style="--heat:{100 * table.heat[row][at]:.0f}%"'


def _harmless(row: Sequence[str]) -> list[str]:
    """The cells as a spreadsheet takes them for what they are: numbers, and texts."""
    return [cell.replace("−", "-") if _NUMBER.fullmatch(cell) else harmless(cell) for cell in row]
