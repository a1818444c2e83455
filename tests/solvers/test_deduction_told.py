"""How newcomers tell facts and rules: with labels, reasons, roles, contractions and appositions."""

import pytest

from playground.answering.deduction.answer import deduce
from playground.core import Question


def answer(text: str, context: str):
    return deduce(Question("deduction", text, context))[1]


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("Is Kim mortal?", "Premise 1: All humans are mortal. Premise 2: Kim is human.", "True"),
        ("Is Al cold?", "Rule: if it snows then Al is cold. Fact: it snows.", "True"),
        ("Does Rex bark?", "Since all dogs bark and Rex is a dog, Rex barks.", "True"),
        ("Is Ann sad?", "Ann is sad because Bob is ill.", "True"),
        ("Is Ann sad?", "Ann is not sad because Bob is ill.", ""),
        ("Does Tom have four legs?", "Tom is a cat, therefore he has four legs.", "True"),
        ("Is Tom taller than Bob?", "Tom is taller than Jim, who is taller than Bob.", "True"),
        ("Does Luna sleep?", "My cat Luna is black. Black cats sleep.", "True"),
        ("Is Lena busy?", "Lena, a doctor, lives in Bonn. Doctors are busy.", "True"),
        ("Does Sam pay less?", "Sam (a student) is 20. All students pay less.", "True"),
        ("Can Ann vote?", "If you're over 18 you can vote. Ann is 20.", "True"),
        ("Can Fido climb?", "Dogs can't climb. Fido's a dog.", "False"),
        ("Do we go out?", "We go out unless it rains. It does not rain.", "True"),
        ("Will Jo come?", "Jo will come if Al comes. Al will come.", "True"),
        ("Is the blue cup old?", "The red or the blue cup is old. The red cup is not old.", "True"),
    ],
)  # fmt: skip
def test_it_is_read_however_it_is_told(text: str, context: str, expected: str) -> None:
    assert answer(text, context).text == expected


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("Is Bob the captain?", "Bob is the captain.", "True"),
        ("Who is the captain?", "Bob is the captain. Ann is kind.", "Bob"),
        ("Is Ann a man?", "Bob is the man. Ann is kind.", "Unknown"),
        ("Is Bob kind?", "Bob is the captain. The captain is kind.", "True"),
        ("Is Mr Brown strict?", "The new teacher is Mr Brown. The new teacher is strict.", "True"),
        ("Who is the thief?", "The thief is one of Ann, Bob and Cy. Ann is not the thief. "
         "Bob is not the thief.", "Cy"),
        ("Is Ben the winner?", "Al or Ben is the winner. Al is not the winner.", "True"),
    ],
)  # fmt: skip
def test_a_role_is_told_with_its_article(text: str, context: str, expected: str) -> None:
    assert answer(text, context).text == expected


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("Is it cold?", "If it snows, it is cold. It snows.", "True"),
        ("Does it pour?", "Whenever it rains, it pours. It rains.", "True"),
        ("Is Al off?", "If it is a holiday, Al is off. Today is a holiday.", "True"),
        ("Is the lamp on?", "If it is night, the lamp is on. It is night.", "True"),
        ("Does Tom stay?", "The ball is red. If it is cold, Tom stays. It is cold.", "True"),
    ],
)  # fmt: skip
def test_an_it_that_is_nobody_is_the_weather_or_the_day(
    text: str, context: str, expected: str
) -> None:
    assert answer(text, context).text == expected
