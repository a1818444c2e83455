"""Questions that make sense only after the last one, as the page takes them."""

import pytest

from playground.core import Answer, Question, Trace, abstain
from playground.errors import InputError
from playground.parting import Message
from playground.ui.conversation import Run, Turn
from playground.ui.follow_ups import follows

QUESTION = Question("question-answering", "When does the museum open?", "The museum costs £12.")


def turn(*answers: Answer) -> tuple[Turn, ...]:
    modes = ("rules", "probabilistic")
    runs = {
        mode: Run((), None, Trace(mode, "", QUESTION, mode, "x", None, (), answer, None, 1.0))
        for mode, answer in zip(modes, answers, strict=False)
    }
    said = Message("", QUESTION.text)
    return (Turn(said, QUESTION.task, context=QUESTION.context, runs=runs),)


@pytest.mark.parametrize("asked", ["Why?", "why is that", "为什么？"])
def test_why_after_an_answer_asks_it_once_more(asked: str) -> None:
    route = follows(asked, "auto", "", turn(abstain("nothing"), Answer("at ten")))
    assert route is not None
    assert route.text == QUESTION.text


@pytest.mark.parametrize("asked", ["Why?", "为什么？"])
def test_why_after_silence_alone_wants_the_whole_question(asked: str) -> None:
    with pytest.raises(InputError, match="write the whole question"):
        follows(asked, "auto", "", turn(abstain("nothing"), abstain("nothing")))


def test_what_is_only_named_wants_the_whole_question() -> None:
    with pytest.raises(InputError, match="Write the whole question"):
        follows("And the museum?", "auto", "", turn(Answer("at ten")))


def test_a_question_of_its_own_follows_nothing() -> None:
    assert follows("Who is Carl?", "auto", "", turn(Answer("at ten"))) is None
