"""Titles with their names, and how another language says them."""

import pytest

from playground.text.kept import find, lost
from playground.text.stand_ins import restored, stand_ins
from playground.text.titles import find as find_titles
from playground.text.titles import rewritten


def said(text: str, source: str, target: str) -> list[str]:
    return [dict(one.said)[target][0] for one in find_titles(text, source)]


@pytest.mark.parametrize(
    ("text", "source", "target", "way"),
    [
        ("Ask Mrs. Brown.", "en", "es", "la Sra. Brown"),
        ("Ask Ms Brown.", "en", "zh", "Brown女士"),
        ("Dr. Hale said that she was late.", "en", "es", "la Dra. Hale"),
        ("Thank you, Mr. Hughes.", "en", "es", "Sr. Hughes"),
        ("Mr. Hughes, my teacher, is ill.", "en", "es", "el Sr. Hughes"),
        ("Vino la señora Ortega.", "es", "en", "Mrs. Ortega"),
        ("Vino el Prof. Gil.", "es", "en", "Prof. Gil"),
        ("王医生在家。", "zh", "en", "Dr. Wang"),
    ],
)
def test_a_title_is_that_of_the_other_language(
    text: str, source: str, target: str, way: str
) -> None:
    assert said(text, source, target) == [way]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("He lives at 12 Palm Dr. Miami is warm.", "en"),
        ("The doctor is ill.", "en"),
        ("We miss Tom.", "en"),
        ("El señor no sabe nadar.", "es"),
        ("那位先生是谁？", "zh"),
    ],
)
def test_what_has_no_name_or_is_a_street_is_no_title(text: str, source: str) -> None:
    assert list(find_titles(text, source)) == []


def test_the_stand_in_of_a_woman_is_a_woman() -> None:
    text = "Mrs. Brown lives in Malaga."
    standing = stand_ins(text, find(text, "en"), "en")
    assert standing is not None
    assert standing.text.startswith("Mary ")


def test_a_spanish_article_joins_its_preposition() -> None:
    text = "The book is for Dr. Hale."
    standing = stand_ins(text, find(text, "en"), "en")
    assert standing is not None
    assert restored("El libro es de Tom.", standing, "es") == "El libro es del Dr. Hale."
    text = "El libro es del Sr. Gil."
    standing = stand_ins(text, find(text, "es"), "es")
    assert standing is not None
    assert standing.text == "El libro es de Tom."


def test_a_chinese_name_that_is_more_than_a_surname_is_not_put_back() -> None:
    text = "王小明先生是老师。"
    standing = stand_ins(text, find(text, "zh"), "zh")
    assert standing is not None
    assert restored("Tom is a teacher.", standing, "en") is None


def test_a_title_of_the_source_is_lost() -> None:
    kept = find("Ask Mrs. Brown.", "en")
    assert [one.text for one in lost(kept, "Pregunte a Mrs. Brown.", "es")] == ["Mrs. Brown"]
    assert lost(kept, "Pregunte a la Sra. Brown.", "es") == []


def test_the_title_that_the_dictionaries_wrote_gives_way() -> None:
    way = "la Sra. Brown"
    assert rewritten("Mrs. Brown", "Es de Señora Brown.", way) == "Es de la Sra. Brown."
