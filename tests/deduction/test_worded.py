"""Sentences in the words that the grammar knows: who says I, titles, letters, lists."""

import pytest

from playground.deduction.reading.english.letters import spelled_out
from playground.deduction.reading.english.repeated import repeated
from playground.deduction.reading.english.worded import worded


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("I have a ticket.", "The speaker has a ticket."),
        ("I don't like tea.", "The speaker doesn't like tea."),
        ("Am I taller than Bob?", "Is the speaker taller than Bob?"),
        ("I paid.", "The speaker paid."),
        ("I came late.", "The speaker came late."),
        ("Bob likes me.", "Bob likes the speaker."),
        ("I like tea and sing.", "I like tea and sing."),
        ("Bob and I are friends.", "Bob and the speaker are friends."),
        ("Ms. Lee met J. K. Bell.", "Ms Lee met J-K-Bell."),
        ("I have never been to Oslo.", "The speaker has never visited Oslo."),
        ("Has Bob been to Oslo?", "Has Bob visited Oslo?"),
        ("Did the butler do it?", "Did the butler act?"),
        ("Whose car is red?", "Which car is red?"),
        ("Whose dog is Rex?", "Whose dog is Rex?"),
        ("All A are B.", "All A-things are B-things."),
        ("Every A is a B.", "Every A-thing is a B-thing."),
        ("Is x a C?", "Is x a C-thing?"),
        ("Is A a knight?", "Is Item-A a knight?"),
        ("A likes B.", "Item-A likes B."),
        ("A dogs barks.", "A dogs barks."),
        ("Lena is in class 4B.", "Lena is in Class-4B."),
        ("Bob got an A.", "Bob got an A."),
        ("Is box A heavier than box B?", "Is Box-A heavier than Box-B?"),
        ("Ann saw X.", "Ann saw X."),
    ],
)
def test_it_is_said_in_words_that_the_grammar_knows(sentence: str, said: str) -> None:
    assert worded(sentence) == said


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("P implies not Q.", "If Claim-P is true then Claim-Q is not true."),
        ("If P and Q then R.", "If Claim-P is true and Claim-Q is true then Claim-R is true."),
        ("Not Q.", "Claim-Q is not true."),
        ("P is false.", "Claim-P is not true."),
        ("Q?", "Is Claim-Q true?"),
        ("Does Q follow?", "Is Claim-Q true?"),
        ("A dog is kind.", "A dog is kind."),
        ("If X likes Y then Y likes X.", "If X likes Y then Y likes X."),
    ],
)
def test_letters_are_claims_where_a_sentence_has_nothing_else(sentence: str, said: str) -> None:
    assert spelled_out(sentence) == said


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Bob is in Paris or Rome.", "Bob is in Paris or in Rome."),
        ("Bob is in Ulm, Rome or Oslo.", "Bob is in Ulm or in Rome or in Oslo."),
        ("Bob goes to Paris or to Rome.", "Bob goes to Paris or Rome."),
        ("Bob does not eat figs or nuts.", "Bob does not eat figs and does not eat nuts."),
        ("Bob is not in Paris or Rome.", "Bob is not in Paris and is not in Rome."),
        ("Ann does not sing or dance.", "Ann does not sing and does not dance."),
        ("If he does not eat figs or nuts, so.", "If he does not eat figs or nuts, so."),
    ],
)
def test_what_is_said_of_a_list_is_said_of_each(sentence: str, said: str) -> None:
    assert repeated(sentence) == said
