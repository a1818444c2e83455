"""Trainings as rows, and the head of the one that is looked at.

In:  shelf([run], "c7…", "", "en"), head(run, "en")
Out: rows that open, lay beside and delete; what is trained, how far it is, what can be done
"""

from collections.abc import Sequence
from html import escape
from math import exp

from playground.lab.experiment import NEXT
from playground.ui.explained import explained
from playground.ui.lab.run import Run, called
from playground.ui.said import problem
from playground.ui.words.page import word
from playground.wording.said import Language


def shelf(runs: Sequence[Run], shown: str, beside: str, language: Language) -> str:
    """A row a training, the newest first; a sentence where there is none."""
    if not runs:
        return f'<p class="nothing">{word("lab none", language)}</p>'
    rows = "".join(_row(one, shown, beside, language) for one in runs)
    return f'<h2>{word("lab mine", language)}</h2><ol class="shelf">{rows}</ol>'


def head(run: Run, language: Language) -> str:
    """What it is called, how far it is, and buttons."""
    one, last = run.training, run.last
    step = last.step if last else 0
    going = one.state == "running"
    waits = word("lab waits", language).format(n=run.before) if going and run.before else ""
    bar = (
        f'<progress max="{run.experiment.steps}" value="{step}"></progress> {waits}'
        if one.state != "done"
        else ""
    )
    stop = _button("halt", one.id, "cmp stop", language) if going else ""
    on = _button("resume", one.id, "cmp go on", language) if one.state == "stopped" else ""
    save = _button("report", one.id, "lab save", language) if last else ""
    why = f'<p class="problem">{problem(one.problem)}</p>' if one.problem else ""
    return (
        f"<header><h2>{escape(called(run, language))}</h2><p>{bar}{stop}{on}{save}</p>{why}"
        f"{_facts(run, language)}</header>"
    )


def _facts(run: Run, language: Language) -> str:
    """The numbers of the last look."""
    last = run.last
    if last is None:
        return f'<p class="quiet">{word("lab begins", language)}</p>'
    facts = [
        (word("lab step", language), f"{last.step:,}"),
        (explained("loss", word("lab loss short", language)), f"{last.loss:.3f}"),
    ]
    if run.experiment.job == NEXT:
        perplexity = exp(min(50.0, last.loss))
        facts.append(
            (explained("perplexity", word("lab perplexity", language)), f"{perplexity:,.1f}")
        )
    if last.right is not None:
        labels = run.experiment.job != NEXT
        term = word("lab right labels short" if labels else "lab right gaps short", language)
        shown = term if labels else explained("gap", term)
        facts.append((shown, f"{last.right:.0%}"))
    facts += [
        (explained("parameters", word("lab parameters", language)), f"{last.parameters:,}"),
        (word("lab seconds", language), f"{last.seconds:,.1f}"),
    ]
    return (
        '<ul class="lab-facts">'
        + "".join(f"<li><small>{name}</small><b>{value}</b></li>" for name, value in facts)
        + "</ul>"
    )


def _row(run: Run, shown: str, beside: str, language: Language) -> str:
    one, last = run.training, run.last
    name = escape(one.id)
    current = ' aria-current="true"' if one.id == shown else ""
    pressed = "true" if one.id == beside else "false"
    far = f"{last.step:,} · {word('lab loss short', language)} {last.loss:.3f}" if last else "0"
    lay = (
        ""
        if one.id == shown
        else f'<button type="button" class="lay" data-beside="{name}" '
        f'aria-pressed="{pressed}">{word("lab beside", language)}</button>'
    )
    return (
        f'<li><button type="button" class="open" data-open="{name}"{current}>'
        f'<span class="text">{escape(called(run, language))}</span>'
        f'<small><time datetime="{escape(one.at)}">{escape(one.at[:16])}</time> · '
        f"{word(f'state {one.state}', language)} · {word('lab step', language)} {far}</small>"
        f'</button>{lay}<button type="button" class="delete" data-delete="{name}">'
        f"{word('delete', language)}</button></li>"
    )


def _button(what: str, name: str, key: str, language: Language) -> str:
    said = word(key, language)
    return f' <button type="button" class="do" data-{what}="{escape(name)}">{said}</button>'
