"""How far a text is from the sentences that a network has learnt."""

from pathlib import Path

import pytest

from playground.models.seen_forms import SeenForms, trigrams

LEARNT = SeenForms.of(["If someone is big then they are kind.", "Bob is kind."] * 5, most=0.1)


@pytest.mark.parametrize("sentence", ["If someone is red then they are calm.", "Ada is tall."])
def test_other_words_in_a_form_that_was_learnt_are_near(sentence: str) -> None:
    assert LEARNT.distance([sentence]).share == 0


def test_another_form_is_far_and_named() -> None:
    found = LEARNT.distance(["Ada is tall.", "Most birds fly."])
    assert found.share > LEARNT.most
    assert found.sentence == "Most birds fly."


def test_a_form_is_function_words_and_the_shapes_of_others() -> None:
    assert trigrams("The old dog likes Bob.") == ["^ the w", "the w s", "w s N", "s N $"]


def test_no_sentence_is_no_distance() -> None:
    assert LEARNT.distance([]).share == 0


def test_what_is_kept_is_what_is_read(tmp_path: Path) -> None:
    LEARNT.save(tmp_path)
    assert SeenForms.load(tmp_path) == LEARNT
    assert SeenForms.load(tmp_path / "none") is None


def test_a_letter_for_anyone_is_no_name() -> None:
    assert trigrams("If X is a man") == [
        "^ if letter",
        "if letter is",
        "letter is a",
        "is a w",
        "a w $",
    ]
