"""Third stop as HTML: a row a layer, what it would say, how open that is, where the vector is.

In:  context_stop(Context(states=(After(…), …), last="positive"), frame)
Out: {"token": …, "last": …}, '<figure>…</figure><div class="scroll"><table class="lens">…'
"""

from playground.explain.walk.stops import After, Context, Frame
from playground.ui.walk.numbers import number, odds, token
from playground.ui.walk.plane import LINE, MINE, SHEET, SOFT, dot, label, picture, stroke
from playground.ui.words.page import answer_word, say

WIDE, HIGH, EDGE = 640, 170, 30


def context_stop(stop: Context, frame: Frame) -> tuple[dict[str, str], str]:
    """The lines of two numbers over the layers, and the table."""
    last = _outcome(stop.last, frame)
    heads = "".join(
        f"<th>{said}</th>"
        for said in (
            say("walk layer"),
            say("walk starts" if frame.kind == "spans" else "walk says"),
            say("walk final", last=last),
            say("walk entropy"),
            say("walk start"),
            say("walk nearest"),
        )
    )
    rows, before = "", ""
    for layer, one in enumerate(stop.states):
        rows += _row(layer, one, before, frame)
        before = one.says[0][0] if one.says else ""
    return {"token": token(frame.tokens[frame.place.token]), "last": last}, (
        f"<figure><figcaption>{say('walk lines', last=last)}</figcaption>{_lines(stop)}</figure>"
        f'<div class="scroll"><table class="lens"><thead><tr>{heads}</tr></thead>'
        f"<tbody>{rows}</tbody></table></div>"
    )


def _outcome(name: str, frame: Frame) -> str:
    return f"<b>{answer_word(name)}</b>" if frame.kind in ("labels", "tags") else token(name)


def _row(layer: int, one: After, before: str, frame: Frame) -> str:
    says = "".join(
        f'<span class="{"" if at else "same" if name == before else "new"}">'
        f"{_outcome(name, frame)} <small>{odds(p)}</small></span>"
        for at, (name, p) in enumerate(one.says[:2])
    )
    near, cosine = one.near
    return (
        f"<tr><th>{layer}</th><td class='says'>{says or '–'}</td>"
        f"<td>{odds(one.final) if one.says else '–'}</td>"
        f"<td>{_bar(one.entropy)}{number(one.entropy, 2) if one.says else '–'}</td>"
        f"<td>{number(one.to_start)}</td>"
        f"<td>{token(near)} <small>{number(cosine, 2)}</small></td></tr>"
    )


def _bar(bits: float) -> str:
    return f'<i class="open" style="width:{min(48.0, 6 * bits):.0f}px"></i>'


def _lines(stop: Context) -> str:
    count = len(stop.states)

    def at(layer: int, value: float) -> tuple[float, float]:
        x = EDGE + layer * (WIDE - 2 * EDGE) / max(1, count - 1)
        return x, HIGH - EDGE - max(0.0, min(1.0, value)) * (HIGH - 2 * EDGE)

    final = [(layer, one.final) for layer, one in enumerate(stop.states) if one.says]
    start = [(layer, one.to_start) for layer, one in enumerate(stop.states)]
    parts = [stroke([at(0, level), at(count - 1, level)], LINE) for level in (0.0, 0.5, 1.0)]
    parts += [label(f"{level:g}", 6, at(0, level)[1] + 4, SOFT) for level in (0.0, 0.5, 1.0)]
    every = 1 if count <= 16 else 5
    parts += [
        label(str(layer), at(layer, 0)[0], HIGH - 8, SOFT, 'text-anchor="middle"')
        for layer in range(0, count, every)
    ]
    parts.append(stroke([at(*one) for one in start], SOFT, 'stroke-dasharray="5 4"'))
    parts.append(stroke([at(*one) for one in final], MINE, 'stroke-width="2"'))
    parts += [dot(*at(*one), SHEET, SOFT, f"{one[0]}: {one[1]:.3f}") for one in start]
    parts += [dot(*at(*one), MINE, MINE, f"{one[0]}: {one[1]:.3f}") for one in final]
    return picture(WIDE, HIGH, parts, "layers")
