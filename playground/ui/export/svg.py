"""Text and boxes as SVG: wrapped, escaped, and in the colours of a mode.

In:  picture("rules", (400, 60), "Proof", "One step.", [text(("Bob is kind.",), 12, 24)])
Out: '<svg xmlns="…" class="drawn rules" …><title>Proof</title>…<text …>Bob is kind.</text></svg>'

No browser measures the text here, so a character is taken for as wide as it is in a wide sans-serif
font. Rules have one line round them, probabilities two; the rest is said in words.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from html import escape

from playground.core import Mode
from playground.text.characters import allowed

SIZE = 14
"""Pixels of a letter's height; of small text, `SMALL`."""
SMALL = 12
LEADING = 19
"""Pixels from line to line."""

STYLE = """
.drawn{font-family:-apple-system,"Segoe UI","Helvetica Neue",Arial,"PingFang SC","Microsoft YaHei",
"Noto Sans CJK SC",sans-serif;font-size:14px;--paper:#fff;--ink:#1b1d22;--soft:#5c6270}
.drawn.rules{--mine:#2b53c4;--tint:#eef2fd}.drawn.probabilistic{--mine:#a84a00;--tint:#fdf2e9}
@media (prefers-color-scheme:dark){.drawn{--paper:#191b20;--ink:#e9eaee;--soft:#a0a6b3}
.drawn.rules{--mine:#93aefc;--tint:#1b2340}.drawn.probabilistic{--mine:#f7a763;--tint:#32210f}}
.drawn .paper{fill:#fff;fill:var(--paper)}.drawn text{fill:#1b1d22;fill:var(--ink)}
.drawn .soft{fill:#5c6270;fill:var(--soft);font-size:12px}.drawn .bold{font-weight:600}
.drawn .line{fill:none;stroke:#5c6270;stroke:var(--mine);stroke-width:1.5}
.drawn .box{fill:#f3f4f5;fill:var(--tint);stroke:#5c6270;stroke:var(--mine)}
.drawn .dashed{stroke-dasharray:6 4}.drawn .dotted{stroke-dasharray:1.5 4;stroke-linecap:round}
.drawn .bar{fill:#5c6270;fill:var(--mine)}
"""
_WIDE = "[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]"
_PIECE = re.compile(rf"{_WIDE}\s*|(?:(?!{_WIDE})\S)+\s*|\s+")


def safe(text: str) -> str:
    """Escaped for XML and HTML; a character that XML has no place for becomes �."""
    return escape(allowed(text))


def wrapped(text: str, width: float, size: float = SIZE, bold: bool = False) -> tuple[str, ...]:
    """The text in lines of at most so many pixels, one after the other the text itself.

    White space counts as one blank. A word that is wider than a line is broken.
    """
    found: list[str] = []
    line = ""
    for piece in _PIECE.findall(allowed(" ".join(text.split()))):
        if line and width_of((line + piece).rstrip(), size, bold) > width:
            found.append(line)
            line = ""
        line += piece
        while width_of(line.rstrip(), size, bold) > width and len(line) > 1:
            fits = _fitting(line, width, size, bold)
            found.append(line[:fits])
            line = line[fits:]
    return (*found, line) if line or not found else tuple(found)


def width_of(text: str, size: float = SIZE, bold: bool = False) -> float:
    """Pixels that the text may take at most in a usual sans-serif font."""
    return sum(map(_em, text)) * size * (1.08 if bold else 1)


def text(lines: Sequence[str], x: float, y: float, look: str = "") -> str:
    """Lines of text as one element, whose first line stands on `y`."""
    rows = "".join(
        f'<tspan x="{x:g}" y="{y + LEADING * number:g}">{safe(line)}</tspan>'
        for number, line in enumerate(lines)
    )
    kind = f' class="{look}"' if look else ""
    return f"<text{kind}>{rows}</text>"


def picture(
    mode: Mode, size: tuple[float, float], title: str, about: str, parts: Iterable[str]
) -> str:
    """The whole, of a width and height in pixels; a reader hears its title and what it is about."""
    width, height = size
    shape = f'width="{width:g}" height="{height:g}" viewBox="0 0 {width:g} {height:g}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="drawn {mode}" {shape} '
        f'role="graphics-document"><title>{safe(title)}</title><desc>{safe(about)}</desc>'
        f'<style>{STYLE}</style><rect class="paper" width="{width:g}" height="{height:g}"/>'
        f"{''.join(parts)}</svg>"
    )


def _fitting(line: str, width: float, size: float, bold: bool) -> int:
    """How many of the line's characters fit; at least one."""
    used = 0.0
    for number, char in enumerate(line):
        used += width_of(char, size, bold)
        if used > width:
            return max(1, number)
    return len(line)


def _em(char: str) -> float:
    """How wide a character is, in heights of a letter."""
    kind = unicodedata.category(char)
    if kind in ("Mn", "Me", "Cf"):
        return 0.0
    if kind == "So":
        return 1.4
    if unicodedata.east_asian_width(char) in "WF":
        return 1.05
    if char in "ijlI.,:;'|!()[] ":
        return 0.36
    if char in "mwMW@%—…":
        return 1.0
    if kind == "Lu":
        return 0.76
    return 0.6 if char.isascii() else 0.85
