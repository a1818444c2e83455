"""Marks of one's own history: two buttons and a note beside each run, and what they add up to.

In:  buttons(None), own_figures(log.marked("f3a9…"), "en")
Out: '<span class="own-mark">…</span>', and a reliability diagram with a table, a row a solver
"""

from collections.abc import Sequence
from html import escape

from playground.comparison.marked import OfSolver, by_solver
from playground.log import LONGEST_NOTE, MARKS, Marked
from playground.ui.comparison import tables
from playground.ui.comparison.charts import DASHES
from playground.ui.comparison.drawn import figure, reliability_chart
from playground.ui.comparison.findings import interval, lettered, percent
from playground.ui.words.page import say, word
from playground.wording.said import Count, Language

SIGNS = {"right": "✓", "wrong": "✗"}
SCRIPT = """
const marked = (row, mark) => {
  for (const one of row.querySelectorAll('[data-mark]'))
    one.setAttribute('aria-pressed', one.dataset.mark === mark);
  row.querySelector('.note').hidden = !mark;
  trigger('like', {run: row.dataset.run, mark, note: row.querySelector('.note input').value});
};
element.addEventListener('click', event => {
  const button = event.target.closest('[data-mark]');
  if (button) marked(button.closest('[data-run]'),
    button.getAttribute('aria-pressed') === 'true' ? '' : button.dataset.mark);
});
element.addEventListener('change', event => {
  const row = event.target.matches('.note input') && event.target.closest('[data-run]');
  if (row) marked(row, row.querySelector('[aria-pressed=true]')?.dataset.mark ?? '');
});"""
"""Of the list of runs: a click marks, a second one takes the mark away, a changed note is kept."""


def buttons(mark: Marked | None) -> str:
    """Right and wrong, of which one may be pressed, and the note, which stands with a mark."""
    pressed = mark.mark if mark else ""
    two = "".join(
        f'<button type="button" class="{one}" data-mark="{one}" '
        f'aria-pressed="{"true" if one == pressed else "false"}"><span aria-hidden="true">'
        f'{SIGNS[one]}</span><span class="unseen">{say(f"own {one}")}</span></button>'
        for one in MARKS
    )
    note = escape(mark.note if mark else "")
    return (
        f'<span class="own-mark">{two}</span>'
        f'<label class="note" {"" if mark else "hidden"}>{say("own note")} '
        f'<input placeholder=" " maxlength="{LONGEST_NOTE}" value="{note}"></label>'
    )


def own_figures(marked: Sequence[Marked], language: Language) -> str:
    """What the marks add up to, a row and a line a solver; what to do where there is none."""
    title = f"<h2>{word('own title', language)}</h2>"
    every = by_solver(marked)[: len(DASHES)]
    if not every:
        return f'<section class="compared">{title}<p>{word("own none", language)}</p></section>'
    called = lettered([one.solver for one in every])
    charts = ""
    sure = [(one.mode, one.sure, one.bins) for one in every]
    if chart := reliability_chart(sure, called, language):
        charts = figure("own-reliability", chart, "cmp reliability note", language, png=False)
    note = word("own caution", language).format(n=Count(len(marked)))
    return (
        f'<section class="compared">{title}<p class="quiet">{note}</p>'
        f"{tables.html(_table(every, called, language), language)}"
        f'<div class="charts">{charts}</div></section>'
    )


def _table(every: Sequence[OfSolver], called: Sequence[str], language: Language) -> tables.Table:
    keys = ("cmp solver", "own n", "cmp right", "cmp interval", "own sure", "cmp ece")
    rows = tuple(
        (
            name,
            f"{one.right.n:,}",
            percent(one.right.value),
            interval(one.right),
            f"{one.sure:,}",
            "–" if one.ece is None else f"{one.ece:.3f}",
        )
        for name, one in zip(called, every, strict=True)
    )
    return tables.Table("own-marks", tuple(word(key, language) for key in keys), rows)
