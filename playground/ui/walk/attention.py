"""Fourth stop as HTML: the formula, and below it one head's numbers for one token, which add up.

In:  attention_stop(Weighing(query=(…), looked=(Looked(…), …), …), frame)
Out: {"token": …}, '<math …>…</math><table class="weighing">…</table>…'
"""

from playground.explain.walk.stops import Frame, Weighing
from playground.ui.walk.numbers import COLOURED, adding_up, number, squares, token
from playground.ui.words.page import say

FIRST = 4
"""So many numbers of each value are written out."""

FORMULA = (
    '<math display="block"><mi mathvariant="normal">head</mi><mo>=</mo>'
    '<mi mathvariant="normal">softmax</mi><mo>(</mo><mfrac><mrow><mi>Q</mi>'
    "<msup><mi>K</mi><mi>⊤</mi></msup></mrow><msqrt><mi>d</mi></msqrt></mfrac><mo>)</mo><mi>V</mi>"
    "<mspace width='2em'/><mi>d</mi><mo>=</mo><mn>{size}</mn></math>"
)
"""Scaled dot-product attention, Vaswani et al. 2017."""


def attention_stop(stop: Weighing, frame: Frame) -> tuple[dict[str, str], str]:
    """The row of the followed token worked out, and the same among the tokens it looks at."""
    crossing = f'<p class="quiet">{say("walk crossing")}</p>' if frame.onto else ""
    name = frame.tokens[frame.place.token]
    return {"token": token(name)}, (
        f"{_choice(frame)}{crossing}{FORMULA.format(size=len(stop.query))}"
        f"{_weighing(stop, name)}"
        f'<p class="quiet">{say("walk gap", gap=f"{stop.gap:.0e}")}</p>'
        f"{_first(stop)}{_matrices(stop)}"
    )


def _choice(frame: Frame) -> str:
    """Which layer, which head; counted from 1 as one reads them."""

    def select(name: str, count: int, chosen: int) -> str:
        options = "".join(
            f'<option value="{at}"{" selected" * (at == chosen)}>{at + 1}</option>'
            for at in range(count)
        )
        return f"<label>{say(f'walk {name}')} <select data-walk-{name}>{options}</select></label>"

    layer = select("layer", frame.layers, frame.place.layer)
    return f'<p class="choose">{layer}{select("head", frame.heads, frame.place.head)}</p>'


def _most(vectors: list[tuple[float, ...]]) -> float:
    return max((abs(one) for vector in vectors for one in vector), default=1.0)


def _weighing(stop: Weighing, name: str) -> str:
    keys = _most([stop.query, *(one.key for one in stop.looked)])
    values = _most([one.value for one in stop.looked])
    parts = [tuple(one.weight * v for v in one.value) for one in stop.looked]
    sums = _most([*parts, stop.rest_value, stop.made])
    shares = adding_up([*(one.weight for one in stop.looked), stop.rest_weight], 1.0)
    heads = "".join(
        f"<th>{say(f'walk {one}')}</th>"
        for one in ("key", "product", "scaled", "share", "value", "added")
    )
    rows = "".join(
        f'<tr data-at="{one.at}"><th>{token(one.token)}</th><td>{squares(one.key, keys)}</td>'
        f"<td>{number(one.product, 2)}</td><td>{number(one.scaled, 2)}</td>"
        f"<td>{_share(share)}</td><td>{squares(one.value, values)}</td>"
        f"<td>{squares(part, sums)}</td></tr>"
        for one, share, part in zip(stop.looked, shares, parts, strict=False)
    )
    rest = (
        f'<tr class="rest"><th>{say("walk others", n=str(stop.rest))}</th>{"<td></td>" * 3}'
        f"<td>{_share(shares[-1])}</td><td></td><td>{squares(stop.rest_value, sums)}</td></tr>"
        if stop.rest
        else ""
    )
    return (
        f'<div class="scroll"><table class="weighing"><thead><tr><th>{token(name)}</th>'
        f"<td>{squares(stop.query, keys)}</td>"
        f'<td colspan="5" class="quiet">{say("walk query")}</td>'
        f"</tr><tr><th></th>{heads}</tr></thead><tbody>{rows}{rest}</tbody>"
        f"<tfoot><tr><th>{say('walk sum')}</th><td></td><td></td><td></td><td>1.000</td><td></td>"
        f"<td>{squares(stop.made, sums)}</td></tr></tfoot></table></div>"
    )


def _share(value: float) -> str:
    return f'<span class="share-bar"><i style="width:{100 * value:.1f}%"></i></span>{number(value)}'


def _first(stop: Weighing) -> str:
    """Share times value, digit by digit: columns that add up to what the head hands on."""
    parts = [tuple(one.weight * v for v in one.value[:FIRST]) for one in stop.looked]
    parts.append(tuple(stop.rest_value[:FIRST]))
    columns = [
        adding_up([part[at] for part in parts], stop.made[at])
        for at in range(min(FIRST, len(stop.made)))
    ]
    names = [token(one.token) for one in stop.looked]
    names.append(say("walk others", n=str(stop.rest)))
    count = len(parts) if stop.rest else len(parts) - 1
    rows = "".join(
        f"<tr><th>{names[at]}</th>{''.join(f'<td>{number(column[at])}</td>' for column in columns)}"
        "</tr>"
        for at in range(count)
    )
    sums = "".join(f"<td>{number(one)}</td>" for one in stop.made[:FIRST])
    title = say("walk first", n=str(len(columns)), all=str(len(stop.made)))
    return (
        f'<figure><figcaption>{title}</figcaption><div class="scroll"><table class="adds">'
        f"<tbody>{rows}</tbody><tfoot><tr><th>{say('walk made')}</th>{sums}</tr></tfoot></table>"
        "</div></figure>"
    )


def _matrices(stop: Weighing) -> str:
    return f'<div class="two">{_matrix(stop, "walk scores")}{_matrix(stop, "walk shares")}</div>'


def _matrix(stop: Weighing, key: str) -> str:
    """Among the shown tokens; of the shares the others' stand in a last column."""
    shares = key == "walk shares"
    heads = "".join(f"<th>{token(one.token)}</th>" for one in stop.looked)
    heads += f"<th>{say('walk others', n=str(stop.rest))}</th>" * (shares and bool(stop.rest))
    finite = [abs(one) for row in stop.scores for one in row if one is not None]
    most = 1.0 if shares else max(finite, default=1.0)
    rows = ""
    for at, name in enumerate(stop.rows):
        if shares:
            rest = max(0.0, 1.0 - sum(stop.weights[at]))
            cells = adding_up([*stop.weights[at], rest], 1.0)
            told: list[float | None] = [*(cells if stop.rest else cells[:-1])]
        else:
            told = list(stop.scores[at])
        rows += (
            f"<tr><th>{token(name)}</th>{''.join(_cell(one, most, shares) for one in told)}</tr>"
        )
    return (
        f'<figure><figcaption>{say(key)}</figcaption><div class="scroll"><table class="matrix">'
        f"<thead><tr><th></th>{heads}</tr></thead><tbody>{rows}</tbody></table></div></figure>"
    )


def _cell(value: float | None, most: float, shares: bool) -> str:
    if value is None:
        return "<td>−∞</td>"
    colour = COLOURED if value >= 0 else "rgba(112, 120, 136, {:.2f})"
    strength = 0.75 * min(1.0, abs(value) / most) if most else 0.0
    shown = number(value, 3 if shares else 2)
    return f'<td style="background:{colour.format(strength)}">{shown}</td>'
