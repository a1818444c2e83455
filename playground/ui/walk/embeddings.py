"""Second stop as HTML: a token's vector, its neighbours in the vocabulary, and a map.

In:  embeddings_stop(Embedding(vector=(…), near=(("rainy", 0.71), …), …), frame)
Out: {"token": …, "n": "384", "kept": "33 %"}, '<div class="two">…</div><figure>…</figure>'
"""

from playground.explain.walk.stops import Embedding, Frame, Point
from playground.ui.walk.numbers import number, shade, token
from playground.ui.walk.plane import INK, MINE, SHEET, SOFT, diamond, dot, label, picture
from playground.ui.words.page import say

ROW = 32
"""Numbers in a row of squares."""
EACH = 8
WIDE, HIGH, EDGE = 640, 330, 34


def embeddings_stop(stop: Embedding, frame: Frame) -> tuple[dict[str, str], str]:
    """The three of them."""
    name = frame.tokens[frame.place.token]
    first = " ".join(number(one) for one in stop.vector[:6])
    bars = "".join(
        f'<div class="bar"><span class="name">{token(near)}</span>'
        f'<span class="track"><i style="width:{100 * max(0.0, cosine):.1f}%"></i></span>'
        f'<span class="p">{number(cosine)}</span></div>'
        for near, cosine in stop.near
    )
    blanks = {
        "token": token(name),
        "n": f"{frame.width:,}",
        "kept": f"{100 * stop.kept:.0f} %",
    }
    length = say("walk length", n=f"{stop.length:.3f}")
    return blanks, (
        f'<div class="two"><figure><figcaption>{say("walk vector")} · {length}</figcaption>'
        f'{_vector(stop)}<p class="digits">{first} …</p></figure>'
        f'<figure class="bars probabilistic"><figcaption>{say("walk near")}</figcaption>{bars}'
        f"</figure></div>"
        f"<figure><figcaption>{say('walk map')}</figcaption>{_map(stop)}</figure>"
    )


def _vector(stop: Embedding) -> str:
    most = sorted(map(abs, stop.vector))[int(0.98 * (len(stop.vector) - 1))]
    rows = -(-len(stop.vector) // ROW)
    side = EACH - 1
    cells = "".join(
        f'<rect x="{at % ROW * EACH}" y="{at // ROW * EACH}" width="{side}" height="{side}" '
        f'style="fill:{shade(value, most)}"><title>{at}: {number(value)}</title></rect>'
        for at, value in enumerate(stop.vector)
    )
    size = f'viewBox="0 0 {ROW * EACH} {rows * EACH}" width="{ROW * EACH}" height="{rows * EACH}"'
    return f'<svg class="vector" {size} role="img" aria-label="{len(stop.vector)}">{cells}</svg>'


def _map(stop: Embedding) -> str:
    xs, ys = [one.x for one in stop.points], [one.y for one in stop.points]
    across, up = (max(all_) - min(all_) or 1.0 for all_ in (xs, ys))
    placed = [
        (
            one,
            EDGE + (one.x - min(xs)) / across * (WIDE - 2 * EDGE - 60),
            HIGH - EDGE - (one.y - min(ys)) / up * (HIGH - 2 * EDGE),
        )
        for one in stop.points
    ]
    taken = [(x - 5, y, x + 5) for _, x, y in placed]  # left end, height, right end
    order = ("followed", "near", "text")
    marks, names = [], []
    for one, x, y in sorted(placed, key=lambda part: order.index(part[0].of)):
        marks.append(_mark(one, x, y))
        name = one.token.strip(" ▁")
        spot = _free(x, y, 7.0 * len(name), taken)
        if spot:
            bold = 'font-weight="600"' if one.of == "followed" else ""
            colour = {"followed": MINE, "near": SOFT, "text": INK}[one.of]
            names.append(label(name, *spot, colour, bold))
    parts = [*reversed(marks), *names]
    return picture(WIDE, HIGH, parts, "map")


def _mark(one: Point, x: float, y: float) -> str:
    match one.of:
        case "followed":
            return diamond(x, y, MINE, one.token)
        case "near":
            return dot(x, y, SHEET, MINE, one.token)
    return dot(x, y, INK, INK, one.token)


def _free(
    x: float, y: float, long: float, taken: list[tuple[float, float, float]]
) -> tuple[float, float] | None:
    """Where a name has room beside its mark: to the right, the left, above or below."""
    for left, middle in ((x + 10, y), (x - 10 - long, y), (x - 4, y - 14), (x - 4, y + 14)):
        clear = all(
            abs(middle - other) > 12 or left > end or left + long < start
            for start, other, end in taken
        )
        if clear and left > 0 and left + long < WIDE and 12 < middle < HIGH - 4:
            taken.append((left, middle, left + long))
            return left, middle + 4
    return None
