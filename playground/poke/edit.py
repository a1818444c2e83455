"""An edit of a question, and what it changed, word by word.

In:  marked("Bob is big.", "Ann is big.")
Out: (("gone", "Bob"), ("new", "Ann"), ("same", " is big."))
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby, pairwise
from typing import Literal

from playground.core import Question
from playground.logic.chinese.words import has_chinese
from playground.logic.sentences import sentences

Ought = Literal["rules", "same", "other"]
Mark = Literal["same", "gone", "new"]
Pairs = Iterable[tuple[str, str]]
"""Words, each with the one that stands in its place."""

_WORD = re.compile(r"\s+|[\u3400-\u9fff]|\w+(?:['’]\w+)*|.", re.DOTALL)


@dataclass(frozen=True)
class Edit:
    """A question after an edit, and what the answer to it ought to be.

    `kind` is one of the KINDS in theory.py or text.py. The answer ought to be what the `rules` say,
    the `same` as before, each word of `swapped` being its second where it was its first, or an
    `other` one.
    """

    kind: str
    question: Question
    ought: Ought
    swapped: tuple[tuple[str, str], ...] = ()


def swapped(text: str, pairs: Pairs) -> str:
    """The text with all the words replaced at once, those that open a sentence with a capital."""
    other: dict[str, str] = {}
    for old, new in pairs:
        other |= {old[:1].upper() + old[1:]: new[:1].upper() + new[1:], old: new}
    if not other:
        return text
    longest = sorted(other, key=len, reverse=True)
    whole = "|".join(
        re.escape(one) if has_chinese(one) else rf"\b{re.escape(one)}\b" for one in longest
    )
    return re.sub(
        rf"(\b[Aa]n? )?({whole})", lambda found: _with_article(found[1], other[found[2]]), text
    )


def _with_article(article: str | None, word: str) -> str:
    """ "an American" and "a German"."""
    if not article:
        return word
    return f"{article[0]}{'n' if word[0].lower() in 'aeio' else ''} {word}"


def marked(before: str, after: str, *, by_sentence: bool = False) -> tuple[tuple[Mark, str], ...]:
    """The text after an edit in pieces, among them those that are gone, each with its mark."""
    return tuple(
        (mark, "".join(piece for _, piece in pieces))
        for mark, pieces in groupby(_pieces(before, after, by_sentence), lambda one: one[0])
    )


def _pieces(before: str, after: str, by_sentence: bool) -> Iterator[tuple[Mark, str]]:
    cut = _by_sentence if by_sentence else _WORD.findall
    one, other = cut(before), cut(after)
    for what, start, end, first, last in SequenceMatcher(None, one, other, False).get_opcodes():
        if what == "equal":
            yield from (("same", piece) for piece in other[first:last])
            continue
        yield from (("gone", piece) for piece in one[start:end])
        yield from (("new", piece) for piece in other[first:last])


def _by_sentence(text: str) -> Sequence[str]:
    """The sentences, each with what follows it up to the next."""
    starts = [0, *(one.start for one in sentences(text)[1:]), len(text)]
    return [text[start:end].strip() + " " for start, end in pairwise(starts)]
