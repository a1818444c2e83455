"""A sentence with stand-ins, and what it must keep put back into its translation."""

from playground.text.kept import find
from playground.text.stand_ins import Standing, restored, stand_ins


def standing(text: str, source: str = "en") -> Standing:
    found = stand_ins(text, find(text, source), source)
    assert found is not None
    return found


def test_what_must_be_kept_gives_way_to_what_any_translator_knows() -> None:
    assert standing("Ask Ilmari about 4.75 euros.").text == "Ask Tom about 20 euros."
    assert standing("It opened in 1887 in Norway.").text == "It opened in 2013 in Boston."


def test_it_is_put_back_where_its_stand_in_stands() -> None:
    asked = standing("Ask Ilmari about 4.75 euros.")
    whole = restored("Pregúntale a Tom por veinte euros.", asked, "es")
    assert whole == "Pregúntale a Ilmari por 4.75 euros."


def test_a_place_is_put_back_by_its_name_in_the_other_language() -> None:
    assert restored("Vive en Boston.", standing("She lives in Norway."), "es") == "Vive en Noruega."


def test_a_stand_in_that_did_not_come_through_brings_nothing_back() -> None:
    asked = standing("Ask Ilmari about 4.75 euros.")
    assert restored("Pregúntale por 20 euros.", asked, "es") is None
    assert restored("Tom le pregunta a Tom por 20 euros.", asked, "es") is None


def test_a_stand_in_that_is_part_of_another_number_is_none() -> None:
    assert restored("Pregúntale a Tom por 20.50 euros.", standing("Ask Ilmari about 4.75 euros."),
                    "es") is None  # fmt: skip


def test_a_stand_in_that_the_sentence_has_itself_is_not_used() -> None:
    assert "Mary" in standing("Tom met Ilmari at sea.").text


def test_more_than_there_are_stand_ins_for_is_not_tried() -> None:
    text = "It was 1.5, 2.5, 3.5, 4.5 and 5.5 metres."
    assert stand_ins(text, find(text, "en"), "en") is None
