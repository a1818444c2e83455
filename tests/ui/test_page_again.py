"""The same question after a click at a sentence: its weight, its reading, and what moves along."""

from dataclasses import replace
from threading import Event

import pytest
from test_page_render import BAD, trace, turn

from playground.core import Question
from playground.engine import ask
from playground.errors import InputError
from playground.models.pool import Pool
from playground.parting import Message
from playground.ui.again import again, set_before, still_read
from playground.ui.changes import Change, Click, Setting
from playground.ui.context_box import marked
from playground.ui.conversation import Run, Turn, sentences
from playground.ui.desk import Desk
from playground.ui.evidence import views_of
from playground.ui.render import last_turn
from playground.ui.why import why_view
from storage.log import SqliteLog

TEXT = "Bob is big. Ann, poor girl, feels cold. All big people are kind."
BIG, COLD, RULE = (0, 11), (12, 39), (40, 64)
OPTIONS = {
    "world": "open",
    "weights": "1=0.7, 3=0.5",
    "readings": '{"Ann, poor girl, feels cold.": "Ann is cold."}',
}
QUESTION = Question("deduction", "Is Bob kind?", TEXT)
ASKED = Turn(Message("", "Is Bob kind?"), "deduction")


def click(kind, place, text="", options=None):
    question = replace(QUESTION, options=options or {})
    found = again(question, Click(kind, *place, text), ASKED)
    return found and (found[0].options, found[1])


def drawn(question):
    found = ask(question, "rules", Pool())
    return why_view(found, sentences(question.context))


def test_a_weight_goes_to_the_sentence_that_it_was_set_at():
    assert click("weight", RULE, "0.7") == (
        {"weights": "3=0.7"},
        Setting("weight", "All big people are kind.", "0.7"),
    )


def test_a_weight_joins_the_others_and_an_empty_one_goes():
    before = {"weights": "3=0.5"}
    assert click("weight", BIG, " 70% ", before)[0] == {"weights": "1=0.7, 3=0.5"}
    assert click("weight", RULE, "", before)[0] == {}


def test_what_is_no_probability_is_refused_with_a_way_out():
    with pytest.raises(InputError, match="a probability from 0 to 1"):
        click("weight", BIG, "very")


def test_a_reading_is_set_emptied_and_forgotten():
    read = {"readings": '{"Ann, poor girl, feels cold.": "Ann is cold."}'}
    assert click("reading", COLD, "Ann is cold.")[0] == read
    assert click("reading", COLD, "", read)[0] == {"readings": read["readings"][:-15] + '""}'}
    assert click("guess", COLD, "", read)[0] == {}


def test_all_suggestions_are_taken_at_once_and_given_up_again():
    assert click("nearest", (-1, -1), "true")[0] == {"nearest": "true"}
    assert click("nearest", (-1, -1), "", {"nearest": "true"})[0] == {}


def test_a_run_of_an_older_log_whose_options_were_others_is_asked_again(tmp_path):
    before = replace(QUESTION, options={"strict": "true", "weights": "1=0.7"})
    question, change = again(before, Click("text", *COLD, ""), ASKED)
    then = replace(trace(), question=before)
    turn_of_then = replace(ASKED, runs={"rules": Run(trace=then)})
    desk = Desk(SqliteLog(tmp_path / "log.db"), Pool())
    *_, turns = desk.change((turn_of_then,), 0, (question, change), "me", Event())
    [found] = turns[-1].traces()
    assert found.question.options == {"weights": "1=0.7"}
    assert found.answer.text == "True"


def asked(options):
    """A conversation in which the question was asked with these options."""
    found = ask(replace(QUESTION, options=options), "rules", Pool())
    return (replace(ASKED, runs={"rules": Run(trace=found)}),)


def test_the_next_question_about_a_text_has_what_was_set_at_its_sentences():
    text = f"Ann is old. {TEXT}"
    assert set_before(asked(OPTIONS), text) == {
        "weights": "2=0.7, 4=0.5",
        "readings": OPTIONS["readings"],
    }


def test_a_question_about_another_text_has_nothing_of_what_was_set():
    nearest = {**OPTIONS, "nearest": "true"}
    assert set_before(asked(nearest), "Bob is small. All small people are kind.") == {}
    assert set_before((), TEXT) == {}


def test_all_suggestions_are_taken_for_the_same_text_alone():
    nearest = {"nearest": "true"}
    assert set_before(asked(nearest), TEXT) == nearest
    assert set_before(asked(nearest), f"{TEXT} Bob, they say, feels cold.") == {}


def test_what_is_set_already_asks_nothing():
    assert click("weight", BIG, "0.7", {"weights": "1=0.7"}) is None
    assert click("weight", (5, 9), "0.7") is None


@pytest.mark.parametrize(
    ("place", "sentence", "weights", "read"),
    [
        (BIG, "", "2=0.5", True),
        (COLD, "", "1=0.7, 2=0.5", False),
        (RULE, "", "1=0.7", True),
        (BIG, "Bob is huge.", "1=0.7, 3=0.5", True),
        ((-1, -1), "Bob is old.", "1=0.7, 3=0.5", True),
    ],
)
def test_weights_and_readings_stay_at_their_sentences_when_the_text_changes(
    place, sentence, weights, read
):
    options, change = click("text", place, sentence, OPTIONS)
    assert isinstance(change, Change)
    assert options["world"] == "open"
    assert options["weights"] == weights
    assert ("readings" in options) is read


