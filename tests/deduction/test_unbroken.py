"""A sentence that breaks the reader is unread, with a warning and a traceback; the rest is read."""

import logging

import pytest

from playground.answering.deduction.theory import deduce
from playground.core import Question
from playground.deduction.compound import read_compound
from playground.deduction.program import Sentence
from playground.deduction.reading import reader
from playground.deduction.reading.english.reading import read_sentence
from playground.deduction.reading.ordering.questions import asks
from playground.deduction.reading.ordering.text import arrangement
from playground.deduction.reading.reader import read, read_question, read_statement
from playground.deduction.reading.unbroken import BROKE
from playground.ui.render import sentence
from playground.wording.said import detail, title
from playground.wording.table import WORDS

OPEN_WITH_THAT = ("That red.", "That changed everything.", "That worked.", "That guy has a dog!")
THAN_ALONE = ("Is faster than Mary?", "Bob is than Mary.", "Than Bob is big.")
NO_THING = (
    "小明不是东西。",
    "如果小明不是东西，那么小明是红的。",
    "小明是红的，除非小明是东西。",
    "要么小明不是东西，要么小明是红的。",
)
"""What is denied says nothing: everything is a thing."""
OF_NO_FORM = (
    "Which.",
    "Who?",
    "Neither.",
    "Either or.",
    "If then.",
    "Not.",
    "那。",
    "谁？",
    "和和的。",
)


@pytest.mark.parametrize("text", [*OPEN_WITH_THAT, *THAN_ALONE, *NO_THING, *OF_NO_FORM])
def test_a_sentence_of_function_words_alone_is_unread_by_every_reader(text: str) -> None:
    assert not read(text).sentences[0].read
    assert isinstance(read_question(text), Sentence)
    assert isinstance(read_statement(text), Exception)
    assert read_compound(text) is None
    assert asks(text, (text,), arrangement(read(text))) is None


@pytest.fixture
def breaks_on_zorp(monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader with a fault in it: it breaks on a word."""

    def breaks(text: str, known: frozenset[str] = frozenset()):
        if "zorp" in text:
            raise IndexError("list index out of range")
        return read_sentence(text, known)

    monkeypatch.setattr(reader, "read_sentence", breaks)


@pytest.mark.usefixtures("breaks_on_zorp")
def test_a_sentence_that_breaks_the_reader_is_unread_and_the_others_answer(
    reader_faults: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    context = "Bob is big. Zorp the zorp. All big people are kind."
    with caplog.at_level(logging.ERROR, logger="playground.reader"):
        program = read(context)
        steps, answer = deduce(Question("deduction", "Bob is kind.", context), program)
    assert [one.why for one in program.sentences] == ["", BROKE, ""]
    assert answer.text == "True"
    said = [f"{title(one)}: {detail(one)}" for one in steps]
    assert any("1 sentence broke the reader: “Zorp the zorp.”" in one for one in said)
    assert "IndexError" in caplog.text
    assert "Traceback" in caplog.text
    assert reader_faults
    reader_faults.clear()


@pytest.mark.usefixtures("breaks_on_zorp")
def test_a_question_that_breaks_the_reader_cannot_be_read(reader_faults: list[str]) -> None:
    asked = read_question("Bob likes zorp.")
    assert isinstance(asked, Sentence)
    assert asked.why == BROKE
    reader_faults.clear()


@pytest.mark.usefixtures("breaks_on_zorp")
def test_where_the_memory_runs_out_the_engine_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def starves(text: str, known: frozenset[str] = frozenset()) -> None:
        raise MemoryError

    monkeypatch.setattr(reader, "read_sentence", starves)
    with pytest.raises(MemoryError):
        read("A sentence that nobody has read before.")


def test_the_page_says_so_in_both_languages() -> None:
    english, chinese = WORDS["breaks the reader"]
    assert english == BROKE
    drawn = sentence(Sentence("Zorp.", 0, 5, BROKE), 1)
    assert chinese in drawn


def test_control_characters_in_a_sentence_break_nothing() -> None:
    for odd in ("\u202e", "\x1b[31m", "\x00", "\u200b", "\ud800", "\ufeff", "İ", "²", "\u0301"):
        for text in (f"Bob is {odd}.", f"{odd}", f"B{odd}ob is big.", f"小明{odd}是大的。"):
            read(text)
            read_question(text)
