"""Fifth stop as HTML: a right answer to choose, its loss, and where the gradient goes.

In:  training_stop(Lesson(right="positive", loss=0.37, pushes=(…), …), frame)
Out: {"right": …}, '<div class="answers-of">…</div><math>…</math><table class="pushes">…'
"""

from playground.explain.walk.stops import Frame, Lesson
from playground.ui.walk.numbers import adding_up, number, odds, shade, token
from playground.ui.walk.plane import INK, SOFT, label, picture
from playground.ui.words.page import answer_word, say

LOSS = (
    '<math display="block"><mi mathvariant="normal">{loss}</mi><mo>=</mo><mo>−</mo><mi>ln</mi>'
    "<mspace width='0.2em'/><mn>{p}</mn><mo>=</mo><mn>{value}</mn></math>"
)
SLANTED = 'text-anchor="end" font-size="10"'
MOST_COLUMNS = 96
"""Tokens that the picture by layers has room for."""


def training_stop(stop: Lesson, frame: Frame) -> tuple[dict[str, str], str]:
    """The choice, the loss, the push at each outcome, and the gradients."""
    right = _outcome(stop.right, frame)
    start = f"{say('walk start place')} " if frame.kind == "spans" else ""
    choices = "".join(
        f'<button type="button" data-walk-right="{one.number}" '
        f'aria-pressed="{"true" if one.push < 0 else "false"}">{_outcome(one.name, frame)}</button>'
        for one in stop.pushes
    )
    p = next(one.p for one in stop.pushes if one.push < 0 or one.p >= 1)
    formula = LOSS.format(loss="L", p=_digits(p), value=_digits(stop.loss))
    return {"right": right}, (
        f'<div class="answers-of"><small>{start or say("walk right")}</small>{choices}</div>'
        f"{formula}"
        f"{_pushes(stop, frame)}{_by_token(stop)}{_by_layer(stop)}"
    )


def _outcome(name: str, frame: Frame) -> str:
    return f"<b>{answer_word(name)}</b>" if frame.kind in ("labels", "tags") else token(name)


def _digits(value: float) -> str:
    return f"{value:.3f}" if value >= 0.001 else f"{value:.2g}"


def _pushes(stop: Lesson, frame: Frame) -> str:
    heads = "".join(
        f"<th>{say(key)}</th>" for key in ("walk outcome", "walk p", "walk wanted", "walk push")
    )
    told = [one.p for one in stop.pushes]
    shown = adding_up(told, round(sum(told), 3))
    rows = "".join(
        f"<tr><th>{_outcome(one.name, frame)}</th>"
        f"<td>{number(p) if p else odds(one.p)}</td><td>{int(one.push < 0)}</td>"
        f"<td>{_arrow(one.push)}{number(p - (one.push < 0))}</td></tr>"
        for one, p in zip(stop.pushes, shown, strict=True)
    )
    return (
        f'<div class="scroll"><table class="pushes"><thead><tr>{heads}</tr></thead>'
        f"<tbody>{rows}</tbody></table></div>"
    )


def _arrow(push: float) -> str:
    """Up for the logit that training lifts."""
    width = 90 * min(1.0, abs(push))
    side = "lift" if push < 0 else "press"
    return f'<span class="push {side}"><i style="width:{width:.0f}px"></i></span>'


def _by_token(stop: Lesson) -> str:
    most = max(stop.by_token, default=0.0) or 1.0
    least = 0.02 * max((abs(one) for one in stop.toward), default=0.0)
    marks = "".join(
        f'<span class="felt" style="--g:{length / most:.3f}" '
        f'title="{number(length, 4)} · {number(toward, 4)}">{token(name)}'
        f"<small>{'▲' if toward > least else '▼' if toward < -least else '·'} "
        f"{number(length)}</small></span>"
        for name, length, toward in zip(stop.read, stop.by_token, stop.toward, strict=True)
    )
    return (
        f"<figure><figcaption>{say('walk gradient')}</figcaption>"
        f'<div class="gradient">{marks}</div></figure>'
    )


def _by_layer(stop: Lesson) -> str:
    """Rows from the last layer down; the tokens of an encoder-decoder are those it writes."""
    rows = [row[-MOST_COLUMNS:] for row in stop.by_layer]
    count = len(rows[0])
    most = max((one for row in rows for one in row), default=0.0)
    wide, high = max(4.0, min(26.0, 600 / count)), 14 if len(rows) <= 12 else 9
    parts = []
    for layer, row in enumerate(rows, start=1):
        y = (len(rows) - layer) * high
        if len(rows) <= 12 or layer % 5 == 0:
            parts.append(label(str(layer), 2, y + high - 2, SOFT, 'font-size="10"'))
        parts += [
            f'<rect x="{26 + at * wide:.1f}" y="{y}" width="{wide - 1:.1f}" height="{high - 1}" '
            f'style="fill:{shade(value**0.5, most**0.5)}"><title>{number(value, 5)}</title></rect>'
            for at, value in enumerate(row)
        ]
    foot = len(rows) * high
    if count == len(stop.read) and wide >= 10:
        parts += [
            f'<g transform="translate({26 + at * wide + wide / 2 + 3:.1f} {foot + 6}) rotate(-60)">'
            f"{label(name.strip(' ▁')[:12], 0, 0, INK, SLANTED)}</g>"
            for at, name in enumerate(stop.read)
        ]
        foot += 62
    drawn = picture(30 + count * wide, foot, parts, "gradient")
    return f"<figure><figcaption>{say('walk flow')}</figcaption>{drawn}</figure>"
