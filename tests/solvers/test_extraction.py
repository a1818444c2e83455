"""Names, key phrases, events and their measure, in both modes."""

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playground.answering.extraction.event_reading import ask as ask_about
from playground.answering.extraction.event_reading import asked
from playground.core import Answer, Mode, Question, Span, Spans, Trace, abstain
from playground.engine import ask
from playground.evaluate.example import Example
from playground.evaluate.metrics import report
from playground.evaluate.predictions import Prediction, as_dict
from playground.models import base
from playground.models.pool import Pool
from playground.models.reader import Reader
from playground.text import clauses, key_phrases, names, patterns, verbs
from playground.wording.said import detail, worded


def extracted(text: str, mode: Mode = "rules") -> Trace:
    return ask(Question("extraction", text), mode, Pool())


# --- names -------------------------------------------------------------------------------------


def named(text: str) -> list[tuple[str, str]]:
    return [(one.text, one.label) for one in names.find(text, patterns.find(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We met Dr. Vesna Kolb there.", [("Vesna Kolb", "person")]),
        ("She will visit Siemens in Munich.", [("Siemens", "organization"), ("Munich", "place")]),
        ("She works at Brandl in Oslo.", [("Brandl", "organization"), ("Oslo", "place")]),
        ("Ship two mugs to Vesna Kolb.", [("Vesna Kolb", "person")]),
        ("They say that Mary Quill won.", [("Mary Quill", "person")]),
        ("He works at St Mary's Hospital.", [("St Mary's Hospital", "organization")]),
        ("She studies at King's College.", [("King's College", "organization")]),
        ("We met at Ann's house.", [("Ann", "person")]),
        ("She joined General Motors there.", [("General Motors", "organization")]),
        ("They say that General Lee spoke.", [("Lee", "person")]),
        ("May Jones called me about it.", [("May Jones", "person")]),
        (
            "Send it to Dr. Yusuf Demir in Leeds LS6 now.",
            [("Yusuf Demir", "person"), ("Leeds", "place")],
        ),
        ("We meet in Room B12 today.", []),
        ("It was in the Summer Sale and the Book Fair again.", []),
        ("We wrote to the KLM Customer Care about it.", []),
        ("He works for Uni Graz these days.", [("Uni Graz", "organization")]),
        ("The Annual Report was written by Kofi Mensah.", [("Kofi Mensah", "person")]),
        ("May Tom come along?", [("Tom", "person")]),
        ("In June Carla left.", [("Carla", "person")]),
        ("I met April Jones there.", [("April Jones", "person")]),
        ("The White House is old.", [("White House", "place")]),
        ("Washington DC is big.", [("Washington DC", "place")]),
        ("She lives in New York City now.", [("New York City", "place")]),
        ("She studied at Kelm University once.", [("Kelm University", "organization")]),
        ("It is run by the Bank of Kelm now.", [("Bank of Kelm", "organization")]),
        ("He works for Brill Inc. there.", [("Brill Inc", "organization")]),
        ("We flew to Lisbon and then to Peru.", [("Lisbon", "place"), ("Peru", "place")]),
        ("They live in Kelm with a dog.", [("Kelm", "place")]),
        ("It stands in Foxglove Street now.", [("Foxglove Street", "place")]),
        ("It was Ludwig van Damm who came.", [("Ludwig van Damm", "person")]),
        ("This is J. K. Brill speaking.", [("J. K. Brill", "person")]),
    ],
)
def test_a_name_is_found_by_rule(text: str, expected: list[tuple[str, str]]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Yesterday nobody came.",
        "Enjoy it. Perfect day.",
        "I think I can do it.",
        "WHAT A WONDERFUL GOAL THAT WAS",
        "See you on Monday in March.",
    ],
)
def test_a_capital_alone_makes_no_name(text: str) -> None:
    assert named(text) == []


def test_a_possessive_is_no_part_of_a_name() -> None:
    assert named("We saw Emma's house in London’s north.") == [
        ("Emma", "person"),
        ("London", "place"),
    ]


# --- key phrases -------------------------------------------------------------------------------


def test_rake_scores_are_degree_over_frequency_summed() -> None:
    found = key_phrases.find("The water mill of the village. The mill.")
    scores = {phrase.text: phrase.score for phrase in found}
    assert scores == pytest.approx({"water mill": 2 / 1 + 3 / 2, "village": 1, "mill": 3 / 2})


def test_a_verb_ends_a_phrase_and_an_adjective_does_not() -> None:
    found = [phrase.text for phrase in key_phrases.find("The abandoned mill sold flour.")]
    assert found == ["abandoned mill", "flour"]


# --- events ------------------------------------------------------------------------------------


def events(text: str) -> list[dict[str, str]]:
    return [{part.label: part.text for part in event.parts} for event in clauses.find(text)]


def test_a_clause_gives_who_did_what_when_and_where() -> None:
    assert events("Ann bought the old mill in Kelm on 3 March 2024.") == [
        {
            "who": "Ann",
            "did": "bought",
            "what": "the old mill",
            "when": "3 March 2024",
            "where": "Kelm",
        }
    ]


