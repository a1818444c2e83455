"""Mails, notices and product pages as people paste them, asked by rules and by the network."""

import pytest

from playground.core import Answer, Mode, Question
from playground.engine import ask
from playground.models.pool import Pool

POOL = Pool()
MAIL = """Dear parents,

On Thursday class 5C will visit the museum. The trip costs £9 per child; please pay Mrs Okafor by \
Friday. Children should wear school uniform and bring a drink. They do not need money, as the shop \
is closed."""
SHOP = "Aero kettle, 1.7 litres. Two-year warranty. Delivery is £3.99. Price: £24.99 (was £34.99)."
NOTE = "The meeting has moved from Room 2 to Room 7. Call the caretaker, Mr Diaz, on 020 7946 0811."


def answer(question: str, context: str, mode: Mode) -> Answer:
    trace = ask(Question("question-answering", question, context), mode, POOL)
    assert trace.answer, trace.error
    return trace.answer


@pytest.mark.parametrize("mode", ["rules", "probabilistic"])
@pytest.mark.parametrize(
    ("question", "context", "right"),
    [
        ("Who should parents pay?", MAIL, "Mrs Okafor"),
        ("How much does it cost?", "The museum costs £12 per child.", "£12 per child"),
        ("How much do the tickets cost?", "The tickets cost 10 euros each.", "10 euros each"),
        ("How much does the kettle cost?", SHOP, "£24.99"),
        ("How long is the warranty?", SHOP, "Two-year"),
        ("Where is the meeting?", NOTE, "Room 7"),
        ("What is the caretaker's phone number?", NOTE, "020 7946 0811"),
    ],
)
def test_the_answer_is_whole_and_of_what_is_so_now(
    question: str, context: str, right: str, mode: Mode
) -> None:
    assert answer(question, context, mode).text == right


@pytest.mark.parametrize(
    ("question", "right"),
    [
        ("Do children need a drink?", "yes"),
        ("Do the children need money?", "no"),
        ("Is the shop open?", "no"),
    ],
)
def test_what_is_asked_for_and_denied_answers_in_other_words(question: str, right: str) -> None:
    assert answer(question, MAIL, "rules").text == right


def test_what_several_paid_together_is_still_a_sum() -> None:
    assert answer("How much did Tom pay?", "Tom bought 3 books for $5 each.", "rules").abstained


def test_a_gate_is_no_town() -> None:
    text = "The bus to Leeds leaves from Gate 12 at 9:15."
    assert answer("Which gate does the bus leave from?", text, "rules").text == "Gate 12"
