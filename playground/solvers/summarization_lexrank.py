"""Summarization by rules: the sentences that are most like the others, early ones before late ones.

In:  Question("summarization", "The mill burned. … The old mill burned down. … Nobody was hurt.")
Out: Answer("The mill burned.", evidence=(Spans("text", (Span(0, 16, …, 0.930, "sentence"),)),),
            why="The best-scored sentence of 3, in the text's order.")

It knows no language: words are compared by their letters.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy
from numpy.typing import NDArray

from playground.core import Events, Models, Question, Step, abstain
from playground.errors import InputError
from playground.logic.program import Sentence
from playground.registry import solver
from playground.solvers.summary_sentences import MOST, as_it_is, short, spans, summary, wanted
from playground.text.prose import sentences

SECTION = 100
"""A graph has at most so many sentences; a longer text is ranked in sections first."""

SAME = 0.5
"""A sentence whose cosine to one that was chosen is this or more says the same again."""

TOLD = 8
"""So many sentences are spelled out in a step."""


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
    found = sentences(text)
    if not found:
        return abstain("There is no sentence here: the text has neither letters nor digits.")
    keep = wanted(question, len(found))
    count = f"{len(found):,} sentence{'s' * (len(found) != 1)}"
    yield Step("Split into sentences", f"{count}; at most {keep} will be kept.")
    if keep >= len(found):
        return as_it_is(source, found)
    places: Sequence[int] = range(len(found))
    while len(places) > SECTION:
        sections = [places[start : start + SECTION] for start in range(0, len(places), SECTION)]
        places = [place for section in sections for place in _best(found, section)]
        yield Step(
            f"Ranked {len(sections)} sections",
            f"A graph has at most {SECTION} sentences, so each section of the text was ranked by "
            f"itself; its best {MOST} sentences go on, {len(places):,} in all.",
        )
    scored, matrix = _scored(found, places)
    yield Step("Linked sentences that share words", _links(found, places, matrix))
    told = "; ".join(
        f"{one.place + 1}: {one.rank:.3f} × {one.position:.2f} = {one.score:.3f}"
        for one in scored[:TOLD]
    )
    shown = spans(source, found, [one.place for one in scored], [one.score for one in scored])
    yield Step(
        "Ranked the sentences",
        "PageRank × position (the first sentence counts double, the second 1.5 times) = score. "
        f"Best first: {told}.",
        evidence=(shown,),
    )
    best, passed = _chosen(scored, matrix, keep)
    if passed:
        yield Step("Left out what says the same again", "; ".join(passed[:TOLD]) + ".")
    which = f"{len(best)} best-scored sentences" if len(best) > 1 else "best-scored sentence"
    return summary(
        found,
        [one.place for one in best],
        [spans(source, found, [one.place for one in best], [one.score for one in best])],
        f"The {which} of {len(found):,}, in the text's order.",
    )


def _scored(
    found: Sequence[Sentence], places: Sequence[int]
) -> tuple[list[Scored], NDArray[numpy.float64]]:
    """The sentences at `places` ranked among themselves, best first, and the graph's weights."""
    from playground.text.sentence_graph import positions, rank

    ranking = rank([found[place].text for place in places])
    early = positions(len(found))
    scored = [
        Scored(place, row, ranking.scores[row], early[place]) for row, place in enumerate(places)
    ]
    return sorted(scored, key=lambda one: (-round(one.score, 9), one.place)), ranking.matrix


def _best(found: Sequence[Sentence], places: Sequence[int]) -> list[int]:
    """The places of a section's best sentences, in the text's order."""
    return sorted(one.place for one in _scored(found, places)[0][:MOST])


def _links(found: Sequence[Sentence], places: Sequence[int], matrix: NDArray[numpy.float64]) -> str:
    """How many pairs of sentences share words, and which two are closest."""
    linked = int((matrix > 0).sum()) // 2
    said = f"{linked:,} of {len(places) * (len(places) - 1) // 2:,} pairs share one or more."
    if not linked:
        return said
    row, column = divmod(int(matrix.argmax()), len(places))
    one, other = (short(found[places[place]].text) for place in (row, column))
    return f"{said} The closest are {one} and {other} (cosine {matrix[row, column]:.2f})."


def _chosen(
    scored: Sequence[Scored], matrix: NDArray[numpy.float64], keep: int
) -> tuple[list[Scored], list[str]]:
    """The best sentences, and in words which were passed over as repetitions of those."""
    best: list[Scored] = []
    passed: list[str] = []
    for one in scored:
        if len(best) == keep:
            break
        same = next((other for other in best if matrix[one.row, other.row] >= SAME), None)
        if same is None:
            best.append(one)
        else:
            cosine = matrix[one.row, same.row]
            passed.append(f"{one.place + 1} is like {same.place + 1} (cosine {cosine:.2f})")
    return best, passed
