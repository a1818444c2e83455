"""Which is older, taller or cheaper, by the numbers that a text gives."""

import pytest

from playground.answering.deduction.answer import deduce
from playground.core import Question
from playground.ui.words.steps import chinese
from playground.wording.said import worded

TOWERS = "The tower is 30 metres tall. The church is 40 metres tall."
PEOPLE = "Mia is 140 cm tall. Leo is 1.5 m tall. Tom is 160 cm tall."


def answer(text: str, context: str):
    return deduce(Question("deduction", text, context))[1]


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("Who is older?", "Anna is 30 years old. Ben is 25 years old.", "Anna"),
        ("Who is younger, Anna or Ben?", "Anna is 30 years old. Ben is 25.", "Ben"),
        ("Is Ben older than Anna?", "Anna is 30 years old. Ben is 25.", "False"),
        ("Which is cheaper?", "A book costs 12 euros. A pen costs 3 euros.", "a pen"),
        ("Does a pen cost less than a book?", "A book costs 12 euros. A pen costs €3.", "True"),
        ("Which is taller?", TOWERS, "the church"),
        ("Who is the tallest?", PEOPLE, "Tom"),
        ("Who is the shortest?", PEOPLE, "Mia"),
        ("Who is taller, Mia or Leo?", PEOPLE, "Leo"),
        ("Which weighs more?", "The box weighs 5 kg. The bag weighs 800 g.", "the box"),
        ("谁年纪最小？", "小明十二岁。小红九岁。小刚15岁。", "小红"),
        ("谁更高？", "小李身高一米八，小王身高175厘米。", "小李"),
        ("谁最矮？", "小李身高1.8米。小王身高175厘米。小张高一米七八。", "小王"),
        ("小王比小李高吗？", "小李身高180厘米。小王身高175公分。", "False"),
        ("小刚比小强大吗？", "小刚今年十岁，小强今年八岁。", "True"),
    ],
)  # fmt: skip
def test_numbers_are_compared(text: str, context: str, expected: str) -> None:
    found = answer(text, context)
    assert found.text == expected
    assert len(found.evidence) >= 2  # each number has its sentence


@pytest.mark.parametrize(
    ("text", "context", "why"),
    [
        ("Who is taller?", PEOPLE, "Of more than two"),
        ("Who is older?", "Anna is 30. Ben is 30.", "are the same"),
        ("Who is the oldest?", "Ann is at least 30. Ben is 25. Cy is 20.", "Not all"),
        ("Who is the oldest?", "Tom is about 40. Jim is 18. Ed is 17.", "Not all"),
        ("Who is the oldest?", "Ann was 90. Bob is 40. Cy is 30.", "Not all"),
        ("Which is longer?", "The rope is 3 m long. The film is 2 hours long.", "different units"),
    ],
)
def test_what_numbers_do_not_decide_is_left_open(text: str, context: str, why: str) -> None:
    silent = answer(text, context)
    assert silent.abstained
    said = worded(silent.why, "en")
    assert why in said
    assert chinese(said) != said
