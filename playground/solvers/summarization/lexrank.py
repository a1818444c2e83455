"""Summarization by rules: the sentences that are most like the others, early ones before late ones.

In:  Question("summarization", "The mill burned. … The old mill burned down. … Nobody was hurt.")
Out: Answer("The mill burned.", evidence=(Spans("text", (Span(0, 16, …, 0.930, "sentence"),)),),
            why=Said("the best sentence", {"n": 1, "all": 3}))

It knows no language: words are compared by their letters. Those of Chinese a segmenter tells apart.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy
from numpy.typing import NDArray

from playground.answering.chinese import in_chinese
from playground.answering.summary_sentences import (
    MOST,
    TOLD,
    as_it_is,
    candidates,
    short,
    spans,
    summary,
    wanted,
)
from playground.core import Events, Models, Question, Said, Step, abstain
from playground.deduction.program import Sentence
from playground.errors import InputError
from playground.registry import solver
from playground.text.chinese import segmenter

SECTION = 100
"""A graph has at most so many sentences; a longer text is ranked in sections first."""

SAME = 0.5
"""A sentence whose cosine to one that was chosen is this or more says the same again."""


@dataclass(frozen=True)
class Scored:
    """A sentence's place in the text, its row in the graph, its PageRank, what its place counts."""

    place: int
    row: int
    rank: float
    position: float

    @property
    def score(self) -> float:
        """Rank times position."""
        return self.rank * self.position


@solver("summarization", "rules", name="lexrank")
def solve(question: Question, models: Models) -> Events:  # noqa: ARG001
    """LexRank finds the sentences that share most words with the others; early ones count more."""
    source, text = question.passage
    if not text.strip():
        raise InputError("There is no text to summarize; type or paste one.")
    found, left_out = candidates(text)
    if left_out:
        yield left_out
    if not found:
        return abstain(Said("no whole sentence" if left_out else "no sentence"))
    keep = wanted(question, len(found))
    yield Step("split into sentences", {"n": len(found), "most": keep})
    if keep >= len(found):
        return as_it_is(source, found)
    chinese = in_chinese(question)
    places: Sequence[int] = range(len(found))
    while len(places) > SECTION:
        sections = [places[start : start + SECTION] for start in range(0, len(places), SECTION)]
        places = [place for section in sections for place in _best(found, section, chinese=chinese)]
        values = {"n": len(sections), "size": SECTION, "most": MOST, "left": len(places)}
        yield Step("ranked sections", values)
    scored, matrix = _scored(found, places, chinese=chinese)
    yield _linked(found, places, matrix)
    shown = spans(source, found, [one.place for one in scored], [one.score for one in scored])
    yield Step("ranked the sentences", {"ranked": list(map(_rank, scored[:TOLD]))}, (shown,))
    best, passed = _chosen(scored, matrix, keep)
    if passed:
        yield Step("left out repetitions", {"passed": passed[:TOLD]})
    counts = {"n": len(best), "all": len(found)}
    return summary(
        found,
        [one.place for one in best],
        [spans(source, found, [one.place for one in best], [one.score for one in best])],
        Said("the best sentences" if len(best) > 1 else "the best sentence", counts),
    )


def _rank(one: Scored) -> Said:
    values = {"rank": one.rank, "position": one.position, "score": one.score}
    return Said("a rank", {"n": one.place + 1, **values})


def _scored(
    found: Sequence[Sentence], places: Sequence[int], *, chinese: bool
) -> tuple[list[Scored], NDArray[numpy.float64]]:
    """The sentences at `places` ranked among themselves, best first, and the graph's weights."""
    from playground.text.sentence_graph import positions, rank, words

    read = segmenter.about if chinese else words
    ranking = rank([found[place].text for place in places], read)
    early = positions(len(found))
    scored = [
        Scored(place, row, ranking.scores[row], early[place]) for row, place in enumerate(places)
    ]
    return sorted(scored, key=lambda one: (-round(one.score, 9), one.place)), ranking.matrix


def _best(found: Sequence[Sentence], places: Sequence[int], *, chinese: bool) -> list[int]:
    """The places of a section's best sentences, in the text's order."""
    return sorted(one.place for one in _scored(found, places, chinese=chinese)[0][:MOST])


def _linked(
    found: Sequence[Sentence], places: Sequence[int], matrix: NDArray[numpy.float64]
) -> Step:
    """How many pairs of sentences share words, and which two are closest."""
    linked, pairs = int((matrix > 0).sum()) // 2, len(places) * (len(places) - 1) // 2
    closest = None
    if linked:
        row, column = divmod(int(matrix.argmax()), len(places))
        one, other = (short(found[places[place]].text) for place in (row, column))
        cosine = float(matrix[row, column])
        closest = Said("the closest", {"one": one, "other": other, "cosine": cosine})
    return Step("linked sentences", {"linked": linked, "pairs": pairs, "closest": closest})


def _chosen(
    scored: Sequence[Scored], matrix: NDArray[numpy.float64], keep: int
) -> tuple[list[Scored], list[Said]]:
    """The best sentences, and which were passed over as repetitions of those."""
    best: list[Scored] = []
    passed: list[Said] = []
    for one in scored:
        if len(best) == keep:
            break
        same = next((other for other in best if matrix[one.row, other.row] >= SAME), None)
        if same is None:
            best.append(one)
        else:
            values = {"n": one.place + 1, "other": same.place + 1}
            cosine = float(matrix[one.row, same.row])
            passed.append(Said("a repetition", {**values, "cosine": cosine}))
    return best, passed
