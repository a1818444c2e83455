"""A text cut into pieces for a translator, and the pieces put together again."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from playground.text.segments import joined, split

TEXTS = st.text(alphabet="ab ,;.!\n。，", max_size=60)


def short(piece: str) -> bool:
    return len(piece) <= 12


def pieces(text: str) -> list[str]:
    return [one.text for one in split(text, short)]


def test_each_sentence_is_a_piece() -> None:
    assert pieces("He ran. She slept.") == ["He ran.", "She slept."]


def test_a_long_sentence_is_cut_at_the_clause_mark_nearest_to_its_middle() -> None:
    assert pieces("He ran off, she slept.") == ["He ran off,", "she slept."]


def test_without_a_clause_mark_it_is_cut_at_a_space() -> None:
    assert pieces("the old man slept") == ["the old", "man slept"]


def test_a_word_too_long_is_cut_anywhere() -> None:
    assert "".join(pieces("a" * 40)) == "a" * 40


def test_pieces_of_a_cut_sentence_say_so() -> None:
    assert [one.cut for one in split("Hi you. He ran off, she slept.", short)] == [
        False,
        True,
        True,
    ]


def test_line_breaks_survive() -> None:
    text = "He ran.\n\n- She slept.\n"
    assert joined(text, split(text, short), ["Corrió.", "Durmió."], "es") == (
        "Corrió.\n\n- Durmió.\n"
    )


def test_chinese_gets_no_spaces_and_leaving_it_gives_some() -> None:
    text = "He ran. She slept."
    assert joined(text, split(text, short), ["他跑了。", "她睡了。"], "zh") == "他跑了。她睡了。"
    text = "他跑了。她睡了。"
    assert joined(text, split(text, short), ["He ran.", "She slept."], "en") == "He ran. She slept."


def test_a_draft_is_what_is_ready() -> None:
    text = "He ran. She slept."
    assert joined(text, split(text, short), ["Corrió."], "es") == "Corrió."


@given(TEXTS)
def test_pieces_fit_and_stand_in_the_text_in_order(text: str) -> None:
    found = split(text, short)
    assert all(short(one.text) for one in found)
    assert all(" ".join(text[one.start : one.end].split()) == one.text for one in found)
    assert all(one.end <= two.start for one, two in pairwise(found))


@given(TEXTS)
def test_no_letter_is_left_out(text: str) -> None:
    said = "".join(one.text for one in split(text, short))
    assert [one for one in said if one.isalnum()] == [one for one in text if one.isalnum()]
