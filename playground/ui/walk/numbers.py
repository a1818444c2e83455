"""Numbers as one reads them: three digits that add up, vectors as rows of squares, shaded cells.

In:  adding_up([0.3333, 0.3333, 0.3333], 1.0)
Out: [0.333, 0.333, 0.334]
"""

from collections.abc import Sequence
from html import escape
from math import floor

from playground.ui.tokens import name_of

COLOURED = "rgba(var(--probabilistic-rgb, 200, 88, 0), {:.2f})"
GREY = "rgba(112, 120, 136, {:.2f})"
"""What is above 0, and what is below."""


def adding_up(values: Sequence[float], total: float, digits: int = 3) -> list[float]:
    """The values with so many digits, so that these add up to the total with as many.

    Each is cut, and what is missing goes to those that lost most (Hamilton's method).
    """
    unit = 10.0**digits
    exact = [value * unit for value in values]
    cut = [floor(one) for one in exact]
    missing = round(total * unit) - sum(cut)
    most = sorted(range(len(cut)), key=lambda at: cut[at] - exact[at])
    for at in most[: max(0, missing)]:
        cut[at] += 1
    return [one / unit for one in cut]


def number(value: float, digits: int = 3) -> str:
    """`−0.032`: a minus as long as a plus, and no `−0.000`."""
    said = f"{abs(value):,.{digits}f}"
    return f"−{said}" if value < 0 and float(said.replace(",", "")) else said


def odds(p: float, digits: int = 3) -> str:
    """A probability: `0.996`, and `3e−5` where digits would show nothing."""
    if not p or p >= 0.5 / 10**digits:
        return number(p, digits)
    digit, power = f"{p:.0e}".split("e")
    return f"{digit}e−{-int(power)}"


def shade(value: float, most: float) -> str:
    """The colour of a square: the farther from 0, the stronger."""
    strength = min(1.0, abs(value) / most) if most else 0.0
    return (COLOURED if value >= 0 else GREY).format(strength)


def squares(values: Sequence[float], most: float, width: int = 96, high: int = 14) -> str:
    """A vector as a row of squares, `width` pixels in all; its numbers are in its title."""
    each = width / len(values)
    cells = "".join(
        f'<rect x="{at * each:.2f}" width="{each:.2f}" height="{high}" '
        f'style="fill:{shade(value, most)}"/>'
        for at, value in enumerate(values)
    )
    told = escape(" ".join(number(value) for value in values[:8]))
    return (
        f'<svg class="squares" viewBox="0 0 {width} {high}" width="{width}" height="{high}" '
        f'role="img" aria-label="{told} …"><title>{told} …</title>{cells}</svg>'
    )


def token(text: str) -> str:
    """A token in a sentence, with its space shown."""
    bare = text.lstrip(" ▁")
    return f'<b class="tok">{"·" * bool(bare and bare != text)}{name_of(text)}</b>'
