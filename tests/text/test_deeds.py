"""Whose deed is asked about, and which clause tells of another one."""

import pytest

from playground.text import question_type
from playground.text.deeds import asked, find, of_another
from playground.text.finite_verbs import verbs_in

LIVES = "My brother lives in Rome and my sister lives in Oslo."


def tells_of_another(question: str, sentence: str, piece: str) -> bool:
    asks = question_type.read(question)
    deed = asked(question, asks, [sentence])
    assert deed, question
    return of_another(deed, find(deed, [(0, sentence)]), sentence.index(piece), asks.kind)


def test_a_question_names_its_verb_and_who_does_it() -> None:
    deed = asked("Where does my sister live?", question_type.read("Where …?"), [LIVES])
    assert deed
    assert (deed.verb, sorted(deed.subject), sorted(deed.object)) == ("live", ["sister"], [])


def test_a_question_names_to_whom_it_is_done() -> None:
    question = "Who called Anna?"
    deed = asked(question, question_type.read(question), ["Anna called Ben."])
    assert deed
    assert (deed.verb, sorted(deed.subject), sorted(deed.object)) == ("call", [], ["anna"])


@pytest.mark.parametrize(
    ("question", "sentence", "piece"),
    [
        ("Where does my sister live?", LIVES, "Rome"),
        ("What does Max drink?", "Tom drinks tea and Max drinks milk.", "tea"),
        ("How old is her son?", "Mia is 39 years old and her son is 14.", "39"),
        ("Who called Anna?", "Anna called Ben.", "Ben"),
        ("Who did Ben call?", "Anna called Ben.", "Anna"),
    ],
)
def test_a_clause_may_tell_of_another_one(question: str, sentence: str, piece: str) -> None:
    assert tells_of_another(question, sentence, piece)


@pytest.mark.parametrize(
    ("question", "sentence", "piece"),
    [
        ("Where does my sister live?", LIVES, "Oslo"),
        ("Who called Ben?", "Anna called Ben.", "Anna"),
        ("Who called Anna?", "Anna was called by Ben.", "Ben"),
        ("When did the shop open?", "Ada opened the shop in 1987.", "1987"),
        ("Where did Carl die?", "Carl was born in Bonn and died in Graz.", "Graz"),
    ],
)
def test_a_clause_of_the_one_asked_about_tells_of_no_other(
    question: str, sentence: str, piece: str
) -> None:
    assert not tells_of_another(question, sentence, piece)


def test_a_word_that_is_a_verb_in_the_question_is_one_in_the_text() -> None:
    sentence = "Tom drinks tea and Max drinks milk."
    assert not verbs_in(sentence)
    found = [word for _, _, word in verbs_in(sentence, frozenset(("drink",)))]
    assert found == ["drinks", "drinks"]
    cold = verbs_in("The cold drinks are here.", frozenset(("drink",)))
    assert [word for _, _, word in cold] == ["are"]
