"""Constants found in sentences that write them in another way."""

import pytest

from playground.logic.first_order.aliases import alias, likeness
from playground.logic.first_order.names import Names, plain_words


@pytest.mark.parametrize(
    ("constant", "sentence", "written"),
    [
        ("ninaHolm", "Nina Petra Holm paints.", "Nina Petra Holm"),
        ("theCoopBakery", "They buy from the Coop Bakery.", "the Coop Bakery"),
        ("year1931", "The mill was built in 1931.", "1931"),
        ("lemon", "Lemons are sour.", "Lemons"),
        ("zoeDuran", "Zoë Durán sings.", "Zoë Durán"),
        ("montrealTowr", "Montreal Tower is high.", "Montreal Tower"),
        ("nlb", "The National Library of Bhutan is old.", "National Library of Bhutan"),
        ("twoLane", "2Lane is a road.", "2Lane"),
        ("springfair2019", "The 2019 Spring Fair was wet.", "2019 Spring Fair"),
    ],
)
def test_a_constant_is_found_however_the_sentence_writes_it(
    constant: str, sentence: str, written: str
) -> None:
    words = plain_words(sentence)
    span = alias(constant, words)
    assert span
    assert " ".join(words[slice(*span)]) == written


def test_words_that_are_not_like_a_constant_are_not_taken_for_it() -> None:
    assert alias("porto", plain_words("Old Nora visits Lisbon.")) is None
    assert likeness("y1932", ["1931"]) == 0.0


def test_a_question_names_a_constant_as_the_sentence_of_its_formula_does() -> None:
    names = Names([("Nina Petra Holm bakes with lemons.", ("ninaHolm", "lemon"))])
    tokens = names.tokens("Nina Petra Holm likes lemons, and Nina Holm bakes.")
    assert [one.name for one in tokens if one.name] == ["ninaHolm", "lemon", "ninaHolm"]


def test_a_name_in_several_words_that_are_parts_of_one_constant_is_one_name() -> None:
    names = Names([("Nina Petra Holm bakes.", ("ninaPetraHolm",))])
    [first, *_] = names.tokens("Nina Holm bakes.")
    assert (first.text, first.name) == ("Nina Holm", "ninaPetraHolm")


def test_a_constant_without_end_is_not_looked_for() -> None:
    assert alias("a" * 900 + "b", ["a" * 900] * 100) is None
