"""How likely the right answer was after each edit, as points in a row a kind.

In:  points({"shuffle": [Poked(…, p=0.98, verdict="held"), …]})
Out: '<svg xmlns="…" class="plane" …>…', what flipped as a diamond, what did not as a circle
"""

from collections.abc import Mapping, Sequence

from playground.poke.held import Poked
from playground.ui.walk import plane
from playground.ui.words.page import word
from playground.wording.said import Language

BAD = "var(--bad, #b3261e)"
LEFT, WIDTH, ROW = 152, 592, 26


def points(found: Mapping[str, Sequence[Poked]], language: Language, about: str) -> str:
    """A row a kind, over the words of `about`; whose probability is not known is left out."""
    parts, bottom = [], 16 + ROW * len(found)
    for share in (0.0, 0.25, 0.5, 0.75, 1.0):
        x = _at(share)
        parts.append(plane.stroke([(x, 10), (x, bottom)], plane.LINE))
        parts.append(plane.label(f"{share:g}", x, bottom + 16, plane.SOFT, 'text-anchor="middle"'))
    for row, (kind, some) in enumerate(found.items()):
        y = 24.0 + ROW * row
        name = word(f"poke {kind}", language)
        parts.append(plane.label(name, LEFT - 14, y + 4, plane.INK, 'text-anchor="end"'))
        for one in some:
            if one.p is None:
                continue
            title = f"{one.p:.4f} · {one.answer or '–'}"
            if one.verdict in ("flipped", "still wrong"):
                parts.append(plane.diamond(_at(one.p), y, BAD, title))
            else:
                parts.append(plane.dot(_at(one.p), y, plane.SHEET, plane.MINE, title))
    said = word(about, language)
    parts.append(plane.label(said, _at(0.5), bottom + 34, plane.SOFT, 'text-anchor="middle"'))
    return plane.picture(WIDTH, bottom + 44, parts, said)


def _at(share: float) -> float:
    return LEFT + share * (WIDTH - LEFT - 24)
