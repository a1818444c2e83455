"""Summarization by a network: it chooses sentences, or with a model that writes, writes its own.

In:  Question("summarization", "The mill burned. … The old mill burned down. … Nobody was hurt.")
Out: Answer("The old mill burned down.", evidence=(Spans("text", (Span(…, 0.83, "sentence"),)),))

A model that reads and writes (BART, T5 …: `is_encoder_decoder` in its config.json, and no
`modules.json` of sentence-transformers beside it) writes; any other encodes sentences.
"""

from collections.abc import Sequence
from functools import cache

import numpy

from playground.core import Answer, Events, Models, Question, Step, abstain
from playground.errors import InputError
from playground.models import base, weights
from playground.models.diversity import NEARNESS, pick
from playground.models.encoder import Encoder
from playground.models.kinds import configuration
from playground.models.summarizer import Summarizer
from playground.registry import solver
from playground.solvers.english import unread
from playground.solvers.summary_sentences import as_it_is, short, spans, summary, wanted
from playground.text.prose import sentences


@solver("summarization", "probabilistic", name="embedded", takes="network")
def solve(question: Question, models: Models, model: str = base.ID) -> Events:
    """Sentences become points; those near the whole text and far from each other are chosen."""
    _, text = question.passage
    if not text.strip():
        raise InputError("There is no text to summarize; type or paste one.")
    if not sentences(text):
        return abstain("There is no sentence here: the text has neither letters nor digits.")
    if model == base.ID and (why := unread(text)):
        return abstain(why)
    if _writes(model):
        return (yield from _written(text, models.load(model, Summarizer)))
    return (yield from _picked(question, models.load(model, Encoder)))


@cache
def _writes(model: str) -> bool:
    """Whether the model writes a text, rather than only reading one."""
    reads = (weights.find(model).folder / "modules.json").is_file()
    return not reads and bool(configuration(model).get("is_encoder_decoder"))


# --- sentences of the text ---------------------------------------------------------------------


def _picked(question: Question, encoder: Encoder) -> Events:
    """A summary of the text's own sentences."""
    source, text = question.passage
    found = sentences(text)
    keep = wanted(question, len(found))
    if keep >= len(found):
        yield Step("Split into sentences", "The summary may be as long as the text.")
        return as_it_is(source, found)
    distinct = {one: row for row, one in enumerate(dict.fromkeys(one.text for one in found))}
    *rows, whole = encoder.encode([*distinct, text])
    points = numpy.array([rows[distinct[one.text]] for one in found])
    yield Step(f"Placed {len(found):,} sentences as points", _read([*distinct, text], encoder))
    near = points @ whole
    every = range(len(found))
    yield Step(
        "Measured how near each is to the text as a whole",
        "The whole text is a point too; the nearness is a cosine, at most 1.",
        evidence=(spans(source, found, every, near.tolist()),),
    )
    picks = pick(points, near, keep)
    yield Step(
        "Picked one after the other",
        f"Each time the highest {NEARNESS} × nearness − {1 - NEARNESS:.1f} × likeness to what is "
        "picked already. "
        + "; ".join(
            f"{one.place + 1} {short(found[one.place].text)} {one.near:.2f}"
            + (f", likeness {one.like:.2f}" if rank else "")
            for rank, one in enumerate(picks)
        )
        + ".",
    )
    places = [one.place for one in picks]
    return summary(
        found,
        places,
        [spans(source, found, places, [one.near for one in picks])],
        f"{len(picks)} of {len(found):,} sentences, in the text's order.",
    )


def _read(texts: Sequence[str], encoder: Encoder) -> str:
    """How the sentences were read, where not all in one piece."""
    long = sum(len(encoder.windows(text)) > 1 for text in texts)
    said = "Sentences that mean alike lie near one another."
    if not long:
        return said
    return (
        f"{said} The text{f' and {long - 1:,} of them are' if long > 1 else ' is'} longer than the "
        f"{encoder.window} tokens the network can see: a mean over windows, weighted by tokens."
    )


# --- in the model's own words ------------------------------------------------------------------


def _written(text: str, summarizer: Summarizer) -> Events:
    """A summary the network writes; that of a long text is a summary of its pieces' summaries."""
    while True:
        pieces = summarizer.pieces(text)
        if len(pieces) > 1:
            yield Step(
                f"Cut into {len(pieces)} pieces",
                f"The network can see {summarizer.window} tokens; each piece is whole sentences "
                "and is summarized by itself, then the summaries together.",
            )
        written = []
        for number, piece in enumerate(pieces, start=1):
            one = summarizer.write(piece)
            written.append(one)
            where = f" of piece {number}" if len(pieces) > 1 else ""
            yield Step(f"Wrote the summary{where}", one.text, evidence=(one.tokens,))
        joined = " ".join(one.text for one in written if one.text)
        if not joined:
            return abstain("The model wrote nothing but spaces.")
        if len(pieces) == 1:
            return Answer(joined, evidence=(written[0].tokens,), why="The model's own words.")
        if len(summarizer.pieces(joined)) >= len(pieces):
            return Answer(
                joined,
                evidence=tuple(one.tokens for one in written),
                why="The summaries of the pieces, one after the other: together they are too long "
                "to be summarized once more.",
            )
        text = joined
