"""Where sentences of prose end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playground.text.prose import LONGEST_WORD, longest_word, sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One came. Two went.", ["One came.", "Two went."]),
        ("Dr. Ada Byrne left. She slept.", ["Dr. Ada Byrne left.", "She slept."]),
        ("J. K. Moss of the U.S. Navy won.", ["J. K. Moss of the U.S. Navy won."]),
        (
            "I take Vitamin C. Tom got a B. Sue left.",
            ["I take Vitamin C.", "Tom got a B.", "Sue left."],
        ),
        ("A play by J. Moss ran.", ["A play by J. Moss ran."]),
        ("He said “No!” Then he left.[12] Why?", ["He said “No!”", "Then he left.[12]", "Why?"]),
        ("It cost 3.5 million; nobody paid.", ["It cost 3.5 million; nobody paid."]),
        ("A heading\n\nIt began.", ["A heading", "It began."]),
        ("tea\nbread", ["tea\nbread"]),
        ("Tea\nBread", ["Tea", "Bread"]),
        ("今天下雨。我们在家！", ["今天下雨。", "我们在家！"]),
        ("... ?!\n\n--", []),
        (
            "Am 31. August bzw. 2. Mai war Fest. Alle kamen.",
            ["Am 31. August bzw. 2. Mai war Fest.", "Alle kamen."],
        ),
        (
            "Im 19. Jahrhundert lebten hier ca. 400 Menschen. Heute sind es 90.",
            ["Im 19. Jahrhundert lebten hier ca. 400 Menschen.", "Heute sind es 90."],
        ),
        ("Der 2. Sieger kam aus Bonn. Er lachte.", ["Der 2. Sieger kam aus Bonn.", "Er lachte."]),
        ("Ich war dort am 31. Es regnete.", ["Ich war dort am 31.", "Es regnete."]),
        ("It ended on May 31. August was hot.", ["It ended on May 31.", "August was hot."]),
        ("It was in 1931. August was hot.", ["It was in 1931.", "August was hot."]),
        ("She scored 12. Nobody scored more.", ["She scored 12.", "Nobody scored more."]),
        (
            "El Sr. Ramos vive en EE. UU. hoy. La Sra. Ramos no.",
            ["El Sr. Ramos vive en EE. UU. hoy.", "La Sra. Ramos no."],
        ),
        ("See No. 5. He said no. Five left.", ["See No. 5.", "He said no.", "Five left."]),
        (
            "Der Garten hat u. a. Äpfel, z. B. Boskop. Siehe Abb. 3. Gut.",
            ["Der Garten hat u. a. Äpfel, z. B. Boskop.", "Siehe Abb. 3.", "Gut."],
        ),
        ("Hay pan, p. ej. Candeal. Es bueno.", ["Hay pan, p. ej. Candeal.", "Es bueno."]),
        ("I chose plan a. Tom chose b. We went.", ["I chose plan a.", "Tom chose b.", "We went."]),
        ("会议三点开始．地点在二号楼．", ["会议三点开始．", "地点在二号楼．"]),
        ("圆周率约为３．１４。", ["圆周率约为３．１４。"]),
        ("1. Buy milk.\n2. Call Ann.", ["1. Buy milk.", "2. Call Ann."]),
    ],
)
def test_a_text_is_split_where_a_reader_would(text: str, expected: list[str]) -> None:
    assert [sentence.text for sentence in sentences(text)] == expected


def test_a_wrapped_line_goes_on() -> None:
    text = "The lighthouse keeper of the northern island was called\nMarta by her friends."
    assert [sentence.text for sentence in sentences(text)] == [text]


@given(st.text(alphabet=st.sampled_from("aB. !?\n“”5。;"), max_size=60))
def test_no_letter_is_lost_and_offsets_are_places_in_the_text(text: str) -> None:
    found = sentences(text)
    assert all(text[one.start : one.end] == one.text for one in found)
    kept = "".join(one.text for one in found)
    assert [c for c in kept if c.isalnum()] == [c for c in text if c.isalnum()]


def test_a_word_longer_than_any_is_told_but_chinese_without_spaces_is_not() -> None:
    assert longest_word(f"A {'b' * (LONGEST_WORD + 1)} c") == LONGEST_WORD + 1
    assert longest_word("b" * LONGEST_WORD) == longest_word("中" * 5_000) == 0
