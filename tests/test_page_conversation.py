"""How a message is taken apart, and what the form does with it."""

import pytest

from playground.errors import InputError
from playground.models.pool import Pool
from playground.ui.conversation import Message, Run, Turn, joined, split
from playground.ui.desk import pose, stop


@pytest.mark.parametrize("text", ["Is Bob kind?", "Bob is kind."])
def test_one_sentence_asks_with_or_without_a_question_mark(text: str) -> None:
    assert split(text, "", "auto", "auto") == Message("", text)


def test_of_several_sentences_the_last_asks() -> None:
    message = split("Bob is big. All big people are kind. Is Bob kind?", "", "auto", "auto")
    assert message == Message("Bob is big. All big people are kind.", "Is Bob kind?")


def test_tell_and_ask_overrule() -> None:
    text = "Bob is big. Bob is kind."
    assert split(text, "", "auto", "tell") == Message(text, "")
    assert split(text, "", "auto", "ask") == Message("", text)


def test_a_text_none_of_whose_sentences_is_a_fact_is_asked_about_whole() -> None:
    text = "What a strange evening! Nobody, it seems, wanted to leave."
    assert split(text, "", "auto", "auto") == Message("", text)


def test_a_task_without_facts_is_asked_about_the_whole_text() -> None:
    text = "The film is slow. The end is good."
    assert split(text, "", "sentiment", "auto") == Message("", text)


def test_a_text_beside_a_document_is_asked_about_whole_unless_it_ends_in_a_question() -> None:
    document = "The harbour was built in 1871."
    text = "What an evening! Nobody wanted to leave."
    assert split(text, document, "auto", "auto") == Message("", text)
    asked = split("It was a stormy year. Who built it?", document, "auto", "auto")
    assert asked.asked == "Who built it?"


def test_a_message_that_is_too_long_is_refused_before_it_is_read() -> None:
    with pytest.raises(InputError, match="at most 200,000"):
        split("a" * 2_000_000, "", "auto", "auto")


def test_what_was_told_becomes_a_line_of_the_box() -> None:
    assert joined("Bob is big.\n", "Ann is tall.") == "Bob is big.\nAnn is tall."
    assert joined("", "Ann is tall.") == "Ann is tall."


def test_options_of_another_task_are_left_out() -> None:
    question, _ = pose("Good.", "", "sentiment", {"world": "closed"}, Pool())
    assert question.options == {}


def test_stop_marks_the_turn_that_was_going_on() -> None:
    [turn] = stop((Turn(Message("", "x"), runs={"rules": Run()}),))
    assert turn.stopped
