"""A question in another language is one beside a text in that language and in English."""

import pytest

from playground.route import ruled
from playground.text.foreign_questions import asks

SPANISH, ENGLISH = "Ana vive en Madrid con su hermana.", "Ana lives in Madrid with her sister."


@pytest.mark.parametrize(
    ("text", "context", "asked"),
    [
        ("¿Dónde vive Ana?", SPANISH, True),
        ("¿Dónde vive Ana?", ENGLISH, True),
        ("Donde vive Ana", ENGLISH, True),
        ("Wo wohnt Ana?", "Ana wohnt in Madrid.", True),
        ("Où habite Ana ?", ENGLISH, True),
        ("El gato duerme en la cocina.", ENGLISH, False),
        ("Where does Ana live?", ENGLISH, False),
    ],
)
def test_a_question_in_another_language_asks_about_the_text(
    text: str, context: str, asked: bool
) -> None:
    assert asks(text, context) is asked


@pytest.mark.parametrize("context", [SPANISH, ENGLISH])
def test_it_is_answered_and_not_translated(context: str) -> None:
    found = ruled("¿Dónde vive Ana?", context)
    assert found is not None
    assert found.task == "question-answering"
