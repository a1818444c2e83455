"""Lists: which questions ask for several things, and all the things around one of them."""

import pytest

from playground.text.listing import around, several


@pytest.mark.parametrize(
    "question", ["Which towns did he see?", "Who were the guests?", "What does the shop sell?"]
)
def test_a_plural_may_ask_for_several_things(question: str) -> None:
    assert several(question)


@pytest.mark.parametrize("question", ["Which bus did he take?", "Who opened it?", "Where is she?"])
def test_one_thing_is_asked_for_as_one(question: str) -> None:
    assert not several(question)


def test_all_names_of_a_list_are_found_from_one_of_them() -> None:
    sentence = "They saw Lima, Oslo and Kyoto."
    start = sentence.index("Oslo")
    found = [sentence[a:b] for a, b in around(sentence, start, start + 4, ())]
    assert found == ["Lima", "Oslo", "Kyoto"]


def test_what_stands_in_no_list_stays_alone() -> None:
    assert around("They saw Lima.", 9, 13, ()) == ((9, 13),)
