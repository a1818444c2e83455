"""A comparison for the terminal: a line a side, then what may be said of each pair.

In:  text(chapter, "en")
Out: "questions.jsonl: 100 questions of Deduction\n                 Right  95 %         …"
"""

from collections.abc import Iterator, Sequence

from rich.cells import cell_len

from playground.comparison.figures import PairFigures
from playground.comparisons import MARKS
from playground.ui.comparison import robustness, tables
from playground.ui.comparison.chapter import Chapter
from playground.ui.comparison.findings import finding, names
from playground.ui.words.page import word
from playground.wording.said import Language


def text(of: Chapter, language: Language) -> str:
    """The title, the shares, who is right where, and the findings."""
    found, called = of.figures, names(of.comparison.sides)
    asked = {"n": f"{found.n:,}", "task": word(of.comparison.task, language)}
    shares = tables.shares(found, called, language)
    depths = tables.by_depth(found, called, language)
    return "\n".join(
        [
            f"{of.comparison.title}: {word('cmp questions', language).format(**asked)}",
            _columns((shares.head, *shares.rows)),
            *(["", _columns((depths.head, *depths.rows))] if depths else []),
            *(
                f"\n{_cells(pair, called, language)}\n\n"
                f"{finding(pair, called, language, len(found.pairs))}"
                for pair in found.pairs
            ),
            *_robustness(of, called, language),
            "",
        ]
    )


def _robustness(of: Chapter, called: Sequence[str], language: Language) -> Iterator[str]:
    """The tables of questions in pairs; nothing where there are none."""
    if failing := robustness.failing(of.figures, called, language):
        yield "\n" + word("cmp failing", language)
        yield _columns((failing.head, *failing.rows))
    if groups := robustness.groups(of.figures, called, language):
        yield "\n" + word("cmp groups", language)
        yield _columns((groups.head, *groups.rows))
        yield from ("", *robustness.said(of.figures, called, language))


def _cells(pair: PairFigures, called: Sequence[str], language: Language) -> str:
    marks = [word(f"mark {one}", language) for one in MARKS]
    across = [f"{called[pair.second]}: {one}" for one in marks]
    rows = [
        [
            f"{called[pair.first]}: {mark}",
            *(f"{len(pair.cells.get((one, o), ())):,}" for o in MARKS),
        ]
        for one, mark in zip(MARKS, marks, strict=True)
    ]
    return _columns([["", *across], *rows])


def _columns(rows: Sequence[Sequence[str]]) -> str:
    """Cells under each other, the first column to the left, numbers to the right."""
    wide = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(
            cell + " " * (room - cell_len(cell))
            if at == 0
            else " " * (room - cell_len(cell)) + cell
            for at, (cell, room) in enumerate(zip(row, wide, strict=True))
        ).rstrip()
        for row in rows
    )
