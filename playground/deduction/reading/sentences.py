"""Where the sentences of a text begin and end.

In:  "Bob is big. He is kind"
Out: (Sentence("Bob is big.", 0, 11), Sentence("He is kind", 12, 22))

A sentence ends at ".", "!" or "?" before a space, at ";", at their Chinese forms and at the end of
a line, unless a word there says that it goes on, as in "It is not true that" or "if he works". A
bullet or number before it is not part of it. Offsets are code points, so that `text[start:end]` is
it.
"""

import re
from collections.abc import Iterator
from itertools import islice

from playground.deduction.limits import MAX_THEORY_CHARACTERS, MAX_THEORY_SENTENCES
from playground.deduction.program import Sentence
from playground.deduction.reading.initials import TITLES, of_name
from playground.errors import InputError

_LINE_START = re.compile(r"\s*(?:(?:[-*•–]|\(?\d{1,4}[.)])\s+|\d{1,4}[、．）])?")
_NUMBER = re.compile(r"\s+\(?\d{1,2}[.)]\s+(?=[A-Z])")
"""“2)” before the next of several in a line."""
# Possessive, and only from the first mark on: a run of 200,000 marks is walked over once.
_END = re.compile(
    r"(?<![.!?])[.!?]++[\"'”’)\]]*+(?=\s|$)|[。！？]++[”’」』）]*+|[;；]|[\n\r\v\f\x85\u2028\u2029]"
    r"|(?<=[a-z])[ \t](?=\(?\d{1,2}\) [A-Z])"
)
_GOES_ON = frozenset(
    """that and or but if then than as of to the a an is are was were be not no who which whose when
    while because unless although says said thinks believes knows""".split()
)
"""Words after which no sentence ends."""
_JOINS = frozenset(
    """if or and but unless because when while that who which although then than except nor until
    since""".split()
)
"""Words in small letters with which no line begins that is a sentence of its own."""
_FIRST = re.compile(r"[ \t]*(?:\r\n|[\n\r])?[ \t]*([a-z]+)\b")
_HEADING = re.compile(
    r"(?:the )?(?:known |given )?(?:facts|rules|premises|clues|givens?|statements|background|"
    r"context|assumptions|information)(?: and rules)?:|(?:已知|事实|规则|前提|条件)[:：]",
    re.IGNORECASE,
)
"""Stands above sentences and says nothing."""
_IN_BRACKETS = re.compile(r"\([^()]+[.!?]?\)|\[[^\[\]]+\]")
_NEAR = 40
"""Characters around a full stop in which a name is looked for."""


def sentences(text: str) -> tuple[Sentence, ...]:
    """Split a text. Raises InputError where it is longer than the limits."""
    if len(text) > MAX_THEORY_CHARACTERS:
        raise InputError(
            f"The facts and rules have {len(text):,} characters; at most "
            f"{MAX_THEORY_CHARACTERS:,} are read. Leave out what the question does not need."
        )
    found = tuple(islice(pieces(text), MAX_THEORY_SENTENCES + 1))
    if len(found) > MAX_THEORY_SENTENCES:
        raise InputError(
            f"The facts and rules have more than {MAX_THEORY_SENTENCES:,} sentences. "
            "Leave out what the question does not need."
        )
    return found


def pieces(text: str) -> Iterator[Sentence]:
    """The sentences of a text of any length, one by one."""
    start = _skip(text, 0)
    for mark in _END.finditer(text):
        if mark.end() <= start or _abbreviates(text, start, mark) or _goes_on(text, start, mark):
            continue
        yield from _piece(text, start, mark.end())
        at_line_end = mark.group() in "\n\r" or text[mark.end() : mark.end() + 1] in {"\n", "\r"}
        numbered = _NUMBER.match(text, mark.end() - (mark.group() in {" ", "\t"}))
        start = _skip(text, mark.end()) if at_line_end or numbered else mark.end()
    yield from _piece(text, start, len(text))


def _skip(text: str, start: int) -> int:
    """Past the white space and the bullet at the start of a line."""
    mark = _LINE_START.match(text, start)
    return mark.end() if mark else start


def _abbreviates(text: str, start: int, mark: re.Match[str]) -> bool:
    """Whether the full stop belongs to "Mr." or to an initial."""
    if mark.group() != "." or mark.end() == len(text):
        return False
    before = text[max(start, mark.start() - _NEAR) : mark.start()].lstrip()
    last = before.rsplit(maxsplit=1)[-1:]
    titled = bool(last) and last[0].lower() in TITLES
    return titled or of_name(before, text[mark.end() : mark.end() + _NEAR])


def _goes_on(text: str, start: int, mark: re.Match[str]) -> bool:
    """Whether a line, or what ";" ends, is the first part of a sentence: wrapped text."""
    if mark.group() not in "\n\r;":
        return False
    after = _FIRST.match(text, mark.end())
    if after and after[1] in _JOINS:
        return True
    last = text[max(start, mark.start() - 24) : mark.start()].rsplit(maxsplit=1)[-1:]
    follows = text[mark.end() : mark.end() + 2].strip(" \t")[:1] not in ("", "\n", "\r")
    return mark.group() != ";" and follows and bool(last) and last[0].lower() in _GOES_ON


def _piece(text: str, start: int, end: int) -> Iterator[Sentence]:
    """What stands between two ends, where that is more than white space and signs."""
    piece = text[start:end]
    if _HEADING.fullmatch(piece.strip()):
        return
    start += len(piece) - len(piece.lstrip())
    piece = piece.strip()
    if _IN_BRACKETS.fullmatch(piece):
        start, piece = start + 1, piece[1:-1]
    if any(character.isalnum() for character in piece):
        yield Sentence(piece, start, start + len(piece))
