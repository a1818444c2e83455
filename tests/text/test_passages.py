"""Long documents: cut into passages, and the nearest to a question found."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from playground.models import base
from playground.models.encoder import Encoder
from playground.models.passages import best, index
from playground.models.pool import Pool
from playground.text.passages import WORDS, cut, whole

MILL = "The old mill grinds wheat for the baker. "
SHIP = "Mira sailed the Merry Whale to Lima in 1840. "
POOL = Pool()


def test_a_short_text_is_one_passage() -> None:
    assert cut(MILL) == (whole(MILL.strip()),)


def test_passages_are_whole_sentences() -> None:
    found = cut(MILL * 100)
    assert len(found) == 5
    for passage in found:
        assert passage.text.endswith(".")
        assert len(passage.text.split()) <= WORDS


def test_a_sentence_without_end_is_cut_between_words() -> None:
    found = cut("tide " * 1_000)
    assert [len(passage.text.split()) for passage in found] == [160] * 6 + [40]


def test_characters_of_chinese_count_as_words() -> None:
    assert len(cut("我们在家。" * 100)) == 3


def test_a_text_without_words_has_no_passage() -> None:
    assert cut(" ... \n\n --- ") == ()


@given(
    st.lists(
        st.sampled_from(["tide ", "Mira. ", "1840 ", "! ", "\n\n", "潮", "“", "; "]), max_size=400
    )
)
def test_no_word_is_lost_and_offsets_are_places_in_the_document(pieces: list[str]) -> None:
    document = "".join(pieces)
    found = cut(document)
    assert all(document[one.start : one.end] == one.text for one in found)
    assert all(one.end <= after.start for one, after in pairwise(found))
    kept = [letter for one in found for letter in one.text if letter.isalnum()]
    assert kept == [letter for letter in document if letter.isalnum()]


def test_the_nearest_passage_to_a_question_is_the_one_about_it() -> None:
    document = MILL * 40 + "\n\n" + SHIP * 20 + "\n\n" + MILL * 40
    found = best(index(POOL.load(base.ID, Encoder), document), "Who sailed to Lima?", 3)
    assert len(found) == 3
    assert "Mira sailed" in found[0].passage.text
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
    assert all(-1 <= one.score <= 1.001 for one in found)


def test_a_document_is_encoded_once() -> None:
    encoder = POOL.load(base.ID, Encoder)
    assert index(encoder, MILL * 50) is index(encoder, MILL * 50)
    assert index(encoder, MILL * 50) is not index(encoder, MILL * 51)
