"""Forms that the grammar would take for something else than their writer stay unread."""

import pytest

from playground.deduction.reading.reader import read


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("Nothing is free but air and love.", "but"),
        ("Nobody knows the way but Nina.", "but"),
        ("I have met her before.", "her"),
        ("Nobody hears her.", "her"),
        ("The dog howled all night.", "all night"),
        ("Nina had no drinking water.", "drinking"),
        ("Nina painted this three weeks ago.", "this"),
        ("I was a little afraid.", "a little"),
        ("There's no need to shout like a child.", "no need"),
        ("You can take my bike if you like.", "you"),
        ("Everyone calls me Ned.", "the speaker"),
        ("Ned never got up this late.", "this"),
        ("I like baking bread and cake.", "and"),
        ("Everyone should sing, but few people really do.", "few"),
        ("Many teachers like to walk in the evening.", "Many"),
        ("There are many stones in the river.", "many"),
        ("Ned, we have to go.", "Ned"),
        ("Nina heard a bell ring.", "ring"),
        ("When the rain stopped, the children played.", "when"),
    ],
)
def test_what_may_be_meant_otherwise_is_unread_and_says_over_which_word(
    sentence: str, word: str
) -> None:
    [found] = read(sentence).sentences
    assert word in found.why


@pytest.mark.parametrize(
    "text",
    [
        "Ann sings. Bob likes her.",
        "Nobody sings but Bob dances, and Ann is kind.",
        "Bob has a little dog.",
        "All days are long.",
        "When a dog is hungry it barks.",
        "If Bob is tired then he sleeps.",
        "This dog is big.",
        "Bob sees a small dog.",
        "However, Bob is kind.",
        "Bob calls Ann.",
        "No news is bad.",
        "There are cats in the garden.",
    ],
)
def test_what_only_looks_like_it_is_read_as_ever(text: str) -> None:
    assert [one.why for one in read(text).sentences if one.why] == []


@pytest.mark.parametrize("modal", ["can", "must", "should"])
def test_what_one_can_or_must_have_for_an_object_need_not_be_there(modal: str) -> None:
    program = read(f"Bob {modal} ride a horse.")
    assert {literal.atom.relation for literal in program.literals} == {f"{modal} ride a horse"}
