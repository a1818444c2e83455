"""A rewriting stands for its sentence only where it says neither more nor less."""

import pytest

from playground.text.faithful import unfaithful

AROUND = "Tom is cold. Is Bob sad?"


@pytest.mark.parametrize(
    ("source", "rewriting"),
    [
        ("Poor Bob has gone cold.", "Bob is cold."),
        ("Being cold makes you sad.", "If someone is cold then they are sad."),
        ("He turned sad.", "Tom is sad."),
        ("Nobody who is cold sings.", "No cold person sings."),
        ("Bob isn't sad at all.", "Bob is not sad."),
    ],
)
def test_what_is_said_in_other_words_is_taken(source: str, rewriting: str) -> None:
    assert unfaithful(source, rewriting, AROUND) == ""


@pytest.mark.parametrize(
    ("source", "rewriting", "why"),
    [
        ("Bob has gone cold.", "Bob is cold and blue.", "it brings in “blue”."),
        ("Bob has gone cold.", "Tom is cold.", "it brings in “Tom”."),
        ("Bob is sad and cold.", "Bob is cold.", "it leaves out “sad”."),
        ("Bob is never sad.", "Bob is sad.", "one of the two denies something"),
        ("If it snows, Bob is sad.", "Bob is sad.", "it drops the condition “If”."),
        ("Bob may be sad.", "Bob is sad.", "it is surer than the sentence, which says “may”."),
        ("Tom says that Bob is sad.", "Bob is sad.", "it leaves out “Tom”."),
        ("Snow fell.", "It is so.", "it says nothing of the sentence."),
    ],
)
def test_what_says_more_or_less_is_refused_with_why(source: str, rewriting: str, why: str) -> None:
    assert unfaithful(source, rewriting, AROUND).startswith(why)
