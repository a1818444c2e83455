"""A text in pieces that a translator can read one by one, and their translations as one text again.

In:  split("He ran. She\\n\\nslept.", fits=lambda piece: len(piece) < 9)
Out: (Segment("He ran.", 0, 7), Segment("She", 8, 11), Segment("slept.", 13, 19))

Pieces are sentences; one that is too long is cut near its middle, at a comma or semicolon if there
is one, else at a space, else anywhere, and the halves again. What stands between pieces, such as
line breaks and the bullets of a list, goes unread from the text to its translation.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from playground.deduction.program import Sentence
from playground.text.blocks import blocks
from playground.text.prose import sentences

_CLAUSE = re.compile(r"[,;:](?=\s)|[，；：、]")
_BULLET = re.compile(r"(?:[-*•–]|\d{1,3}[.)])\s+")
_UNSPACED = ("zh", "ja")
"""Languages that put no space between sentences."""


@dataclass(frozen=True)
class Segment:
    """A piece of a text, on one line, and where it stands; `cut`: it is no whole sentence."""

    text: str
    start: int
    end: int
    cut: bool = False


def split(text: str, fits: Callable[[str], bool]) -> tuple[Segment, ...]:
    """The pieces of a text that have letters or digits, each of which fits."""
    return tuple(
        piece
        for sentence in sentences(text)
        for piece in _halved(text, past_bullet(text, sentence), sentence.end, fits, cut=False)
    )


def prose(text: str, fits: Callable[[str], bool]) -> tuple[Segment, ...]:
    """The pieces of what is running prose; mail headers, code and tables are none."""
    apart = [one for one in blocks(text) if one.kind in ("header", "code", "table")]
    if not apart:
        return split(text, fits)
    ends = [0, *(one.end for one in apart)]
    starts = [*(one.start for one in apart), len(text)]
    return tuple(
        replace(piece, start=start + piece.start, end=start + piece.end)
        for start, end in zip(ends, starts, strict=True)
        for piece in split(text[start:end], fits)
    )


def joined(text: str, segments: Sequence[Segment], translated: Sequence[str], target: str) -> str:
    """The translations in the places of their segments, as far as there are any.

    Between two pieces a target language that writes spaces gets one where the source has none, and
    one that writes none loses it.
    """
    parts: list[str] = []
    end = 0
    for segment, words in zip(segments, translated, strict=False):
        gap = text[end : segment.start]
        if target in _UNSPACED and gap.strip(" ") == "":
            gap = ""
        elif not gap and parts and target not in _UNSPACED:
            gap = " "
        parts += [gap, words]
        end = segment.end
    whole = len(translated) == len(segments)
    return "".join(parts) + (text[end:] if whole else "")


def past_bullet(text: str, sentence: Sentence) -> int:
    """Where the sentence begins after the bullet or number of a list."""
    bullet = _BULLET.match(text, sentence.start, sentence.end)
    return bullet.end() if bullet else sentence.start


def _halved(
    text: str, start: int, end: int, fits: Callable[[str], bool], *, cut: bool
) -> Iterator[Segment]:
    """A stretch of the text as it is where it fits, else its two halves, and theirs."""
    piece = text[start:end]
    line = " ".join(piece.split())
    if not any(letter.isalnum() for letter in line):
        return
    if fits(line) or len(piece) == 1:
        start += len(piece) - len(piece.lstrip())
        yield Segment(line, start, start + len(piece.strip()), cut)
        return
    middle = start + _middle(piece)
    yield from _halved(text, start, middle, fits, cut=True)
    yield from _halved(text, middle, end, fits, cut=True)


def _middle(piece: str) -> int:
    """Where to cut: after the clause mark or else the space that is nearest to the middle.

    A clause mark in the first or last quarter does not count.
    """
    half, quarter = len(piece) // 2, len(piece) // 4
    marks = [mark.end() for mark in _CLAUSE.finditer(piece, quarter, len(piece) - quarter)]
    spaces = [mark.end() for mark in re.finditer(r"\s(?=\S)", piece.rstrip())]
    return min(marks or spaces or [half], key=lambda at: abs(at - half))
