"""Which language a text is in; above all, short English is never taken for another."""

import pytest

from playground.text.language import COMMON, LANGUAGES, NAMES, detect, name

SENTENCES = {
    "en": [
        "The boat left before we reached the harbour.",
        "I'm very sorry I came home so late.",
        "WHERE DID YOU PUT MY KEYS?",
        "She has lived in Madrid with her sister Dolores since the spring of 1998.",
    ],
    "es": [
        "¿Dónde está la biblioteca?",
        "Estoy cansado.",
        "El barco salió antes de que llegáramos al puerto.",
        "Mi hermana vive en Londres desde hace dos años y no quiere volver a casa.",
    ],
    "zh": ["你好。", "我们到港口之前，船就开走了。", "他在 Madrid 住了三年。"],
    "fr": ["Il fait beau.", "Le bateau est parti avant notre arrivée au port.", "Je suis là."],
    "de": ["Ich bin müde.", "Das Boot fuhr ab, bevor wir den Hafen erreichten.", "Das ist gut."],
    "ru": ["Я тебя люблю.", "Лодка ушла раньше, чем мы добрались до гавани."],
    "ja": ["私はトムです。", "船はもう出ました。"],
    "ko": ["배가 이미 떠났어요."],
    "ar": ["غادر القارب قبل أن نصل إلى الميناء."],
}


@pytest.mark.parametrize(
    ("code", "text"), [(code, text) for code, texts in SENTENCES.items() for text in texts]
)
def test_a_sentence_is_known_by_its_language(code: str, text: str) -> None:
    assert detect(text) == code


@pytest.mark.parametrize(
    "text",
    [
        "Look at me.",
        "No.",
        "Tom.",
        "He ran.",
        "Come on!",
        "a masterpiece",
        "Amazing performance",
        "Nora is old.",
        "Help yourself to more potatoes.",
        "I often drink tea.",
        "Who is Frédéric?",
    ],
)
def test_short_english_is_english_or_unclear(text: str) -> None:
    assert detect(text) in ("en", "")


@pytest.mark.parametrize("text", ["", "  \n", "123", "?!…", "👩‍🚀🌈", "\ud800", "Tom", "\x00\x07"])
def test_nothing_is_said_of_what_is_no_language(text: str) -> None:
    assert detect(text) == ""


def test_a_long_text_takes_no_longer_than_its_start() -> None:
    assert detect("The old clock is slow and nobody minds. " * 5_000) == "en"


def test_every_language_has_a_name() -> None:
    told = {code for codes in LANGUAGES.values() for code in codes}
    assert told == set(NAMES)
    assert set(COMMON) <= told
    assert name("es") == "Spanish (es)"
    assert name("xx") == "xx"
