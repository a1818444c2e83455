"""Whom a pronoun means that is an object: the one of whom the sentence before spoke."""

import pytest

from playground.deduction.reading.english.pronouns import in_object


@pytest.mark.parametrize(
    ("before", "sentence", "meant"),
    [
        ("Bob is sick.", "Ann helps him.", "Ann helps Bob."),
        ("Rex is a dog.", "Tom owns it.", "Tom owns Rex."),
        ("Ann has a car.", "Bob wants it.", "Bob wants the car."),
        ("Bea broke the vase.", "Ann did not break it.", "Ann did not break the vase."),
        ("Ann and Bob are late.", "Tom waits for them.", "Tom waits for Ann and Bob."),
        ("Kim is a nurse.", "Tom trusts her.", "Tom trusts Kim."),
        ("The letter is long.", "Tom gave it to Sue.", "Tom gave the letter to Sue."),
    ],
)
def test_the_one_who_was_spoken_of_is_named(before: str, sentence: str, meant: str) -> None:
    assert in_object(sentence, before) == meant


@pytest.mark.parametrize(
    ("before", "sentence"),
    [
        ("Tom met Bob.", "Ann likes him."),
        ("Lee is tall.", "Lee knows him."),
        ("The ball is in the box.", "Ann took it."),
        ("Ann sees the dog.", "The dog chases it."),
        ("Every cat has a tail.", "Tom likes it."),
        ("It rains.", "Bob likes it."),
        ("Ann sings.", "Bob likes it."),
        ("Ann is tall.", "Bob knows it."),
        ("Ann likes Bob's dog.", "Carl likes it."),
        ("Ann has a dog.", "Bob likes him."),
        ("Is Bob sick?", "Ann helps him."),
    ],
)
def test_where_two_may_be_meant_none_is_named(before: str, sentence: str) -> None:
    assert in_object(sentence, before) == sentence
