"""Where somebody is, in which class, and things that have a letter for a name."""

import pytest

from playground.answering.deduction.answer import deduce
from playground.core import Question


def answer(text: str, context: str) -> str:
    return deduce(Question("deduction", text, context))[1].text


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("Does Alice live in France?", "Alice lives in Paris. Paris is in France.", "True"),
        ("Does Alice work in France?", "Alice works in Paris. Paris is in France.", "True"),
        ("Was Alice born in France?", "Alice was born in Paris. Paris is in France.", "True"),
        ("Is Mia in Rome?", "Mia is at the school. The school is in Rome.", "True"),
        (
            "Is the book in the kitchen?",
            "The book is on the table. The table is in the kitchen.",
            "True",
        ),
        ("Does Alice like France?", "Alice likes Paris. Paris is in France.", "Unknown"),
        ("Is Jane married?", "Tim is Jane's husband.", "True"),
        ("谁在学校？", "小王在学校。小李不在学校。", "小王"),
        ("爸爸在家吗？", "爸爸在家。", "True"),
        ("小王住在中国吗？", "小王住在上海。上海在中国。", "True"),
    ],
)
def test_what_words_for_places_and_kin_say_besides(text: str, context: str, expected: str) -> None:
    assert answer(text, context) == expected


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("Did Mia pass?", "Everyone in the class passed. Mia is in the class.", "True"),
        ("Did Mia pass?", "Everyone in the class passed. Mia was in the class.", "True"),
        ("Did Mia pass?", "Everyone who was in the class passed. Mia is in the class.", ""),
        ("Does Lena sing?", "Everyone in class 4B sings. Lena is in class 4B.", "True"),
        ("Does Lena sing?", "Everyone in class 4B sings. Lena is in class 4C.", "Unknown"),
        ("Is Tom sick?", "Tom is in room 12. Everyone in room 12 is sick.", "True"),
        ("Does Tom eat fish?", "Everyone except Tom eats fish. Anna is kind.", "False"),
        ("Does Anna eat fish?", "Everyone except Tom eats fish. Anna is kind.", "True"),
    ],
)
def test_everyone_in_a_place_is_who_is_or_was_there(text: str, context: str, expected: str) -> None:
    assert answer(text, context) == expected


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("Is A north of C?", "A is north of B. B is north of C.", "True"),
        ("Is A older than C?", "A is older than B. B is older than C.", "True"),
        ("Is A a knight?", "A is a knight. Knights are honest.", "True"),
        ("Who is honest?", "A is a knight. Knights are honest.", "A"),
        ("Does A like B?", "A likes B. B likes C.", "True"),
        ("Is B happy?", "A likes B. B likes C. If someone likes C then they are happy.", "True"),
        ("Is a dog kind?", "A is a dog. A is kind.", "Unknown"),
    ],
)
def test_a_letter_is_a_name_and_no_article(text: str, context: str, expected: str) -> None:
    assert answer(text, context) == expected


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("Does water boil at 50 degrees?", "Water boils at 100 degrees.", "Unknown"),
        ("Does the room cost 40 euros?", "The room costs 50 euros.", "Unknown"),
        ("Does the room cost 50 euros?", "The room costs 50 euros.", "True"),
        ("Does the train leave at 4 pm?", "The train leaves at 5 pm.", "Unknown"),
        ("Did Ann eat two apples?", "Ann ate three apples.", "True"),
    ],
)
def test_what_is_counted_is_fewer_as_well_and_what_is_measured_is_not(
    text: str, context: str, expected: str
) -> None:
    assert answer(text, context) == expected
