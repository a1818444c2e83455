"""Which language a text is in; above all, short English is never taken for another."""

import numpy
import pytest
from safetensors import safe_open

from playground.text.language import (
    COMMON,
    LANGUAGES,
    NAMES,
    NGRAMS,
    detect,
    likeliest,
    name,
    unclear,
)

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
        "TODO: call mike tmrw 5pm re: invoice #4471 $89",
        "pls ship asap: 4 x usb cable, po 5512, $120",
    ],
)
def test_short_english_is_english_or_unclear(text: str) -> None:
    assert detect(text) in ("en", "")


@pytest.mark.parametrize("text", ["", "  \n", "123", "?!…", "👩‍🚀🌈", "\ud800", "Tom", "\x00\x07"])
def test_nothing_is_said_of_what_is_no_language(text: str) -> None:
    assert detect(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "Tim Hale met Angela Novak in Berlin on Monday.",
        "Ludwig van den Berg was born in Bonn.",
        "Who wrote Don Quijote de la Mancha?",
        "Der Spiegel reported it first.",
        "José Hernández García",
        "Wow, bravo, maestro!",
        "Oh la la!",
    ],
)
def test_names_and_exclamations_make_no_other_language(text: str) -> None:
    assert detect(text) in ("en", "")


@pytest.mark.parametrize("text", ["meh", "José Hernández García", "ok!"])
def test_what_tells_no_language_is_unclear(text: str) -> None:
    assert unclear(text)


@pytest.mark.parametrize("text", ["", "12:30", "The boat has left.", "你好"])
def test_no_words_and_clear_ones_are_not_unclear(text: str) -> None:
    assert not unclear(text)


def test_of_two_languages_the_likelier_is_told_however_short_the_text() -> None:
    assert likeliest("Apareció humo.", ("en", "es")) == "es"
    assert likeliest("Watch yourself.", ("en", "es")) == "en"


def test_the_n_grams_are_probabilities_over_the_languages_that_share_a_script() -> None:
    with safe_open(NGRAMS, "numpy") as file:
        log_p, lengths = file.get_tensor("log_p"), file.get_tensor("lengths")
        told = set(file.metadata()["languages"].split())
    assert numpy.exp(log_p).sum(axis=0) == pytest.approx(1, abs=1e-3)
    assert lengths.min() == 1
    assert lengths.max() == 4
    assert told == {code for codes in LANGUAGES.values() if len(codes) > 1 for code in codes}


def test_a_long_text_takes_no_longer_than_its_start() -> None:
    assert detect("The old clock is slow and nobody minds. " * 5_000) == "en"


def test_every_language_has_a_name() -> None:
    told = {code for codes in LANGUAGES.values() for code in codes}
    assert told == set(NAMES)
    assert set(COMMON) <= told
    assert name("es") == "Spanish (es)"
    assert name("xx") == "xx"


@pytest.mark.parametrize("text", ["Todo está bien", "gracias por todo", "El hotel es central"])
def test_spanish_with_words_that_english_has_too_is_spanish(text: str) -> None:
    assert detect(text) == "es"
