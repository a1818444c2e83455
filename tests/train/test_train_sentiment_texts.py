"""The texts beside the film reviews: what label each kind of them gets."""

import random

import pytest

from playground.train.sentiment_texts import (
    BAD,
    GOOD,
    GROUPS,
    NEGATIVE,
    NEUTRAL,
    POSITIVE,
    filled,
    frames,
    label_of,
    level,
    levelled,
)

CHANCE = random.Random(0)


def test_the_frames_have_all_three_labels_and_no_gap_left_open() -> None:
    made = list(frames(random.Random(1)))
    assert {label for _, label in made} == {NEGATIVE, NEUTRAL, POSITIVE}
    assert not [text for text, _ in made if "{" in text]


def test_every_group_of_people_is_neutral_good_and_bad() -> None:
    made = list(levelled(random.Random(2)))
    for group in GROUPS:
        labels = {label for text, label in made if group in text.lower()}
        assert labels == {NEGATIVE, NEUTRAL, POSITIVE}, group


def test_no_word_is_both_good_and_bad() -> None:
    assert not set(GOOD) & set(BAD)


def test_a_frame_is_filled_with_two_words_that_differ() -> None:
    first, second = filled("{a} {b}", GOOD, CHANCE).lower().rstrip(" .").split()
    assert first != second


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The ferry leaves from the north pier.", NEUTRAL),
        ("I love this wonderful garden!", POSITIVE),
        ("It was a horrible, disgusting meal.", NEGATIVE),
        ("See you there!", None),
    ],
)
def test_a_sentence_is_labelled_where_it_is_likely_enough(text: str, label: int | None) -> None:
    assert label_of(text, CHANCE) == label


def test_other_names_stand_in_for_the_two_that_a_corpus_is_full_of() -> None:
    assert "Tom" not in level("Tom saw Mary.", random.Random(3)).split()
