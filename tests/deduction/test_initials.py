"""Full stops and small words within names."""

import pytest

from playground.deduction.reading.initials import apart, as_one
from playground.deduction.reading.sentences import sentences


@pytest.mark.parametrize(
    ("sentence", "said", "names"),
    [
        ("Was John F. Kennedy ill?", "Was John-F-Kennedy ill?", "John F. Kennedy"),
        ("John F Kennedy sang.", "John-F-Kennedy sang.", "John F. Kennedy"),
        ("Is J. K. Moss here?", "Is J-K-Moss here?", "J. K. Moss"),
        ("J.R.R. Tolkien wrote.", "J-R-R-Tolkien wrote.", "J. R. R. Tolkien"),
        ("Ludwig van Beethoven sang.", "Ludwig-van-Beethoven sang.", "Ludwig van Beethoven"),
        ("Does Otto von der Au sing?", "Does Otto-von-der-Au sing?", "Otto von der Au"),
        ("Jeanne d'Arc sang.", "Jeanne-d'Arc sang.", "Jeanne d'Arc"),
        ("Is Anna K. ill?", "Is Anna K ill?", "Anna K"),
        ("Ann saw Oslo D.C. burn.", "Ann saw Oslo DC burn.", "DC"),
        ("Bank of America is old.", "Bank-of-America is old.", "Bank of America"),
        ("Is the Lord of the Rings old?", "Is the Lord-of-the-Rings old?", "Lord of the Rings"),
        ("Olga the Great ruled.", "Olga-the-Great ruled.", "Olga the Great"),
    ],
)
def test_such_a_name_is_one_word(sentence: str, said: str, names: str) -> None:
    assert as_one(sentence) == said
    assert names in apart(said)


@pytest.mark.parametrize(
    "sentence",
    [
        "Is Team B big?",
        "Bob Likes A Cat.",
        "T-Rex eats Jean-Luc.",
        "I am Bob.",
        "Bob is in the van.",
    ],
)
def test_other_words_stay_apart(sentence: str) -> None:
    assert as_one(sentence) == sentence == apart(sentence)


@pytest.mark.parametrize(
    "first",
    [
        "John F. Kennedy was ill.",
        "Tom likes J. K. Moss.",
        "Dr. A. B. Smith is here.",
        "I take Vitamin C.",
        "Plan B.",
        "Bob got an A.",
        "Tom is in class B.",
        "The mill is left of B.",
        "If P then Q.",
    ],
)
def test_a_sentence_ends_at_no_initial_of_a_name(first: str) -> None:
    assert [one.text for one in sentences(f"{first} Tom is ill.")] == [first, "Tom is ill."]
