"""Set ways of speaking that Apertium puts word for word, mended in what it writes."""

import pytest

from playground.text.kept import find
from playground.text.mended import mended, with_please, without_please


@pytest.mark.parametrize(
    ("text", "written", "said"),
    [
        ("Me gustan mucho los perros.", "They like me a lot the dogs.", "I like dogs a lot."),
        ("Me duelen las piernas.", "They hurt me the legs.", "My legs hurt."),
        ("Tengo mucho frío.", "Have a lot cold.", "I am very cold."),
        ("Hace sol.", "It does sun.", "It is sunny."),
        ("¿Dónde está la calle?", "Where it is the street?", "Where is the street?"),
        ("Ana cumplió diez años.", "Ana fulfilled ten years.", "Ana turned ten."),
        ("Abre los lunes.", "It opens the Mondays.", "It opens on Mondays."),
    ],
)
def test_spanish_ways_are_said_as_english_has_them(text: str, written: str, said: str) -> None:
    assert mended(text, written, "es") == said


@pytest.mark.parametrize(
    ("text", "written", "said"),
    [
        (
            "The bar is next to the bank.",
            "El bar es luego al banco.",
            "El bar está al lado del banco.",
        ),
        ("It is in the box.", "Es en la caja.", "Está en la caja."),
        ("It is in May.", "Es en mayo.", "Es en mayo."),
        ("My sister lives in Rome.", "Mis vidas de hermana en Roma.", "Mi hermana vive en Roma."),
        (
            "He has been working since 2015.",
            "Ha sido obrando desde entonces 2015.",
            "Ha estado trabajando desde 2015.",
        ),
        ("Two tablets a day.", "Dos pastillas un día.", "Dos pastillas al día."),
        (
            "It costs 30 dollars an hour.",
            "Cuesta 30 dólares una hora.",
            "Cuesta 30 dólares por hora.",
        ),
        ("I rest for a day.", "Descanso por un día.", "Descanso por un día."),
        (
            "He took two trips in a week.",
            "Hizo dos viajes en una semana.",
            "Hizo dos viajes en una semana.",
        ),
        ("Close the door.", "Cercano la puerta.", "Cierra la puerta."),
        ("Was $20, now $15.", "Era $20, ahora $15.", "Antes $20, ahora $15."),
    ],
)
def test_places_work_and_orders_are_said_as_spanish_has_them(
    text: str, written: str, said: str
) -> None:
    assert mended(text, written, "en") == said


@pytest.mark.parametrize(
    ("text", "written", "said"),
    [
        ("I see the station.", "Veo la canal de tren.", "Veo la estación de tren."),
        ("Where is the station?", "¿Dónde está la canal?", "¿Dónde está la estación?"),
        ("The stations are big.", "Las canal son grandes.", "Las estaciones son grandes."),
        ("The channel is a TV station.", "La canal es una emisora.", "La canal es una emisora."),
        ("The train leaves now.", "Las hojas de tren ahora.", "El tren sale ahora."),
        ("I think my train leaves.", "Pienso mis hojas de tren.", "Pienso mi tren sale."),
        ("I think our plane leaves.", "Nuestras hojas de avión.", "Nuestro avión sale."),
        ("Our bus leaves.", "Pienso las hojas de autobús.", "Pienso el autobús sale."),
        ("Our brother lives in Rome.", "Nuestras vidas de hermano.", "Nuestro hermano vive."),
        ("He has worked.", "Obró y ha obrando.", "Trabajó y ha trabajando."),
        ("This work is a book.", "La obra es un libro.", "La obra es un libro."),
        ("The leaves are red.", "Las hojas son rojas.", "Las hojas son rojas."),
        ("Where is it?", "Dónde es?", "¿Dónde está?"),
        ("I need to sleep.", "Necesito para dormir.", "Necesito dormir."),
        ("I miss my dog.", "Pierdo mi perro.", "Echo de menos a mi perro."),
        ("I miss my bus.", "Pierdo mi autobús.", "Pierdo mi autobús."),
        ("I am ten years old.", "Tengo diez años .", "Tengo diez años."),
        ("It ends in April.", "Acaba en April.", "Acaba en abril."),
        ("It begins in March.", "Empieza en March.", "Empieza en marzo."),
        ("April sleeps.", "April duerme.", "April duerme."),
        ("The dog sleeps.", "El perro duerme.", "El perro duerme."),
    ],
)
def test_english_ways_are_said_as_spanish_has_them(text: str, written: str, said: str) -> None:
    assert mended(text, written, "en") == said


def test_please_is_no_verb() -> None:
    assert without_please("Please sit down.", "en") == ("Sit down.", True)
    assert without_please("One ticket, please.", "en") == ("One ticket.", True)
    assert without_please("You please me.", "en") == ("You please me.", False)
    assert with_please("Una entrada.") == "Una entrada, por favor."


def test_days_in_the_plural_are_no_names() -> None:
    assert not find("The bank is closed on Sundays and Mondays.", "en")
    assert [one.text for one in find("The house of Sandra is old.", "en")] == ["Sandra"]
