"""What a sentence only asks tells nothing."""

import pytest

from playground.text.posed import begins, only_asked


@pytest.mark.parametrize(
    ("sentence", "at"),
    [
        ("Who left the gate open?", 0),
        ("Mum: And who left the gate open?", 0),
        ("You left the gate open?", 0),
        ("It rained – did you see Tom?", 10),
        ("He came at six, didn't he?", None),
        ("Tom left at six, right?", None),
        ("Tom left at six.", None),
        ("“Who is there?” asked Tom.", None),
    ],
)
def test_a_question_in_a_text_begins_where_it_stops_telling(sentence: str, at: int | None) -> None:
    assert begins(sentence) == at


def test_what_is_asked_answers_nothing_but_what_was_asked() -> None:
    said = "Mum: Did Ida feed the rabbit?"
    assert only_asked("Who fed the rabbit?", said, said.index("Ida"))
    assert not only_asked("Who asks about the rabbit?", said, 0)
    assert not only_asked("Who fed the rabbit?", "Ida fed the rabbit.", 0)
