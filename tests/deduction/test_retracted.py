"""Lines that go on, and sentences that others take back."""

import pytest

from playground.deduction.reading.reader import read
from playground.deduction.reading.sentences import sentences


@pytest.mark.parametrize(
    "text",
    [
        "It is not true that\nBob is rich.",
        "All dogs are happy\nif they are fed.",
        "Bob is rich\r\nor Ann is rich.",
        "Tom says that\nBob is rich.",
        "Bob is rich; if he works.",
    ],
)
def test_a_line_that_goes_on_is_one_sentence_with_the_next(text: str) -> None:
    assert [one.text for one in sentences(text)] == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Bob is big\nall big people are kind",
        "Bob is big; Ann is kind.",
        "Is it so that\n\nBob is rich.",
    ],
)
def test_a_line_of_its_own_is_a_sentence(text: str) -> None:
    assert len(sentences(text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "The following is false:\nBob is rich.\nAnn is rich.",
        "False statements:\n- Bob is rich.\n- Ann is poor.",
        "Which is wrong?\n1. Bob is rich.\n2. Ann is poor.",
        "Bob is rich. That is a lie.",
        "Bob is rich.\nNo, that's not true.",
        "以下是假的：\n小明善良。",
        "小明善良。这是谎话。",
    ],
)
def test_what_another_sentence_may_take_back_is_not_read(text: str) -> None:
    program = read(text)
    assert not program.rules
    assert any("may take it back" in one.why for one in program.sentences)


@pytest.mark.parametrize(
    "text", ["Facts:\nBob is rich.", "Is this wrong?\n\nBob is rich.", "Bob is rich. Ann is wrong."]
)
def test_other_headings_and_what_follows_a_blank_line_take_nothing_back(text: str) -> None:
    assert read(text).rules
