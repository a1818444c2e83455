"""The comparisons of a visitor as rows, and the head of the one that is looked at.

In:  shelf([comparison], "c7…", "en"), head(comparison, "en")
Out: rows with how far each is; a bar, and what can be done with it
"""

from collections.abc import Sequence
from html import escape

from playground.comparison.sets import NAMED, theories_of
from playground.comparisons import Comparison
from playground.evaluate.example import Example
from playground.ui.drawn import icon, short
from playground.ui.words.page import outcome_word, word
from playground.wording.said import Language

PREVIEWED = 3


def title(said: str, language: Language) -> str:
    """The name of a set as a person reads it; that of a file as it is."""
    if said in NAMED:
        return word(f"set {said}", language)
    if made := theories_of(said):
        return word("set made", language).format(
            depth=made.depth,
            world=word(f"made {made.world}", language),
            language=word(f"language {made.language}", language),
        )
    return said


def shelf(every: Sequence[Comparison], shown: str, language: Language) -> str:
    """A row a comparison, the newest first; a sentence where there is none."""
    if not every:
        return f'<p class="nothing">{word("cmp none", language)}</p>'
    rows = "".join(_row(one, one.id == shown, language) for one in every)
    return f'<h2>{word("cmp mine", language)}</h2><ol class="shelf">{rows}</ol>'


def head(one: Comparison, language: Language) -> str:
    """Title, how far it is, why it stopped, and buttons."""
    goes_on = one.state == "running"
    problem = f'<p class="problem">{short(one.problem)}</p>' if one.problem and not goes_on else ""
    stop = _button("halt", one.id, "cmp stop", language) if goes_on else ""
    on = _button("resume", one.id, "cmp go on", language) if one.state == "stopped" else ""
    report = _button("report", one.id, "cmp save report", language) if one.done else ""
    every = one.total * len(one.sides)
    bar = (
        f'<progress max="{every}" value="{one.done}"></progress> {_far(one, language)}'
        if one.state != "done"
        else ""
    )
    waits = "cmp while" if one.done < every else "cmp weighing"
    note = f'<p class="quiet">{word(waits, language)}</p>' if goes_on else ""
    return (
        f"<header><h2>{short(title(one.title, language), 120)}</h2>"
        f"<p>{bar}{stop}{on}{report}</p>{problem}{note}</header>"
    )


def preview(examples: Sequence[Example], language: Language) -> str:
    """The first questions of a set, each with what is right."""
    rows = "".join(
        f'<li>{_context(one)}<span class="asked"><b>{short(one.question.passage[1], 200)}</b> '
        f"→ {short(_answers(one, language), 80)}</span></li>"
        for one in examples[:PREVIEWED]
    )
    return f'<p class="quiet">{word("cmp preview", language)}</p><ul class="preview">{rows}</ul>'


def rows_preview(rows: Sequence[Sequence[str]]) -> str:
    """The first rows of a table as they are."""
    head, *body = rows
    heads = "".join(f"<th>{short(one, 40)}</th>" for one in head)
    lines = "".join(
        f"<tr>{''.join(f'<td>{short(cell, 60)}</td>' for cell in row)}</tr>"
        for row in body[:PREVIEWED]
    )
    return f'<div class="scroll"><table class="tokens"><tr>{heads}</tr>{lines}</table></div>'


def _answers(one: Example, language: Language) -> str:
    return " / ".join(outcome_word(str(answer), language) for answer in one.answers) or "–"


def _context(one: Example) -> str:
    context = one.question.context if one.question.text.strip() else ""
    return f'<span class="quiet">{short(context, 160)}</span> ' if context else ""


def _row(one: Comparison, shown: bool, language: Language) -> str:
    name = escape(one.id)
    sides = " ".join(
        f'<span class="side {side.mode}">{icon(side.mode)}{short(side.solver, 40)}</span>'
        for side in one.sides
    )
    current = ' aria-current="true"' if shown else ""
    return (
        f'<li><button type="button" class="open" data-open="{name}"{current}>'
        f'<span class="text">{short(title(one.title, language), 80)}</span>{sides}'
        f'<small><time datetime="{escape(one.at)}">{escape(one.at[:16])}</time> · '
        f"{word(f'state {one.state}', language)} · {_far(one, language)}</small></button>"
        f'<button type="button" class="delete" data-delete="{name}">{word("delete", language)}'
        "</button></li>"
    )


def _far(one: Comparison, language: Language) -> str:
    every = one.total * len(one.sides)
    return word("cmp answers", language).format(done=f"{one.done:,}", all=f"{every:,}")


def _button(what: str, name: str, key: str, language: Language) -> str:
    said = word(key, language)
    return f' <button type="button" class="do" data-{what}="{escape(name)}">{said}</button>'
