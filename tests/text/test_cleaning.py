"""A text as it was meant, and where each piece of it stands in the text as it was written."""

import unicodedata

import pytest

from playground.text.blocks import KINDS
from playground.text.cleaning import clean

CLEANED = [
    ("The o\ufb03ce was \ufb01ne.", "The office was fine.", {"ligatures": 2}),
    ("\ufeffHe\u200bllo the\u2060re", "Hello there", {"invisible": 3}),
    ("Ｒｏｏｍ ４２．５", "Room 42.5", {"full width": 8}),
    ("Cafe\u0301 Zu\u0308rich", "Café Zürich", {"accents": 2}),
    ("ten\u00a0euros", "ten euros", {"blanks": 1}),
    ("The commit-\ntee met.", "The committee met.", {"hyphens": 1}),
    ("a long-\nterm plan", "a long-term plan", {"hyphens": 1}),
    ("re-\nentry, and re-entry", "re-entry, and re-entry", {"hyphens": 1}),
    ("soft\u00ad\nware", "software", {"hyphens": 1}),
    ("> It rains.\n> Stay in.", "It rains.\nStay in.", {"quotation marks": 2}),
]


@pytest.mark.parametrize(("written", "meant", "changes"), CLEANED)
def test_what_setting_and_sending_did_is_undone(
    written: str, meant: str, changes: dict[str, int]
) -> None:
    cleaned = clean(written, prose=True)
    assert cleaned.text == meant
    assert cleaned.changes == changes


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The office was fine.",
        "Pages 3-\n4 are missing.",
        "She left -\nand came back.",
        "Ein- und\nAusgang",
        "Ada-\nByrne",
        "一，二。（三）！",
        "नमस्ते क्\u200dष",
        "👩\u200d🚀 went up",
        "5 > 3\nand so on",
    ],
)
def test_what_is_as_it_was_meant_stays(text: str) -> None:
    assert clean(text, prose=True).text == text


def test_a_program_keeps_its_lines() -> None:
    assert clean("a-\nb > c\n> d").text == "a-\nb > c\n> d"


@pytest.mark.parametrize("written", [written for written, _, _ in CLEANED])
def test_every_piece_has_its_place_in_the_text_as_it_was_written(written: str) -> None:
    cleaned = clean(written, prose=True)
    for at, letter in enumerate(cleaned.text):
        start, end = cleaned.place(at, at + 1)
        whole = unicodedata.normalize("NFKC", written[start:end])
        assert letter in whole


def test_the_place_of_a_joined_word_holds_both_its_parts() -> None:
    written = "Then the commit-\ntee met."
    cleaned = clean(written, prose=True)
    start = cleaned.text.index("committee")
    start, end = cleaned.place(start, start + len("committee"))
    assert written[start:end] == "commit-\ntee"


def test_blocks_are_left_only_beside_something_to_read() -> None:
    code = "```\nx = 1\n```\n"
    assert clean(code, apart=KINDS).text == code
    beside = clean(f"It sets x.\n{code}That is all.", apart=KINDS)
    assert beside.text == "It sets x.\n\nThat is all."
    assert beside.changes == {"code": 1}


def test_two_changes_of_one_place_do_not_cut_each_other() -> None:
    cleaned = clean("of-\u200b\nfice \ufb01\u0301nd", prose=True)
    assert cleaned.place(0, len(cleaned.text)) == (0, len("of-\u200b\nfice \ufb01\u0301nd"))
