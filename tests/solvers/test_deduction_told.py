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


MADE = "All planes are made by either Boeing or Airbus. X9 is a plane. X9 is not made by Boeing."
CLEMENS = "Samuel Clemens, also known as Mark Twain, is a writer. Mark Twain is witty."
TRAINED = "Tom is trained. Everyone who is trained is happy. Cats can be trained. Felix is a cat."


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("Who is clever?", "J. K. Rowling is a writer. Writers are clever.", "J. K. Rowling"),
        ("Is John F Kennedy old?", "John F. Kennedy is old.", "True"),
        ("Is Washington D.C. big?", "Washington D.C. is a city. All cities are big.", "True"),
        ("Does Simone de Bar know Al?", "Simone de Bar knows Al.", "True"),
        ("Is Tom an animal?", "Tom is a cat All cats are animals", "True"),
        ("Is X9 made by Airbus?", MADE, "True"),
        ("Where is Bob?", "Bob is in either the hall or the yard. He is not in the hall.",
         "in the yard"),
        ("Is Felix happy?", TRAINED, "Unknown"),
        ("Can Bob open the chest?", "All locks can be opened by Bob. The chest is a lock.", "True"),
        ("Can Smaug be tamed?", "No dragon can be tamed. Smaug is a dragon.", "False"),
        ("Is the gate red?", "Doors can be red. The gate is a door.", "Unknown"),
        ("Does Bob win?", "Ann and Bob cannot both win. Ann wins.", "False"),
        ("Can Bob win?", "Ann and Bob cannot both win. Ann can win.", "Unknown"),
        ("Do Ann and Bob both sing?", "Ann and Bob both sing.", "True"),
        ("Are both dogs big?", "Both dogs are big.", ""),
        ("Is Mark Twain a writer?", CLEMENS, "True"),
        ("Is Samuel Clemens witty?", CLEMENS, "True"),
        ("Is Slim tall?", "Bob is better known as Slim. Bob is tall.", "True"),
        ("Is the Big Fig old?", "The Big Fig is another name for New Ulm. New Ulm is old.", "True"),
        ("Did Bob live in Rome in 1999?", "In 1999, Bob lived in Rome.", "True"),
        ("Is X5 red?", "In Rome, cars are red. X5 is a car.", ""),
        ("Is Bob fit?", "Everyone who often swims is fit. Bob swims.", ""),
        ("Does Rex bark?", "All very big dogs bark. Rex is a big dog.", "Unknown"),
        ("Is the Oos basin the drainage basin of the Oos?",
         "The Oos basin is the drainage basin of the Oos.", "True"),
    ],
)  # fmt: skip
def test_names_and_little_words_are_read_as_they_are_written(
    text: str, context: str, expected: str
) -> None:
    assert answer(text, context).text == expected
