"""What tells how something was, and what is news, a request or a plain fact."""

import pytest

from playground.explain.reviews import is_face, states, tells_how_it_was


@pytest.mark.parametrize(
    "text",
    [
        "The teacher explains very clearly but gives far too much homework.",
        "Great, another delay. Thank you so much, Deutsche Bahn.",
        "I have never been so bored in my life.",
        "Nice try, but the joke fell flat.",
    ],
)
def test_words_of_feeling_tell_how_it_was(text: str) -> None:
    assert tells_how_it_was(text)


@pytest.mark.parametrize(
    "text",
    [
        "The train leaves at nine.",
        "A fire killed three people in Oslo on Monday.",
        "Just the best bits, please.",
        "I want a good summary.",
        "Is this good?",
    ],
)
def test_a_fact_news_a_request_and_a_question_do_not(text: str) -> None:
    assert not tells_how_it_was(text)


def test_a_statement_has_a_subject_and_a_verb() -> None:
    assert states("The meeting was fine but much too long.")
    assert not states("Shorten it to the best parts.")
    assert not states("Great, another delay.")


def test_a_face_is_known_by_the_lexicon() -> None:
    assert is_face("😀")
    assert is_face(":)")
    assert not is_face("???")
