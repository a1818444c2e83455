"""What a reader held of a question's words and of the words around the answer it pointed at.

In:  look("Who wrote it?", reader.read("Who wrote it?", [whole("Ada wrote it in May.")]))
Out: Looked(asked=("Who", "wrote", "it"), of_asked=array (3, 3, 384), of_near=array (5, 3, 384), …)

The numbers of a word are the mean of its pieces'. Beside them stands what needs no network: whether
the stem of a word is said near the answer or anywhere, numbers, capitals, opposites.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy
from numpy.typing import NDArray

from playground.core import Span
from playground.models.reading import Reading, Seen
from playground.text.opposites import against
from playground.text.passages import Passage
from playground.text.prose import sentences
from playground.text.stems import Word, words

LAYERS = (2, 4, 6)
"""The reader's layers that are looked at; 0 are its embeddings, 6 is its last."""

MOST = 64
"""So many words of the text are looked at, those nearest to the answer."""

ASKED_FLAGS, NEAR_FLAGS = 6, 2

Floats = NDArray[numpy.floating]
ARRAYS = ("of_asked", "of_near", "asked_flags", "near_flags", "same")


@dataclass(frozen=True, eq=False)
class Looked:
    """q words of the question and n around the answer.

    `of_asked` (q, layers, width) and `of_near` (n, layers, width) are the reader's states;
    `asked_flags` (q, 6) and `near_flags` (n, 2) are 0 or 1; `same` (q, n) is 1 for the same stem.
    """

    asked: tuple[Word, ...]
    near: tuple[Word, ...]
    of_asked: Floats
    of_near: Floats
    asked_flags: Floats
    near_flags: Floats
    same: Floats


def batch(some: Sequence[Looked]) -> dict[str, Floats]:
    """The arrays of several by name, filled up with zeros to the longest.

    `asked_there` (b, q) and `near_there` (b, n) are 1 for the words themselves.
    """
    arrays = {name: [getattr(one, name) for one in some] for name in ARRAYS}
    arrays["asked_there"] = [numpy.ones(len(one.asked)) for one in some]
    arrays["near_there"] = [numpy.ones(len(one.near)) for one in some]
    return {name: _filled(rows) for name, rows in arrays.items()}


def _filled(rows: Sequence[Floats]) -> Floats:
    longest = numpy.max([row.shape for row in rows], axis=0)
    made = numpy.zeros((len(rows), *longest), numpy.float32)
    for place, row in zip(made, rows, strict=True):
        place[tuple(map(slice, row.shape))] = row
    return made


def look(question: str, reading: Reading) -> Looked | None:
    """Look at a question beside the best span; None where nothing of it can be seen."""
    seen, best = reading.seen, next(iter(reading.spans), None)
    if seen is None or best is None or not seen.asked or not seen.places:
        return None
    passage = seen.passage
    indent = len(question) - len(question.lstrip())
    read = words(passage.text, passage.start)
    asked, of_asked = _held(words(question), seen.asked, indent)
    middle = (best.start + best.end) / 2
    nearest = sorted(
        (one for one in read if one.text[0].isalnum()), key=lambda one: abs(one.start - middle)
    )
    near, of_near = _held(sorted(nearest[:MOST], key=_start), seen.places, 0)
    if not asked or not near:
        return None
    first, last, said = _sentence(passage, best)
    inside = [one for one in near if first <= one.start < last]
    everywhere, here = {one.stem for one in read}, {one.stem for one in inside}
    flags = [
        [
            one.stem in here,
            one.stem in everywhere,
            not one.stem,
            one.text[0].isdigit(),
            one.start > 0 and one.text[0].isupper(),
            bool(one.stem) and one.stem not in here and bool(against(one.text, said)),
        ]
        for one in asked
    ]
    return Looked(
        tuple(asked),
        tuple(near),
        _means(of_asked, seen, 0),
        _means(of_near, seen, len(seen.asked)),
        numpy.array(flags, numpy.float32),
        numpy.array(
            [[one in inside, best.start <= one.start < best.end] for one in near], numpy.float32
        ),
        numpy.array(
            [[bool(a.stem) and a.stem == b.stem for b in near] for a in asked], numpy.float32
        ),
    )


def _start(word: Word) -> int:
    return word.start


def _sentence(passage: Passage, best: Span) -> tuple[int, int, str]:
    """Where the sentence of a span begins and ends in the document, and its text."""
    for one in sentences(passage.text):
        start, end = passage.start + one.start, passage.start + one.end
        if start <= best.start < end:
            return start, end, one.text
    return best.start, best.end, best.text


def _held(
    some: Sequence[Word], places: Sequence[tuple[int, int]], indent: int
) -> tuple[list[Word], Any]:
    """The words, no marks, that tokens stand for, and which do: (words, tokens), false or true."""
    begins, ends = numpy.array(places).T + indent
    spelled = [one for one in some if one.text[0].isalnum()]
    starts = numpy.array([one.start for one in spelled])[:, None]
    stops = numpy.array([one.end for one in spelled])[:, None]
    inside = (begins < stops) & (ends > starts)
    there = inside.any(1)
    return [one for one, kept in zip(spelled, there, strict=True) if kept], inside[there]


def _means(inside: Any, seen: Seen, first: int) -> Floats:
    """The mean state of each word that has tokens: (words, layers, width)."""
    shares = (inside / inside.sum(1, keepdims=True)).astype(numpy.float32)
    states = seen.states[:, first : first + inside.shape[1]]
    means: Floats = (shares @ states).transpose(1, 0, 2)
    return means
