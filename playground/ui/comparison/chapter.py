"""A comparison as HTML: what was found in sentences, tables, charts, and where the sides part.

In:  chapter(Chapter(comparison, examples, every, figures), "en", way)
Out: '<section class="compared">…</section>', the same on the page and in a report

A count opens its questions without a script (`popover`).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from playground.comparison.figures import Answers, Figures, PairFigures, answered, figures
from playground.comparison.statistics import RESAMPLES
from playground.comparison.yardsticks import beside
from playground.comparisons import MARKS, Comparison, Outcome
from playground.evaluate.example import Example
from playground.ui.comparison import robustness, tables
from playground.ui.comparison.drawn import charts, figure
from playground.ui.comparison.findings import finding, names
from playground.ui.export.svg import safe
from playground.ui.words.page import outcome_word, word
from playground.wording.said import Language

SHOWN = 40
"""Questions on which the sides part that are shown."""
IN_CELL = 15
"""Questions that a count of the table of marks opens."""

Way = Callable[[int], str]
"""HTML that leads from a question, by its number, to what each side said; "" where nothing does."""


@dataclass(frozen=True)
class Chapter:
    """A comparison with all that was found in it by now."""

    comparison: Comparison
    examples: Sequence[Example]
    every: Mapping[int, Answers]
    figures: Figures


def chapter_of(
    comparison: Comparison, examples: Sequence[Example], outcomes: Sequence[Outcome]
) -> Chapter | None:
    """What there is by now; None before all sides have answered one question."""
    found = figures(comparison, examples, outcomes)
    return Chapter(comparison, examples, answered(comparison, outcomes), found) if found else None


def chapter(
    of: Chapter, language: Language, way: Way, from_counts: Way, *, png: bool = False
) -> str:
    """The whole, as HTML of one language.

    `way` stands under each question on which the sides part, `from_counts` under each that a count
    of the table of marks opens. With `png`, which needs the page's script, so is each chart saved.
    """
    found, called = of.figures, names(of.comparison.sides)
    return (
        f'<section class="compared">{_findings(of, called, language)}'
        f"{tables.html(tables.shares(found, called, language), language)}"
        f"{_charts(found, called, language, png)}"
        + _titled(
            "cmp cells", "cmp cells note", _all_cells(of, called, language, from_counts), language
        )
        + _robustness(of, called, language, from_counts)
        + _parted(of, called, language, way)
        + _kinds(found, called, language)
        + _yardsticks(of, language)
        + f'<details class="how"><summary>{word("cmp how", language)}</summary><p>'
        + word("cmp how text", language).format(n=f"{RESAMPLES:,}")
        + "</p></details></section>"
    )


def brief(of: Chapter, language: Language) -> str:
    """How it stands: the findings and the shares, without a question."""
    found, called = of.figures, names(of.comparison.sides)
    shares = tables.html(tables.shares(found, called, language), language)
    return f'<section class="compared">{_findings(of, called, language)}{shares}</section>'


def _findings(of: Chapter, called: Sequence[str], language: Language) -> str:
    found, compared = of.figures, of.comparison
    facts = [word("cmp questions", language).format(
        n=f"{found.n:,}", task=word(compared.task, language)
    )]  # fmt: skip
    if any(one.paired.clustered for one in found.pairs):
        clusters = f"{found.pairs[0].paired.clusters:,}"
        key = "cmp families" if found.sides[0].capabilities else "cmp clusters"
        facts.append(word(key, language).format(n=clusters))
    asked = compared.total * len(compared.sides)
    if compared.done < asked:
        partly = {"done": f"{compared.done:,}", "all": f"{asked:,}"}
        facts.append(word("cmp partly", language).format(**partly))
    said = "".join(
        f"<p>{safe(finding(one, called, language, len(found.pairs)))}</p>" for one in found.pairs
    )
    return f'<p class="quiet">{safe(" · ".join(facts))}</p><div class="found">{said}</div>'


def _charts(found: Figures, called: Sequence[str], language: Language, png: bool) -> str:
    drawn = (figure(*one, language, png=png) for one in charts(found, called, language))
    return f'<div class="charts">{"".join(drawn)}</div>'


def _all_cells(of: Chapter, called: Sequence[str], language: Language, way: Way) -> str:
    cells = (_cells(of, pair, called, language, way) for pair in of.figures.pairs)
    return f'<div class="cells">{"".join(cells)}</div>'


def _cells(
    of: Chapter, pair: PairFigures, called: Sequence[str], language: Language, way: Way
) -> str:
    """The marks of two sides against each other; each count opens its questions."""
    down, across = safe(called[pair.first]), safe(called[pair.second])
    head = "".join(f"<th>{word(f'mark {one}', language)}</th>" for one in MARKS)
    rows, lists = [], []
    for one in MARKS:
        row = f"<tr><th>{word(f'mark {one}', language)}</th>"
        for other in MARKS:
            there = pair.cells.get((one, other), ())
            name = f"c{escape(of.comparison.id)}-{pair.first}-{pair.second}-{one}-{other}"
            row += f'<td class="{"same" if one == other else "apart"}">'
            row += (
                f'<button type="button" popovertarget="{name}">{len(there):,}</button></td>'
                if (there)
                else "0</td>"
            )
            if there:
                title = (
                    f"{down}: {word(f'mark {one}', language)} · "
                    f"{across}: {word(f'mark {other}', language)}"
                )
                lists.append(_popover(of, name, title, there, called, language, way))
        rows.append(f"{row}</tr>")
    return (
        f'<div><div class="scroll"><table class="figures by-marks"><tr><th></th>'
        f'<th colspan="3">{across}</th></tr>'
        f"<tr><th>{down}</th>{head}</tr>{''.join(rows)}</table></div>{''.join(lists)}</div>"
    )


def _popover(  # noqa: PLR0917
    of: Chapter, name: str, title: str, there: Sequence[int], called: Sequence[str],
    language: Language, way: Way,
) -> str:  # fmt: skip
    shown = there[:IN_CELL]
    first = word("cmp first of", language).format(n=len(shown), all=f"{len(there):,}")
    more = f'<p class="quiet">{first}</p>' if len(shown) < len(there) else ""
    return (
        f'<div popover id="{name}" class="opened"><h3>{title}</h3>{more}'
        f"{_questions(of, shown, called, language, way)}</div>"
    )


def _robustness(of: Chapter, called: Sequence[str], language: Language, way: Way) -> str:
    """Where questions stand in pairs: what moves an answer, and who is answered worse."""
    failing = robustness.failing(of.figures, called, language)
    if failing is None:
        return ""
    rows = "".join(
        _failed(of, (side, number), called, language, way)
        for side, one in enumerate(of.figures.sides)
        for number, capability in enumerate(one.capabilities)
        if capability.failed
    )
    opened = f'<div class="failed">{rows}</div>' if rows else ""
    found = _titled(
        "cmp failing", "cmp failing note", tables.html(failing, language) + opened, language
    )
    if groups := robustness.groups(of.figures, called, language):
        said = "".join(
            f"<p>{safe(one)}</p>" for one in robustness.said(of.figures, called, language)
        )
        table = tables.html(groups, language)
        found += _titled("cmp groups", "cmp groups note", f"{table}{said}", language)
    return found


def _failed(
    of: Chapter, place: tuple[int, int], called: Sequence[str], language: Language, way: Way
) -> str:
    """A button with the questions on which a side fails a capability."""
    side, number = place
    one = of.figures.sides[side].capabilities[number]
    name = f"r{escape(of.comparison.id)}-{side}-{number}"
    count = word("cmp fails", language).format(
        side=called[side], what=robustness.named(one.name, language), n=f"{len(one.failed):,}"
    )
    button = f'<button type="button" popovertarget="{name}">{safe(count)}</button>'
    return f"{button}{_popover(of, name, safe(count), one.failed, called, language, way)}"


def _parted(of: Chapter, called: Sequence[str], language: Language, way: Way) -> str:
    parted = of.figures.parted
    if not parted:
        body = f'<p class="quiet">{word("cmp none parted", language)}</p>'
        return _titled("cmp parted", "", body, language)
    shown = parted[:SHOWN]
    note = word("cmp parted note", language).format(n=f"{len(shown):,}", all=f"{len(parted):,}")
    body = f'<p class="quiet">{note}</p>{_questions(of, shown, called, language, way)}'
    return _titled("cmp parted", "", body, language)


def _questions(
    of: Chapter, numbers: Sequence[int], called: Sequence[str], language: Language, way: Way
) -> str:
    rows = "".join(_question(of, number, called, language, way) for number in numbers)
    return f'<ol class="questions">{rows}</ol>'


def _question(of: Chapter, number: int, called: Sequence[str], language: Language, way: Way) -> str:
    """One question: what was asked, what is right, what each side said and how sure it was."""
    example = of.examples[number]
    gold = " / ".join(outcome_word(str(one), language) for one in example.answers) or "–"
    said = "".join(
        f'<li class="{side.mode} {one.mark}"><b>{safe(name)}</b> {_said(one, language)}</li>'
        for name, side, one in zip(called, of.comparison.sides, of.every[number], strict=True)
    )
    question = example.question
    context = (
        f"<details><summary>{word('context label', language)}</summary>"
        f'<p class="said">{safe(question.context)}</p></details>'
        if question.context and question.text.strip()
        else ""
    )
    return (
        f'<li><p class="posed">{safe(question.passage[1])}</p>'
        f'<p class="quiet">{safe(example.id)} · {word("cmp gold", language)} {safe(gold)}</p>'
        f'<ul class="sides">{said}</ul>{context}{way(number)}</li>'
    )


def _said(one: Outcome, language: Language) -> str:
    if one.error:
        return f"<i>{word('cmp failed', language)}: {safe(one.error)}</i>"
    if not one.answer:
        return f"<i>{word('mark silent', language)}</i>"
    sure = "" if one.confidence is None else f" {one.confidence:.2f}"
    mark = word(f"mark {one.mark}", language)
    return f"{safe(outcome_word(one.answer, language))}{sure} <i>{mark}</i>"


def _kinds(found: Figures, called: Sequence[str], language: Language) -> str:
    """Tables by depth and by label, and of what was said to each label."""
    parts = []
    for key, table in (
        ("cmp by depth", tables.by_depth(found, called, language)),
        ("cmp by label", tables.by_label(found, called, language)),
    ):
        parts.append(_titled(key, "", tables.html(table, language), language) if table else "")
    confusions = [
        tables.html(table, language)
        for side, name in zip(found.sides, called, strict=True)
        if (table := tables.confusion(found, side, name, language))
    ]
    body = f'<div class="cells">{"".join(f"<div>{one}</div>" for one in confusions)}</div>'
    parts.append(_titled("cmp confusion", "", body, language) if confusions else "")
    return "".join(parts)


def _yardsticks(of: Chapter, language: Language) -> str:
    """What others have published of this set, and where their setting was another."""
    table = tables.published(beside(of.comparison.title), language)
    return (
        _titled("yardsticks", "yardsticks note", tables.html(table, language), language)
        if (table.rows)
        else ""
    )


def _titled(key: str, note: str, body: str, language: Language) -> str:
    under = f'<p class="quiet">{word(note, language)}</p>' if note else ""
    return f"<h3>{word(key, language)}</h3>{under}{body}"
