"""Who is asked in which language, and which questions go to a language model unasked."""

from pathlib import Path

import pytest

from playground.core import Question
from playground.models import by_choice
from playground.models.by_choice import GEMMA
from playground.models.gguf_file import SMOLLM2
from playground.models.speaking import is_for_a_speaker, speaker

TEA = Question("question-answering", "谁卖茶？", "李娜卖茶。")


@pytest.fixture
def gemma_is_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(by_choice, "home", lambda: tmp_path)
    by_choice.place(GEMMA).touch()


def test_english_is_spoken_by_the_one_that_ships() -> None:
    assert speaker("en") == speaker("") == SMOLLM2


def test_another_language_is_spoken_by_nobody_where_gemma_was_not_brought() -> None:
    assert speaker("zh") == ""
    assert not is_for_a_speaker(TEA)


@pytest.mark.usefixtures("gemma_is_here")
def test_another_language_is_spoken_by_gemma_where_it_was_brought() -> None:
    assert speaker("zh") == GEMMA
    assert is_for_a_speaker(TEA)


def test_a_question_without_a_text_is_for_a_language_model() -> None:
    assert is_for_a_speaker(Question("question-answering", "Who wrote Hamlet?", "…"))
    assert not is_for_a_speaker(Question("question-answering", "Who wrote it?", "Ada wrote it."))
    assert not is_for_a_speaker(Question("sentiment", "A warm film."))
