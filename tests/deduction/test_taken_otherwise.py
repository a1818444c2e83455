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
        ("Ned told me who took the bicycle.", "the speaker"),
        ("There are forty desks in the school.", "forty"),
        ("Six desks are new.", "Six"),
        ("I'm a little bit angry.", "a little bit"),
        ("She is a bit angry.", "a bit"),
        ("When you do this, you are like my uncle.", "you"),
        ("If you do this, you are silly.", "this"),
        ("Ned can both read and write Greek.", "Greek"),
        ("Nina has no clue.", "no clue"),
        ("Bread consists of flour and water.", "consists of"),
        ("Nina and Ned cook dinner together.", "together"),
        ("Salt lies on the salt.", "Salt"),
        ("The baker gave us bread.", "the speakers bread"),
        ("I told Nina my plan.", "my"),
        ("I left the gate open.", "open"),
        ("Nina made the dog bark.", "bark"),
        ("We elected Ned captain.", "captain"),
        ("The goat kicked her in the yard.", "her"),
        ("There are keys to every door.", "every"),
        ("Ned asked me if I was tired.", "if"),
        ("I am unsure when the tram comes.", "when"),
        ("Nobody praised his poem.", "his"),
        ("There's a lot at risk.", "a lot"),
        ("I want to read all of this out.", "this"),
        ("I cannot sing any more.", "any more"),
        ("The lamp is a little out of place.", "a little"),
        ("Nina is a high school teacher.", "high"),
        ("I have worked here since I was a girl.", "since"),
        ("Ned took a walk around.", "around"),
        ("Ned and Nina are identical twins.", "identical twins"),
        ("Beauty is a matter of taste.", "a matter"),
        ("There are a lot of lakes that are deep.", "a lot of"),
        ("Nina allowed the horse run.", "run"),
    ],
)
def test_what_may_be_meant_otherwise_is_unread_and_says_over_which_word(
    sentence: str, word: str
) -> None:
    [found] = read(sentence).sentences
    assert word in found.why


@pytest.mark.parametrize(
    ("sentence", "relations"),
    [
        ("Ned is a real hero.", {"is real hero", "is hero"}),
        ("Nina went on a shopping tour.", {"did go on", "is shopping tour", "is tour"}),
        ("Every barking dog is old.", {"is barking", "is dog", "is old"}),
        ("I even like tea.", {"like"}),
        ("Ned has a swimming pool.", {"have", "is swimming pool", "is pool"}),
        ("Every burning barn is hot.", {"is burning", "is barn", "is hot"}),
    ],
)
def test_a_word_before_a_noun_is_no_claim_of_its_own_where_it_only_names_or_strengthens(
    sentence: str, relations: set[str]
) -> None:
    assert {literal.atom.relation for literal in read(sentence).literals} == relations


@pytest.mark.parametrize(
    "text",
    [
        "Nina sings. Bob likes her.",
        "Bob gave Nina a book.",
        "Nina is a kind school teacher.",
        "Nina has got a dog.",
        "Everyone loves their mother.",
        "Bob hugged Nina's son.",
        "The old grey cat likes the New York Times.",
        "Tea is made of leaves and water.",
        "Nina and Ned like tea.",
        "The tram is ten minutes late.",
        "Every man who sings is happy.",
        "Bob has a house in the big city.",
        "If you are tired then you sleep.",
    ],
)
def test_what_only_resembles_such_forms_is_read(text: str) -> None:
    assert [one.why for one in read(text).sentences if one.why] == []


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
