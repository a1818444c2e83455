r"""Blocks of lines in a text that are no running prose: mail headers, quoted mail, code, tables.

In:  blocks("From: Ada\nSubject: Tea\n\nShall we?\n> No.\n")
Out: (Block("header", 0, 23), Block("quote", 34, 40))

By the form of their lines alone. Line breaks at the ends belong to the blocks.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from playground.text.kind import code_line

Kind = Literal["header", "quote", "code", "table", "signature"]
KINDS: tuple[Kind, ...] = ("header", "quote", "code", "table", "signature")


@dataclass(frozen=True)
class Block:
    """Whole lines of one kind: code points `start` to `end` of the text."""

    kind: Kind
    start: int
    end: int


_HEADER = re.compile(
    r"\s*+>*+\s*+(?:from|to|cc|bcc|subject|date|sent|reply-to|message-id|in-reply-to|importance|"
    r"attachments?|x-[\w-]+|received|return-path|mime-version|content-[\w-]+|"
    r"de|para|asunto|fecha|enviado|von|an|betreff|gesendet|datum|objet|à|"
    r"发件人|收件人|抄送|主题|日期|发送时间)[ \t]*[:：][ \t]*\S.*",
    re.IGNORECASE,
)
_DIVIDER = re.compile(r"\s*-{2,}\s*(?:original message|forwarded message|weitergeleitete nachricht|"
                      r"mensaje original|原始邮件|转发邮件)\s*-{2,}\s*", re.IGNORECASE)  # fmt: skip
_QUOTE = re.compile(r"[ \t]*>.*")
_WROTE = re.compile(
    r"(?:On|Am|El|Le|在).{4,120}(?:wrote|schrieb.*|escribió|a écrit|写道)\s*[:：]\s*"
)
_RULED = re.compile(r"[|+][-+=|: ]{3,}")
_SIGNATURE = re.compile(r"-- ?")


def blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a text, in order; none of one line but a fence of code and a divider."""
    kinds: list[tuple[Kind | None, int, int]] = []
    at = 0
    lines = text.splitlines(keepends=True)
    for line, kind in zip(lines, _kinds([line.rstrip("\r\n") for line in lines]), strict=True):
        kinds.append((kind, at, at + len(line)))
        at += len(line)
    found: list[Block] = []
    for one, run in groupby(kinds, key=lambda line: line[0]):
        stretch = list(run)
        if one:
            found.append(Block(one, stretch[0][1], stretch[-1][2]))
    return tuple(found)


def _kinds(lines: list[str]) -> list[Kind | None]:
    """What each line is part of."""
    kinds: list[Kind | None] = [None] * len(lines)
    for start, end in _fenced(lines):
        kinds[start:end] = ["code"] * (end - start)
    for kind, is_one, least in _FORMS:
        for start, end in _runs(lines, is_one, least):
            for at in range(start, end):
                kinds[at] = kinds[at] or kind
    for at, line in enumerate(lines):
        if _DIVIDER.fullmatch(line):
            kinds[at] = "header"
        elif _WROTE.fullmatch(line) and any(
            _QUOTE.fullmatch(one) for one in lines[at + 1 : at + 3]
        ):
            end = next((to for to in range(at + 1, len(lines)) if lines[to].strip()
                        and not _QUOTE.fullmatch(lines[to])), len(lines))  # fmt: skip
            kinds[at:end] = ["quote"] * (end - at)
        elif _SIGNATURE.fullmatch(line) and 0 < len(lines) - at <= 8:
            kinds[at:] = ["signature"] * (len(lines) - at)
            break
    return kinds


def _fenced(lines: list[str]) -> Iterator[tuple[int, int]]:
    """From which line to before which there is code between two fences."""
    fences = [at for at, line in enumerate(lines) if line.lstrip().startswith(("```", "~~~"))]
    for start, end in zip(fences[::2], fences[1::2], strict=False):
        yield start, end + 1


def _runs(lines: list[str], is_one: Callable[[str], bool], least: int) -> Iterator[tuple[int, int]]:
    """From which line to before which at least so many lines in a row are of a form."""
    at = 0
    for fits, run in groupby(lines, key=is_one):
        count = len(list(run))
        if fits and count >= least:
            yield at, at + count
        at += count


def _fits(pattern: re.Pattern[str]) -> Callable[[str], bool]:
    return lambda line: len(line) <= 1_000 and pattern.fullmatch(line) is not None


def _table_line(line: str) -> bool:
    """Whether bars or tabs part a line into cells, or it is ruled."""
    bare = line.strip()
    between_bars = len(bare) > 1 and bare[0] == bare[-1] == "|"
    tabs = "\t" in line and not line.startswith("\t") and not line.endswith("\t")
    cells = sum(not cell.isspace() for cell in bare.split("|") if cell)
    many = cells > 2 or (cells == 2 and bare.count("|") > 2)
    return between_bars or tabs or many or _RULED.fullmatch(line.lstrip()) is not None


_FORMS: tuple[tuple[Kind, Callable[[str], bool], int], ...] = (
    ("header", _fits(_HEADER), 2),
    ("quote", _fits(_QUOTE), 2),
    ("code", code_line, 2),
    ("table", _table_line, 2),
)
"""Kinds, their lines, and how many in a row make a block; the first kind that a line is counts."""
