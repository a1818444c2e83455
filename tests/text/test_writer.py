"""Whoever wrote a text may be who did what is asked about: "I", "we", 我."""

import pytest

from playground.text import writer


@pytest.mark.parametrize(
    ("question", "text", "doer"),
    [
        ("Who sold the bike?", "I sold my bike to Karim.", "I"),
        ("Who lost the key?", "Hi Ben, I lost your key.", "I"),
        ("Who cooked dinner?", "We had a quiet evening. I cooked and Ben washed up.", "I"),
        ("Who painted the door?", "My sister and I painted the door.", "My sister and I"),
        ("Who complained?", "Dear Sir, I am writing to complain about the noise.", "I"),
    ],
)
def test_the_writer_did_it(question: str, text: str, doer: str) -> None:
    (found,) = writer.did(question, text)
    assert (found.text, text[found.start : found.end]) == (doer, doer)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Who washed up?", "I cooked and Ben washed up."),
        ("Who gave Sam the pen?", "I gave Sam the book and Ruth gave Sam the pen."),
        ("Who bought the bike?", "I sold my bike to Karim. He bought it for 40 euros."),
        ("Who sold the bike?", "I did not sell the bike. Karim sold it."),
        ("What did I sell?", "I sold my bike to Karim."),
    ],
)
def test_another_one_did_it(question: str, text: str) -> None:
    assert writer.did(question, text) == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("My name is Leo. I wrote in May.", "Leo"),
        ("I lost the key.\nBest regards,\nAda Byrne", "Ada Byrne"),
        ("I lost the key.\n\nBest,\nPriya", "Priya"),
        ("I lost the key of Ada.", ""),
    ],
)
def test_a_letter_may_say_who_wrote_it(text: str, name: str) -> None:
    assert writer.name(text) == name


def test_we_and_my_sister_and_i_mean_the_writer_as_in_chinese() -> None:
    assert [one for one in ("We", "my sister and I", "我们", "Ben") if not writer.writes(one)] == [
        "Ben"
    ]


def test_in_a_dialogue_the_line_says_who_speaks() -> None:
    text = "Mia: Who drives?\nLeo: Sara does, and I drive back."
    assert writer.speaker(text, text.index("I drive")) == "Leo"
    assert writer.speaker("Note: I drive back.", 6) == ""
