"""Whom a pronoun means that is an object: the one of whom the sentence before spoke."""

import pytest

from playground.deduction.reading.english.chunks import Unread
from playground.deduction.reading.english.gender import may_mean
from playground.deduction.reading.english.pronouns import in_object, named, of_somebody_else
from playground.deduction.reading.reader import read


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


@pytest.mark.parametrize(
    ("before", "sentence", "meant"),
    [
        ("Ann is a doctor.", "If she is ill, Cy is glad.", "If Ann is ill, Cy is glad."),
        ("Robin is a doctor.", "If he is ill, Cy is glad.", "If Robin is ill, Cy is glad."),
        ("Tom and Ann are cooks.", "He is ill.", "Tom is ill."),
        ("Tom and Ann are cooks.", "Her dog barks.", "Ann's dog barks."),
        ("Bob is a dog.", "It barks.", "Bob barks."),
        ("The queen is old.", "She is kind.", "The queen is kind."),
        ("Tom met the queen.", "She is kind.", "The queen is kind."),
        ("Zed is a wumpus.", "It is red.", "Zed is red."),
    ],
)
def test_the_one_of_that_gender_is_named(before: str, sentence: str, meant: str) -> None:
    assert named(sentence, before) == meant


@pytest.mark.parametrize(
    ("before", "sentence"),
    [
        ("Ann is a doctor.", "If he is ill, Cy is glad."),
        ("Ann is a doctor.", "It is rich."),
        ("Mr Miller is old.", "She is rich."),
        ("Robin is a girl.", "He is rich."),
        ("Ann is a cook.", "His dog barks."),
        ("The king is old.", "If she is ill, Cy is glad."),
        ("The doctor is old.", "It is rich."),
        ("Tom and Robin are cooks.", "He is ill."),
        ("The lamp is red.", "He is glad."),
        ("Mary went to Italy.", "He took a taxi."),
        ("Tom likes Rome.", "It is big."),
    ],
)
def test_nobody_of_another_gender_is_named(before: str, sentence: str) -> None:
    assert named(sentence, before) == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "If Tom is ill, she is sad.",
        "If Ann is ill, Tom helps him.",
        "If Ann is ill then it is sad.",
        "If the lamp is on, he is glad.",
        "If the doctor is ill, it is sad.",
        "Tom feeds her dog.",
        "If Ann visits Italy, he is glad.",
    ],
)
def test_within_a_sentence_too_nobody_of_another_gender_is_meant(sentence: str) -> None:
    [read_so] = read(sentence).sentences
    assert "not said before" in read_so.why


def test_within_a_sentence_the_one_of_that_gender_is_meant() -> None:
    assert read("If Ann is ill, Tom helps her. If Tom is ill, he is sad.").sentences[0].read


def test_an_it_that_may_be_the_weather_or_a_thing_is_left_unread() -> None:
    with pytest.raises(Unread, match="may be the weather or “the lamp”"):
        named("If it is hot, Cy is glad.", before="The lamp is red.")


@pytest.mark.parametrize(
    ("sentence", "whose"),
    [
        ("Tom feeds her dog.", "her"),
        ("Every boy loves her car.", "her"),
        ("Ann feeds her dog.", ""),
        ("Every nurse loves her car.", ""),
        ("The little boy sleeps in his bed.", ""),
        ("The little boy sleeps in her bed.", "her"),
    ],
)
def test_whose_it_is_of_another_gender_is_told(sentence: str, whose: str) -> None:
    assert of_somebody_else(sentence) == whose


def test_a_name_that_is_not_known_may_be_anybodys() -> None:
    assert all(may_mean(one, "Zorg") for one in ("he", "she", "it"))


@pytest.mark.parametrize("text", ["I am ill. He is glad.", "I am ill and she is out."])
def test_who_speaks_is_nobody_of_whom_he_or_she_is_said(text: str) -> None:
    assert "means is not said before" in read(text).sentences[-1].why
