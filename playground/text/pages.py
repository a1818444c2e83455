r"""The pages of a document as one running text: without running heads, its sentences put together.

In:  running(["Harbour\nIt was built by\n1", "Harbour\nhand.\n2", "Harbour\nThe end.\n3"])
Out: ("It was built by hand.\n\nThe end.", 6): the text, and how many lines were left out

A line is a running head or foot where it stands first or last on several pages, numbers apart. A
line of the text goes on where it is nearly as long as the longest and no full stop or the like ends
it; so does a page where the next one begins with a small letter.
"""

import re
from collections import Counter
from collections.abc import Sequence

from playground.text.cleaning import clean

AT_EDGES = 2
"""Lines from a page's top and from its foot that may be running heads."""
PAGES, SHARE = 3, 0.4
"""A running head stands on so many pages, and on such a share of all; left and right may differ."""
_ENDS = ".!?:;。！？：；"


def running(pages: Sequence[str]) -> tuple[str, int]:
    """The text of all pages, and how many lines were left out as running heads."""
    lines = [[line.strip() for line in page.splitlines() if line.strip()] for page in pages]
    seen = Counter(form for page in lines for form in {_form(page[at]) for at in _edges(page)})
    heads = {form for form, count in seen.items() if count >= PAGES and count >= SHARE * len(pages)}
    text, left_out = "", 0
    for page, original in zip(lines, pages, strict=True):
        left = {at for at in _edges(page) if _form(page[at]) in heads}
        left_out += len(left)
        kept = iter(at not in left for at in range(len(page)))
        own = [line.strip() for line in original.strip().splitlines()]
        piece = _unwrapped([line for line in own if not line or next(kept)])
        goes_on = bool(text) and text[-1] not in _ENDS and piece[:1].islower()
        text += (" " if goes_on else "\n\n") + piece if text else piece
    return text, left_out


def _edges(page: Sequence[str]) -> set[int]:
    """The places of a page's first and last lines."""
    every = range(len(page))
    return {*every[:AT_EDGES], *every[-AT_EDGES:]}


def _form(line: str) -> str:
    """A line with its numbers left open, as a running head has the page's."""
    return re.sub(r"\d+", "#", " ".join(line.lower().split()))


def _unwrapped(lines: Sequence[str]) -> str:
    """Lines whose sentences run on, as they did before they were set in type."""
    whole = clean("\n".join(lines).strip(), prose=True).text.splitlines()
    width = max(40, *map(len, lines)) if lines else 0
    parts = [
        line if not line or line[-1] in _ENDS or len(line) < 0.6 * width else f"{line} "
        for line in whole
    ]
    return "".join(part if part.endswith(" ") else f"{part}\n" for part in parts).strip()
