r"""A text as it was meant, beneath how it was set or sent, and where each piece of it came from.

In:  clean("The ﬁre\u200b was in-\nformally reported.", prose=True)
Out: Cleaned("The fire was informally reported.", {"ligatures": 1, "invisible": 1, "hyphens": 1}, …)
     and its place(4, 8) is (4, 7), the code points of "ﬁre" in the text as it was written

Accents join their letters (Unicode NFC), ligatures come apart, invisible marks go, letters and
digits of full width get the usual one. Of prose, words that were parted at a line's end are joined
and marks of quotation at the lines' beginnings go; whole blocks may be set apart (text/blocks.py).
"""

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from playground.text.blocks import Block, blocks
from playground.text.whole import Whole

Edit = tuple[int, int, str, str]
"""Code points from … to … of a text, what stands there instead, and the kind of change."""

_LIGATURE = re.compile("[ﬀ-ﬆ]")
_INVISIBLE = re.compile(
    "[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+(?!\r?\n)"
    "|(?<=[A-Za-zÀ-ɏ])[\u200c\u200d]+(?=[A-Za-zÀ-ɏ])"
)
_FULL_WIDTH = re.compile("[０-９Ａ-Ｚａ-ｚ＃-＆＠＋－／＝＿]|(?<=[０-９])．(?=[０-９])")
_BLANK = re.compile("[\u00a0\u2000-\u200a\u202f\u205f]")
_CLUSTER = re.compile(
    "[^\x00-\u02ff][\u0300-\u036f\u1100-\u11ff\u3099\u309a]*|.[\u0300-\u036f\u3099\u309a]+"
)
_HYPHEN = re.compile(r"(?<=[^\W\d_]{2})(?:[-‐]|\u00ad)[ \t]*\r?\n[ \t]*(?=[^\W\d_]{2})")
_QUOTED = re.compile(r"^(?:[ \t]*>)+[ \t]?", re.MULTILINE)
_KEEP_HYPHEN = re.compile(
    r"(?:all|co|cross|ever|ex|full|half|high|long|low|mid|multi|new|non|old|post|pre|self|semi|short|so|"
    r"twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|well)$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Cleaned:
    """A clean text, and what was done to it: a kind of change and how often.

    `pieces` say where stretches came from: their start here, and start and end there; `same` is so
    where code point for code point was kept.
    """

    text: str
    changes: Mapping[str, int] = field(default_factory=dict)
    pieces: tuple[tuple[int, int, int, bool], ...] = ()

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where code points of the clean text stood in the text as it was written."""
        if not self.pieces:
            return start, end
        if start >= end:
            at = self._origin(start)[0]
            return at, at
        return self._origin(start)[0], self._origin(end - 1)[1]

    def _origin(self, at: int) -> tuple[int, int]:
        here, start, end, same = self.pieces[
            bisect_right(self.pieces, at, key=lambda one: one[0]) - 1
        ]
        return (start + at - here, start + at - here + 1) if same else (start, end)


def clean(text: str, *, prose: bool = False, apart: Collection[str] = ()) -> Cleaned:
    """The text without what its setting or sending did to it; `apart` are kinds of blocks to leave.

    Blocks are left only where something else is there to read.
    """
    if text.isascii() and not prose and not apart:
        return Cleaned(text)
    edits = [*_of_characters(text), *(_of_lines(text) if prose else ())]
    left = [block for block in blocks(text) if block.kind in apart] if apart else []
    if left and any(letter.isalpha() for letter in _without(text, left)):
        edits += [(block.start, block.end, "\n", block.kind) for block in left]
    return edited(text, edits) if edits else Cleaned(text)


def _of_characters(text: str) -> Iterator[Edit]:
    """What is done to single characters."""
    if text.isascii():
        return
    for kind, pattern, instead in _CHARACTERS:
        for one in pattern.finditer(text):
            yield one.start(), one.end(), instead(one.group()), kind
    if not unicodedata.is_normalized("NFC", text):
        for one in _CLUSTER.finditer(text):
            joined = unicodedata.normalize("NFC", one.group())
            if joined != one.group():
                yield one.start(), one.end(), joined, "accents"


def _of_lines(text: str) -> Iterator[Edit]:
    """Words that a line's end parted are joined; marks of quotation go."""
    whole = Whole(text)
    for one in _HYPHEN.finditer(text):
        before = re.split(r"[^\w-]", text[max(0, one.start() - 40) : one.start()])[-1]
        after = re.match(r"\w+", text[one.end() : one.end() + 40])
        if after is None or not after.group()[0].islower():
            continue
        both = f"{before}-{after.group()}"
        keeps = "\u00ad" not in one.group() and (_KEEP_HYPHEN.fullmatch(before) or both in whole)
        yield one.start(), one.end(), "-" if keeps else "", "hyphens"
    quoted = list(_QUOTED.finditer(text))
    for one in quoted if len(quoted) > 1 else ():
        yield one.start(), one.end(), "", "quotation marks"


def _without(text: str, left: Sequence[Block]) -> str:
    ends = [0, *(block.end for block in left)]
    starts = [*(block.start for block in left), len(text)]
    return "".join(text[start:end] for start, end in zip(ends, starts, strict=True))


def edited(text: str, edits: Sequence[Edit]) -> Cleaned:
    """The text with its edits made; of two that overlap the earlier one, or the longer."""
    parts: list[str] = []
    pieces: list[tuple[int, int, int, bool]] = []
    changes: Counter[str] = Counter()
    here = there = 0
    for start, end, instead, kind in sorted(edits, key=lambda one: (one[0], -one[1])):
        if start < there:
            continue
        for origin, to, piece, same in (
            (there, start, text[there:start], True),
            (start, end, instead, False),
        ):
            if piece:
                pieces.append((here, origin, to, same))
                parts.append(piece)
                here += len(piece)
        there = end
        changes[kind] += 1
    if there < len(text) or not pieces:
        pieces.append((here, there, len(text), True))
        parts.append(text[there:])
    return Cleaned("".join(parts), dict(changes), tuple(pieces))


def _usual(wide: str) -> str:
    return chr(ord(wide) - 0xFEE0)


_CHARACTERS: tuple[tuple[str, re.Pattern[str], Callable[[str], str]], ...] = (
    ("ligatures", _LIGATURE, lambda one: unicodedata.normalize("NFKC", one)),
    ("invisible", _INVISIBLE, lambda _: ""),
    ("full width", _FULL_WIDTH, _usual),
    ("blanks", _BLANK, lambda _: " "),
)
"""Kinds of single characters, and what stands in their place."""
