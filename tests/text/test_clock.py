"""Times of day as each language tells them, in what Apertium wrote."""

import pytest

from playground.text.clock import mended


@pytest.mark.parametrize(
    ("text", "written", "said"),
    [
        ("It starts at five.", "Empieza en cinco.", "Empieza a las cinco."),
        ("It starts at one.", "Empieza en uno.", "Empieza a la una."),
        ("It is at 8:15.", "Es en 8:15.", "Es a las 8:15."),
        ("It is half past three.", "Es pasado medio  tres.", "Son las tres y media."),
        (
            "It starts at a quarter past six.",
            "Empieza en un pasado de barrio seis.",
            "Empieza a las seis y cuarto.",
        ),
        (
            "It starts at a quarter to ten.",
            "Empieza en un barrio a diez.",
            "Empieza a las diez menos cuarto.",
        ),
        ("She is good at seven sports.", "Es buena en siete deportes.", None),
    ],
)
def test_an_english_time_of_day_is_told_in_spanish(
    text: str, written: str, said: str | None
) -> None:
    assert mended(text, written, "en") == (said or written)


@pytest.mark.parametrize(
    ("text", "written", "said"),
    [
        ("Es a las cinco y media.", "It is to the five and average.", "It is at half past five."),
        ("Cena a las 9.", "It has dinner to the 9.", "It has dinner at 9."),
        (
            "Cena a las nueve de la noche.",
            "It has dinner to the nine of the night.",
            "It has dinner at nine at night.",
        ),
        ("Son las tres.", "They are the three.", "It is three o'clock."),
        ("Es la una y cuarto.", "It is the one and chamber.", "It is a quarter past one."),
        ("Vi a las cinco chicas.", "I saw to the five girls.", None),
    ],
)
def test_a_spanish_time_of_day_is_told_in_english(
    text: str, written: str, said: str | None
) -> None:
    assert mended(text, written, "es") == (said or written)
