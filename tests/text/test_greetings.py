"""Set phrases are translated as a whole, with the marks of the other language."""

import pytest

from playground.text.greetings import LANGUAGES, translated


@pytest.mark.parametrize(
    ("text", "source", "target", "said"),
    [
        ("Hello.", "en", "es", "Hola."),
        ("hello", "en", "zh", "你好"),
        ("Good morning!", "en", "es", "¡Buenos días!"),
        ("How are you?", "en", "es", "¿Cómo estás?"),
        ("How are you?", "en", "zh", "你好吗？"),
        ("谢谢。", "zh", "es", "Gracias."),
        ("¡Buenas noches!", "es", "en", "Good night!"),
        ("I’m sorry.", "en", "es", "Lo siento."),
    ],
)
def test_a_set_phrase_keeps_its_mark(text: str, source: str, target: str, said: str) -> None:
    assert translated(text, source, target) == said


@pytest.mark.parametrize("text", ["Hello, the boat has left.", "", "?", "Goodbye to Berlin"])
def test_what_only_begins_as_one_is_none(text: str) -> None:
    assert translated(text, "en", "es") is None


def test_other_languages_have_no_list() -> None:
    assert translated("Hallo", "de", "en") is None
    assert translated("Hello", "en", "de") is None


def test_every_row_can_be_said_in_all_languages() -> None:
    for source in LANGUAGES:
        for target in LANGUAGES:
            phrase = {"en": "thank you", "es": "gracias", "zh": "谢谢"}[source]
            assert translated(phrase, source, target)


def test_who_is_greeted_keeps_the_name_and_gets_the_title_of_the_other_language() -> None:
    assert translated("Good morning, Mrs. Parker.", "en", "es") == "Buenos días, Sra. Parker."
    assert translated("Buenos días, Sra. Molina.", "es", "en") == "Good morning, Mrs. Molina."
    assert translated("Hello, Mary!", "en", "es") == "¡Hola, Mary!"


def test_a_word_that_is_no_name_is_not_left_as_it_is() -> None:
    assert translated("Hello, Doctor.", "en", "es") is None
    assert translated("Yes, Monday.", "en", "es") is None