def test_what_was_taken_out_is_put_back_with_its_weight():
    before = replace(QUESTION, options=OPTIONS)
    question, change = again(before, Click("text", *BIG, ""), ASKED)
    asked = replace(ASKED, change=change, before=before)
    back, undone = again(question, Click("back", -1, -1, ""), asked)
    assert back == before
    assert undone.of(question.context) == TEXT


def test_every_sentence_that_is_read_has_a_field_for_its_weight_and_shows_the_one_it_has():
    html = drawn(Question("deduction", "Is Bob kind?", "Bob is big. Big people are kind. Hm so."))
    assert html.count("data-weight") == 2
    html = drawn(
        Question("deduction", "Is Bob kind?", "Bob is big. Big people are kind.", (),
                 {"weights": "2=0.7"})
    )  # fmt: skip
    assert 'data-weight value="0.7"' in html


def test_a_text_whose_answer_is_withheld_is_drawn_so_that_it_can_be_put_right():
    text = "Bob is big. Perhaps so or so."
    found = ask(Question("deduction", "Is Bob kind?", text), "rules", Pool())
    assert found.answer.abstained
    assert "proof" in views_of(found)
    html = why_view(found, sentences(text))
    assert "data-reading" in html
    assert "data-unread" not in html


FREE = "Bob is big. You'll find that big people are often quite kind to others."


def test_a_suggestion_stands_beside_its_sentence_with_a_button_that_takes_it():
    html = drawn(Question("deduction", "Bob is kind.", FREE))
    assert "perhaps: <q>If someone is big then they are kind.</q>" in html
    assert 'data-accept="If someone is big then they are kind."' in html
    assert "data-nearest" not in html  # there is one alone
    assert 'class="reading"' not in html
    question, setting = again(
        Question("deduction", "Bob is kind.", FREE),
        Click("reading", 12, len(FREE), "If someone is big then they are kind."),
        ASKED,
    )
    assert setting.kind == "reading"
    assert ask(question, "rules", Pool()).answer.text == "True"
    assert "data-accept" not in drawn(question)


def test_a_sentence_that_was_taken_for_another_counts_as_read_in_the_box():
    assert "1 of 2 sentences read" in marked(FREE, "auto", ())
    readings = """{"You'll find that big people are often quite kind to others.": "Bob is old."}"""
    taken = ask(
        Question("deduction", "Bob is old.", FREE, options={"readings": readings}), "rules", Pool()
    )
    read = marked(FREE, "auto", (replace(ASKED, runs={"rules": Run(trace=taken)}),))
    assert "2 of 2 sentences read" in read
    assert "Bob is old." in read
    assert "not read" not in read


def test_the_field_for_a_weight_shows_what_the_sentence_says_itself():
    said = Question("deduction", "Is Bob big?", "Bob is probably big.")
    assert 'value="" placeholder="0.75"' in drawn(said)
    over = drawn(replace(said, options={"weights": "1=0.2"}))
    assert 'value="0.2" placeholder="0.75"' in over


def test_several_suggestions_can_be_taken_at_once():
    more = f"Ann is cold. {FREE} You'll find that kind people are often quite cold to others."
    assert 'data-nearest="true"' in drawn(Question("deduction", "Bob is kind.", more))


def test_a_reading_that_was_taken_can_be_corrected_left_or_given_up_for_all():
    html = drawn(Question("deduction", "Bob is kind.", FREE, (), {"nearest": "true"}))
    assert '<span class="reading">If someone is big then they are kind.</span>' in html
    assert all(f"data-{one}" in html for one in ("reading", "unread", 'nearest=""'))
    assert "data-guess" not in html
    assert "data-accept" not in html


def test_a_reading_of_ones_own_is_shown_as_such_and_one_that_cannot_be_read_says_so():
    readings = '{"Ann, poor girl, feels cold.": "Ann is cold."}'
    html = drawn(replace(QUESTION, options={"readings": readings}))
    assert '<span class="reading">Ann is cold.</span>' in html
    assert "data-guess" in html
    odd = readings.replace("Ann is cold.", "Cold cold so or.")
    html = drawn(replace(QUESTION, options={"readings": odd}))
    assert '<q class="reading">Cold cold so or.</q> could not be read either' in html
    assert 'class="taken' not in html


def test_formulas_take_neither_weights_nor_readings():
    formulas = Question("deduction", "Red(bob)", "Red(bob)", (), {"form": "fol"})
    html = drawn(formulas)
    assert "data-weight" not in html
    assert "data-reading" not in html


@pytest.mark.parametrize(
    ("kind", "value"),
    [(kind, value) for kind in ("weight", "reading", "nearest") for value in ("", BAD)]
    + [("guess", "")],
)
def test_what_was_set_is_said_in_the_chat_and_escaped(kind, value):
    html = last_turn((replace(turn(trace()), change=Setting(kind, BAD, value)),))
    assert "changed" in html
    assert "<img" not in html


def test_a_reading_is_escaped():
    readings = '{"Hm so.": "<img src=x>"}'
    html = drawn(
        Question("deduction", "Bob is big.", "Hm so. Bob is big.", (), {"readings": readings})
    )
    assert "&lt;img" in html
    assert "<img" not in html


def test_a_reading_of_a_sentence_that_the_box_no_longer_has_is_left_out() -> None:
    options = {"world": "closed", "readings": '{"Perhaps so.": "Bob is big."}'}
    assert still_read(options, "Perhaps so. Bob is old.") == options
    assert still_read(options, "Ann is old.") == {"world": "closed"}
    assert still_read({"readings": "no JSON"}, "Ann is old.") == {"readings": "no JSON"}
