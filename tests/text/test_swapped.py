"""Nouns that a translation has another for, with Apertium's dictionaries as the witness."""

import pytest

from playground.text import apertium
from playground.text.swapped import invented, swapped

pytestmark = pytest.mark.skipif(not apertium.pairs(), reason="Apertium is not installed")


@pytest.mark.parametrize(
    ("text", "written", "source", "nouns"),
    [
        ("The pharmacy is open.", "La cafetería está abierta.", "en", ("pharmacy", "cafetería")),
        ("Spiders scare me.", "Los cerdos me asustan.", "en", ("Spider", "cerdo")),
        ("El cartero dejó una carta.", "The garden left a letter.", "es", ("cartero", "garden")),
    ],
)
def test_a_noun_in_the_place_of_another_is_named(
    text: str, written: str, source: str, nouns: tuple[str, str]
) -> None:
    [found] = swapped(text, written, source, "es" if source == "en" else "en")
    assert (found.noun, found.other) == nouns


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("The pharmacy is next to the bank.", "La farmacia está al lado del banco."),
        ("The bank of the river is green.", "La orilla del río es verde."),
        ("I like tea.", "Me gusta."),
        ("I have two cars.", "Tengo dos coches."),
    ],
)
def test_the_noun_itself_and_one_that_is_only_lost_are_none(text: str, written: str) -> None:
    assert swapped(text, written, "en", "es") == ()


def test_of_other_languages_the_dictionaries_say_nothing() -> None:
    assert swapped("The pharmacy is open.", "商店开着。", "en", "zh") == ()


@pytest.mark.parametrize(
    ("text", "written", "source", "words"),
    [
        ("Tom is nibbling.", "Tom está neblando.", "en", ("neblando",)),
        ("Tom is eating.", "Tom está comiendo.", "en", ()),
        ("Tom saw the geyser.", "Tom vio el geyser.", "en", ()),
        ("El gato arruinó mi sofá.", "The cat ruined my couch.", "es", ()),
        ("Está extinta.", "It is an extinted.", "es", ("extinted",)),
    ],
)
def test_a_word_that_no_dictionary_has_is_named(
    text: str, written: str, source: str, words: tuple[str, ...]
) -> None:
    assert invented(text, written, source, "es" if source == "en" else "en") == words
