"""Why and why not on the page, and a sentence of the text changed by a click."""

from dataclasses import replace
from threading import Event

import pytest
from test_page_render import BAD, trace, turn

from playground.core import Enough, Flip, NearMiss, Proof, Question, Span
from playground.deduction.program import Sentence
from playground.deduction.reading.reader import read
from playground.engine import ask
from playground.json_form import as_dict, from_dict
from playground.models.pool import Pool
from playground.ui import evidence, render
from playground.ui.changes import Change, change_of
from playground.ui.desk import Desk
from playground.ui.source import SENTENCES
from playground.ui.why import why_view
from storage.log import SqliteLog

TEXT = "Bob is old. All big people are kind."
OLD = Sentence("Bob is old.", 0, 11)
RULE = Sentence("All big people are kind.", 12, 36)
MISS = NearMiss(
    Proof("Bob is kind.", "nearly", RULE.text, 12, 36, (Proof("Bob is big.", "missing"),)),
    ("Bob is big.",),
)
FLIP = Flip("Bob is kind.", "Bob is big.", Proof("Bob is kind.", "rule"), ("Bob is odd.",))
ENOUGH = Enough((Span(12, 36, RULE.text, 1.0, "enough"),))


@pytest.fixture
def desk(tmp_path):
    return Desk(SqliteLog(tmp_path / "log.db"), Pool())


@pytest.mark.parametrize(
    ("start", "end", "sentence", "after"),
    [
        (0, 11, "", "Bob is kind. Ann is old."),
        (12, 24, "", "Bob is big. Ann is old."),
        (25, 36, "", "Bob is big. Bob is kind."),
        (12, 24, " Bob is odd. ", "Bob is big. Bob is odd. Ann is old."),
        (-1, -1, "Bob is red.", "Bob is big. Bob is kind. Ann is old. Bob is red."),
    ],
)
def test_a_sentence_is_taken_out_changed_or_put_in_and_back(start, end, sentence, after):
    text = "Bob is big. Bob is kind. Ann is old."
    change = change_of(text, start, end, sentence)
    assert change.of(text) == after
    assert change.undone.of(after) == text


@pytest.mark.parametrize(
    ("start", "end", "sentence"), [(0, 11, "Bob is big."), (5, 5, "x"), (0, 99, ""), (-1, -1, " ")]
)
def test_what_changes_nothing_is_no_change(start, end, sentence):
    assert change_of("Bob is big. Bob is old.", start, end, sentence) is None


def test_a_sentence_that_is_put_in_stands_on_a_line_of_its_own_where_the_others_do():
    text = "Bob is big.\nBob is old.\n"
    assert change_of(text, -1, -1, "Ann is old.").of(text) == f"{text.rstrip()}\nAnn is old."
    assert change_of("", -1, -1, "Ann is old.").of("") == "Ann is old."


def test_a_near_miss_is_drawn_with_what_is_missing_and_what_would_do():
    html = evidence.proof_view(trace(MISS, FLIP, answer="Unknown"), None, (OLD, RULE))
    assert 'class="node nearly"' in html
    assert 'class="node missing"' in html
    assert 'data-add="Bob is big."' in html
    assert 'data-add="Bob is odd."' in html
    assert evidence.views_of(trace(MISS)) >= {"proof"}


def test_a_near_miss_of_one_of_several_worlds_says_so_and_comes_back_from_json():
    miss = replace(MISS, in_one_world=True)
    assert "in a possible world without it" in why_view(trace(miss), (OLD, RULE))
    assert "in a possible world" not in why_view(trace(MISS), (OLD, RULE))
    kept = trace(miss, MISS)
    assert from_dict(as_dict(kept)) == kept


def test_what_no_rule_concludes_is_said_without_a_tree():
    html = why_view(trace(NearMiss(Proof("Bob is kind.", "missing"), ("Bob is kind.",))), ())
    assert "no rule concludes it" in html
    assert "class=tree" not in html


def test_the_sentences_that_are_enough_are_named_by_number_and_in_full_ink():
    html = why_view(trace(ENOUGH), (OLD, RULE))
    assert '<span class="number" data-s="12-36">2</span>' in html
    assert '<li class="read used" data-s="12-36">' in html
    assert '<li class="read" data-s="0-11">' in html


def test_several_proofs_of_one_thing_are_numbered():
    two = (Proof("Bob is kind.", "fact"), Proof("Bob is kind.", "rule"))
    html = why_view(trace(*two), (OLD,))
    assert "Proof 1 of 2" in html
    assert "Proof 2 of 2" in html
    assert "Proof 1 of" not in why_view(trace(two[0]), (OLD,))


def test_every_sentence_can_be_changed_and_what_is_gone_can_be_put_back():
    html = why_view(trace(MISS), (OLD, RULE), Change(0, "Bob is big. ", ""))
    assert html.count("data-change") == html.count("data-out") == 2
    assert html.count("data-back") == 1
    assert html.index("<s>Bob is big.</s>") < html.index("Bob is old.")


def test_of_a_very_long_text_not_every_sentence_is_drawn():
    many = tuple(Sentence("Bob is old.", 12 * n, 12 * n + 11) for n in range(SENTENCES + 50))
    html = why_view(trace(MISS), many)
    assert html.count('<li class="read') <= SENTENCES + 1
    assert "more sentences" in html


def test_every_string_is_escaped():
    pieces = (
        NearMiss(Proof(BAD, "nearly", BAD, 0, 4, (Proof(BAD, "missing"),)), (BAD,)),
        NearMiss(Proof(BAD, "missing"), (BAD,)),
        Flip(BAD, BAD, Proof(BAD, "rule"), (BAD,)),
        Enough((Span(0, 4, BAD, 1.0, BAD),)),
    )
    sentences = (Sentence(BAD, 0, len(BAD)),)
    changed = replace(turn(trace()), change=Change(0, BAD, BAD), was={"rules": BAD})
    for html in (
        why_view(trace(*pieces), sentences, Change(0, BAD, BAD)),
        render.last_turn((changed,)),
    ):
        assert "<img" not in html
        assert "&lt;img" in html


def test_the_question_is_asked_again_about_the_changed_text(desk):
    context = "Bob is big. All big people are kind."
    question = Question("deduction", "Bob is kind.", context)
    asked = turn(ask(question, "rules", Pool()))
    change = change_of(context, 0, 11, "")
    anew = replace(question, context=change.of(context)), change
    *_, turns = desk.change((asked,), 0, anew, "", Event())
    [new] = turns[-1].traces()
    assert len(turns) == 2
    assert new.question.context == "All big people are kind."
    assert new.answer.text == "Unknown"
    html = render.last_turn(turns)
    assert "Asked again without <q>Bob is big.</q>" in html
    assert read(new.question.context).sentences[0].text == "All big people are kind."


def test_an_answer_that_stays_is_said_to():
    still = replace(turn(trace()), change=Change(0, "", "Bob is odd."), was={"rules": "True"})
    assert "still " in render.last_turn((still,))


def test_a_turn_that_is_no_longer_there_changes_nothing(desk):
    anew = Question("deduction", "Bob is kind.", "Bob is big."), Change(0, "a", "")
    assert list(desk.change((), 3, anew, "", Event())) == []


def test_a_sentence_that_was_taken_for_another_says_so_beside_it():
    text = "Bob is big. You'll find that big people are often quite kind to others."
    question = Question("deduction", "Bob is kind.", text, options={"nearest": "true"})
    drawn = why_view(ask(question, "rules", Pool()), read(text).sentences)
    assert 'class="taken used"' in drawn
    assert "If someone is big then they are kind." in drawn
