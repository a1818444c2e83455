"""Summarization by a network: it chooses sentences, or with a model that writes, writes its own.

In:  Question("summarization", "The mill burned. … The old mill burned down. … Nobody was hurt.")
Out: Answer("The old mill burned down.", evidence=(Spans("text", (Span(…, 0.83, "sentence"),)),))

A model that reads and writes (BART, T5 …: `is_encoder_decoder` in its config.json, and no
`modules.json` of sentence-transformers beside it) writes; any other encodes sentences.
"""

from collections.abc import Sequence
from pathlib import Path

import numpy

from playground.answering.english import unread
from playground.answering.summary_sentences import (
    as_it_is,
    candidates,
    short,
    spans,
    summary,
    wanted,
)
from playground.core import Answer, Events, Models, Question, Said, Step, abstain
from playground.errors import InputError
from playground.models import base
from playground.models.diversity import NEARNESS, pick
from playground.models.encoder import Encoder
from playground.models.kinds import configuration
from playground.models.summarizer import Summarizer
from playground.registry import solver
from playground.text.prose import sentences


@solver("summarization", "probabilistic", name="embedded", takes="network")
def solve(question: Question, models: Models, model: str = base.ID) -> Events:
    """Sentences become points; those near the whole text and far from each other are chosen."""
    _, text = question.passage
    if not text.strip():
        raise InputError("There is no text to summarize; type or paste one.")
    if not sentences(text):
        return abstain(Said("no sentence"))
    if model == base.ID and (why := unread(question)):
        return abstain(why)
    if _writes(models.folder(model)):
        return (yield from _written(text, models.load(model, Summarizer)))
    return (yield from _picked(question, models.load(model, Encoder)))


def _writes(folder: Path) -> bool:
    """Whether the model there writes a text, rather than only reading one."""
    reads = (folder / "modules.json").is_file()
    return not reads and bool(configuration(folder).get("is_encoder_decoder"))


# --- sentences of the text ---------------------------------------------------------------------


def _picked(question: Question, encoder: Encoder) -> Events:
    """A summary of the text's own sentences."""
    source, text = question.passage
    found, left_out = candidates(text)
    if left_out:
        yield left_out
    if not found:
        return abstain(Said("no whole sentence"))
    keep = wanted(question, len(found))
    if keep >= len(found):
        yield Step("as long as the text")
        return as_it_is(source, found)
    distinct = {one: row for row, one in enumerate(dict.fromkeys(one.text for one in found))}
    *rows, whole = encoder.encode([*distinct, text])
    points = numpy.array([rows[distinct[one.text]] for one in found])
    long = _long([*distinct, text], encoder)
    yield Step("placed sentences", {"n": len(found), "long": long})
    near = points @ whole
    every = range(len(found))
    measured = spans(source, found, every, near.tolist())
    yield Step("measured nearness", evidence=(measured,))
    picks = pick(points, near, keep)
    picked = [
        Said(
            "a later pick" if rank else "a pick",
            {
                "n": one.place + 1,
                "sentence": short(found[one.place].text),
                "near": one.near,
                "like": one.like,
            },
        )
        for rank, one in enumerate(picks)
    ]
    values = {"nearness": NEARNESS, "rest": 1 - NEARNESS, "picked": picked}
    yield Step("picked sentences", values)
    places = [one.place for one in picks]
    return summary(
        found,
        places,
        [spans(source, found, places, [one.near for one in picks])],
        Said("sentences in order", {"n": len(picks), "all": len(found)}),
    )


def _long(texts: Sequence[str], encoder: Encoder) -> Said | None:
    """Which texts, the whole one being the last, were not read in one piece."""
    long = sum(len(encoder.windows(text)) > 1 for text in texts)
    if not long:
        return None
    values = {"n": long - 1, "window": encoder.window}
    return Said("sentences are long too" if long > 1 else "the text is long", values)


# --- in the model's own words ------------------------------------------------------------------


def _written(text: str, summarizer: Summarizer) -> Events:
    """A summary the network writes; that of a long text is a summary of its pieces' summaries."""
    while True:
        pieces = summarizer.pieces(text)
        if len(pieces) > 1:
            yield Step("cut into pieces", {"n": len(pieces), "window": summarizer.window})
        written = []
        for number, piece in enumerate(pieces, start=1):
            one = summarizer.write(piece)
            written.append(one)
            yield Step(
                "wrote a piece's summary" if len(pieces) > 1 else "wrote the summary",
                {"n": number, "text": one.text},
                (one.tokens,),
            )
        joined = " ".join(one.text for one in written if one.text)
        if not joined:
            return abstain(Said("wrote nothing"))
        if len(pieces) == 1:
            return Answer(joined, evidence=(written[0].tokens,), why=Said("the model's own words"))
        if len(summarizer.pieces(joined)) >= len(pieces):
            return Answer(
                joined,
                evidence=tuple(one.tokens for one in written),
                why=Said("summaries of the pieces"),
            )
        text = joined
