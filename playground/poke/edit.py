"""An edit of a question, and what it changed, word by word.

In:  marked("Bob is big.", "Ann is big.")
Out: (("gone", "Bob"), ("new", "Ann"), ("same", " is big."))
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import groupby, pairwise
from typing import Literal

from playground.core import Question
from playground.deduction.reading.chinese.words import has_chinese
from playground.deduction.reading.sentences import sentences
from playground.tasks import find_task

Ought = Literal["rules", "same", "other"]
Mark = Literal["same", "gone", "new"]
Pairs = Iterable[tuple[str, str]]
"""Words, each with the one that stands in its place."""

MOST = 5
"""Edits of a kind at most: each is a question to the model."""
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


def passage(question: Question) -> tuple[str, str]:
    """The field in which the text stands that an answer is read from, and the text."""
    if find_task(question.task).reads_context:
        return "context", question.context
    return question.passage


def put(question: Question, source: str, text: str) -> Question:
    """The question with another text in a field, `text` or `context`."""
    if source == "context":
        return replace(question, context=text)
    return replace(question, text=text)


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


@lru_cache(maxsize=1_000)
def marked(before: str, after: str, *, by_sentence: bool = False) -> tuple[tuple[Mark, str], ...]:
    """The text after an edit in pieces, among them those that are gone, each with its mark.

    Sentences are laid side by side, then the words of two that differ, unless only whole ones are
    wanted. Kept, since a page that grows is drawn again and again.
    """
    one, other = _sentences(before, by_sentence), _sentences(after, by_sentence)
    found: list[tuple[Mark, str]] = []
    for what, old, new in _aligned(one, other):
        if what == "replace" and len(old) == len(new) and not by_sentence:
            for was, now in zip(old, new, strict=True):
                for _, gone, come in _aligned(_WORD.findall(was), _WORD.findall(now)):
                    found += _marks(gone, come)
        else:
            found += _marks(old, new)
    return tuple(
        (mark, "".join(piece for _, piece in pieces))
        for mark, pieces in groupby(found, lambda one: one[0])
    )


def _marks(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[Mark, str]]:
    if old == new:
        yield from (("same", piece) for piece in new)
        return
    yield from (("gone", piece) for piece in old)
    yield from (("new", piece) for piece in new)


def _aligned(
    one: Sequence[str], other: Sequence[str]
) -> Iterator[tuple[str, Sequence[str], Sequence[str]]]:
    """What became of each run of pieces: "equal", "replace", "delete" or "insert"."""
    for what, start, end, first, last in SequenceMatcher(None, one, other, False).get_opcodes():
        yield what, one[start:end], other[first:last]


def _sentences(text: str, bare: bool) -> Sequence[str]:
    """The sentences with what follows each up to the next, which is one space if `bare`."""
    starts = [0, *(one.start for one in sentences(text)[1:]), len(text)]
    found = [text[start:end] for start, end in pairwise(starts)]
    return [f"{one.strip()} " for one in found] if bare else found
