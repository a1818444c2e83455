"""What a translation must keep is found in its source, and missed where it is lost."""

from functools import partial

import pytest

from playground.text.kept import added, find, lost
from tests.stopwatch import seconds

FOUND = [
    ("en", "Write to ada@example.org by noon.", [("ada@example.org", "address")]),
    ("en", "It is at https://example.org/a?b=1.", [("https://example.org/a?b=1", "address")]),
    ("en", "It rose by 7.5% to $1,200.", [("7.5", "number"), ("1,200", "number")]),
    ("en", "We open at 14:30 in 1998.", [("14:30", "number"), ("1998", "year")]),
    ("en", "Call `sail()` now.", [("`sail()`", "code")]),
    ("en", "He read “Blue Harbour” twice.", [("Blue Harbour", "quote")]),
    ("en", "Yesterday Ilmari Kallio left.", [("Ilmari Kallio", "name")]),
    ("en", "Dr. Brandt is at home.", [("Dr. Brandt", "man")]),
    ("en", "They live in Germany.", [("Germany", "place")]),
    ("es", "Viven en Alemania.", [("Alemania", "place")]),
    ("zh", "他住在北京。", [("北京", "place")]),
    ("en", "I'll be there on Monday, Mother.", []),
    ("en", "“Wait for me,” she said.", []),
    ("en", "COME HERE AT ONCE", []),
    ("en", "It is late. Let's go home.", []),
    ("en", "She said, “Stop here.”", []),
    ("en", "I like Tom's house.", []),
    ("es", "Ella ha vivido en Otaru.", [("Otaru", "name")]),
    ("es", "Lo hizo el Gobierno.", []),
    ("zh", "西班牙语是她的母语。", []),
    ("zh", "请写信给ada@example.org吧。", [("ada@example.org", "address")]),
]


@pytest.mark.parametrize(("source", "text", "pieces"), FOUND)
def test_pieces_to_keep_are_found(source: str, text: str, pieces: list[tuple[str, str]]) -> None:
    assert [(one.text, one.kind) for one in find(text, source)] == pieces


@pytest.mark.parametrize("run", ["a", "a.", "a-", "Ada ", "1 Ada "])
def test_a_sentence_of_any_length_takes_time_in_proportion(run: str) -> None:
    some, many = (seconds(partial(find, run * n, "en")) for n in (1_000, 10_000))
    assert many < 30 * max(some, 0.03)


def test_a_name_between_chinese_characters_is_kept() -> None:
    assert not lost(find("Ask Ilmari about 5 euros.", "en"), "问Ilmari关于5欧元。", "zh")


def test_a_piece_has_its_place() -> None:
    text = "Ask Ilmari for “Blue Harbour”, 30 euros."
    assert all(text[one.start : one.end] == one.text for one in find(text, "en"))


@pytest.mark.parametrize(
    ("said", "gone"),
    [
        ("Costó 30 euros en Roma.", []),
        ("Costó treinta euros en Roma.", []),
        ("Costó 300 euros en Roma.", ["30"]),
        ("Costó 30,5 euros en Roma.", ["30"]),
        ("Costó trescientos euros en Italia.", ["30", "Rome"]),
    ],
)
def test_a_number_may_be_in_words_and_a_place_has_its_own_name(said: str, gone: list[str]) -> None:
    kept = find("It cost 30 euros in Rome.", "en")
    assert [one.text for one in lost(kept, said, "es")] == gone


@pytest.mark.parametrize("said", ["1,234.5", "1.234,5", "1234.5"])
def test_a_large_number_may_have_the_other_marks(said: str) -> None:
    assert not lost(find("It cost 1,234.5 euros.", "en"), f"Costó {said} euros.", "es")


def test_a_number_of_the_translations_own_is_told() -> None:
    assert added("It cost 30 euros.", "Costó 30 euros a los 45.") == ["45"]
    assert added("It cost thirty euros.", "Costó 30 euros.") == []


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("Call +44 20 7946 0958.", "+44 20 7946 0958"),
        ("Call 020 7946 0958.", "020 7946 0958"),
        ("Call 138 0013 8000.", "138 0013 8000"),
        ("Call (555) 010-4477.", "(555) 010-4477"),
        ("Pay to DE89 3704 0044 0532 0130 00.", "DE89 3704 0044 0532 0130 00"),
        ("Order A-4471-XZ is late.", "A-4471-XZ"),
    ],
)
def test_a_telephone_an_account_or_an_order_is_one_piece(text: str, piece: str) -> None:
    assert [(one.text, one.kind) for one in find(text, "en")] == [(piece, "code")]


def test_a_year_after_a_comma_is_no_telephone() -> None:
    kinds = [one.kind for one in find("It was 2013, and 400 came for 20-30 days.", "en")]
    assert kinds == ["year", "number", "number"]