def test_a_passive_clause_names_its_agent_after_by() -> None:
    [event] = clauses.find("The mill was bought by Ann in 2001.")
    assert (event.verb, event.passive) == ("buy", True)
    assert (event.part("who"), event.part("what")) == ("Ann", "The mill")
    assert event.part("when") == "2001"


def test_joined_verbs_share_their_subject_and_joined_clauses_do_not() -> None:
    assert events("Ann opened a shop and sold it, but Ben kept the keys.") == [
        {"who": "Ann", "did": "opened", "what": "a shop"},
        {"who": "Ann", "did": "sold", "what": "it"},
        {"who": "Ben", "did": "kept", "what": "the keys"},
    ]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "In 1921 the crew left the harbour.",
            {"who": "the crew", "did": "left", "what": "the harbour", "when": "1921"},
        ),
        (
            "The firm will build a bridge next year.",
            {"who": "The firm", "did": "will build", "what": "a bridge", "when": "next year"},
        ),
        (
            "The firm, which was old, moved to Oslo.",
            {"who": "The firm", "did": "moved", "where": "Oslo"},
        ),
        (
            "She has not yet published the book.",
            {"who": "She", "did": "has not yet published", "what": "the book"},
        ),
        ("He owns a boat.", {"who": "He", "did": "owns", "what": "a boat"}),
    ],
)
def test_other_forms_of_a_clause_are_read(text: str, event: dict[str, str]) -> None:
    assert events(text) == [event]


@pytest.mark.parametrize("text", ["The sky is blue.", "What a day!", "Two old red boats.", "Ann"])
def test_where_nothing_happens_there_is_no_event(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize(
    ("form", "plain"),
    [
        ("bought", "buy"),
        ("written", "write"),
        ("carried", "carry"),
        ("stopped", "stop"),
        ("moved", "move"),
        ("created", "create"),
        ("opened", "open"),
        ("called", "call"),
        ("agreed", "agree"),
        ("owns", "own"),
        ("was", "be"),
    ],
)
def test_the_base_form_of_a_verb(form: str, plain: str) -> None:
    assert verbs.base(form) == plain


PIECES = """Ann bought the old mill in Oslo 2024 and sold it , . was by Dr University of which who (
" '' ’s will not has March is he J . – yesterday"""
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from(PIECES.split()), max_size=40).map(" ".join))


@given(TEXTS)
def test_offsets_cut_out_the_text_and_no_family_overlaps(text: str) -> None:
    found = names.find(text, patterns.find(text))
    phrases = sorted(key_phrases.find(text), key=lambda phrase: phrase.start)
    for one in (*found, *phrases, *(part for event in clauses.find(text) for part in event.parts)):
        assert text[one.start : one.end] == one.text != ""
    assert all(one.end <= two.start for one, two in pairwise(found))
    assert all(one.end <= two.start for one, two in pairwise(phrases))


# --- the solver by rules -----------------------------------------------------------------------

STORY = "Emma Brill bought the old water mill in Lisbon on 3 March 2024 for $20,000."


def test_the_first_spans_are_all_that_was_found_and_none_lies_over_another() -> None:
    trace = extracted(STORY)
    assert trace.answer is not None
    first, event, *_ = trace.answer.evidence
    assert isinstance(first, Spans)
    assert isinstance(event, Spans)
    assert {(span.text, span.label) for span in first.spans} == {
        ("Emma Brill", "person"),
        ("Lisbon", "place"),
        ("3 March 2024", "date"),
        ("$20,000", "amount"),
        ("water mill", "key phrase"),
    }
    assert all(one.end <= two.start for one, two in pairwise(first.spans))
    assert [span.label for span in event.spans] == ["who", "did", "what", "when", "where"]


def test_each_rule_that_fired_is_named_in_a_step() -> None:
    details = " ".join(detail(step) for step in extracted(STORY).steps)
    assert "a known first name: “Emma Brill”" in details
    assert "money: “$20,000”" in details


def test_in_another_language_only_patterns_are_looked_for_and_it_says_so() -> None:
    text = "La biblioteca de la ciudad está cerrada hasta el 2024-03-03; escriba a ana@example.org."
    answer = extracted(text).answer
    assert answer is not None
    assert answer.text == "2024-03-03 (date), ana@example.org (e-mail)."
    assert "Spanish" in worded(answer.why)
    assert "names, key phrases and events were not" in worded(answer.why)


def test_where_nothing_is_found_it_is_silent_with_a_reason() -> None:
    answer = extracted("It is what it is.").answer
    assert answer is not None
    assert answer.abstained
    assert "found nothing" in worded(answer.why)


# --- the solver by probability -----------------------------------------------------------------


