"""A text in capitals throughout is read as it would be written otherwise."""

import pytest

from playground.answering.deduction.answer import deduce
from playground.core import Question
from playground.deduction.reading.english.small_letters import in_small_letters, names_of


@pytest.mark.parametrize(
    ("shouted", "said"),
    [
        ("ALL CATS ARE KIND. REX LIKES ANN.", "All cats are kind. Rex likes Ann."),
        ("ZORG IS A BIG WUMPUS.", "Zorg is a big wumpus."),
        ("1) TOM SEES THE CAT.", "1) Tom sees the cat."),
        ("ANN'S DOG BARKS. I AM ILL.", "Ann's dog barks. I am ill."),
        ("P → Q", "P → Q"),
        ("Bob likes the BBC.", "Bob likes the BBC."),
    ],
)
def test_names_alone_keep_their_capital(shouted: str, said: str) -> None:
    assert in_small_letters(shouted) == said


def test_a_question_takes_the_names_of_its_text() -> None:
    names = names_of("All dogs bark. Rex is a dog. Cats purr.")
    assert names == {"rex"}
    assert in_small_letters("DOES REX BARK?", names) == "Does Rex bark?"


@pytest.mark.parametrize(
    ("context", "text", "expected"),
    [
        ("NOBODY IS RICH. BOB LIKES ANN.", "WHO LIKES ANN?", "Bob"),
        ("ALL DOGS BARK. REX IS A DOG.", "DOES REX BARK?", "True"),
        ("All dogs bark. Rex is a dog.", "DOES REX BARK?", "True"),
        ("ALL DOGS BARK. REX DOES NOT BARK.", "Is Rex a dog?", "False"),
    ],
)
def test_it_is_answered_as_otherwise(context: str, text: str, expected: str) -> None:
    assert deduce(Question("deduction", text, context))[1].text == expected
