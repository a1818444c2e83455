"""Cutting: what is put together again is the text, and sub-words are merges of frequent pairs."""

import pytest

from playground.lab.corpora import corpus
from playground.lab.cutting import KINDS, MARKS, UNKNOWN, learn


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("kind", KINDS)
def test_the_numbers_of_a_text_give_the_text_again(kind: str, language: str) -> None:
    texts = [one.text for one in corpus("scenes", language, 200, 0).lines]
    cut = learn(texts, kind, language)
    assert [cut.text(cut.numbers(one)) for one in texts] == texts
    assert cut.vocabulary[: len(MARKS)] == MARKS
    assert len(set(cut.vocabulary)) == len(cut.vocabulary)


def test_the_first_merge_is_the_most_frequent_pair_of_neighbours() -> None:
    cut = learn(["hug hug hug pug pun hugs"], "sub-words", "en", size=12)
    assert cut.merges[0] == ("u", "g")
    assert cut.pieces("hugs pug")[-1] in ("ug", "pug", "▁pug")
    assert len(cut.vocabulary) == 12 + len(MARKS)


def test_a_word_that_was_never_seen_is_unknown_and_a_known_one_is_not() -> None:
    cut = learn(["the cook stirs"], "words", "en", known=("baker",))
    assert cut.numbers("the baker flies")[2] == UNKNOWN
    assert UNKNOWN not in cut.numbers("the baker")