def test_an_event_is_asked_about_with_the_parts_that_are_known() -> None:
    [active] = clauses.find("Ann bought the mill in 2001.")
    known = {"who": "Ann", "what": "the mill"}
    assert ask_about(active, "who", {}) == "Who bought?"
    assert ask_about(active, "what", known) == "What did Ann buy?"
    assert ask_about(active, "when", known) == "When did Ann buy the mill?"
    [passive] = clauses.find("The mill was bought by Ann.")
    assert ask_about(passive, "what", {}) == "What was bought?"
    assert ask_about(passive, "who", known) == "By whom was the mill bought?"
    [helped] = clauses.find("Ann will not build a bridge.")
    assert ask_about(helped, "what", known) == "What will Ann not build?"


def test_what_the_reader_finds_is_in_the_verb_s_sentence_and_has_its_probability(
    tmp_path: Path,
) -> None:
    import torch
    from transformers import AutoTokenizer, BertConfig, BertForQuestionAnswering

    torch.manual_seed(0)
    config = BertConfig(
        hidden_size=24,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=48,
        initializer_range=1.0,
        null_threshold=1.0,
    )
    BertForQuestionAnswering(config).save_pretrained(tmp_path)
    AutoTokenizer.from_pretrained(base.folder()).save_pretrained(tmp_path)
    text = "Nothing here. Ann bought the mill in 2001. Nor here."
    [event] = clauses.find(text)
    spans, step = asked(Pool().load(str(tmp_path), Reader), "text", text, event)
    assert len(spans) > 1
    assert "Who bought?" in detail(step)
    for span in spans:
        assert event.start <= span.start < span.end <= event.end
        assert text[span.start : span.end] == span.text
        assert 0 < span.weight <= 1


def test_names_and_phrases_come_from_the_networks_and_weigh_their_probability() -> None:
    trace = extracted(STORY, "probabilistic")
    assert trace.answer is not None
    first = trace.answer.evidence[0]
    assert isinstance(first, Spans)
    labels = {span.text: span.label for span in first.spans}
    assert labels["Emma Brill"] == "person"
    assert labels["Lisbon"] == "place"
    assert "key phrase" in labels.values()
    assert all(-1 <= span.weight <= 1 for span in first.spans)
    assert trace.model is not None
    assert trace.model.id == "embedded/extraction"


def test_the_network_is_silent_on_a_language_it_does_not_read() -> None:
    answer = extracted(
        "La biblioteca de la ciudad está cerrada hasta el martes.", "probabilistic"
    ).answer
    assert answer is not None
    assert answer.abstained
    assert "Spanish" in worded(answer.why)


# --- the measure -------------------------------------------------------------------------------

TEXT = "Ada met Bo in Oslo."
GOLD = [{"start": 0, "end": 3, "label": "person"}, {"start": 14, "end": 18, "label": "place"}]


def predicted(answer: Answer | None, gold: list[dict[str, Any]] = GOLD) -> Prediction:
    return Prediction(Example("x", Question("extraction", TEXT), tuple(gold)), answer)


def answered(*spans: tuple[int, int, str]) -> Answer:
    pieces = tuple(Span(start, end, TEXT[start:end], 1.0, label) for start, end, label in spans)
    return Answer("…", evidence=(Spans("text", pieces),))


def test_f1_counts_exact_spans_of_the_three_kinds_over_all_texts() -> None:
    said = answered((0, 3, "person"), (8, 10, "place"), (14, 18, "place"), (4, 7, "key phrase"))
    figures = report("extraction", [predicted(said), predicted(abstain("nothing"))], 1.0)
    assert figures["precision"] == pytest.approx(2 / 3, abs=1e-4)
    assert figures["recall"] == pytest.approx(2 / 4)
    assert figures["f1"] == pytest.approx(4 / 7, abs=1e-4)


def test_a_text_without_names_counts_what_was_said_against_it() -> None:
    figures = report("extraction", [predicted(answered((0, 3, "person")), gold=[])], 1.0)
    assert (figures["precision"], figures["recall"], figures["f1"]) == (0, None, 0)


def test_predictions_are_written_as_a_list_of_spans() -> None:
    line = as_dict(predicted(answered((0, 3, "person"))), "rules", "patterns")
    assert line["answer"] == [{"start": 0, "end": 3, "label": "person", "text": "Ada"}]
    assert as_dict(predicted(abstain("nothing")), "rules", "patterns")["answer"] == []


def test_an_amount_is_no_verb_and_a_relative_clause_has_its_own_subject() -> None:
    assert not clauses.find("Bring the 50 dollars you owe Mike.")
    (event,) = clauses.find("The book she wrote was long.")
    assert (event.part("who"), event.part("did")) == ("she", "wrote")


def test_clubs_relatives_and_titles_are_known_by_the_words_beside_them() -> None:
    found = names.find("Real Betis beat Liverpool 3-1 in Kiev.")
    assert [(one.text, one.label) for one in found] == [
        ("Real Betis", "organization"),
        ("Liverpool", "organization"),
        ("Kiev", "place"),
    ]
    (_, husband) = names.find("Angela Merkel came with her husband Joachim.")
    assert (husband.text, husband.label) == ("Joachim", "person")
    assert [one.text for one in key_phrases.find("Dr. Smith met Dr. Lee.")] == ["Smith", "Lee"]
