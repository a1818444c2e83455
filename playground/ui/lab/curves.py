"""The curves of one training or two, drawn as the charts of a comparison are.

In:  curves([run, other], "en"), samples([run, other], "en")
Out: '<div class="charts"><figure>…loss on held-out text…</figure>…</div>'
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from html import escape

from playground.lab.experiment import LABEL
from playground.lab.look import Look
from playground.ui.comparison.charts import Frame, Point, Series, plot
from playground.ui.lab.run import Run, called, letter
from playground.ui.words.page import word
from playground.wording.said import Language

SAID = 60
"""Characters of a sample that a point says."""


def curves(runs: Sequence[Run], language: Language) -> str:
    """Loss by steps on held-out text and on what is learnt, share right, loss by seconds."""
    known = [one for one in runs if one.looks]
    if not known:
        return ""
    charts = [_chart(known, "lab loss", lambda one: one.loss, lambda one: one.step, language)]
    learnt = [replace(one, looks=tuple(x for x in one.looks if x.learnt)) for one in known]
    if all(one.looks for one in learnt):
        charts.append(
            _chart(
                learnt, "lab learnt", lambda one: one.learnt or 0.0, lambda one: one.step, language
            )
        )
    if all(run.looks[0].right is not None for run in known):
        labels = all(run.experiment.job == LABEL for run in known)
        key = "lab right labels" if labels else "lab right gaps"
        charts.append(
            _chart(known, key, lambda one: one.right or 0.0, lambda one: one.step, language)
        )
    charts.append(
        _chart(known, "lab loss seconds", lambda one: one.loss, lambda one: one.seconds, language)
    )
    return f'<div class="charts">{"".join(charts)}</div>'


def samples(runs: Sequence[Run], language: Language) -> str:
    """What each wrote or said at each look, the last one first."""
    known = [(place, one) for place, one in enumerate(runs) if one.looks]
    tables = "".join(_samples(one, place, language) for place, one in known)
    return f'<h3>{word("lab samples", language)}</h3><div class="two">{tables}</div>'


def _samples(run: Run, place: int, language: Language) -> str:
    rows = "".join(
        f"<tr><th>{look.step:,}</th><td>{look.loss:.3f}</td><td>{escape(look.sample)}</td></tr>"
        for look in reversed(run.looks)
    )
    heads = "".join(
        f"<th>{word(key, language)}</th>" for key in ("lab step", "lab loss short", "lab sample")
    )
    return (
        f'<div class="lab-samples"><h4>{letter(place, called(run, language))}</h4>'
        f'<div class="scroll"><table class="samples"><thead><tr>{heads}</tr></thead>'
        f"<tbody>{rows}</tbody></table></div></div>"
    )


def _chart(
    runs: Sequence[Run],
    key: str,
    up: Callable[[Look], float],
    across: Callable[[Look], float],
    language: Language,
) -> str:
    share = key.startswith("lab right")
    end = max(across(run.looks[-1]) for run in runs) or 1.0
    top = 1.0 if share else max(up(look) for run in runs for look in run.looks) * 1.05
    by = word("lab seconds" if key.endswith("seconds") else "lab step", language)
    ticks = [(end * quarter / 4, f"{end * quarter / 4:,.3g}") for quarter in range(5)]
    title = word(key, language)
    frame = Frame(title, by, word(f"{key} short", language), ticks, top, percent=share)
    every = [
        Series(
            f"{'AB'[place]} · {called(run, language)}",
            "probabilistic",
            place,
            tuple(
                Point(across(one), up(one), says=f"{up(one):.3g} · {one.sample[:SAID]}")
                for one in run.looks[-40:]
            ),
        )
        for place, run in enumerate(runs)
    ]
    return (
        f'<figure><figcaption>{title}</figcaption><div class="scroll">{plot(frame, every)}'
        "</div></figure>"
    )
