"""What a chat remembers, and what the form does with it."""

import json
from dataclasses import replace

import pytest

from playground.core import (
    Answer,
    Distribution,
    Question,
    Said,
    TokenDistribution,
    TokenDistributions,
    Trace,
)
from playground.log import LoggedTurn
from playground.parting import Message
from playground.ui import kept
from playground.ui.conversation import Run, Turn, ended, remembered
from playground.ui.desk import Form, pose, solvers_of
from playground.ui.going_on import Place, begun_at, labels, told
from playground.wording.as_written import as_written


def test_options_of_another_task_are_left_out() -> None:
    question = pose("Good.", "", "sentiment", {"world": "closed"})
    assert question.options == {}


def test_a_turn_that_nobody_waited_for_is_marked_as_stopped() -> None:
    [turn] = ended((Turn(Message("", "x"), runs={"rules": Run()}),))
    assert turn.stopped


TOKENS = TokenDistributions(
    (
        TokenDistribution("The", 0.9, (("The", 0.9), ("", 0.1))),
        TokenDistribution(" sky", 0.5, ((" sky", 0.5), (" sea", 0.3), (" sun", 0.4))),
    )
)
CHAT = Trace(
    id="1",
    at="2026-01-02T03:04:05.678+00:00",
    question=Question("chat", "And why?", "A harbour."),
    mode="probabilistic",
    solver="a/model",
    model=None,
    steps=(),
    answer=Answer("The sky", evidence=(TOKENS,)),
    error=None,
    ms=1.0,
)


def answered(trace: Trace) -> Turn:
    return Turn(Message("", trace.question.text), "chat", runs={trace.mode: Run(trace=trace)})


def test_the_first_question_of_a_chat_is_asked_beside_the_box() -> None:
    assert remembered((), "And why?", "A harbour.") == ("And why?", "A harbour.")


def test_a_chat_remembers_its_messages_and_the_box_they_were_about() -> None:
    text, context = remembered((answered(CHAT),), "Really?", "A harbour.")
    assert text == "Really?"
    assert json.loads(context) == [
        {"role": "user", "content": "A harbour.\n\nAnd why?"},
        {"role": "assistant", "content": "The sky"},
    ]


def test_a_chat_goes_on_from_a_run_that_remembered_already() -> None:
    _, context = remembered((answered(CHAT),), "Really?", "")
    second = replace(CHAT, question=Question("chat", "Really?", context), answer=Answer("Yes."))
    said = json.loads(remembered((answered(CHAT), answered(second)), "Good.", "")[1])
    assert [one["content"] for one in said[1:]] == ["The sky", "Really?", "Yes."]


def test_a_text_that_came_into_the_box_later_stands_before_the_question() -> None:
    text, _ = remembered((answered(CHAT),), "And this?", "A lighthouse.")
    assert text == "A lighthouse.\n\nAnd this?"


def test_an_answer_goes_on_after_what_was_written_with_another_token() -> None:
    assert begun_at(CHAT, Place(0, 1, 1)) == ("The", " sun")
    assert begun_at(CHAT, Place(0, 1, 2)) == ("The", " sea")


def test_an_answer_that_was_begun_goes_on_after_its_beginning_too() -> None:
    begun = replace(CHAT, question=Question("chat", "And why?", options={"begin": "Well. "}))
    assert begun_at(begun, Place(0, 1, 1)) == ("Well. The", " sun")


def test_a_deduction_can_be_told_each_of_the_answers_that_it_weighed() -> None:
    odds = Distribution("answer", (("True", 0.7), ("False", 0.3)))
    assert CHAT.answer
    weighed = replace(CHAT.answer, evidence=(odds, *CHAT.answer.evidence))
    deduced = replace(CHAT, question=Question("deduction", "Is it?"), answer=weighed)
    assert labels(deduced) == ("True", "False")
    assert told(deduced, "False") == ("", "The answer is False, because")
    assert told(deduced, "Perhaps") is None
    assert labels(replace(deduced, question=Question("chat", "Is it?"))) == ()


@pytest.mark.parametrize(
    "place",
    [Place(1, 0, 1), Place(0, 2, 1), Place(0, 1, 3), Place(0, 1, 0), Place(0, 0, 1)],
)
def test_nothing_goes_on_from_what_is_not_there(place: Place) -> None:
    assert begun_at(CHAT, place) is None


def test_a_chosen_model_answers_by_probability_and_the_rules_keep_their_own() -> None:
    assert solvers_of(Form("x", model="a/model"), "deduction") == {"probabilistic": "a/model"}
    assert solvers_of(Form("x"), "deduction") == {}


def test_a_model_reads_for_the_rules_of_deduction_alone() -> None:
    form = Form("x", model="a/model", reading=True)
    assert solvers_of(form, "deduction")["rules"] == "a/model"
    assert "rules" not in solvers_of(form, "sentiment")


def test_why_a_task_was_picked_is_kept_with_its_key() -> None:
    why = Said("the question and what is read", {"read": Said("asks for nothing", {"n": 3})})
    picked = Turn(Message("", "Is Bob kind?"), "deduction", why, 0.9)
    written = json.loads(json.dumps(kept.to_log(picked)))
    assert kept.from_log("c1", LoggedTurn(0, "2026-02-03T04:05:06Z", written)).why == why


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("", None),
        ("the text says so", as_written("the text says so")),
        ({"key": "of another day", "values": {}, "words": "it was so"}, as_written("it was so")),
    ],
)
def test_why_a_task_was_picked_is_said_as_it_was_written_where_it_has_no_key(
    written: object, read: Said | None
) -> None:
    logged = LoggedTurn(0, "2026-02-03T04:05:06Z", {"asked": "x", "why": written})
    assert kept.from_log("c1", logged).why == read
