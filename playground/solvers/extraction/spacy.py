"""Extraction by spaCy's small English pipeline: names of eighteen kinds, as it labels them.

In:  Question("extraction", "Ann paid $5 in Oslo.")
Out: Answer("Ann (person), $5 (money), Oslo (country or city).", evidence=(Spans("text", …),))
"""

from playground.answering.english import unread
from playground.answering.extraction.extracted import answer
from playground.core import Events, Models, Question, Said, Span, Spans, Step, abstain
from playground.deduction.reading.english.pipeline import REQUIREMENT, named_entities
from playground.errors import InputError
from playground.registry import solver

LABELS = {
    "PERSON": "person",
    "NORP": "people or party",
    "FAC": "building",
    "ORG": "organization",
    "GPE": "country or city",
    "LOC": "place",
    "PRODUCT": "product",
    "EVENT": "event",
    "WORK_OF_ART": "work of art",
    "LAW": "law",
    "LANGUAGE": "language",
    "DATE": "date",
    "TIME": "time",
    "PERCENT": "percentage",
    "MONEY": "money",
    "QUANTITY": "amount",
    "ORDINAL": "ordinal",
    "CARDINAL": "number",
}
"""The types of OntoNotes 5, and the words for them here."""


@solver("extraction", "probabilistic", name="spacy")
def solve(question: Question, models: Models) -> Events:  # noqa: ARG001
    """spaCy's small English pipeline labels names, dates, amounts and the like, of 18 kinds."""
    source, text = question.passage
    if not text.strip():
        raise InputError("There is no text to extract from; type or paste some.")
    if foreign := unread(question):
        yield Step("looked at the language", {"found": foreign})
        return abstain(foreign)
    pipeline = named_entities()
    if not pipeline:
        return abstain(Said("no spaCy"))
    found = [
        Span(one.start_char, one.end_char, one.text, 1.0, LABELS[one.label_])
        for one in pipeline(text).ents
    ]
    model, revision = REQUIREMENT.split("==")
    shown = (Spans(source, tuple(found)),) if found else ()
    yield Step("spaCy labelled", {"n": len(found), "model": model, "revision": revision}, shown)
    return answer(source, found, (), (), why=None if found else Said("spaCy found nothing"))
